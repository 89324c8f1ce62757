"""Time expressions of a report, with value and interval."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from synopse.annotate.times.days import PartialDate
from synopse.annotate.times.intervals import interval_beside, interval_of, midnight
from synopse.annotate.times.matching import Candidate, find_candidates
from synopse.annotate.times.resolving import Match, Resolved, Setting, resolve
from synopse.annotate.times.tense import ClauseTime, Surroundings, clause_time, is_lasting
from synopse.languages.catalogues import country_of
from synopse.languages.language import Language
from synopse.languages.times import TimeRules
from synopse.model.clause import Clause
from synopse.model.layer import Layer, layer_of
from synopse.model.report import Report, Stamp
from synopse.model.span import Span
from synopse.model.timex import Interval, Relation, TimeExpression, TimexType
from synopse.model.token import Sentence, Token

NOON = 12
MADE_BY = "times"


def tag_times(
    report: Report,
    sentences: Layer[Sentence],
    tokens: Layer[Token],
    clauses: Layer[Clause],
    language: Language,
) -> Layer[TimeExpression]:
    """The time expressions of the event zones, read against the report's creation time."""
    found = _Reading(report.text, language.times, report.dct, country_of(report.publisher)).read(
        sentences, tokens, clauses
    )
    return layer_of(report.id, report.text, MADE_BY, found)


@dataclass(slots=True)
class _Reading:
    """One walk through a text.

    It remembers the day (``before``) and the date of any size (``period``) mentioned last, the day of the sentence before (``told``), and the day on
    which the night begins that is told of (``night``).
    """

    text: str
    rules: TimeRules
    dct: Stamp
    country: str = ""
    before: date | None = None
    period: date | None = None
    told: date | None = None
    night: date | None = None

    def read(
        self, sentences: Layer[Sentence], tokens: Layer[Token], clauses: Layer[Clause]
    ) -> Iterator[TimeExpression]:
        for sentence in sentences:
            span = sentence.span
            yield from self._read_sentence(span, tokens.inside(span), clauses.inside(span))

    def _read_sentence(
        self, sentence: Span, tokens: Sequence[Token], clauses: Sequence[Clause]
    ) -> Iterator[TimeExpression]:
        setting = Setting(
            PartialDate.parse(self.dct.value), country=self.country, holidays=self.rules.holidays
        )
        told: date | None = None
        first: date | None = None
        found = [
            _Found(candidate, Surroundings(_span_of(candidate, sentence), tokens, clauses, self.rules.tense))
            for candidate in find_candidates(sentence.of(self.text), self.rules)
        ]
        for number, each in enumerate(found):
            setting = self._at(each.around, setting)
            setting = replace(setting, after=first if _runs_on(each.around, setting) else None)
            here = (
                setting.here or self._day_ahead(each, found[number + 1 :], setting) or self._told_day(setting)
            )
            expression = self._expression(each, replace(setting, here=here))
            if expression is None:
                continue
            expression = after_midnight(expression, self.night)
            self.night = _night_of(expression) or self.night
            first = _first_day_of(expression)
            self.period = first or self.period
            if (day := _day_of(expression)) is not None:
                self.before = day
                told = told if each.around.is_aside else day
                setting = replace(setting, here=day)
            yield expression
        self.told, self.night = told, self.night if told else None

    def _at(self, around: Surroundings, setting: Setting) -> Setting:
        """``setting`` as it is in the midst of ``around``."""
        return replace(
            setting,
            clause=clause_time(around),
            lasting=is_lasting(around),
            before=self.before,
            period=self.period,
        )

    def _day_ahead(self, time: _Found, following: Sequence[_Found], setting: Setting) -> date | None:
        """The day that a time of day belongs to and that its clause names only behind it."""
        if time.candidate.rule.operator != NEEDS_DAY:
            return None
        for each in following:
            if each.around.clause == time.around.clause and each.candidate.rule.operator != NEEDS_DAY:
                expression = self._expression(each, self._at(each.around, setting))
                return _day_of(expression) if expression else None
        return None

    def _told_day(self, setting: Setting) -> date | None:
        """The day of the sentence before, where the telling goes on: "Am Montag kam er. Am Abend flog er ab." """
        if self.told is None or setting.dct.day is None:
            return None
        days = (self.told - setting.dct.day).days
        if setting.clause is ClauseTime.PAST and -6 <= days <= 0:
            return self.told
        return None

    def _expression(self, found: _Found, setting: Setting) -> TimeExpression | None:
        rule = found.candidate.rule
        match = Match(rule, rule.values(found.candidate.match))
        resolved = resolve(match, setting)
        if resolved is None or rule.type is None:
            return None
        return TimeExpression(
            span=found.around.span,
            type=rule.type,
            value=resolved.value,
            mod=match.fill("mod"),
            quant=match.fill("quant"),
            freq=match.fill("freq"),
            interval=self._interval(match, resolved, setting),
            anchor=match.fill("anchor") or resolved.anchor,
            relation=Relation(match.fill("relation")),
            event=found.event,
            rule=rule.name,
        )

    def _interval(self, match: Match, resolved: Resolved, setting: Setting) -> Interval | None:
        if match.rule.type is TimexType.SET:
            return None
        if stretch := match.fill("interval"):
            return Interval(*stretch.split("/"))
        if match.rule.type is not TimexType.DURATION:
            interval = interval_of(resolved.value, match.fill("mod"))
            return replace(interval, zone=match.fill("zone")) if interval else None
        relation = Relation(match.fill("relation"))
        anchor = self._anchor(match, setting)
        if not relation or anchor is None:
            return None
        return interval_beside(resolved.value, relation, anchor, few=bool(match.fill("few")))

    def _anchor(self, match: Match, setting: Setting) -> datetime | None:
        """The moment that a length is counted from; None where it is an event or not known."""
        anchor = match.fill("anchor")
        if anchor == "text" and (mentioned := setting.mentioned(match.fill("unit"))) is not None:
            return midnight(mentioned)
        return _now(self.dct) if anchor == "dct" else None


