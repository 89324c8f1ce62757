"""Joins a verb with its particle at the end of the clause: "teilte … mit" is "mitteilen"."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.languages.lexicon import Lexicon
from synopse.model.token import Mood, Pos

CLOSERS = frozenset(',;:.!?–—"“”»«)…')
FURTHEST = 40

Known = tuple[Pos, str, Mood]
"""Part of speech, lemma and mood of a word."""


def join_particles(words: Sequence[str], known: Sequence[Known], lexicon: Lexicon) -> dict[int, str]:
    """For each verb whose particle stands apart its whole lemma, by the verb's index."""
    particles = lexicon.formation.particles
    joined: dict[int, str] = {}
    for i, word in enumerate(words):
        if i and word in particles and _ends_clause(words, i, lexicon.group("behind_particle")):
            found = _verb_before(words, i, known, lexicon)
            if found is not None and found not in joined:
                joined[found] = word + known[found][1]
    return joined


def _ends_clause(words: Sequence[str], i: int, openers: frozenset[str]) -> bool:
    return i + 1 == len(words) or words[i + 1] in CLOSERS or words[i + 1] in openers


def _verb_before(words: Sequence[str], i: int, known: Sequence[Known], lexicon: Lexicon) -> int | None:
    """The nearest finite verb before ``i`` that makes a known verb together with the particle.

    A verb that closes its own clause ("…, der spät kam, ab") has no particle to come.
    """
    for j in range(i - 1, max(-1, i - FURTHEST), -1):
        pos, lemma, mood = known[j]
        if pos is not Pos.VERB or mood is Mood.NONE or words[j + 1] in CLOSERS:
            continue
        if _is_verb(words[i] + lemma, lexicon):
            return j
    return None


def _is_verb(lemma: str, lexicon: Lexicon) -> bool:
    return any("inf" in reading.features for reading in lexicon.lookup(lemma))
