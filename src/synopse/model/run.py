"""Everything that came out of one run."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.model.annotated import AnnotatedReport
from synopse.model.synopsis import Synopsis


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A report that could not be used: ``which`` names it, ``error`` is the message of its error."""

    which: str
    error: str


@dataclass(frozen=True, slots=True)
class Run:
    """The stories of one run and every report that is in none, with the reason.

    Nothing vanishes: ``read`` reports went in, and each was briefed, belongs to no story (``strays``)
    or was quarantined.
    """

    synopses: tuple[Synopsis, ...]
    strays: tuple[AnnotatedReport, ...]
    quarantined: tuple[Quarantined, ...]
    read: int

    def __post_init__(self) -> None:
        accounted = self.briefed + len(self.strays) + len(self.quarantined)
        if self.read != accounted:
            raise ValueError(f"{self.read} reports were read but {accounted} are accounted for")

    @property
    def briefed(self) -> int:
        """How many reports are in a story."""
        return sum(len(synopsis.reports) for synopsis in self.synopses)
