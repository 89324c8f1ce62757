"""What a report says to be so, and on whose word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from synopse.model.span import Span, hull
from synopse.model.timex import Interval, Relation


class Modality(StrEnum):
    """How far the report itself stands behind a claim."""

    STATED = "stated"  # the report says so in its own voice
    ATTRIBUTED = "attributed"  # somebody named says so
    ALLEGED = "alleged"  # hearsay, supposition, possibility
    PLANNED = "planned"  # announced, intended, expected
    DENIED = "denied"
    OPINION = "opinion"  # judgement, assessment, comment


class Status(StrEnum):
    """Where what is claimed stands in time."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    ANNOUNCED = "announced"  # somebody has said that it will be
    PLANNED = "planned"  # somebody intends it
    EXPECTED = "expected"  # it is foreseen
    POSSIBLE = "possible"
    CANCELLED = "cancelled"
    BACKGROUND = "background"


AHEAD = frozenset({Status.ANNOUNCED, Status.PLANNED, Status.EXPECTED})
"""What lies ahead of the report that says so."""


TOLERANCE = 0.1
"""A figure called approximate agrees with one that lies within a tenth of it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit: ``low``–``high`` are its bounds ("rund 700": 700, 700, approx)."""

    span: Span
    low: float
    high: float
    unit: str = ""
    approximate: bool = False

    def agrees(self, other: Figure) -> bool:
        """Whether both can be right of one thing; the units are not looked at."""
        vague = self.approximate or other.approximate
        slack = TOLERANCE * max(self.low, other.low) if vague else 0.0
        return self.low <= other.high + slack and other.low <= self.high + slack


def clashes(left: tuple[Figure, ...], right: tuple[Figure, ...]) -> Iterator[tuple[Figure, Figure]]:
    """For each unit that both sides count, their first figures, where none agrees with any other."""
    for unit in sorted({f.unit for f in left} & {f.unit for f in right}):
        mine = [f for f in left if f.unit == unit]
        theirs = [f for f in right if f.unit == unit]
        if not any(one.agrees(other) for one in mine for other in theirs):
            yield mine[0], theirs[0]


@dataclass(frozen=True, slots=True)
class Order:
    """When it is, told by something else: ``relation`` is BEFORE or AFTER, ``cue`` the words that say so.

    ``event`` is the lemma of what it is counted from ("wenige Stunden vor der Begegnung"); empty where that is
    what was told just before ("danach", "am Tag zuvor").
    """

    relation: Relation
    cue: Span
    event: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a report says, with the passages it stands in.

    ``chain`` runs from who says it through the relays to the outlet: ("Dmitri Peskow", "Tass",
    "watson.ch"). ``participants`` are entity ids of the report. ``terms`` are the lemmas that carry
    its meaning. ``core`` is the evidence without the frame that says who said it (empty: all of the
    evidence). ``presupposed`` marks what is only taken for granted ("nach dem gescheiterten
    Start"). ``polarity`` is False for what is said not to be so. ``order`` says what it came before or after.
    """

    evidence: tuple[Span, ...]
    modality: Modality
    chain: tuple[str, ...] = ()
    polarity: bool = True
    status: Status = Status.HAPPENED
    interval: Interval | None = None
    place: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    participants: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    heading: bool = False
    presupposed: bool = False
    core: tuple[Span, ...] = ()
    order: Order | None = None
    rule: str = ""

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("a claim without evidence")

    @property
    def span(self) -> Span:
        return hull(self.evidence)
