"""Which reports are alike, found through the rare terms they share and not by trying all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from synopse.group.terms import Vector, cosine
from synopse.linkage import Pair

LEADING = 40
"""Reports must share one of so many of their heaviest terms to be compared."""
CROWD = 400
"""So many of the latest holders of a term are looked at."""
SCANT = 7.0
"""Reports of few terms must share more: with so many terms, likeness counts half."""
EASE = 6.0
"""From the day after on, so many more days make two reports half as likely of one event."""
FARTHEST = 60
FAINT = 0.05
"""Likenesses below count as none."""


def likenesses(vectors: Sequence[Vector], days: Sequence[int | None]) -> dict[Pair, float]:
    """How alike two reports are in words and time, up to 1, for pairs ``(i, j)``, ``i < j``.

    ``vectors`` and ``days`` (ordinal, None where unknown) are in the order of publication. Pairs
    that are hardly alike are left out.
    """
    found = (((i, j), _likeness(vectors[i], vectors[j], days[i], days[j])) for i, j in _candidates(vectors))
    return {pair: value for pair, value in found if value >= FAINT}


def _likeness(left: Vector, right: Vector, day: int | None, other_day: int | None) -> float:
    near = nearness(day, other_day)
    return near and near * cosine(left, right) / (1 + SCANT / (1 + min(len(left), len(right))))


def nearness(left: int | None, right: int | None) -> float:
    """1 for reports of one day, the next, or unknown days; half of it for seven days apart, and so on."""
    if left is None or right is None:
        return 1.0
    apart = abs(left - right)
    return 1 / (1 + max(0, apart - 1) / EASE) if apart <= FARTHEST else 0.0


def _candidates(vectors: Sequence[Vector]) -> Iterator[Pair]:
    """Pairs of reports whose leading terms have something in common."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, terms in enumerate(vectors):
        leading = tuple(islice(terms.items(), LEADING))
        common: dict[int, float] = defaultdict(float)
        for term, weight in leading:
            for i, other in holders[term][-CROWD:]:
                common[i] += weight * other
            holders[term].append((j, weight))
        yield from ((i, j) for i in sorted(common) if common[i] >= FAINT / 2)
