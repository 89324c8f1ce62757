"""One report denies what another affirms."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.align.differences._scene import Scene, whole
from synopse.align.items import Item
from synopse.model.claim import Modality
from synopse.model.synopsis import Difference, DifferenceKind

ALIKE = 0.7


def find(scene: Scene) -> Iterator[Difference]:
    """One difference per row: the first two reports of which one says no and the other yes."""
    for row in scene.rows:
        for left, right in scene.pairs(row, ALIKE):
            if _denies(left) != _denies(right):
                sides = (whole(left, _shown(left)), whole(right, _shown(right)))
                yield Difference("", DifferenceKind.POLARITY, sides, row.id)
                break


def _denies(item: Item) -> bool:
    return (item.claim.modality is Modality.DENIED) != (not item.claim.polarity)


def _shown(item: Item) -> str:
    return "denied" if _denies(item) else "affirmed"
