"""The closed set of operators that turn the groups of a match into a TIMEX3 value.

=========  ==========================================================================================
fixed      the template ``value``
shift      the ``unit`` that lies ``by`` units away from the creation time (``from`` = text: from the
           day mentioned last), ``past_by`` more in the past tense; told in the unit ``as``
weekday    the day ``weekday``, next behind or before the creation time by ``toward``, otherwise that day or the
           next in ``direction`` or that of the tense (``by_default`` without one); ``by`` days beside it
calendar   ``year``, ``month``, ``day``, ``season``, ``quarter``, ``half`` as given; a missing year by
           ``toward``, ``year_by``, the ``weekday`` or the tense, which counts for less than ``within``
           months only
holiday    the feast ``holiday`` of ``year`` or of the nearest year that fits ``toward`` or the tense
day        the day mentioned before in the sentence (``from`` = text: or with the same ``part`` before it), or
           the creation time (in the past tense ``past_by`` days beside it)
century    the century ``number``
nth        the ``nth`` ``weekday`` of the month (-1: the last); the year as of calendar
week       the calendar week ``week`` of ``year`` or of the year of the creation time
new_year   the year that begins next to the creation time
=========  ==========================================================================================

Every operator may be followed by ``time``, a template appended to the day, and by ``through``, the year up to
whose end the interval runs ("2012/13"); ``lasting`` is the value where the clause tells of a lasting state,
``present`` where it tells of the present. An operator returns None where the match makes no sense (31 February),
and X for what is open.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from synopse.annotate.times.days import (
    PartialDate,
    holiday_in,
    nth_weekday,
    shift_day,
    shift_months,
    value_of,
    weekday_near,
)
from synopse.annotate.times.memory import Period
from synopse.annotate.times.tense import ClauseTime
from synopse.annotate.times.years import YearPart, full_year
from synopse.languages.times import Holiday, TimeRule

OPEN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "H": "XXXX-HX",
}
"""Values of units about which nothing is known; a year or more is XXXX."""


LEAN = 1
"""In the present tense more is told of what is to come: a month may be seven ahead, and has to be within five back."""

LONG = frozenset({"M", "Q", "H", "Y", "DE", "CE"})
"""Units from a month on."""


class _Blank(dict[str, str]):
    """Groups that did not take part in the match are empty."""

    def __missing__(self, key: str) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a match is read against: creation time, days around, tense of the clause.

    ``here`` is the day of the sentence, ``before`` the one mentioned last anywhere, ``period`` the date of any
    size mentioned last, ``parts`` the days of the parts of a day mentioned last, ``after`` the first day of the
    range that the match ends ("von Montag bis Freitag"), ``weekdays`` the days that weekdays surely are in the report.
    """

    dct: PartialDate
    here: date | None = None
    before: date | None = None
    period: Period | None = None
    parts: Mapping[str, date] = field(default_factory=dict)
    weekdays: Mapping[int, date] = field(default_factory=dict)
    after: date | None = None
    clause: ClauseTime = ClauseTime.UNKNOWN
    lasting: bool = False
    country: str = ""
    holidays: Mapping[str, Holiday] = field(default_factory=dict)

    def mentioned(self, unit: str) -> date | None:
        """What "zwei … später" counts from: days and weeks from a day, months and years from a date that has them."""
        if unit not in LONG:
            return self.before
        return self.period.start if self.period and self.period.counts_in(unit) else None


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value, and what it was counted from: ``dct``, ``text`` or nothing."""

    value: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """The groups of a match with the rule that made it."""

    rule: TimeRule
    groups: Mapping[str, str]

    def fill(self, name: str) -> str:
        """The argument ``name`` of the rule filled in; the group of that name where there is none."""
        template = self.rule.arguments.get(name)
        if template is None:
            return self.groups.get(name, "")
        return template.format_map(_Blank(self.groups))

    def number(self, name: str) -> int | None:
        text = self.fill(name)
        return int(text) if text.lstrip("+-").isdigit() else None


def resolve(match: Match, setting: Setting) -> Resolved | None:
    """The value of ``match``; None where it stands for no time."""
    if setting.lasting and (lasting := match.fill("lasting")):
        return Resolved(lasting)
    if setting.clause is ClauseTime.PRESENT and (present := match.fill("present")):
        return Resolved(present)
    try:
        resolved = OPERATIONS[match.rule.operator](match, setting)
    except (ValueError, OverflowError):  # outside the years 1 to 9999 of the calendar
        return None
    if resolved is None:
        return None
    return Resolved(resolved.value + _clock(match), resolved.anchor)


def _clock(match: Match) -> str:
    """The time of day; ``afternoon`` hours are added to one before noon: "8 Uhr abends"."""
    clock = match.rule.arguments.get("time", "").format_map(_Blank(match.groups))
    hour, later = clock[1:3], match.number("afternoon") or 0
    return f"T{int(hour) + later:02}{clock[3:]}" if later and hour.isdigit() and int(hour) < later else clock


def _fixed(match: Match, setting: Setting) -> Resolved | None:
    return Resolved(match.fill("value"))


def _shift(match: Match, setting: Setting) -> Resolved | None:
    unit, count = match.fill("unit"), match.number("by") or 0
    told_as = match.fill("as") or unit
    mentioned = setting.mentioned(unit)
    if match.fill("from") == "text only" and mentioned is None:
        return None
    if match.fill("from").startswith("text") and mentioned is not None:
        return Resolved(value_of(shift_day(mentioned, unit, count), unit), "text")
    if match.fill("from") and count > 0 and setting.clause is ClauseTime.PAST:
        return Resolved(OPEN.get(unit, "XXXX"))  # what came after something has happened is not ahead
    if setting.dct.day is not None:
        count += _told_by(match, setting)
        return Resolved(value_of(shift_day(setting.dct.day, unit, count), told_as), "dct")
    return Resolved(_shift_partial(setting.dct, unit, count))


def _shift_partial(dct: PartialDate, unit: str, count: int) -> str:
    if dct.year is None:
        return OPEN.get(unit, "XXXX")
    if unit == "M" and dct.month is not None:
        return value_of(shift_months(date(dct.year, dct.month, 1), count), "M")
    if unit in ("Y", "DE", "CE"):
        return value_of(shift_day(date(dct.year, 1, 1), unit, count), unit)
    return OPEN.get(unit, "XXXX")


def _weekday(match: Match, setting: Setting) -> Resolved | None:
    weekday, toward = int(match.fill("weekday")), match.number("toward")
    if match.fill("from") == "text" and setting.before is not None:
        return Resolved(weekday_near(setting.before, weekday, 1, strict=True).isoformat(), "text")
    if setting.dct.day is None:
        return Resolved("XXXX-WXX-WE" if match.fill("unit") == "WE" else f"XXXX-WXX-{weekday}")
    if (week_by := match.number("week_by")) is not None:
        monday = setting.dct.day - timedelta(days=setting.dct.day.isoweekday() - 1)
        day = monday + timedelta(days=7 * week_by + weekday - 1)
    elif toward:
        day = weekday_near(setting.dct.day, weekday, toward, strict=True)
        day += timedelta(days=7 * (toward - (1 if toward > 0 else -1)))
    elif match.number("direction") is None and not setting.clause.direction and weekday in setting.weekdays:
        day = setting.weekdays[weekday]
    else:
        day = weekday_near(setting.dct.day, weekday, _weekday_direction(match, setting))
        if setting.after is not None and day < setting.after:
            day = weekday_near(setting.after, weekday, 1)
    return Resolved(value_of(day + timedelta(days=match.number("by") or 0), match.fill("unit") or "D"), "dct")


def _weekday_direction(match: Match, setting: Setting) -> int:
    """Where the rule says or else the tense, and ``by_default`` where the tense says nothing."""
    if (direction := match.number("direction")) is not None:
        return direction
    is_open = setting.clause is ClauseTime.UNKNOWN
    return match.number("by_default") or 0 if is_open else setting.clause.next_day


def _calendar(match: Match, setting: Setting) -> Resolved | None:
    resolved = _calendar_value(match, setting)
    if resolved is None or (by := match.number("by")) is None or "X" in resolved.value:
        return resolved
    day = date.fromisoformat(resolved.value) + timedelta(days=by)
    return Resolved(day.isoformat(), resolved.anchor)


def _calendar_value(match: Match, setting: Setting) -> Resolved | None:
    year = _given_year(match, setting)
    if not _names_part(match):
        return None if year is None else Resolved(f"{year:04}")
    part = _part_of_year(match)
    if part is None:
        return None
    if year is None:
        return _without_year(match, setting, part)
    return Resolved(f"{year:04}{part.code}") if part.lies_in(year) else None


def _given_year(match: Match, setting: Setting) -> int | None:
    """The year as written or as counted from the creation time."""
    if match.fill("year"):
        return full_year(match.fill("year"), setting.dct.year)
    year_by = match.number("year_by")
    return None if year_by is None or setting.dct.year is None else setting.dct.year + year_by


def _names_part(match: Match) -> bool:
    return any(match.fill(name) for name in ("month", "season", "quarter", "half"))


def _part_of_year(match: Match) -> YearPart | None:
    if season := match.fill("season"):
        return YearPart.of_season(season)
    if quarter := match.number("quarter"):
        return YearPart.of_fraction("Q", quarter)
    if half := match.number("half"):
        return YearPart.of_fraction("H", half)
    return YearPart.of_month(int(match.fill("month")), match.number("day") or 0)


def _without_year(match: Match, setting: Setting, part: YearPart) -> Resolved:
    if setting.dct.year is None:
        return Resolved(f"XXXX{part.code}")
    toward = match.number("toward")
    direction = setting.clause.direction if toward is None else toward
    now = setting.dct.day or date(setting.dct.year, setting.dct.month or 12, 1)
    lean = LEAN if setting.clause is ClauseTime.PRESENT else 0
    year = part.year_near(now, direction, strict=bool(toward), lean=lean)
    if part.day and (weekday := match.number("weekday")) and not part.is_near(now, year):
        year = part.year_of(weekday, now) or year
    within = match.number("within")
    if within and toward is None and abs((year - now.year) * 12 + part.month - now.month) >= within:
        year = part.year_near(now, 0)
    if setting.after is not None and part.ends_before(setting.after, year):
        year = part.year_near(setting.after, 1)
    return Resolved(f"{year:04}{part.code}", "dct") if part.lies_in(year) else Resolved(f"XXXX{part.code}")


def _holiday(match: Match, setting: Setting) -> Resolved | None:
    unit = match.fill("unit") or "D"
    holiday = setting.holidays[match.fill("holiday")].in_country(setting.country)
    if holiday is None:
        return Resolved(OPEN[unit])
    year = _given_year(match, setting) or (None if setting.dct.day else setting.dct.year)
    if year is not None:
        return Resolved(value_of(holiday_in(holiday, year), unit), "" if match.fill("year") else "dct")
    if setting.dct.day is None:
        return Resolved(f"XXXX-{holiday.fixed}" if holiday.fixed and unit == "D" else OPEN[unit])
    direction = match.number("toward") or setting.clause.direction
    return Resolved(value_of(_holiday_near(holiday, setting.dct.day, direction), unit), "dct")


def _holiday_near(holiday: Holiday, now: date, direction: int) -> date:
    days = [holiday_in(holiday, now.year + step) for step in (-1, 0, 1)]
    fitting = [day for day in days if (day - now).days * direction >= 0]
    return min(fitting or days, key=lambda day: abs(day - now))


def _day(match: Match, setting: Setting) -> Resolved | None:
    told = setting.parts.get(match.fill("part")) if match.fill("from") == "text" else None
    if day := setting.here or told:
        return Resolved(day.isoformat(), "text")
    if setting.dct.day is None:
        return Resolved("XXXX-XX-XX")
    return Resolved((setting.dct.day + timedelta(days=_told_by(match, setting))).isoformat(), "dct")


def _told_by(match: Match, setting: Setting) -> int:
    """How many units further a clause that tells of the past means: "in der Nacht schneite es"."""
    return match.number("past_by") or 0 if setting.clause is ClauseTime.PAST else 0


def _century(match: Match, setting: Setting) -> Resolved | None:
    return Resolved(f"{int(match.fill('number')) - 1:02}")


def _nth(match: Match, setting: Setting) -> Resolved | None:
    part = YearPart.of_month(int(match.fill("month")))
    if part is None:
        return None
    year = _given_year(match, setting)
    month = Resolved(f"{year:04}{part.code}") if year else _without_year(match, setting, part)
    if "X" in month.value:
        return Resolved(f"{month.value}-XX")
    first = date.fromisoformat(f"{month.value}-01")
    day = nth_weekday(first.year, first.month, int(match.fill("weekday")), match.number("nth") or 1)
    return Resolved(value_of(day, match.fill("unit") or "D"), month.anchor) if day else None


def _week(match: Match, setting: Setting) -> Resolved | None:
    year = _given_year(match, setting) or setting.dct.year
    return Resolved(f"{year or 'XXXX':0>4}-W{int(match.fill('week')):02}")


def _new_year(match: Match, setting: Setting) -> Resolved | None:
    if setting.dct.year is None:
        return Resolved("XXXX")
    return Resolved(f"{setting.dct.year + ((setting.dct.month or 1) > 6):04}", "dct")


def _nothing(match: Match, setting: Setting) -> Resolved | None:
    return None


OPERATIONS: Mapping[str, Callable[[Match, Setting], Resolved | None]] = {
    "fixed": _fixed,
    "shift": _shift,
    "weekday": _weekday,
    "calendar": _calendar,
    "holiday": _holiday,
    "day": _day,
    "century": _century,
    "nth": _nth,
    "week": _week,
    "new_year": _new_year,
    "nothing": _nothing,
}
