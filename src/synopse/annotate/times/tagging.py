"""Time expressions of a report, with value and interval."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from synopse.annotate.times.days import PartialDate
from synopse.annotate.times.intervals import interval_beside, interval_of, midnight
from synopse.annotate.times.matching import Candidate, find_candidates
from synopse.annotate.times.resolving import Match, Resolved, Setting, resolve
from synopse.annotate.times.tense import Surroundings, clause_time, is_lasting
from synopse.languages.language import Language
from synopse.languages.times import TimeRules
from synopse.model.clause import Clause
from synopse.model.layer import Layer, layer_of
from synopse.model.report import Report, Stamp
from synopse.model.span import Span
from synopse.model.timex import Interval, TimeExpression, TimexType
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
    found = _Reading(report.text, language.times, report.dct).read(sentences, tokens, clauses)
    return layer_of(report.id, report.text, MADE_BY, found)


@dataclass(slots=True)
class _Reading:
    """One walk through a text; it remembers which day was mentioned last."""

    text: str
    rules: TimeRules
    dct: Stamp
    before: date | None = None

    def read(
        self, sentences: Layer[Sentence], tokens: Layer[Token], clauses: Layer[Clause]
    ) -> Iterator[TimeExpression]:
        for sentence in sentences:
            span = sentence.span
            yield from self._read_sentence(span, tokens.inside(span), clauses.inside(span))

    def _read_sentence(
        self, sentence: Span, tokens: Sequence[Token], clauses: Sequence[Clause]
    ) -> Iterator[TimeExpression]:
        setting = Setting(PartialDate.parse(self.dct.value), holidays=self.rules.holidays)
        night: date | None = None
        for candidate in find_candidates(sentence.of(self.text), self.rules):
            span = Span(sentence.start + candidate.start, sentence.start + candidate.end)
            setting = self._here(setting, Surroundings(span, tokens, clauses, self.rules.tense))
            expression = self._expression(candidate, span, setting)
            if expression is None:
                continue
            expression = after_midnight(expression, night)
            night = _night_of(expression) or night
            if (day := _day_of(expression)) is not None:
                self.before = day
                setting = replace(setting, here=day)
            yield expression

    def _here(self, setting: Setting, around: Surroundings) -> Setting:
        """``setting`` as it is in the midst of ``around``."""
        return replace(setting, clause=clause_time(around), lasting=is_lasting(around), before=self.before)

    def _expression(self, candidate: Candidate, span: Span, setting: Setting) -> TimeExpression | None:
        match = Match(candidate.rule, candidate.rule.values(candidate.match))
        resolved = resolve(match, setting)
        if resolved is None or candidate.rule.type is None:
            return None
        return TimeExpression(
            span=span,
            type=candidate.rule.type,
            value=resolved.value,
            mod=match.fill("mod"),
            quant=match.fill("quant"),
            freq=match.fill("freq"),
            interval=self._interval(match, resolved),
            anchor=match.fill("anchor") or resolved.anchor,
            rule=candidate.rule.name,
        )

    def _interval(self, match: Match, resolved: Resolved) -> Interval | None:
        if match.rule.type is TimexType.SET:
            return None
        if match.rule.type is not TimexType.DURATION:
            return interval_of(resolved.value, match.fill("mod"))
        now, relation = _now(self.dct), match.fill("relation")
        return interval_beside(resolved.value, relation, now) if relation and now is not None else None


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


def _night_of(expression: TimeExpression) -> date | None:
    """The day on which the night begins that the expression names."""
    return _day_of(expression) if expression.value.endswith("TNI") else None


def _day_of(expression: TimeExpression) -> date | None:
    """The day that the expression names; None where it names none."""
    if expression.type not in (TimexType.DATE, TimexType.TIME):
        return None
    return PartialDate.parse(expression.value.partition("T")[0]).day
