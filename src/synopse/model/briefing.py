"""The short account at the head of a Synopse."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.model.claim import Modality
from synopse.model.span import Span


@dataclass(frozen=True, slots=True)
class Citation:
    """The passage of a report that a statement rests on."""

    report_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the briefing. It cannot exist without a citation.

    ``origins`` counts the independent origins that carry it, never the outlets: the fewest that the
    evidence leaves, 0 where it leaves all open. ``origins_most`` is the most they can be. They are
    counted over the citations, which may be fewer than the supports of its row. ``contested``: another
    report has another figure or time for it, or denies it.
    """

    text: str
    citations: tuple[Citation, ...]
    modality: Modality
    origins: int
    alignment_id: str = ""
    chain: tuple[str, ...] = ()
    origins_most: int = 0
    contested: bool = False

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"statement without a citation: {self.text!r}")


@dataclass(frozen=True, slots=True)
class Briefing:
    """Six to twelve statements in order, fewer where the reports say less."""

    statements: tuple[Statement, ...]
