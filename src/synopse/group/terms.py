"""What a report is about, as a vector of weighted terms.

Words are cut to their first six letters, which makes them blind to most inflection and brings
compounds to their first part (n-gram truncation, McNamee and Mayfield 2004). A term weighs by its
place, its case and its rarity in the run (inverse document frequency, Spärck Jones 1972).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from synopse.model.report import Report
from synopse.model.zone import ZoneType

STEM = 6
SHORTEST = 3
TERMS = 60
WORD = re.compile(r"[^\W\d_]{2,}|\d+")
ZONE_WEIGHT = {
    ZoneType.TITLE: 3.0,
    ZoneType.SUBTITLE: 2.0,
    ZoneType.HEADING: 1.0,
    ZoneType.CAPTION: 0.5,
    ZoneType.BODY: 1.0,
}

Vector = Mapping[str, float]


def term_counts(report: Report) -> Counter[str]:
    """How much each term stands out in the title and the event zones of ``report``."""
    counts: Counter[str] = Counter()
    for zone in report.event_zones():
        _count(counts, zone.span.of(report.text), ZONE_WEIGHT[zone.type])
    if not any(zone.type is ZoneType.TITLE for zone in report.zones):
        _count(counts, report.title, ZONE_WEIGHT[ZoneType.TITLE])
    return counts


def _count(counts: Counter[str], text: str, weight: float) -> None:
    for word in WORD.findall(text):
        if len(word) >= SHORTEST:
            counts[word[:STEM].casefold()] += weight * (2.0 if word[0].isupper() else 1.0)


def document_frequencies(counts: Iterable[Counter[str]]) -> Counter[str]:
    """In how many reports each term stands."""
    return Counter(term for each in counts for term in each)


def vector(counts: Counter[str], frequency: Mapping[str, int], reports: int) -> Vector:
    """The heaviest terms of a report, scaled to length one."""
    weights = {
        term: (1 + math.log(1 + count)) * math.log(1 + reports / frequency[term])
        for term, count in counts.items()
    }
    heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:TERMS]
    norm = math.sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
    return {term: weight / norm for term, weight in heaviest}


def cosine(left: Vector, right: Vector) -> float:
    """The cosine of two vectors of length one."""
    if len(right) < len(left):
        left, right = right, left
    return sum(weight * right[term] for term, weight in left.items() if term in right)
