"""How much a row matters: whether many reports tell it, the same, early, and near what they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from synopse.align.items import Item
from synopse.align.likeness import Likeness
from synopse.model.claim import Modality

OPENING = 3
"""The first claims of a report, headings included, tell what it is about."""

TOPICS = 3
"""So many of a claim's commonest words say what it is about."""

TOPICAL = 2.0
"""What speaking of the common topics adds to a row's weight at the most."""


def weights(clusters: Iterable[list[int]], items: tuple[Item, ...], likeness: Likeness) -> list[float]:
    """The weight of each cluster of indices into ``items``, larger for what matters more."""
    central, topical = centrality(items, likeness), topicality(items)
    return [
        _weight([items[i] for i in c], cohesion(c, items, likeness), max(central[i] for i in c))
        + TOPICAL * max(topical[i] for i in c)
        for c in clusters
    ]


def cohesion(cluster: list[int], items: tuple[Item, ...], likeness: Likeness) -> float:
    """The mean likeness of a row's claims across reports (0–1); 0 where one report is alone."""
    pairs = [p for p in combinations(cluster, 2) if items[p[0]].report_id != items[p[1]].report_id]
    return sum(likeness.get(pair, 0.0) for pair in pairs) / len(pairs) if pairs else 0.0


def topicality(items: tuple[Item, ...]) -> list[float]:
    """How much each claim speaks of what many reports speak of (0–1).

    The mean share of reports that have its commonest words; names are left out, for all have them.
    """
    spread: dict[str, set[str]] = defaultdict(set)
    for item in items:
        for word in item.content - item.cast:
            spread[word].add(item.report_id)
    reports = len({item.report_id for item in items})
    shares = [sorted((len(spread[w]) for w in i.content - i.cast), reverse=True)[:TOPICS] for i in items]
    return [sum(share) / (TOPICS * reports) for share in shares]


def centrality(items: tuple[Item, ...], likeness: Likeness) -> list[float]:
    """How near each claim is to what the reports begin with: its mean likeness to their openings (0–1).

    The opening of a report are its headings before the body and its first claims.
    """
    reports = {item.report_id for item in items}
    best: list[dict[str, float]] = [{} for _ in items]
    for (i, j), value in likeness.items():
        for one, other in ((i, j), (j, i)):
            if items[other].index < OPENING:
                seen = best[one].get(items[other].report_id, 0.0)
                best[one][items[other].report_id] = max(seen, value)
    return [sum(near.values()) / len(reports) for near in best]


def _weight(items: list[Item], cohesion: float, central: float) -> float:
    """Importance: how many reports tell it and how surely the same, how central and how early it is."""
    reports = len({item.report_id for item in items})
    early = 1 - min(item.position for item in items)
    doubt = all(item.claim.modality is Modality.ALLEGED for item in items)
    return reports * (0.5 + cohesion) + 4 * central + 0.5 * early - 0.25 * doubt
