"""The same thing counted or measured, with figures that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.align.differences._scene import Scene, side
from synopse.align.items import Item
from synopse.model.claim import Figure
from synopse.model.synopsis import Difference, DifferenceKind

ALIKE = 0.5
TOLERANCE = 0.1
"""A figure called approximate agrees with one that lies within a tenth of it."""


def find(scene: Scene) -> Iterator[Difference]:
    """One difference per row and unit: the first two reports that disagree."""
    for row in scene.rows:
        seen: set[str] = set()
        for left, right in scene.pairs(row, ALIKE):
            for one, other in _clashes(left, right):
                if one.unit not in seen:
                    seen.add(one.unit)
                    yield _difference(row.id, left, right, one, other, scene)


def _clashes(left: Item, right: Item) -> Iterator[tuple[Figure, Figure]]:
    """Figures of one unit, where no figure of either claim agrees with one of the other."""
    for unit in {f.unit for f in left.claim.figures} & {f.unit for f in right.claim.figures}:
        mine = [f for f in left.claim.figures if f.unit == unit]
        theirs = [f for f in right.claim.figures if f.unit == unit]
        if not any(_agree(one, other) for one in mine for other in theirs):
            yield mine[0], theirs[0]


def _agree(one: Figure, other: Figure) -> bool:
    slack = TOLERANCE * max(one.low, other.low) if one.approximate or other.approximate else 0.0
    return one.low <= other.high + slack and other.low <= one.high + slack


def _difference(row_id: str, left: Item, right: Item, one: Figure, other: Figure, scene: Scene) -> Difference:
    sides = tuple(
        side(item, item.claim.span, figure.span.of(scene.reports[item.report_id].report.text))
        for item, figure in ((left, one), (right, other))
    )
    return Difference("", DifferenceKind.FIGURE, sides, row_id, one.unit)
