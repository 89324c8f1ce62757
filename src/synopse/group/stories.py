"""Reports → stories: which reports tell of one event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from synopse.group.neighbours import likenesses
from synopse.group.terms import Vector, document_frequencies, term_counts, vector
from synopse.languages.language import Language
from synopse.linkage import average_link
from synopse.model.report import Report
from synopse.model.story import Story

ALIKE = 0.12
"""How alike the reports of a story are on average, at the least."""


def group_reports(reports: tuple[Report, ...], language_of: Callable[[str], Language]) -> tuple[Story, ...]:
    """The stories that ``reports`` tell, the earliest first; reports that stand alone are in none.

    A story takes its id from its earliest report. The order of ``reports`` does not matter.
    """
    ordered = sorted(reports, key=_by_time)
    likeness = likenesses(_vectors(ordered, language_of), [_day(report) for report in ordered])
    clusters = average_link(len(ordered), likeness, ALIKE)
    return tuple(_story([ordered[i] for i in items]) for items in clusters if len(items) > 1)


def _by_time(report: Report) -> tuple[str, str]:
    """Reports without a time come last."""
    return (report.dct.value or "~", report.id)


def _vectors(reports: Sequence[Report], language_of: Callable[[str], Language]) -> list[Vector]:
    counts = [term_counts(report) for report in reports]
    frequency = document_frequencies(counts)
    return [
        vector(each, frequency, len(counts), language_of(report.language).frequencies)
        for report, each in zip(reports, counts, strict=True)
    ]


def _day(report: Report) -> int | None:
    """The day of publication as an ordinal number; None where it is not known."""
    try:
        return date.fromisoformat(report.dct.day).toordinal() if report.dct.has_day else None
    except ValueError:
        return None


def _story(reports: Sequence[Report]) -> Story:
    days = sorted(report.dct.day for report in reports if report.dct.has_day)
    first, last = (days[0], days[-1]) if days else ("", "")
    return Story(f"story:{reports[0].id}", tuple(sorted(report.id for report in reports)), first, last)
