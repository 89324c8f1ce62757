"""One article as published: bytes first, then one fixed text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum

from synopse.model.span import Span
from synopse.model.zone import EVENT_ZONES, Zone, ZoneType


@dataclass(frozen=True, slots=True)
class Declared:
    """What a source says of a report besides its text. Empty means not said.

    Dates are ISO 8601, to the day, the minute or the second, with an offset where it is known.
    """

    publisher: str = ""
    title: str = ""
    subtitle: str = ""
    category: str = ""
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    published: str = ""
    updated: str = ""
    language: str = ""
    url: str = ""

    def or_else(self, other: Declared) -> Declared:
        """This, with what is missing taken from ``other``."""
        missing = {f.name: getattr(other, f.name) for f in fields(self) if not getattr(self, f.name)}
        return replace(self, **missing)


@dataclass(frozen=True, slots=True)
class RawReport:
    """The untouched bytes of one report, where they came from and what was declared of them.

    ``media_type`` is ``text/html``, ``text/plain`` or ``text/markdown``. ``as_body`` asks for the
    text to be taken as body as it stands, without zoning. ``id`` is unique in a run.
    """

    id: str
    origin: str
    media_type: str
    payload: bytes
    declared: Declared = field(default_factory=Declared)
    as_body: bool = False


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each code point of the fixed text stood in the text as given.

    ``breaks`` are pairs (offset in the fixed text, offset in the given text), ascending, beginning
    with (0, x): from each break on, both count on in step until the next one. Where code points of
    the given text are left out, a break says where they begin and one with the same offset in the
    fixed text where they end.
    """

    breaks: tuple[tuple[int, int], ...] = ((0, 0),)

    def to_given(self, offset: int) -> int:
        """The offset in the given text of code point ``offset`` of the fixed text."""
        ours, theirs = self.breaks[bisect_right(self.breaks, (offset, float("inf"))) - 1]
        return theirs + offset - ours

    def span_to_given(self, span: Span) -> Span:
        """``span`` of the fixed text as a span of the given text."""
        return Span(self.to_given(span.start), self._end_to_given(span.end))

    def _end_to_given(self, end: int) -> int:
        """Behind all that the code point before ``end`` was made of: a letter and its marks, say."""
        last = self.to_given(end - 1) + 1
        index = bisect_left(self.breaks, (end, last))
        if index < len(self.breaks) and self.breaks[index][0] == end:
            return self.breaks[index][1]
        return last


class StampSource(StrEnum):
    """How a time of publication came to be known."""

    DECLARED = "declared"  # metadata, sidecar, JSON-LD
    STAMP = "stamp"  # a date line on the page
    ADDRESS = "address"  # the day in the report's address
    INFERRED = "inferred"  # from the text itself or the other reports of the event
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A point in time as far as it is known.

    ``value`` is ISO 8601 of any precision (``2023-09``, ``2023-09-13``, ``2023-09-13T11:05``,
    with offset where stated) and empty where nothing is known. ``confidence`` is the share of cases
    in which stamps with such evidence were right to the day on development data; 1 for what is stated.
    """

    value: str = ""
    source: StampSource = StampSource.UNKNOWN
    span: Span | None = None
    confidence: float = 1.0

    @property
    def has_day(self) -> bool:
        return len(self.value) >= 10

    @property
    def day(self) -> str:
        """The day alone, ``YYYY-MM-DD``; empty where it is not known."""
        return self.value[:10] if self.has_day else ""


@dataclass(frozen=True, slots=True)
class Report:
    """One article as published.

    ``text`` is NFC and final; every span counts its code points. ``given`` is the text as it was
    given (for plain text the decoded file, for HTML the text taken from the page) and ``offsets``
    leads from one to the other. ``zones`` never overlap and cover every character that is not
    white space. ``dct`` is the document creation time: the time of publication, or of the update
    where that alone is known. ``publisher`` is the outlet's name as stated, empty if not stated.
    """

    id: str
    origin: str
    language: str
    publisher: str
    title: str
    text: str
    zones: tuple[Zone, ...]
    dct: Stamp = Stamp()
    published: Stamp = Stamp()
    updated: Stamp = Stamp()
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    subtitle: str = ""
    category: str = ""
    url: str = ""
    given: str = ""
    offsets: OffsetMap = OffsetMap()

    def __post_init__(self) -> None:
        end = 0
        for zone in self.zones:
            if zone.span.start < end or zone.span.end > len(self.text):
                raise ValueError(f"zones of {self.id} overlap or leave the text")
            end = zone.span.end

    def event_zones(self) -> tuple[Zone, ...]:
        """The zones that may feed the event, in order; what is in another language may not."""
        return tuple(zone for zone in self.zones if zone.type in EVENT_ZONES and not zone.foreign)

    def zone_at(self, offset: int) -> Zone | None:
        """The zone that covers ``offset``; None between zones."""
        index = bisect_right(self.zones, offset, key=lambda zone: zone.span.start) - 1
        if index >= 0 and offset < self.zones[index].span.end:
            return self.zones[index]
        return None

    def zones_of(self, *types: ZoneType) -> tuple[Zone, ...]:
        return tuple(zone for zone in self.zones if zone.type in types)
