"""Joins a verb with its particle at the end of the clause: "teilte … mit" is "mitteilen"."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.tags import Tag
from synopse.languages.lexicon import Lexicon
from synopse.model.token import Mood, Pos

CLOSERS = frozenset(',;:.!?–—"“”»«)…')
FURTHEST = 40
JOINED = "+particle"
"""Ends the rule of a verb whose particle stands apart."""


def join_particles(words: Sequence[str], tags: Sequence[Tag], lexicon: Lexicon) -> dict[int, str]:
    """For each verb whose particle stands apart its whole lemma, by the verb's index."""
    particles = lexicon.group("particles")
    joined: dict[int, str] = {}
    for i, word in enumerate(words):
        if (
            word in particles
            and i
            and tags[i].pos is not Pos.DET
            and _ends_clause(words, i, lexicon.group("behind_particle"))
        ):
            found = _verb_before(words, i, tags, lexicon)
            if found is not None and found not in joined:
                joined[found] = word + tags[found].lemma
    return joined


def _ends_clause(words: Sequence[str], i: int, openers: frozenset[str]) -> bool:
    return i + 1 == len(words) or words[i + 1] in CLOSERS or words[i + 1] in openers


def _verb_before(words: Sequence[str], i: int, tags: Sequence[Tag], lexicon: Lexicon) -> int | None:
    """The nearest finite verb before ``i`` that makes a known verb together with the particle.

    A verb that closes its own clause ("…, der spät kam, ab") has no particle to come.
    """
    for j in range(i - 1, max(-1, i - FURTHEST), -1):
        tag = tags[j]
        if tag.pos is not Pos.VERB or tag.mood is Mood.NONE or words[j + 1] in CLOSERS:
            continue
        if _is_verb(words[i] + tag.lemma, lexicon):
            return j
    return None


def _is_verb(lemma: str, lexicon: Lexicon) -> bool:
    return any("inf" in reading.features for reading in lexicon.lookup(lemma))
