"""The same thing at two times that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.align.differences._scene import Scene, same_words, topic, whole
from synopse.align.items import Item
from synopse.model.synopsis import Difference, DifferenceKind
from synopse.model.timex import Interval

ALIKE = 0.5
COPIED = 0.995
"""Copied words name the same time, whatever the day they are counted from."""


def find(scene: Scene) -> Iterator[Difference]:
    """One difference per row: the first two reports whose times lie apart."""
    for row in scene.rows:
        for left, right in scene.pairs(row, ALIKE):
            one, other = left.claim.interval, right.claim.interval
            if one and other and one.apart(other) and _tell(left, right, one, other):
                sides = (whole(left, _shown(one)), whole(right, _shown(other)))
                yield Difference("", DifferenceKind.TIME, sides, row.id, topic(left, right))
                break


def _tell(left: Item, right: Item, one: Interval, other: Interval) -> bool:
    """Whether the times are the claims' own: "today" is another day in another report."""
    both_today = left.day != right.day and one.start[:10] == left.day and other.start[:10] == right.day
    return not both_today and same_words(left, right) < COPIED


def _shown(interval: Interval) -> str:
    """The beginning, to the day where it begins at midnight."""
    return interval.start.removesuffix("T00:00:00").removesuffix("T00:00")
