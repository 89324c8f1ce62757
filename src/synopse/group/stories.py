"""Reports → stories: which reports tell of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from itertools import combinations

from synopse.group.linkage import Pair, average_link
from synopse.group.terms import Vector, cosine, document_frequencies, term_counts, vector
from synopse.languages.language import Language
from synopse.model.report import Report
from synopse.model.story import Story

THRESHOLD = 0.2
DAYS_APART = 4
CROWD = 400


def group_reports(
    reports: tuple[Report, ...], language_of: Callable[[str], Language]
) -> tuple[Story, ...]:
    """The stories that ``reports`` tell, the earliest first; reports that stand alone are in none.

    The order of ``reports`` does not matter. Reports whose days are known and lie more than four
    days apart are never linked to each other.
    """
    ordered = sorted(reports, key=_by_time)
    vectors = _vectors(ordered)
    clusters = average_link(len(ordered), _similarities(ordered, vectors), THRESHOLD)
    return tuple(_story([ordered[i] for i in items]) for items in clusters if len(items) > 1)


def _by_time(report: Report) -> tuple[str, str]:
    return (report.dct.value or "~", report.id)


def _vectors(reports: Sequence[Report]) -> list[Vector]:
    counts = [term_counts(report) for report in reports]
    frequency = document_frequencies(counts)
    return [vector(each, frequency, len(counts)) for each in counts]


def _similarities(reports: Sequence[Report], vectors: Sequence[Vector]) -> dict[Pair, float]:
    """Cosines of the pairs that share a term which is not everywhere."""
    days = [_day(report) for report in reports]
    return {
        (left, right): cosine(vectors[left], vectors[right])
        for left, right in _candidates(vectors)
        if _near(days[left], days[right])
    }


def _candidates(vectors: Sequence[Vector]) -> set[Pair]:
    """Pairs of reports that stand together under some term of at most ``CROWD`` reports."""
    holders: dict[str, list[int]] = defaultdict(list)
    for item, terms in enumerate(vectors):
        for term in terms:
            holders[term].append(item)
    crowds = (items for items in holders.values() if len(items) <= CROWD)
    return {pair for items in crowds for pair in combinations(items, 2)}


def _day(report: Report) -> int | None:
    """The day of publication as an ordinal number."""
    try:
        return date.fromisoformat(report.dct.day).toordinal() if report.dct.has_day else None
    except ValueError:
        return None


def _near(left: int | None, right: int | None) -> bool:
    return left is None or right is None or abs(left - right) <= DAYS_APART


def _story(reports: Sequence[Report]) -> Story:
    days = sorted(report.dct.day for report in reports if report.dct.has_day)
    first, last = (days[0], days[-1]) if days else ("", "")
    return Story(f"story:{reports[0].id}", tuple(sorted(report.id for report in reports)), first, last)
