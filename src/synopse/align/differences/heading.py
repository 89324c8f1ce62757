"""A title or heading that says more than the text below it."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.align.differences._scene import Scene, likeness, whole
from synopse.align.items import Item
from synopse.model.claim import Modality
from synopse.model.synopsis import ClaimAlignment, Difference, DifferenceKind

ALIKE = 0.7
DOUBT = frozenset({Modality.ALLEGED, Modality.PLANNED})


def find(scene: Scene) -> Iterator[Difference]:
    """One difference per row and report whose heading states what its body only supposes or announces."""
    for row in scene.rows:
        for heading, body in _pairs(scene, row):
            sides = tuple(whole(item, str(item.claim.modality)) for item in (heading, body))
            yield Difference("", DifferenceKind.HEADING, sides, row.id)


def _pairs(scene: Scene, row: ClaimAlignment) -> Iterator[tuple[Item, Item]]:
    """The stating heading of a report with its least certain passage, where no passage states it too."""
    items = [scene.items[s.report_id, s.claim] for s in row.supports]
    for heading in (i for i in items if i.claim.heading and i.claim.modality is Modality.STATED):
        body = [i for i in items if i.report_id == heading.report_id and not i.claim.heading]
        near = [i for i in body if likeness(heading, i) >= ALIKE]
        if near and all(i.claim.modality in DOUBT for i in body):
            yield heading, near[0]
