"""Creation times that a report does not state, from its own words and the reports beside it.

News is told on its own day or the day after: the latest weekday or full date that a body names for
what has happened ("sagte am Donnerstag") is the day of publication or lies shortly before. On 29 dated
news pages it was the very day in 69 of 100 cases and that or the day before in 83; the first one named
was so in 59 and 79. Which week is meant, the reports of the same story tell. Nothing is inferred without
both a day in the text and a sibling's day, or a full date in the month that is known, near it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from synopse.annotate.clauses import split_clauses
from synopse.annotate.sentences import split_sentences
from synopse.annotate.times.matching import Candidate, find_candidates
from synopse.annotate.times.tense import ClauseTime, Surroundings, clause_time
from synopse.annotate.tokens import tokenize
from synopse.languages.language import Language
from synopse.model.report import Report, Stamp, StampSource
from synopse.model.span import Span
from synopse.model.zone import ZoneType

CONFIDENCE = (0.65, 0.85)
"""How often the inferred day was the right one where one time named it (8 of 12 dated pages whose day was
hidden, a sibling's day at hand), and where more did (5 of 6)."""

FARTHEST = 3
"""At most so many days lie between the inferred day and the nearest known one."""

TELLING = frozenset({ZoneType.SUBTITLE, ZoneType.BODY})
"""The zones that tell the news in whole sentences."""


@dataclass(frozen=True, slots=True)
class _Hint:
    """A weekday (1–7) or a full date that the report gives to its news, and where."""

    span: Span
    weekday: int = 0
    day: date | None = None


def infer_creation_times(reports: tuple[Report, ...], language: Language) -> tuple[Report, ...]:
    """The reports of one story; those without a day of creation get one where the evidence allows."""
    known = sorted({date.fromisoformat(r.dct.day) for r in reports if r.dct.has_day})
    return tuple(r if r.dct.has_day else _with_day(r, known, language) for r in reports)


def _with_day(report: Report, known: Sequence[date], language: Language) -> Report:
    """``report`` dated by the latest day that it tells of: none appears before what it tells."""
    hints = list(_hints(report, language))
    if not known and report.dct.value:  # a full date in the month that is known stands for itself
        known = [hint.day for hint in hints if hint.day and hint.day.isoformat().startswith(report.dct.value)]
    days = [(day, hint) for hint in hints if (day := _day(hint, known)) is not None]
    fitting = [(day, hint) for day, hint in days if day.isoformat().startswith(report.dct.value)]
    if not fitting:
        return report
    day, hint = max(fitting, key=lambda pair: pair[0])
    confidence = CONFIDENCE[sum(other == day for other, _ in fitting) > 1]
    return replace(report, dct=Stamp(day.isoformat(), StampSource.INFERRED, hint.span, confidence))


def _hints(report: Report, language: Language) -> Iterator[_Hint]:
    """What the body says of its own day, in order; what is announced or lies further back is no hint."""
    sentences = split_sentences(report, language)
    tokens = tokenize(report, sentences, language)
    clauses = split_clauses(report, sentences, tokens, language)
    for sentence in sentences:
        if sentence.zone not in TELLING:
            continue
        inside = tokens.inside(sentence.span), clauses.inside(sentence.span)
        for candidate in find_candidates(sentence.span.of(report.text), language.times):
            span = Span(sentence.span.start + candidate.start, sentence.span.start + candidate.end)
            if _is_told(Surroundings(span, *inside, language.times.tense)):
                yield from _read(candidate, span)


def _is_told(around: Surroundings) -> bool:
    """Whether the clause tells what happened then, not since then or up to then."""
    before = around.before[-1].text.lower() if around.before else ""
    return before not in around.markers.away and clause_time(around) is ClauseTime.PAST


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
