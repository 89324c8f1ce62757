"""Which passages of a row really say what one of its sentences says, and not only something near it."""

from __future__ import annotations

from synopse.model.annotated import AnnotatedReport
from synopse.model.claim import clashes
from synopse.model.synopsis import ClaimAlignment, Support

AGREEING, FEWEST_SHARED, FEWEST_WORDS = 0.4, 3, 2
"""A passage agrees where it shares this part of the shorter one's content, at least so many words and
names, so many of them words …"""

NEARLY_ALL = 0.8
"""… or, short as it may be, nearly all of it."""


def agreeing(
    support: Support, row: ClaimAlignment, reports: dict[str, AnnotatedReport], names: frozenset[str]
) -> tuple[Support, ...]:
    """The other supports of ``row`` that agree with ``support``; ``names`` are ids of the cast."""
    return tuple(
        other
        for other in row.supports
        if other is not support and _same(support, other, names) and not _clash(support, other, reports)
    )


def is_superseded(support: Support, row: ClaimAlignment, reports: dict[str, AnnotatedReport]) -> bool:
    """Whether a later report of the row gives another figure or time for the same thing."""
    day = reports[support.report_id].report.dct.value
    later = (s for s in row.supports if day and reports[s.report_id].report.dct.value > day)
    return any(_clash(support, other, reports) for other in later)


def _same(one: Support, other: Support, names: frozenset[str]) -> bool:
    shared = one.content & other.content
    if len(shared - names) < FEWEST_WORDS:
        return False
    share = len(shared) / min(len(one.content), len(other.content))
    return share >= NEARLY_ALL or (share >= AGREEING and len(shared) >= FEWEST_SHARED)


def _clash(one: Support, other: Support, reports: dict[str, AnnotatedReport]) -> bool:
    """Whether they count the same thing and come to another number, name other times, or one says no."""
    mine = reports[one.report_id].claims[one.claim]
    theirs = reports[other.report_id].claims[other.claim]
    times = mine.interval and theirs.interval and mine.interval.apart(theirs.interval)
    return bool(times) or mine.polarity != theirs.polarity or any(clashes(mine.figures, theirs.figures))
