"""The timeline: a numbered list, and a strip drawn to scale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from synopse.brief.renderers.dates import moment
from synopse.brief.renderers.page.places import Cited, Places
from synopse.model.claim import AHEAD
from synopse.model.synopsis import Synopsis, TimelineEntry
from synopse.model.timex import Interval

WIDTH, ASIDE, LANE, TOP = 1000.0, 90.0, 26.0, 34.0
BEFORE, AFTER = timedelta(days=7), timedelta(days=14)
SCENE = 5
"""So many names of places and participants stand with an event at the most."""


@dataclass(frozen=True, slots=True)
class Event:
    """One entry with its number, told in the words of a report.

    ``scene`` are place and participants; ``relation`` (BEFORE, AFTER) is that to event number ``anchor``.
    """

    number: int
    interval: Interval | None
    status: str
    label: str
    language: str
    row: str
    cited: tuple[Cited, ...]
    superseded: tuple[Cited, ...] = ()
    scene: tuple[str, ...] = ()
    relation: str = ""
    anchor: int = 0
    when: str = ""
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """Where an event is drawn: ``x`` to ``x + width`` in lane ``lane``, in units of the strip."""

    number: int
    status: str
    x: float
    width: float
    y: float


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    day: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The drawing: width and height in its own units."""

    shapes: tuple[Shape, ...]
    ticks: tuple[Tick, ...]
    height: float
    earlier: bool
    later: bool
    width: float = WIDTH
    aside: float = ASIDE


def events_of(synopsis: Synopsis, places: Places) -> tuple[Event, ...]:
    numbers = {entry.id: number for number, entry in enumerate(synopsis.timeline, 1)}
    names = {member.id: member.name for member in synopsis.cast}
    return tuple(_event(entry, numbers, names, places) for entry in synopsis.timeline)


def _event(
    entry: TimelineEntry, numbers: Mapping[str, int], names: Mapping[str, str], places: Places
) -> Event:
    who = [names[member] for member in entry.participants if member in names]
    return Event(
        number=numbers[entry.id],
        interval=entry.interval,
        status=str(entry.status),
        label=entry.label,
        language=places.language(entry.evidence[0][0]),
        row=entry.alignment_ids[0],
        cited=places.cited(entry.evidence),
        superseded=places.cited(entry.superseded),
        scene=tuple(dict.fromkeys((*entry.place, *who)))[:SCENE],
        relation=str(entry.relation),
        anchor=numbers.get(entry.anchor_id, 0),
        when=entry.when,
        ahead=entry.status in AHEAD,
    )


def strip_of(events: tuple[Event, ...], first: str, last: str) -> Strip | None:
    """The dated events to scale around the days of publication; what lies far off stands at the edges.

    None where fewer than two events have a place on the scale.
    """
    scale = _scale(events, moment(first), moment(last or first))
    if scale is None:
        return None
    ends: list[float] = []
    shapes = tuple(_place(event, scale, ends) for event in events if event.interval)
    edges = {edge for shape in shapes for edge in (shape.x, shape.x + shape.width)}
    height = TOP + len(ends) * LANE + 8
    return Strip(shapes, scale.ticks(), height, ASIDE / 2 in edges, WIDTH - ASIDE / 2 in edges)


@dataclass(frozen=True, slots=True)
class _Scale:
    start: datetime
    end: datetime

    def x(self, at: datetime) -> float:
        part = (at - self.start) / (self.end - self.start)
        return round(ASIDE + min(max(part, 0.0), 1.0) * (WIDTH - 2 * ASIDE), 1)

    def holds(self, at: datetime) -> bool:
        return self.start <= at <= self.end

    def ticks(self) -> tuple[Tick, ...]:
        """A line for each day, or every few days on a long scale."""
        days = (self.end - self.start).days
        step = max(1, -(-days // 8))
        dates = (self.start + timedelta(days=n) for n in range(0, days + 1, step))
        return tuple(Tick(self.x(day), day.date().isoformat()) for day in dates)


def _scale(events: tuple[Event, ...], first: datetime | None, last: datetime | None) -> _Scale | None:
    if first is None or last is None:
        return None
    known = [at for event in events for at in _sides(event) if first - BEFORE <= at <= last + AFTER]
    if len(known) < 2:
        return None
    start, end = min(known), max(known)
    day = timedelta(days=1)
    return _Scale(_midnight(start), max(_midnight(end + day - timedelta(minutes=1)), _midnight(start) + day))


def _midnight(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0)


def _sides(event: Event) -> list[datetime]:
    if event.interval is None:
        return []
    return [at for at in (moment(event.interval.start), moment(event.interval.end)) if at]


def _place(event: Event, scale: _Scale, ends: list[float]) -> Shape:
    """Put an event into the first lane with room; ``ends`` holds how far each lane is filled."""
    x, width = _extent(event, scale)
    lane = next((n for n, end in enumerate(ends) if end + 8 <= x), len(ends))
    if lane == len(ends):
        ends.append(0)
    ends[lane] = x + max(width, 22)
    return Shape(event.number, event.status, x, width, TOP + lane * LANE + LANE / 2)


def _extent(event: Event, scale: _Scale) -> tuple[float, float]:
    """Left edge and width; width 0 marks what lies off the scale."""
    sides = _sides(event)
    if not sides or sides[-1] < scale.start:
        return ASIDE / 2, 0.0
    if sides[0] > scale.end:
        return WIDTH - ASIDE / 2, 0.0
    left = scale.x(sides[0]) if sides[0] >= scale.start else ASIDE / 2
    right = scale.x(sides[-1]) if sides[-1] <= scale.end else WIDTH - ASIDE / 2
    return left, max(right - left, 1.0)