NEEDS_DAY = "day"
"""The operator of times of day, which take their day from what stands around."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A match, and what stands around the expression in it."""

    candidate: Candidate
    around: Surroundings

    @property
    def event(self) -> Span | None:
        """Where the words of the event stand that the expression is counted from."""
        match = self.candidate.match
        if not match.groupdict().get("event"):
            return None
        start, end = match.span("event")
        offset = self.around.span.start - self.candidate.start
        return Span(offset + start, offset + end)


def _span_of(candidate: Candidate, sentence: Span) -> Span:
    return Span(sentence.start + candidate.start, sentence.start + candidate.end)


def _now(dct: Stamp) -> datetime | None:
    """The creation time in local time, midnight where only its day is known."""
    if not dct.has_day:
        return None
    if "T" in dct.value:
        return datetime.fromisoformat(dct.value).replace(tzinfo=None)
    return midnight(date.fromisoformat(dct.day))


def after_midnight(expression: TimeExpression, night: date | None) -> TimeExpression:
    """``expression`` a day later where it is a small hour of the night that begins on day ``night``."""
    day, _, clock = expression.value.partition("T")
    if night is None or day != night.isoformat() or not clock[:2].isdigit() or int(clock[:2]) >= NOON:
        return expression
    value = f"{night + timedelta(days=1)}T{clock}"
    return replace(expression, value=value, interval=interval_of(value, expression.mod))


def _runs_on(around: Surroundings, setting: Setting) -> bool:
    """Whether the expression ends a range that need not be over."""
    return around.ends_range and setting.clause is not ClauseTime.PAST


def _first_day_of(expression: TimeExpression) -> date | None:
    """The day on which the time begins that the expression names, if it is no length."""
    named = expression.type in (TimexType.DATE, TimexType.TIME) and expression.interval
    return PartialDate.parse(expression.interval.start).day if named and expression.interval else None


def _night_of(expression: TimeExpression) -> date | None:
    """The day on which the night begins that the expression names."""
    return _day_of(expression) if expression.value.endswith("TNI") else None


def _day_of(expression: TimeExpression) -> date | None:
    """The day that the expression names ("am 10. März", "einen Tag zuvor"); None where it names none."""
    if expression.type in (TimexType.DATE, TimexType.TIME):
        return PartialDate.parse(expression.value.partition("T")[0]).day
    counted = expression.anchor == "text" and expression.value.endswith("D") and expression.interval
    return PartialDate.parse(counted.start).day if counted else None
