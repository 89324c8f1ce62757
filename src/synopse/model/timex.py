"""Time expressions after TIMEX3 (TimeML 1.2.1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Interval:
    """``[start, end)`` in ISO 8601 local time; either side empty where it is open."""

    start: str
    end: str

    def apart(self, other: Interval) -> bool:
        """Both closed and without a common moment; ISO 8601 strings of local time compare as text."""
        closed = all((self.start, self.end, other.start, other.end))
        return closed and (self.end <= other.start or other.end <= self.start)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression with its normalised value and the interval it stands for.

    ``anchor`` names what the value was counted from: ``dct``, ``text`` or an event ("dem Treffen").
    """

    span: Span
    type: TimexType
    value: str
    mod: str = ""  # BEFORE AFTER START MID END APPROX LESS_THAN MORE_THAN EQUAL_OR_LESS …
    quant: str = ""
    freq: str = ""
    interval: Interval | None = None
    anchor: str = ""
    rule: str = ""

    def __post_init__(self) -> None:
        if not VALUE.fullmatch(self.value):
            raise ValueError(f"{self.value!r} is no TIMEX3 value (rule {self.rule})")
