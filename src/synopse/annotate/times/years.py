"""Parts of a year, and the year that one without a year lies in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from synopse.annotate.times.days import last_day

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each (meteorological) season; winter ends in the next year."""

NEAR = 42
"""Days; a date so near is this year's, whatever weekday is written beside it."""

LENGTHS = {"Q": 3, "H": 6}
"""Months in a quarter and in half a year."""


@dataclass(frozen=True, slots=True)
class YearPart:
    """A stretch of ``length`` months from ``month`` on, or the one day where ``day`` is set.

    ``code`` is how TIMEX3 writes it behind the year: ``-09``, ``-09-13``, ``-Q3``, ``-H1``, ``-SU``.
    """

    code: str
    month: int
    length: int = 1
    day: int = 0

    @classmethod
    def of_month(cls, month: int, day: int = 0) -> YearPart | None:
        """A month or a day; None where no calendar has it."""
        if not 1 <= month <= 12 or day > last_day(2000, month):
            return None
        return cls(f"-{month:02}" + (f"-{day:02}" if day else ""), month, day=day)

    @classmethod
    def of_season(cls, season: str) -> YearPart:
        return cls(f"-{season}", SEASONS[season], 3)

    @classmethod
    def of_fraction(cls, letter: str, number: int) -> YearPart:
        """A quarter (Q) or a half (H)."""
        length = LENGTHS[letter]
        return cls(f"-{letter}{number}", (number - 1) * length + 1, length)

    def lies_in(self, year: int) -> bool:
        """Whether ``year`` has it: all but 29 February."""
        return self.day <= last_day(year, self.month)

    def is_near(self, now: date, year: int) -> bool:
        """Whether the day lies within a few weeks of ``now``: then a slip in its weekday tells nothing."""
        return self.lies_in(year) and abs((date(year, self.month, self.day) - now).days) <= NEAR

    def year_of(self, weekday: int, now: date) -> int | None:
        """The year nearest to ``now`` in which the day is a ``weekday`` (1–7); None where none is near."""
        years = (now.year + step for step in (0, -1, 1, -2, 2))
        days = (date(year, self.month, self.day) for year in years if self.lies_in(year))
        fitting = [day for day in days if day.isoweekday() == weekday]
        return min(fitting, key=lambda day: abs(day - now)).year if fitting else None

    def ends_before(self, day: date, year: int) -> bool:
        """Whether its last month in ``year`` (or its day) is over before ``day``."""
        months = year * 12 + self.month + self.length - 1
        return (months, self.day) < (day.year * 12 + day.month, day.day if self.day else 0)

    def year_near(self, now: date, direction: int, strict: bool = False, lean: int = 0) -> int:
        """The year in which it lies before (-1), after (+1) or nearest (0) to ``now``.

        What runs on at ``now`` is meant, unless ``strict`` leaves that out. ``lean`` is by how many months what lies
        ahead may be farther than half a year, and what lies back has to be nearer.
        """
        running = self._running(now)
        if running is not None:
            return running + (direction if strict else 0)
        passed = (self.month, self.day) < (now.month, now.day if self.day else 0)
        if direction:
            return now.year + (0 if passed == (direction < 0) else direction)
        months = self.month + (self.day / 31 if self.day else self.length / 2) - now.month - now.day / 31
        return now.year - (months > 6 + lean) + (months < lean - 6)

    def _running(self, now: date) -> int | None:
        """The year of the one that ``now`` lies in, if it does."""
        if self.day:
            return now.year if (self.month, self.day) == (now.month, now.day) else None
        for years_ago in (0, 1):
            if 0 <= now.month + 12 * years_ago - self.month < self.length:
                return now.year - years_ago
        return None


def full_year(text: str, now: int | None) -> int:
    """The year of "1998", or of "98" as the latest that is at most ten years ahead of ``now``."""
    if len(text) != 2:
        return int(text)
    latest = (now or 2030) + 10
    return latest - (latest - int(text)) % 100
