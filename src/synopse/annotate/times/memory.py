"""What a walk through a text remembers of the times it has met."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from synopse.annotate.times.days import PartialDate
from synopse.annotate.times.intervals import interval_of
from synopse.model.timex import TimeExpression, TimexType

NEEDS_DAY = "day"
"""The operator of times of day, which take their day from what stands around."""

EVENING = 18
"""From this hour on a time of day that follows a night belongs to the evening on which the night began."""

SLACK = timedelta(hours=2)
"""So far after the time of writing something past may begin: clocks differ, and texts are updated silently."""

LATE = frozenset({"EV", "NI"})

SIZES = ("D", "W", "WE", "M", "Q", "H", "Y", "DE", "CE")
"""Units by size."""

SHAPES = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "D"),
    (re.compile(r"\d{4}-W\d\d(-WE)?"), "W"),
    (re.compile(r"\d{4}-\d\d"), "M"),
    (re.compile(r"\d{4}-(Q\d|SP|SU|FA|WI)"), "Q"),
    (re.compile(r"\d{4}-H\d"), "H"),
    (re.compile(r"\d{4}"), "Y"),
    (re.compile(r"\d{3}"), "DE"),
    (re.compile(r"\d\d"), "CE"),
)


@dataclass(frozen=True, slots=True)
class Period:
    """A date of any size: its first day, and the unit that it is known to."""

    start: date
    unit: str

    def counts_in(self, unit: str) -> bool:
        """Whether "zwei … später" can be counted from it: in units no finer than it is known to."""
        return SIZES.index(unit) >= SIZES.index(self.unit)


@dataclass(slots=True)
class Memory:
    """Days and moments that later expressions may be read against.

    ``before`` is the day mentioned last, ``period`` the date of any size (``here`` and ``earlier`` that of this
    sentence and of the one before), ``moment`` the clock time, ``parts`` the last day of each part of the day.
    ``telling`` and ``told`` are the days that this sentence and the one before tell of, ``night`` the day on which
    the night begins that is told of.
    """

    before: date | None = None
    period: Period | None = None
    moment: datetime | None = None
    told: date | None = None
    night: date | None = None
    telling: date | None = None
    parts: dict[str, date] = field(default_factory=dict)
    here: Period | None = None
    earlier: Period | None = None

    def take(self, expression: TimeExpression, needs_day: bool, aside: bool) -> date | None:
        """Remember ``expression``; returns the day that it names.

        ``needs_day`` is what took its day from elsewhere, ``aside`` what looks back from the telling.
        """
        if period := period_of(expression):
            self.period = self.here = period
        day = day_of(expression)
        if day is None:
            return None
        self.before = day
        self.moment = moment_of(expression)
        self.parts[expression.value.partition("T")[2]] = day
        if expression.value.endswith("TNI"):
            self.night = day
        elif not needs_day:
            self.night = None
        self.telling = self.telling if aside else day
        return day

    def speaks_of_before(self, year: int | None) -> bool:
        """Whether the sentence, or the one before, has spoken of a time before ``year`` last."""
        period = self.here or self.earlier
        return period is not None and year is not None and period.start.year < year

    def end_sentence(self) -> None:
        """What one sentence tells, the next one may go on with."""
        self.told, self.telling = self.telling, None
        self.earlier, self.here = self.here, None
        self.night = self.night if self.told else None


def after_night(expression: TimeExpression, night: date | None) -> TimeExpression:
    """``expression`` a day later where its day is that on which a night began, and it follows that night.

    "In der Nacht zum Mittwoch brannte es. Um 3 Uhr …, am Morgen …": both are on Wednesday.
    """
    day, _, clock = expression.value.partition("T")
    if night is None or day != night.isoformat() or not clock or _is_late(clock):
        return expression
    return _on_day(night + timedelta(days=1), expression)


def not_ahead(expression: TimeExpression, now: datetime) -> TimeExpression:
    """``expression`` a day earlier where it begins after ``now``, though it is told as past.

    "Am Abend brach der Damm", written in the morning, tells of the evening before.
    """
    day, interval = day_of(expression), expression.interval
    if day is None or interval is None or datetime.fromisoformat(interval.start) <= now + SLACK:
        return expression
    return _on_day(day - timedelta(days=1), expression)


def _on_day(day: date, expression: TimeExpression) -> TimeExpression:
    """The same time of another day."""
    value = f"{day.isoformat()}T{expression.value.partition('T')[2]}"
    interval, old = interval_of(value, expression.mod), expression.interval
    if interval is not None and old is not None:
        interval = replace(interval, zone=old.zone)
    return replace(expression, value=value, interval=interval)


def _is_late(clock: str) -> bool:
    return clock in LATE or (clock[:2].isdigit() and int(clock[:2]) >= EVENING)


def day_of(expression: TimeExpression) -> date | None:
    """The day that the expression names ("am 10. März", "einen Tag zuvor"); None where it names none."""
    if expression.type in (TimexType.DATE, TimexType.TIME):
        return PartialDate.parse(expression.value.partition("T")[0]).day
    counted = expression.anchor == "text" and expression.value.endswith("D") and expression.interval
    return PartialDate.parse(counted.start).day if counted else None


def first_day_of(expression: TimeExpression) -> date | None:
    """The day on which the time begins that the expression names, if it is no length."""
    named = expression.type in (TimexType.DATE, TimexType.TIME) and expression.interval
    return PartialDate.parse(expression.interval.start).day if named and expression.interval else None


def period_of(expression: TimeExpression) -> Period | None:
    """The date that the expression names, of whatever size; None where it names none."""
    start, value = first_day_of(expression), expression.value.partition("T")[0]
    unit = next((unit for shape, unit in SHAPES if shape.fullmatch(value)), None)
    return Period(start, unit) if start and unit else None


def moment_of(expression: TimeExpression) -> datetime | None:
    """The moment that a clock time names."""
    if ":" not in expression.value or expression.interval is None:
        return None
    return datetime.fromisoformat(expression.interval.start)
