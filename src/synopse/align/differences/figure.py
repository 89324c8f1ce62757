"""The same thing counted or measured, with figures that cannot both be right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from synopse.align.differences._scene import Scene, side
from synopse.align.items import Item
from synopse.model.claim import Figure, clashes
from synopse.model.synopsis import Difference, DifferenceKind

ALIKE = 0.5
NOUN, REACH = re.compile(r"(?<= )[A-ZÄÖÜ][\w-]+"), 40
"""German nouns have capitals; so many characters behind a figure lies what it counts."""


def find(scene: Scene) -> Iterator[Difference]:
    """One difference per row and unit: the first two reports that disagree."""
    for row in scene.rows:
        seen: set[str] = set()
        for left, right in scene.pairs(row, ALIKE):
            for one, other in clashes(left.claim.figures, right.claim.figures):
                if one.unit not in seen:
                    seen.add(one.unit)
                    yield _difference(row.id, left, right, one, other, scene)


def _difference(row_id: str, left: Item, right: Item, one: Figure, other: Figure, scene: Scene) -> Difference:
    sides = tuple(
        side(item, item.claim.span, figure.span.of(scene.reports[item.report_id].report.text))
        for item, figure in ((left, one), (right, other))
    )
    about = _counted(one, scene.reports[left.report_id].report.text) or one.unit
    return Difference("", DifferenceKind.FIGURE, sides, row_id, about)


def _counted(figure: Figure, text: str) -> str:
    """What the figure counts, in the words of its report: the next noun."""
    noun = NOUN.search(text, figure.span.end, figure.span.end + REACH)
    return noun[0] if noun else ""
