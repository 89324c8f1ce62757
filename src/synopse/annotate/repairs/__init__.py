"""Mends what the tagger gets wrong where the clause or the lexicon says so plainly. For German."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from synopse.annotate.moods import EDGES
from synopse.annotate.repairs.finite import missing_finite, mistaken_attributes, verb_of_sentence
from synopse.annotate.repairs.governed import (
    governed_form,
    interrupted,
    is_under,
    mistaken_participles,
)
from synopse.annotate.repairs.words import (
    FULL_STOPS,
    GOVERNED,
    as_name,
    is_article,
    is_attribute,
    is_capitalised_inside,
    is_title,
    main_verb,
    possible,
)
from synopse.languages.lexicon import Lexicon
from synopse.languages.tagger import Label, label
from synopse.model.token import VERBAL, Pos

PARTING = EDGES - frozenset('"„“”»«')


def mend(words: Sequence[str], labels: Sequence[Label], lexicon: Lexicon) -> list[Label]:
    """The labels, those mended that contradict the lexicon or leave a clause without its verb."""
    mended = [
        possible(word, given, lexicon) if given.form else given
        for word, given in zip(words, labels, strict=True)
    ]
    _mend_words(words, mended, lexicon)
    _mend_clauses(words, mended, lexicon)
    if not any(given.form in GOVERNED for given in mended):
        return [main_verb(word, given, lexicon) for word, given in zip(words, mended, strict=True)]
    return mended


def _mend_words(words: Sequence[str], labels: list[Label], lexicon: Lexicon) -> None:
    """Mends what a word and its neighbour alone show to be wrong."""
    for i in range(1, len(words)):
        if labels[i].form != "fin":
            continue
        if is_capitalised_inside(words, i):
            labels[i] = as_name(words[i], lexicon)
        elif labels[i - 2].pos is Pos.ADP and is_attribute(words, i, lexicon):
            labels[i] = label(Pos.ADJ)
    for i in range(len(words) - 1):
        if labels[i].pos is Pos.PRON and is_article(words, labels, i, lexicon):
            labels[i] = label(Pos.DET)
        elif labels[i].pos is Pos.PROPN and labels[i + 1].pos is Pos.PROPN and is_title(words[i], lexicon):
            labels[i] = label(Pos.NOUN)


def _mend_clauses(words: Sequence[str], labels: list[Label], lexicon: Lexicon) -> None:
    """Mends the verbs: of each clause, of one that another interrupts, of the sentence."""
    stretches = clauses(words)
    for start, end in stretches:
        _mend_clause(words, labels, start, end, lexicon)
    for i in range(len(words) - 1):
        if labels[i].form in ("fin", "inf") and is_under(words, labels, i, lexicon):
            labels[i] = label(labels[i].pos, "pa2")
    for at, form in interrupted(words, labels, stretches, lexicon):
        labels[at] = label(labels[at].pos, form)
    if FULL_STOPS.intersection(words[-1:]) and not any(given.form == "fin" for given in labels):
        for i in verb_of_sentence(words, labels, lexicon):
            labels[i] = label(Pos.VERB, "fin")


def clauses(words: Sequence[str]) -> list[tuple[int, int]]:
    """The stretches between marks, half-open; quotation marks part nothing."""
    edges = [-1, *[i for i, word in enumerate(words) if word in PARTING], len(words)]
    return [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]


def _mend_clause(words: Sequence[str], labels: list[Label], start: int, end: int, lexicon: Lexicon) -> None:
    """Mends the finite verbs of one clause: one too few, or one too many."""
    finite = [i for i in range(start, end) if labels[i].form == "fin"]
    if len(finite) == 1:
        for i in mistaken_participles(words, labels, finite[0], start, end, lexicon):
            labels[i] = label(labels[i].pos if labels[i].pos in VERBAL else Pos.VERB, "pa2")
    elif not finite:
        at = missing_finite(words, labels, start, end, lexicon)
        if at is not None:
            labels[at] = label(labels[at].pos if labels[at].pos in VERBAL else Pos.VERB, "fin")
    else:
        for i in mistaken_attributes(words, labels, start, finite, lexicon):
            labels[i] = label(Pos.ADJ)
        form = governed_form(words, labels, finite, end, lexicon)
        if form:
            labels[end - 1] = label(labels[end - 1].pos, form)
