"""From TIMEX3 values to half-open intervals of local time."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from synopse.annotate.times.days import shift_day, shift_months, value_of
from synopse.annotate.times.years import LENGTHS, SEASONS
from synopse.model.timex import Interval, Relation

PARTS_OF_DAY = {"MO": (5, 11), "MI": (11, 14), "AF": (12, 18), "EV": (18, 24), "NI": (22, 30), "DT": (6, 18)}
"""Hours from and to of TIMEX3's parts of the day; a night ends on the next day."""

DURATION = re.compile(r"P(?:(?P<T>T)?)(?P<count>\d+(?:\.\d+)?)(?P<unit>[A-Z]+)")
PARTS = {"Y": "M", "DE": "Y", "CE": "DE"}
"""The unit in which a part of another is told: one and a half years ago is a month."""
HOURS = {"H": 3600, "M": 60, "S": 1}


def interval_of(value: str, mod: str = "") -> Interval | None:
    """The stretch of time a DATE or TIME value stands for; None where it is open."""
    day, _, clock = value.partition("T")
    bounds = _days(day)
    if bounds is None:
        return None
    start, end = _within_day(bounds[0], clock) if clock else bounds
    return _written(*_third(start, end, mod))


def through_year(interval: Interval | None, year: str) -> Interval | None:
    """From the beginning of ``interval`` to the end of the ``year``, of which two digits may be given: "2012/13"."""
    if interval is None or not interval.start:
        return interval
    first = int(interval.start[:4])
    last = int(year) if len(year) == 4 else first + (int(year) - first) % 100
    end = date(last + 1, 1, 1).isoformat()
    return replace(interval, end=f"{end}T00:00") if interval.start < end else interval


FEW = (2, 9)
"""How many "wenige", "einige", "mehrere" are: a stretch that is sure to hold the moment, not a guess at it."""


def interval_beside(value: str, relation: Relation, anchor: datetime, few: bool = False) -> Interval | None:
    """What a DURATION means by its ``relation`` to ``anchor``.

    ENDED_BY and BEGUN_BY: the whole stretch ("in den vergangenen vier Monaten"). BEFORE and AFTER: the unit
    that lies so far away ("vor vier Monaten"). An open count leaves the far side open, unless it is said to be
    a ``few``.
    """
    if few and "X" in value:
        return _between(*(interval_beside(value.replace("X", str(n)), relation, anchor) for n in FEW))
    side = -1 if relation in (Relation.ENDED_BY, Relation.BEFORE) else 1
    parts = DURATION.fullmatch(value)
    if parts is not None and not float(parts["count"]):
        return None
    if parts is None:
        now = _stamp(anchor if value.startswith("PT") else midnight(anchor.date()))
        return Interval("", now) if side < 0 else Interval(now, "")
    try:
        there = _moved(anchor, parts, side)
    except (OverflowError, ValueError):
        return None
    if relation in (Relation.ENDED_BY, Relation.BEGUN_BY):
        start, end = sorted((there, anchor))
        if not parts["T"]:
            start, end = midnight(start.date()), midnight(end.date())
        return _written(start, end) if start < end else None
    return _around(there, parts)


def _between(one: Interval | None, two: Interval | None) -> Interval | None:
    """From the earlier beginning to the later end of two."""
    if one is None or two is None:
        return None
    return Interval(min(one.start, two.start), max(one.end, two.end))


def _around(moment: datetime, parts: re.Match[str]) -> Interval | None:
    """The unit that ``moment`` lies in; for hours and less the hour that begins there."""
    if parts["T"]:
        return _written(moment, moment + timedelta(hours=1))
    unit = PARTS.get(parts["unit"], "D") if float(parts["count"]) % 1 else parts["unit"]
    return interval_of(value_of(moment.date(), unit))


def midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _moved(anchor: datetime, parts: re.Match[str], side: int) -> datetime:
    count, unit = float(parts["count"]) * side, parts["unit"]
    if parts["T"]:
        return anchor + timedelta(seconds=count * HOURS.get(unit, 3600))
    if unit == "Y" and count % 1:
        count, unit = count * 12, "M"
    if unit == "W":
        count, unit = count * 7, "D"
    moved = shift_day(anchor.date(), unit, round(count))
    return datetime.combine(moved, anchor.time())


def _days(day: str) -> tuple[datetime, datetime] | None:
    """The first and the last-but-one bound of a DATE value without a time."""
    if not day or "X" in day or day.endswith("REF") or day.startswith("P"):
        return None
    try:
        start, end = _bounds(day)
    except (ValueError, KeyError, OverflowError):
        return None
    return midnight(start), midnight(end)


def _bounds(day: str) -> tuple[date, date]:
    head, *rest = day.split("-")
    if not rest:
        first = date(int(head.ljust(4, "0")), 1, 1)
        return first, shift_months(first, 12 * 10 ** (4 - len(head)))
    if rest[0].startswith("W") and rest[0] != "WI":
        return _week(int(head), int(rest[0][1:]), rest[1:])
    if len(rest) == 2:
        return date.fromisoformat(day), date.fromisoformat(day) + timedelta(days=1)
    month, length = _months(rest[0])
    first = date(int(head), month, 1)
    return first, shift_months(first, length)


def _week(year: int, week: int, rest: list[str]) -> tuple[date, date]:
    monday = date.fromisocalendar(year, week, 1)
    if rest == ["WE"]:
        return monday + timedelta(days=5), monday + timedelta(days=7)
    return monday, monday + timedelta(days=7)


def _months(part: str) -> tuple[int, int]:
    """First month and number of months of "09", "Q3", "H1" or a season."""
    if part in SEASONS:
        return SEASONS[part], 3
    if part[0] in LENGTHS:
        length = LENGTHS[part[0]]
        return (int(part[1]) - 1) * length + 1, length
    return int(part), 1


def _within_day(day: datetime, clock: str) -> tuple[datetime, datetime]:
    if clock in PARTS_OF_DAY:
        start, end = PARTS_OF_DAY[clock]
        return day + timedelta(hours=start), day + timedelta(hours=end)
    hour, _, minute = clock.partition(":")
    start_time = day + timedelta(hours=int(hour), minutes=int(minute[:2] or 0))
    return start_time, start_time + timedelta(minutes=1)


def _third(start: datetime, end: datetime, mod: str) -> tuple[datetime, datetime]:
    """The first, middle or last third, to the day where the whole is longer than three days; a day stays whole."""
    if mod not in ("START", "MID", "END") or end - start <= timedelta(days=1):
        return start, end
    third = (end - start) / 3
    if end - start > timedelta(days=3):
        third = timedelta(days=third.days)
    bounds = {"START": (start, start + third), "MID": (start + third, end - third), "END": (end - third, end)}
    return bounds[mod]


def _written(start: datetime, end: datetime) -> Interval:
    return Interval(_stamp(start), _stamp(end))


def _stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
