"""Creation times that a report does not state, from its own words and the reports beside it.

News is told on its own day or the day after: the first weekday or full date that a body names for
what has happened ("sagte am Donnerstag") is the day of publication or lies shortly before. Which week is
meant, the reports of the same story tell. Nothing is inferred without both a day in the text and a
sibling's day, or a full date in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from synopse.annotate.times.matching import Candidate, find_candidates
from synopse.languages.language import Language
from synopse.languages.times import TimeRules
from synopse.model.report import Report, Stamp, StampSource
from synopse.model.span import Span
from synopse.model.zone import ZoneType

FARTHEST = 3
"""At most so many days lie between the inferred day and the nearest known one."""


@dataclass(frozen=True, slots=True)
class _Hint:
    """A weekday (1–7) or a full date that the report gives to its news, and where."""

    span: Span
    weekday: int = 0
    day: date | None = None


def infer_creation_times(reports: tuple[Report, ...], language: Language) -> tuple[Report, ...]:
    """The reports of one story; those without a day of creation get one where the evidence allows."""
    known = sorted({date.fromisoformat(r.dct.day) for r in reports if r.dct.has_day})
    return tuple(r if r.dct.has_day else _with_day(r, known, language.times) for r in reports)


def _with_day(report: Report, known: Sequence[date], rules: TimeRules) -> Report:
    for hint in _hints(report, rules):
        day = _day(hint, known)
        if day is None or not day.isoformat().startswith(report.dct.value):
            continue
        return replace(report, dct=Stamp(day.isoformat(), StampSource.INFERRED, hint.span))
    return report


def _hints(report: Report, rules: TimeRules) -> Iterator[_Hint]:
    """What the body says of its own day, in order; what is announced or lies further back is no hint."""
    for zone in report.zones_of(ZoneType.SUBTITLE, ZoneType.BODY):
        text = zone.span.of(report.text)
        for candidate in find_candidates(text, rules):
            if not _is_told(text, candidate, rules):
                continue
            span = Span(zone.span.start + candidate.start, zone.span.start + candidate.end)
            yield from _read(candidate, span)


def _is_told(text: str, candidate: Candidate, rules: TimeRules) -> bool:
    """Whether neither the clause around ``candidate`` nor the word before it looks ahead or further back."""
    before = text[: candidate.start].lower().rsplit(maxsplit=1)[-1:]
    if not rules.tense.away.isdisjoint(before):
        return False
    boundary = "".join(rules.tense.boundary) + ".\n"
    start = max(text.rfind(mark, 0, candidate.start) for mark in boundary) + 1
    ends = [found for mark in boundary if (found := text.find(mark, candidate.end)) >= 0]
    words = text[start : min(ends, default=len(text))].lower().split()
    return rules.tense.elsewhere.isdisjoint(words)


def _read(candidate: Candidate, span: Span) -> Iterator[_Hint]:
    """The hint that a match gives, if its rule reads a plain weekday or a full date."""
    groups = candidate.rule.values(candidate.match)
    arguments = candidate.rule.arguments
    if candidate.rule.operator == "weekday" and not {"toward", "week_by"} & groups.keys():
        if not {"by", "unit", "weekday"} & arguments.keys():
            yield _Hint(span, weekday=int(groups["weekday"]))
    elif candidate.rule.operator == "calendar" and {"year", "month", "day"} <= groups.keys():
        try:
            yield _Hint(span, day=date(int(groups["year"]), int(groups["month"]), int(groups["day"])))
        except ValueError:
            return


def _day(hint: _Hint, known: Sequence[date]) -> date | None:
    """The day that ``hint`` means: the one nearest to a known day, or None where none is near."""
    around = [day + timedelta(days=step) for day in known for step in range(-FARTHEST, FARTHEST + 1)]
    fitting = [day for day in around if day == hint.day or day.isoweekday() == hint.weekday]
    return min(fitting, key=lambda day: (min(abs(day - k) for k in known), day), default=None)
