"""Time expressions of a report, with value and interval."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from synopse.annotate.times.days import PartialDate
from synopse.annotate.times.intervals import interval_beside, interval_of, midnight, through_year
from synopse.annotate.times.liveblog import is_live_blog, newest, opens_entries
from synopse.annotate.times.matching import Candidate, find_candidates
from synopse.annotate.times.memory import (
    NEEDS_DAY,
    Memory,
    after_night,
    day_of,
    first_day_of,
    moment_of,
    not_ahead,
)
from synopse.annotate.times.resolving import Match, Resolved, Setting, resolve
from synopse.annotate.times.tense import ClauseTime, Surroundings, clause_time, is_lasting
from synopse.languages.catalogues import country_of
from synopse.languages.language import Language
from synopse.languages.times import TimeRules
from synopse.model.clause import Clause
from synopse.model.layer import Layer, layer_of
from synopse.model.report import Report, Stamp, StampSource
from synopse.model.span import Span
from synopse.model.timex import Interval, Relation, TimeExpression, TimexType
from synopse.model.token import Sentence, Token

MADE_BY = "times"

RECENT = -6
"""So many days from the creation time a day of the telling lies back at the most."""

BESIDE = 3
"""Between a clock time and its day stands a word of at the most so many letters: "um 11 Uhr am Freitag"."""


def tag_times(
    report: Report,
    sentences: Layer[Sentence],
    tokens: Layer[Token],
    clauses: Layer[Clause],
    language: Language,
) -> Layer[TimeExpression]:
    """The time expressions of the event zones, read against the report's creation time.

    The entries of a live blog are each read against their own.
    """
    live = is_live_blog(report, sentences, language.times)
    dct, updated = (newest(report), Stamp()) if live else (report.dct, report.updated)
    reading = _Reading(report.text, language.times, dct, updated, country_of(report.publisher), live)
    found = list(reading.read(sentences, tokens, clauses))
    if not live and (sure := reading.sure_weekdays()):
        again = replace(reading, memory=Memory(), weekdays=sure)
        found = list(again.read(sentences, tokens, clauses))
    return layer_of(report.id, report.text, MADE_BY, found)


@dataclass(slots=True)
class _Reading:
    """One walk through a text, read against its creation time in the outlet's ``country``.

    In a live blog the creation time is that of the entry in which the walk is.
    """

    text: str
    rules: TimeRules
    dct: Stamp
    updated: Stamp
    country: str = ""
    live: bool = False
    memory: Memory = field(default_factory=Memory)
    weekdays: Mapping[int, date] = field(default_factory=dict)
    by_tense: dict[tuple[int, bool], set[date]] = field(default_factory=dict)
    """The days as which each weekday was read, by whether a tense told so."""

    def sure_weekdays(self) -> Mapping[int, date]:
        """The days of weekdays that a tense tells in one place and that were read as others where none does.

        A weekday is the same day all over a report: "Auto prallt am Sonntag gegen Baum" above "am Sonntag fuhr ein …".
        """
        return {
            weekday: next(iter(days))
            for (weekday, told), days in self.by_tense.items()
            if told and len(days) == 1 and self.by_tense.get((weekday, False), days) != days
        }

    @property
    def written(self) -> datetime | None:
        """The latest moment at which what is read was written; None where no time of day is known."""
        stamps = (stamp for stamp in (self.dct, self.updated) if "T" in stamp.value)
        return max((moment for stamp in stamps if (moment := _now(stamp))), default=None)

    def read(
        self, sentences: Layer[Sentence], tokens: Layer[Token], clauses: Layer[Clause]
    ) -> Iterator[TimeExpression]:
        for sentence in sentences:
            span = sentence.span
            yield from self._read_sentence(span, tokens.inside(span), clauses.inside(span))

    def _read_sentence(
        self, sentence: Span, tokens: Sequence[Token], clauses: Sequence[Clause]
    ) -> Iterator[TimeExpression]:
        here = first = None
        setting = Setting(PartialDate(), country=self.country, holidays=self.rules.holidays)
        found = self._find(sentence, tokens, clauses)
        if found and found[0].opens:
            self.memory = Memory()
        for number, each in enumerate(found):
            setting = self._at(each.around, setting)
            setting = replace(
                setting,
                here=self._day_for(each, here, found[number + 1 :], setting),
                after=first if _runs_on(each.around, setting) else None,
            )
            expression = self._expression(each, setting)
            if expression is None:
                continue
            if each.candidate.rule.operator == "weekday" and (named := day_of(expression)):
                told = bool(setting.clause.direction)
                self.by_tense.setdefault((named.isoweekday(), told), set()).add(named)
            if each.needs_day:
                expression = self._on_its_day(expression, each, setting)
            if each.opens:
                self._enter(expression)
            first = first_day_of(expression)
            here = self.memory.take(expression, each.needs_day, each.around.is_aside) or here
            yield expression
        self.memory.end_sentence()

    def _find(self, sentence: Span, tokens: Sequence[Token], clauses: Sequence[Clause]) -> list[_Found]:
        text, tense = sentence.of(self.text), self.rules.tense
        candidates = find_candidates(text, self.rules)
        opens = self.live and opens_entries(text, candidates)
        return [
            _Found(each, Surroundings(_span_of(each, sentence), tokens, clauses, tense), opens and not number)
            for number, each in enumerate(candidates)
        ]

    def _enter(self, opening: TimeExpression) -> None:
        """Read on against the time of the entry, or of the entries, that ``opening`` has told."""
        if time := moment_of(opening) or day_of(opening):
            self.dct = Stamp(time.isoformat(), StampSource.STAMP, opening.span)

    def _at(self, around: Surroundings, setting: Setting) -> Setting:
        """``setting`` as it is in the midst of ``around``."""
        memory, dct = self.memory, PartialDate.parse(self.dct.value)
        clause = clause_time(around)
        since_long = clause is ClauseTime.PRESENT and memory.speaks_of_before(dct.year and dct.year - 1)
        return replace(
            setting,
            dct=dct,
            before=memory.before,
            period=memory.period,
            parts=memory.parts,
            weekdays=self.weekdays,
            clause=clause,
            lasting=since_long or is_lasting(around),
        )

    def _day_for(
        self, time: _Found, here: date | None, following: Sequence[_Found], setting: Setting
    ) -> date | None:
        """The day of a time of day: the one right behind it, before it, further behind, or of the telling."""
        if time.opens:
            return None
        if not time.needs_day:
            return here
        ahead = next((f for f in following if not f.needs_day), None)
        if ahead is not None and ahead.around.clause == time.around.clause:
            between = self.text[time.around.span.end : ahead.around.span.start].strip()
            beside = len(between) <= BESIDE and between.isalpha() and between not in self.rules.tense.until
            if here is None or beside:
                named = self._expression(ahead, self._at(ahead.around, setting))
                here = (day_of(named) if named else None) or here
        return here or self._told_day(setting)

    def _on_its_day(self, expression: TimeExpression, found: _Found, setting: Setting) -> TimeExpression:
        """A time of day beside a night that is told of, or told as past before it would have come."""
        expression = after_night(expression, self.memory.night)
        is_told = setting.clause is ClauseTime.PAST and not found.around.ends_range
        is_named = setting.here not in (None, self.memory.told)
        if is_named or not is_told or self.written is None:
            return expression
        return not_ahead(expression, self.written)

    def _told_day(self, setting: Setting) -> date | None:
        """The day of the sentence before, where the telling goes on: "Am Montag kam er. Am Abend flog er ab." """
        told = self.memory.told
        if told is None or setting.dct.day is None or setting.clause is not ClauseTime.PAST:
            return None
        return told if RECENT <= (told - setting.dct.day).days <= 0 else None

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
            relation=_relation(match, setting),
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
            if through := match.fill("through"):
                interval = through_year(interval, through)
            return replace(interval, zone=match.fill("zone")) if interval else None
        relation = _relation(match, setting)
        anchor = self._anchor(match, resolved, setting)
        if not relation or anchor is None:
            return None
        return interval_beside(resolved.value, relation, anchor, few=bool(match.fill("few")))

    def _anchor(self, match: Match, resolved: Resolved, setting: Setting) -> datetime | None:
        """The moment that a length is counted from; None where it is an event or not known.

        Hours are counted from a clock time alone, days from a day.
        """
        anchor, hours = match.fill("anchor"), resolved.value.startswith("PT")
        if anchor == "text":
            if hours:
                return self.memory.moment
            mentioned = setting.mentioned(match.fill("unit"))
            return midnight(mentioned) if mentioned else None
        if anchor != "dct" or (hours and "T" not in self.dct.value):
            return None
        return _now(self.dct)


@dataclass(frozen=True, slots=True)
class _Found:
    """A match, and what stands around the expression in it."""

    candidate: Candidate
    around: Surroundings
    opens: bool = False
    """Whether it tells the time of the entries of a live blog behind it."""

    @property
    def needs_day(self) -> bool:
        """Whether it is a time of day, which takes its day from what stands around."""
        return self.candidate.rule.operator == NEEDS_DAY

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


def _relation(match: Match, setting: Setting) -> Relation:
    """How a length stands to its anchor; some do only in what is still ahead ("in zwei Wochen")."""
    ahead = setting.clause in (ClauseTime.PRESENT, ClauseTime.FUTURE)
    return Relation(match.fill("relation") or (match.fill("relation_ahead") if ahead else ""))


def _runs_on(around: Surroundings, setting: Setting) -> bool:
    """Whether the expression ends a range that need not be over."""
    return around.ends_range and setting.clause is not ClauseTime.PAST
