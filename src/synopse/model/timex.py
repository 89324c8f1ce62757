"""Time expressions after TIMEX3 (TimeML 1.2.1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from synopse.model.span import Span


class TimexType(StrEnum):
    """The types of TIMEX3: a day or more, a time of day, a length, a recurrence."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


VALUE = re.compile(
    r"(PAST|PRESENT|FUTURE)_REF"
    r"|P(T?[\dX.]+[A-Za-z]{1,2})+"  # durations: P3D, PT30M, PXM, P2DE
    r"|[\dX]{1,4}(-(([\dX]{2}|W[\dX]{2}|Q[\dX]|H[\dX]|SP|SU|FA|WI)(-([\dX]{1,2}|WE))?))?"
    r"(T([\dX]{2}(:[\dX]{2}(:[\dX]{2})?)?|MO|MI|AF|EV|NI|DT)(Z|[+-]\d{2}:?\d{2})?)?"
    r"|T([\dX]{2}(:[\dX]{2}(:[\dX]{2})?)?|MO|MI|AF|EV|NI|DT)"
)
"""The grammar of TIMEX3 values; XXXX-XX-XX stands for what is open."""


class Relation(StrEnum):
    """How a length stands to its anchor, in the words of TimeML's TLINK."""

    NONE = ""
    BEFORE = "BEFORE"  # so long before: "vor zwei Wochen", "zwei Wochen vor der Wahl"
    AFTER = "AFTER"  # so long after: "in zwei Wochen", "zwei Wochen später"
    ENDED_BY = "ENDED_BY"  # up to the anchor: "in den vergangenen zwei Wochen"
    BEGUN_BY = "BEGUN_BY"  # from the anchor on: "in den kommenden zwei Wochen"


LOCAL = "local"
"""The zone of a clock time that is said to be that of the place of the event ("Ortszeit")."""

WIDEST = timedelta(hours=26)
"""Two clocks that show the same, anywhere on earth, do so at most so far apart (UTC-12 to UTC+14)."""


@dataclass(frozen=True, slots=True)
class Interval:
    """``[start, end)`` in ISO 8601 local time; either side empty where it is open.

    ``zone`` is what the text says of the clock: an offset from UTC (``+02:00``, ``Z``), ``local`` (the time
    of the place), or nothing.
    """

    start: str
    end: str
    zone: str = ""

    def apart(self, other: Interval) -> bool:
        """Both closed and surely without a common moment, whatever zones are not known."""
        if not all((self.start, self.end, other.start, other.end)):
            return False
        if self.zone == other.zone:
            return self.end <= other.start or other.end <= self.start
        slack = timedelta() if self.has_offset and other.has_offset else WIDEST
        (start, end), (from_, to) = self._moments(), other._moments()
        return from_ - end >= slack or start - to >= slack

    @property
    def has_offset(self) -> bool:
        return self.zone not in ("", LOCAL)

    def _moments(self) -> tuple[datetime, datetime]:
        """Both sides as moments; what has no offset is taken as UTC."""
        offset = self.zone.replace("Z", "+00:00") if self.has_offset else "+00:00"
        return datetime.fromisoformat(self.start + offset), datetime.fromisoformat(self.end + offset)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression with its normalised value and the interval it stands for.

    ``anchor`` names what the value was counted from: ``dct``, ``text`` (a time mentioned before) or
    ``event``, whose words are at ``event`` ("[wenige Stunden] vor [dem Treffen]"). ``relation`` says on which
    side of the anchor a length lies.
    """

    span: Span
    type: TimexType
    value: str
    mod: str = ""  # BEFORE AFTER START MID END APPROX LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE
    quant: str = ""
    freq: str = ""
    interval: Interval | None = None
    anchor: str = ""
    relation: Relation = Relation.NONE
    event: Span | None = None
    rule: str = ""

    def __post_init__(self) -> None:
        if not VALUE.fullmatch(self.value):
            raise ValueError(f"{self.value!r} is no TIMEX3 value (rule {self.rule})")
