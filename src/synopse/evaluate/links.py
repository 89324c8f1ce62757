"""Links between passages that make a common claim: precision, recall, F1.

Two passages of different reports are linked where they stand in one group (gold) or one row
(system). Groups may overlap. Passages that stand in no group of the gold may not be linked to any
that do.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from itertools import combinations

Passage = tuple[str, Hashable]
"""A report and a passage in it."""


def links(groups: Iterable[Iterable[Passage]]) -> set[frozenset[Passage]]:
    """All pairs of passages of different reports that share a group."""
    pairs = (pair for group in groups for pair in combinations(set(group), 2))
    return {frozenset(pair) for pair in pairs if pair[0][0] != pair[1][0]}


def score_links(gold: Iterable[Iterable[Passage]], found: Iterable[Iterable[Passage]]) -> dict[str, float]:
    """Precision, recall and F1 of links, each 0–100."""
    wanted, got = links(gold), links(found)
    right = len(wanted & got)
    precision = 100 * right / len(got) if got else 0.0
    recall = 100 * right / len(wanted) if wanted else 0.0
    total = precision + recall
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / total if total else 0.0}
