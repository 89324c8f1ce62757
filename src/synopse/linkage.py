"""Agglomerative clustering with average linkage over a sparse graph of similarities.

A room of its own because two stages need it and stages do not import one another.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping

Pair = tuple[int, int]


def average_link(count: int, similarity: Mapping[Pair, float], threshold: float) -> list[list[int]]:
    """Clusters of the items ``0 … count - 1``, each ascending, in the order of their first item.

    Two clusters are joined while the mean similarity of all pairs between them is at least
    ``threshold``; a pair that ``similarity`` (keys ascending) does not name counts as zero. Ties go
    to the smaller items, so that the result depends on nothing but the arguments.
    """
    members = {item: [item] for item in range(count)}
    links = _neighbours(count, similarity)
    heap = [(-value, *pair) for pair, value in similarity.items() if value >= threshold]
    heapq.heapify(heap)
    while heap:
        value, left, right = heapq.heappop(heap)
        if left not in members or right not in members or links[left].get(right) is None:
            continue
        if -value != _mean(links, members, left, right):
            continue  # the clusters have grown since: their newer entry is in the heap
        _join(links, members, left, right)
        for other in links[left]:
            mean = _mean(links, members, left, other)
            if mean >= threshold:
                heapq.heappush(heap, (-mean, min(left, other), max(left, other)))
    return sorted(sorted(items) for items in members.values())


def _neighbours(count: int, similarity: Mapping[Pair, float]) -> list[dict[int, float]]:
    links: list[dict[int, float]] = [{} for _ in range(count)]
    for (left, right), value in similarity.items():
        links[left][right] = value
        links[right][left] = value
    return links


def _mean(links: list[dict[int, float]], members: dict[int, list[int]], left: int, right: int) -> float:
    return links[left][right] / (len(members[left]) * len(members[right]))


def _join(links: list[dict[int, float]], members: dict[int, list[int]], left: int, right: int) -> None:
    """Put cluster ``right`` into ``left``; links between clusters are sums over their pairs."""
    members[left] += members.pop(right)
    del links[left][right]
    for other, value in links[right].items():
        if other != left:
            links[left][other] = links[left].get(other, 0.0) + value
            del links[other][right]
            links[other][left] = links[left][other]
    links[right] = {}
