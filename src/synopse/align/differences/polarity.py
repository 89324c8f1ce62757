"""One report denies what another affirms."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.align.differences._scene import Scene, same_words, topic, whole
from synopse.align.items import Item
from synopse.model.claim import Modality
from synopse.model.synopsis import ClaimAlignment, Difference, DifferenceKind

ALIKE = 0.5
NEARLY_SAME = 0.85
"""A "not" alone contradicts only a claim of otherwise nearly the same words."""

BARE = 3
"""A denial of fewer terms ("the company denied that") speaks of what was said just before it."""


def find(scene: Scene) -> Iterator[Difference]:
    """One difference per row: the first two claims of which one says no and the other yes."""
    for row in scene.rows:
        pair = next(_pairs(scene, row), None)
        if pair is not None:
            sides = tuple(whole(item, "denied" if _denies(item) else "affirmed") for item in pair)
            yield Difference(
                "", DifferenceKind.POLARITY, sides, row.id, topic(*pair) or topic(pair[0], pair[0])
            )


def _pairs(scene: Scene, row: ClaimAlignment) -> Iterator[tuple[Item, Item]]:
    """Claims of one row that contradict one another, then bare denials of what they follow."""
    for left, right in scene.pairs(row, ALIKE):
        if _contradict(left, right):
            yield left, right
    for support in row.supports:
        item = scene.items[support.report_id, support.claim]
        denied = scene.before(item)
        if _is_bare_denial(item) and denied is not None and not _denies(denied):
            yield denied, item


def _contradict(left: Item, right: Item) -> bool:
    if _denies(left) == _denies(right):
        return False
    denied = Modality.DENIED in (left.claim.modality, right.claim.modality)
    return denied or same_words(left, right) >= NEARLY_SAME


def _denies(item: Item) -> bool:
    return item.claim.modality is Modality.DENIED or not item.claim.polarity


def _is_bare_denial(item: Item) -> bool:
    return item.claim.modality is Modality.DENIED and len(item.claim.terms) < BARE
