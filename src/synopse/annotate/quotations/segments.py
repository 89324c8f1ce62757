"""Stretches of a sentence between marks that may part clauses."""

from __future__ import annotations

import itertools

from synopse.annotate.quotations.marks import Mark
from synopse.annotate.quotations.reading import BOUNDARIES, STOPS, Reading, Unit


def segments(reading: Reading, unit: Unit) -> list[tuple[int, list[int]]]:
    """Stretches between boundary marks, each with the index of the mark before it (or -1)."""
    segments: list[tuple[int, list[int]]] = []
    words: list[int] = []
    before = -1
    i = unit.start
    while i < unit.end:
        mark = reading.mark_at.get(i)
        if mark is not None and mark.start == i and mark.end <= unit.end:
            if reading.is_utterance(mark) and _stands_alone(reading, mark, unit):
                if words:
                    segments.append((before, words))
                segments.append((before if not words else -1, list(range(mark.start, mark.end))))
                words, before = [], -1
            else:
                words.extend(range(mark.start, mark.end))
            i = mark.end
            continue
        bracket = _bracket_end(reading, i, unit.end)
        if bracket > i:
            words.extend(range(i, bracket))
            i = bracket
            continue
        text = reading.tokens[i].text
        if text in BOUNDARIES and not _inside_number(reading, i):
            if words:
                segments.append((before, words))
                words = []
            before = i
        elif text in STOPS and i == unit.end - 1:
            pass
        else:
            words.append(i)
        i += 1
    if words:
        segments.append((before, words))
    return [part for segment in segments for part in _coordinated(reading, *segment)]


def _stands_alone(reading: Reading, mark: Mark, unit: Unit) -> bool:
    """Whether a marked stretch is a clause of its own rather than part of the sentence around it."""
    before = reading.tokens[mark.start - 1].text if mark.start > unit.start else ":"
    after = reading.tokens[mark.end].text if mark.end < unit.end else "."
    return (
        before in BOUNDARIES | STOPS
        or (after in {","} and mark.start == unit.start)
        or (mark.end == unit.end and before == ":")
    )


def _bracket_end(reading: Reading, i: int, end: int) -> int:
    """Behind the short bracket without a verb that opens at ``i``; ``i`` itself where none does."""
    if reading.tokens[i].text != "(":
        return i
    for k in range(i + 1, min(i + 9, end)):
        if reading.tokens[k].text == ")":
            return k + 1
        if reading.is_finite(k):
            break
    return i


def _inside_number(reading: Reading, i: int) -> bool:
    return reading.tokens[i].text == "-" and reading.text[
        reading.tokens[i].span.end : reading.tokens[i].span.end + 1
    ] not in (" ", "\n", "\xa0")


def _coordinated(reading: Reading, before: int, words: list[int]) -> list[tuple[int, list[int]]]:
    """The segment cut before "und" and the like where both sides have a finite verb."""
    if words[0] in reading.mark_at and reading.mark_at[words[0]].end == words[-1] + 1:
        return [(before, words)]
    finite = [k for k, i in enumerate(words) if reading.is_finite(i) and i not in reading.mark_at]
    for first, second in itertools.pairwise(finite):
        cut = [k for k in range(first + 1, second) if reading.in_group(words[k], "coordinators")]
        if cut:
            rest = _coordinated(reading, -1, words[cut[0] :])
            return [(before, words[: cut[0]]), *rest]
    return [(before, words)]
