"""The same thing on the word of different people, or on nobody's here and somebody's there."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.align.differences._scene import Scene, topic, whole
from synopse.align.items import Item
from synopse.model.claim import Modality
from synopse.model.synopsis import Difference, DifferenceKind

ALIKE, WORDS = 0.6, 3


def find(scene: Scene) -> Iterator[Difference]:
    """One difference per row: a report that states what another leaves to a speaker."""
    for row in scene.rows:
        for left, right in scene.pairs(row, ALIKE, WORDS):
            if {left.claim.modality, right.claim.modality} == {Modality.STATED, Modality.ATTRIBUTED}:
                sides = (whole(left, _speaker(left)), whole(right, _speaker(right)))
                yield Difference("", DifferenceKind.ATTRIBUTION, sides, row.id, topic(left, right))
                break


def _speaker(item: Item) -> str:
    """Who says it; empty where the report says so in its own voice."""
    return item.claim.chain[0] if item.claim.modality is Modality.ATTRIBUTED and item.claim.chain else ""
