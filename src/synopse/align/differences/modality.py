"""One report states what another only supposes, announces or leaves to somebody's word."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.align.differences._scene import Scene, topic, whole
from synopse.align.items import Item
from synopse.model.claim import Modality
from synopse.model.synopsis import ClaimAlignment, Difference, DifferenceKind

ALIKE = 0.5
APART = frozenset(
    {
        frozenset({Modality.STATED, Modality.ALLEGED}),
        frozenset({Modality.STATED, Modality.PLANNED}),
        frozenset({Modality.ATTRIBUTED, Modality.ALLEGED}),
        frozenset({Modality.PLANNED, Modality.ALLEGED}),
    }
)
"""Pairs of modalities that an editor must know of. Stated against attributed is a matter of sources."""


def find(scene: Scene) -> Iterator[Difference]:
    """One difference per row: the pair of reports that is most alike in all else."""
    for row in scene.rows:
        pair = next(_pairs(scene, row), None)
        if pair is not None:
            sides = tuple(whole(item, str(item.claim.modality)) for item in pair)
            yield Difference("", DifferenceKind.MODALITY, sides, row.id, topic(*pair))


def _pairs(scene: Scene, row: ClaimAlignment) -> Iterator[tuple[Item, Item]]:
    for left, right in scene.pairs(row, ALIKE):
        modalities = frozenset({left.claim.modality, right.claim.modality})
        if modalities in APART and not (left.claim.heading or right.claim.heading):
            yield left, right
