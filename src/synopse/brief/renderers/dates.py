"""Dates and intervals as people of one language write them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from synopse.brief.renderers.texts import Texts
from synopse.model.timex import Interval

MIDNIGHT = "T00:00"
ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?")


def written(value: str, texts: Texts) -> str:
    """An ISO 8601 date as precise as it is: "4. Mai 2027, 14:20"; ``value`` itself where it is none."""
    found = ISO.match(value)
    if not found:
        return value
    year, month, day, hour, minute = found.groups()
    key = "minute" if hour else "day" if day else "month" if month else "year"
    name = texts(f"month.{int(month)}") if month else ""
    return texts(f"date.{key}", year=year, month=name, day=int(day or 1), hour=hour, minute=minute)


def short(value: str, texts: Texts) -> str:
    """Day and month in figures with the time of day where it is known: "4.5., 14:20"."""
    found = ISO.match(value)
    if not found or not found[3]:
        return written(value, texts)
    _, month, day, hour, minute = found.groups()
    key = "date.short_minute" if hour else "date.short_day"
    return texts(key, day=int(day), month=int(month), hour=hour, minute=minute)


def stretch(interval: Interval, texts: Texts, ahead: bool = False) -> str:
    """An interval in words: one day, month or year as such, else from–to; "" where both sides are open.

    What has no end is told otherwise where it is still ``ahead``.
    """
    if interval.start and interval.end:
        return _closed(interval, texts)
    if interval.start:
        return texts(
            "date.from" if ahead else "date.since",
            start=written(interval.start.removesuffix(MIDNIGHT), texts),
        )
    return (
        texts("date.until", end=written(_last(interval.end.removesuffix(MIDNIGHT)), texts))
        if interval.end
        else ""
    )


def _closed(interval: Interval, texts: Texts) -> str:
    unit = _unit(interval)
    if unit:
        return written(unit, texts)
    if interval.start.endswith(MIDNIGHT) and interval.end.endswith(MIDNIGHT):
        return days(interval.start[:10], _last(interval.end[:10]), texts)
    return days(interval.start, _last(interval.end), texts)


def days(first: str, last: str, texts: Texts) -> str:
    """From–to, both included, without saying the month or year twice."""
    if first == last or not last:
        return written(first, texts)
    if len(first) == len(last) == 10 and first[:7] == last[:7]:
        return texts("date.range_close", first=int(first[8:]), last=written(last, texts))
    if len(first) == len(last) == 16 and first[:10] == last[:10]:
        return texts("date.clock", day=written(first[:10], texts), first=first[11:], last=last[11:])
    return texts("date.range", first=written(first, texts), last=written(last, texts))


def moment(value: str) -> datetime | None:
    """The beginning of an ISO date of any precision, without offset; None where it is none."""
    found = ISO.match(value)
    if not found:
        return None
    year, month, day, hour, minute = (int(part) if part else None for part in found.groups())
    try:
        return datetime(year or 1, month or 1, day or 1, hour or 0, minute or 0)
    except ValueError:
        return None


def _unit(interval: Interval) -> str:
    """The year, month, day or minute that the interval is, as ISO; "" where it is another stretch."""
    start, end = moment(interval.start), moment(interval.end)
    if start is None or end is None:
        return ""
    if end - start <= timedelta(minutes=1):
        return interval.start[:16]
    if start.time() != end.time() or start.hour or start.minute:
        return ""
    if end - start == timedelta(days=1):
        return interval.start[:10]
    if start.day == end.day == 1 and _months(start, end) == 1:
        return interval.start[:7]
    return (
        interval.start[:4] if _months(start, end) == 12 and start.month == start.day == end.day == 1 else ""
    )


def _months(start: datetime, end: datetime) -> int:
    return (end.year - start.year) * 12 + end.month - start.month


def _last(end: str) -> str:
    """The last day inside an interval that ends before ``end``; ``end`` itself where it is no day."""
    try:
        return (date.fromisoformat(end) - timedelta(days=1)).isoformat()
    except ValueError:
        return end[:16]
