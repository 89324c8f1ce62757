"""Cuts a sentence where clauses may meet: at marks, and between two finite verbs at "und" and the like."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from synopse.annotate.clauses.inside import parted_inside
from synopse.annotate.clauses.pieces import MARKS, QUOTES, Piece, Words, joins_nominals
from synopse.model.token import Pos, VerbForm


def cut(words: Words) -> Iterator[Piece]:
    """The pieces of a sentence in order; each has one finite verb at most, where that can be told."""
    start, before = 0, ""
    finite: list[int] = []
    parted = _parted if words.rules.verb_last else parted_inside
    for i, token in enumerate(words.tokens):
        if token.pos is Pos.PUNCT and (token.text in MARKS or _is_dash(words, i)):
            if i > start:
                yield from parted(words, start, i, before, finite)
            start, before, finite = i + 1 + _closes_quotation(words, i + 1), token.text, []
        elif words.forms[i] is VerbForm.FINITE:
            finite.append(i)
    if start < len(words.tokens):
        yield from parted(words, start, len(words.tokens), before, finite)


def _is_dash(words: Words, i: int) -> bool:
    """Whether a hyphen with space on either side stands for a dash: "KIEL (dpa) - Die Landesregierung"."""
    if words.tokens[i].text != "-" or not 0 < i < len(words.tokens) - 1:
        return False
    before, here, after = (words.tokens[j].span for j in (i - 1, i, i + 1))
    return before.end < here.start and here.end < after.start


def _closes_quotation(words: Words, i: int) -> bool:
    """Whether a quotation mark stands right behind a comma: "Nobody came," she said."""
    if i >= len(words.tokens) or words.tokens[i].text not in QUOTES or words.tokens[i - 1].text != ",":
        return False
    return words.tokens[i - 1].span.end == words.tokens[i].span.start


def _parted(words: Words, start: int, end: int, before: str, finite: list[int]) -> Iterator[Piece]:
    """The stretch between two marks, cut between its finite verbs where something there parts clauses."""
    for first, second in pairwise(finite):
        at = _parting(words, first, second)
        if at is not None and at > start:
            yield Piece(start, at, before, first)
            start, before = at, ""
    last = [i for i in finite if i >= start]
    yield Piece(start, end, before, last[0] if last else -1)


def _parting(words: Words, first: int, second: int) -> int | None:
    """Where between two finite verbs a clause begins; None where nothing says so."""
    between = range(first + 1, second)
    coordinators = [i for i in between if words.in_group(i, "coordinators")]
    clausal = [i for i in coordinators if not joins_nominals(words, i)] or coordinators
    if clausal:
        return clausal[-1]
    for i in between:
        if words.tokens[i].pos is Pos.SCONJ or words.in_group(i, "question_words"):
            return i
    return next((i + 1 for i in between if words.tokens[i].text in QUOTES), None)
