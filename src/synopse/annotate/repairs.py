"""Mends what a tagger with little training gets wrong where the clause or the lexicon says so plainly."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from synopse.annotate.moods import EDGES
from synopse.languages.lexicon import Lexicon
from synopse.languages.readings import Reading, verb_form
from synopse.languages.tagger import REMEMBERED, Label
from synopse.model.token import Mood, Pos

VERBAL = (Pos.VERB, Pos.AUX)
CERTAIN = ("lexicon", "compound")
NAMING = (Pos.NOUN, Pos.PROPN)


def mend(words: Sequence[str], labels: Sequence[Label], lexicon: Lexicon) -> list[Label]:
    """The labels, those mended that contradict the lexicon or leave a clause without its verb."""
    mended = [_possible(word, label, lexicon) for word, label in zip(words, labels, strict=True)]
    for start, end in clauses(words):
        for i in _attributes(words, mended, start, end, lexicon):
            mended[i] = Label(Pos.ADJ)
    for i in range(len(words) - 1):
        if _is_article(words, mended, i, lexicon):
            mended[i] = Label(Pos.DET)
    for start, end in clauses(words):
        at = _missing_finite(words, mended, start, end, lexicon)
        at = _mistaken_finite(words, mended, start, end, lexicon) if at is None else at
        if at is not None:
            mended[at] = Label(mended[at].pos if mended[at].pos in VERBAL else Pos.VERB, "fin")
        elif form := _governed_form(words, mended, start, end, lexicon):
            mended[end - 1] = Label(mended[end - 1].pos, form)
    return mended


def clauses(words: Sequence[str]) -> list[tuple[int, int]]:
    """The stretches between marks, half-open."""
    edges = [-1, *(i for i, word in enumerate(words) if word in EDGES), len(words)]
    return [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]


@lru_cache(maxsize=REMEMBERED)
def _possible(word: str, label: Label, lexicon: Lexicon) -> Label:
    """The label, or the nearest one that the lexicon allows: names that are common nouns alone, verbs that
    are none or have not this form."""
    analysis = lexicon.analyse(word)
    readings = analysis.readings
    if label.pos is Pos.PROPN and word[1:].islower() and analysis.source in CERTAIN:
        known = {reading.pos for reading in readings}
        return Label(Pos.NOUN) if Pos.NOUN in known and not known & {Pos.PROPN, Pos.ADJ} else label
    if label.form and readings and word.islower():
        return _possible_verb(label, readings)
    return label


def _possible_verb(label: Label, readings: Sequence[Reading]) -> Label:
    """A verb's label, or another where no reading has that form."""
    forms = {verb_form(r) for r in readings if r.pos in VERBAL}
    others = [r.pos for r in readings if r.pos not in VERBAL and r.pos not in NAMING]
    if label.form in forms or (label.form == "inf" and "eiz" in forms):
        return label
    if forms <= {"imp"}:
        return Label(others[0]) if others else label
    return Label(label.pos, next(form for form in ("pa2", "inf", "fin") if form in forms | {"fin"}))


def _is_article(words: Sequence[str], labels: Sequence[Label], i: int, lexicon: Lexicon) -> bool:
    """A pronoun that can be an article, right before a noun or adjective and not behind a mark."""
    if labels[i].pos is not Pos.PRON or labels[i + 1].pos not in (Pos.NOUN, Pos.ADJ, Pos.NUM):
        return False
    if i and words[i - 1] in EDGES:
        return False
    return any(r.pos is Pos.DET and "def" in r.features for r in lexicon.lookup(words[i]))


def _attributes(
    words: Sequence[str], labels: Sequence[Label], start: int, end: int, lexicon: Lexicon
) -> list[int]:
    """Words labelled finite between article and noun in a clause that has its verb: "das umgeleitete Wasser sei"."""
    finite = [i for i in range(start, end) if labels[i].form == "fin"]
    return [
        i
        for i, following in pairwise(finite)
        if start < i < following - 1
        and labels[i + 1].pos in NAMING
        and any(r.pos is Pos.DET and "def" in r.features for r in lexicon.lookup(words[i - 1].lower()))
        and not any(label.pos is Pos.CCONJ for label in labels[i:following])
    ]


def _missing_finite(
    words: Sequence[str], labels: Sequence[Label], start: int, end: int, lexicon: Lexicon
) -> int | None:
    """The last word of a subordinate clause without finite verb that can be one, but was labelled else."""
    if any(label.form == "fin" for label in labels[start:end]) or not _is_subordinate(labels, start, end):
        return None
    last = end - 1
    if labels[last].form not in ("inf", "pa2") or "zu" in words[max(start, last - 1) : last]:
        return None
    readings = lexicon.analyse(words[last]).readings
    finite = any(r.mood is Mood.INDICATIVE and r.is_third_person for r in readings)
    return last if finite else None


def _mistaken_finite(
    words: Sequence[str], labels: Sequence[Label], start: int, end: int, lexicon: Lexicon
) -> int | None:
    """In a clause without verb the only word that can be one and not what it was labelled: "das Öl reiche" as
    noun or adverb."""
    if any(label.pos in VERBAL for label in labels[start:end]):
        return None
    found = [i for i in range(start, end) if _can_only_be_verb(words[i], labels[i], lexicon)]
    return found[0] if len(found) == 1 else None


def _can_only_be_verb(word: str, label: Label, lexicon: Lexicon) -> bool:
    """Whether a word labelled noun or adverb has no such reading, but that of a finite verb."""
    if label.pos not in (Pos.NOUN, Pos.ADV) or not word.islower():
        return False
    readings = lexicon.analyse(word).readings
    finite = any(r.is_third_person and r.mood in (Mood.INDICATIVE, Mood.KONJUNKTIV_1) for r in readings)
    return finite and label.pos not in {r.pos for r in readings}


def _governed_form(
    words: Sequence[str], labels: Sequence[Label], start: int, end: int, lexicon: Lexicon
) -> str:
    """The form of a last word labelled finite though an auxiliary governs it: "soll gekommen sein", "hatte
    berichtet"; empty where it is none of that."""
    finite = [i for i in range(start, end) if labels[i].form == "fin"]
    if len(finite) != 2 or finite[1] != end - 1 or labels[finite[0]].pos is not Pos.AUX:
        return ""
    if any(label.pos is Pos.CCONJ for label in labels[finite[0] : end]):
        return ""
    features = {f for r in lexicon.analyse(words[end - 1]).readings if r.pos in VERBAL for f in r.features}
    return next((form for form in ("inf", "pa2") if form in features), "")


def _is_subordinate(labels: Sequence[Label], start: int, end: int) -> bool:
    first = [label.pos for label in labels[start : start + 2]]
    return Pos.SCONJ in first or (start > 0 and first[:1] == [Pos.PRON])
