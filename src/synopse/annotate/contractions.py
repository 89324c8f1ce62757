"""Settles which verb a short form stands for by the verb behind it: "she'd gone", "she'd go", "it's been"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synopse.annotate.tags import Tag
from synopse.languages.lexicon import Lexicon
from synopse.model.token import Pos, VerbForm

BETWEEN = frozenset({Pos.ADV, Pos.PART, Pos.PRON})
"""What may stand between the two verbs: "she'd never go", "where'd he go"."""


def settle_contractions(words: Sequence[str], tags: list[Tag], lexicon: Lexicon) -> None:
    """Gives short forms of two verbs the lemma of the second one where what follows asks for it."""
    short = lexicon.group("short_forms")
    for i, word in enumerate(words) if short else ():
        if word.lower() in short and tags[i].form is VerbForm.FINITE and _is_second(tags, i, lexicon):
            other = [r.lemma for r in lexicon.lookup(word) if r.pos is Pos.AUX and r.lemma != tags[i].lemma]
            tags[i] = replace(tags[i], lemma=other[0] if other else tags[i].lemma)


def _is_second(tags: Sequence[Tag], i: int, lexicon: Lexicon) -> bool:
    """Whether an infinitive stands under what would be "have", or a participle under "be" that has no passive."""
    under = next((tag for tag in tags[i + 1 :] if tag.pos not in BETWEEN), None)
    if under is None:
        return False
    if tags[i].lemma in lexicon.group("over_participles"):
        return under.form is VerbForm.INFINITIVE
    return under.form is VerbForm.PARTICIPLE and under.lemma in lexicon.group("without_passive")
