"""What a report is about, as a vector of weighted terms.

A term weighs by its place, its case and its rarity (inverse document frequency, Spärck Jones 1972).
Rarity is measured in the run and in the language at large together, so that two reports in a folder
are told apart as well as ten thousand.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from synopse.languages.frequencies import WORD, term_of
from synopse.model.report import Report
from synopse.model.zone import ZoneType

TERMS = 120
LINES = 5
"""A report counts as so many lines of news: a term is that much likelier to stand in it."""
FLOOR = 10e-6
"""The part of lines that has a term which the language does not list."""
PRIOR = 400
"""Knowledge of the language weighs as much as so many reports of the run."""
CAPITAL = 1.5
"""So much more a capitalised word stands out."""
ZONE_WEIGHT = {
    ZoneType.TITLE: 3.0,
    ZoneType.SUBTITLE: 2.0,
    ZoneType.HEADING: 1.0,
    ZoneType.CAPTION: 0.5,
    ZoneType.BODY: 1.0,
}

Counts = dict[str, float]
Vector = Mapping[str, float]


def term_counts(report: Report) -> Counts:
    """How much each term stands out in the title and the event zones of ``report``."""
    counts: Counts = {}
    for zone in report.event_zones():
        _count(counts, zone.span.of(report.text), ZONE_WEIGHT[zone.type])
    if not any(zone.type is ZoneType.TITLE for zone in report.zones):
        _count(counts, report.title, ZONE_WEIGHT[ZoneType.TITLE])
    return counts


def _count(counts: Counts, text: str, place: float) -> None:
    for word in WORD.findall(text):
        term = term_of(word)
        counts[term] = counts.get(term, 0.0) + place * (CAPITAL if word[0].isupper() else 1.0)


def document_frequencies(counts: Iterable[Counts]) -> Counter[str]:
    """In how many reports each term stands."""
    return Counter(term for each in counts for term in each)


def rarity(term: str, frequency: Mapping[str, int], reports: int, language: Mapping[str, float]) -> float:
    """The information in meeting ``term`` in a report: in the run of so many ``reports``, where it
    stands in ``frequency`` of them, and in lines of the ``language``."""
    expected = 1 - (1 - language.get(term, FLOOR)) ** LINES
    return -math.log((frequency[term] + PRIOR * expected) / (reports + PRIOR))


def vector(
    counts: Counts, frequency: Mapping[str, int], reports: int, language: Mapping[str, float]
) -> Vector:
    """The heaviest terms of a report, the heaviest first, scaled to length one."""
    weights = {
        term: (1 + math.log(1 + count)) * rarity(term, frequency, reports, language)
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
