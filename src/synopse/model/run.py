"""What a whole run comes to. Nothing vanishes: its counts add up."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.model.report import Report
from synopse.model.synopsis import Synopsis


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A report that could not be used: its file or id, and the error in one line."""

    which: str
    error: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Where the reports of a run went: read = briefed + without story (strays) + quarantined."""

    read: int
    briefed: int
    strays: tuple[Report, ...]
    quarantined: tuple[Quarantined, ...]

    def __post_init__(self) -> None:
        if self.read != self.briefed + len(self.strays) + len(self.quarantined):
            raise ValueError(
                f"read {self.read} is not briefed {self.briefed} + without story {len(self.strays)}"
                f" + quarantined {len(self.quarantined)}"
            )

    @property
    def used(self) -> int:
        """How many reports could be used."""
        return self.read - len(self.quarantined)


@dataclass(frozen=True, slots=True)
class Run:
    """A whole run with all its stories."""

    synopses: tuple[Synopsis, ...]
    strays: tuple[Report, ...]
    quarantined: tuple[Quarantined, ...]
    read: int

    def __post_init__(self) -> None:
        self.tally  # noqa: B018 - its counts must add up

    @property
    def tally(self) -> Tally:
        """The run without its stories."""
        return Tally(self.read, self.briefed, self.strays, self.quarantined)

    @property
    def briefed(self) -> int:
        """How many reports stand in a story."""
        return sum(len(synopsis.reports) for synopsis in self.synopses)
