"""The stories of a run as cards: enough to choose which one to open."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.brief.renderers.outlets import outlet_names
from synopse.model.synopsis import Synopsis


@dataclass(frozen=True, slots=True)
class Card:
    """What the overview tells of a story; ``opening`` is the first sentence of its briefing."""

    headline: str
    language: str
    opening: str
    first: str
    last: str
    outlets: tuple[str, ...]
    origins: tuple[int, int]  # the fewest and the most
    differences: int


def card_of(synopsis: Synopsis) -> Card:
    """What the overview tells of a story."""
    statements = synopsis.briefing.statements
    return Card(
        synopsis.headline,
        synopsis.reports[0].report.language,
        statements[0].text if statements else "",
        synopsis.story.first,
        synopsis.story.last,
        tuple(outlet_names(annotated.report for annotated in synopsis.reports).values()),
        synopsis.reuse.origin_range(),
        len(synopsis.differences),
    )
