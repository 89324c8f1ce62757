"""Calendar arithmetic: partial dates, shifting by units, weekdays and years by direction.

A direction is -1 (before), +1 (after) or 0 (not known: the nearest).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from synopse.languages.times import Holiday


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is known; a day needs a month, a month needs a year."""

    year: int | None = None
    month: int | None = None
    day: date | None = None

    @classmethod
    def parse(cls, value: str) -> PartialDate:
        """From ISO 8601 of any precision; empty or broken text gives the unknown date."""
        try:
            if len(value) >= 10:
                return cls.of(date.fromisoformat(value[:10]))
            numbers = [int(part) for part in value.split("-") if part]
        except ValueError:
            return cls()
        year, month, *_ = [*numbers, None, None]
        return cls(year, month)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        return cls(day.year, day.month, day)


def last_day(year: int, month: int) -> int:
    """How many days the month has."""
    return ((date(year + month // 12, month % 12 + 1, 1)) - timedelta(days=1)).day


def shift_months(day: date, months: int) -> date:
    """``day`` so many months away, at the month's last day where the day does not exist."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, last_day(year, month + 1)))


def shift_day(day: date, unit: str, count: int) -> date:
    """``day`` moved by ``count`` units: D, W, WE, M, Q, H, Y, DE, CE."""
    days = {"D": 1, "W": 7, "WE": 7}
    if unit in days:
        return day + timedelta(days=days[unit] * count)
    return shift_months(day, count * {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}[unit])


def value_of(day: date, unit: str) -> str:
    """The TIMEX3 value of the unit that ``day`` lies in."""
    year, week, _ = day.isocalendar()
    values = {
        "D": day.isoformat(),
        "W": f"{year:04}-W{week:02}",
        "WE": f"{year:04}-W{week:02}-WE",
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month - 1) // 3 + 1}",
        "H": f"{day.year:04}-H{(day.month - 1) // 6 + 1}",
        "Y": f"{day.year:04}",
        "DE": f"{day.year // 10:03}",
        "CE": f"{day.year // 100:02}",
    }
    return values[unit]


def weekday_near(day: date, weekday: int, direction: int, strict: bool = False) -> date:
    """The day with ISO ``weekday`` (1–7) next to ``day``; ``strict`` leaves out ``day`` itself."""
    ahead = (weekday - day.isoweekday()) % 7
    if ahead == 0:
        return day + timedelta(days=7 * direction if strict else 0)
    back = ahead - 7
    if direction == 0:
        return day + timedelta(days=ahead if ahead <= 3 else back)
    return day + timedelta(days=ahead if direction > 0 else back)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The ``nth`` day with ISO ``weekday`` of a month, from its end where negative; None where it has none."""
    if nth < 0:
        last = date(year, month, last_day(year, month))
        day = weekday_near(last, weekday, -1) + timedelta(days=7 * (nth + 1))
    else:
        day = weekday_near(date(year, month, 1), weekday, 1) + timedelta(days=7 * (nth - 1))
    return day if day.month == month else None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def fourth_advent(year: int) -> date:
    """The last Sunday before Christmas Day."""
    christmas = date(year, 12, 25)
    return christmas - timedelta(days=christmas.isoweekday() % 7 or 7)


def holiday_in(holiday: Holiday, year: int) -> date:
    """The day of ``holiday`` in ``year``."""
    if holiday.easter is not None:
        return easter(year) + timedelta(days=holiday.easter)
    if holiday.advent is not None:
        return fourth_advent(year) + timedelta(days=holiday.advent)
    if holiday.nth:
        number, weekday, month, after = holiday.nth
        day = nth_weekday(year, month, weekday, number)
        if day is None:
            raise ValueError(f"no such day in {year}: {holiday.nth}")
        return day + timedelta(days=after)
    return date.fromisoformat(f"{year:04}-{holiday.fixed}")
