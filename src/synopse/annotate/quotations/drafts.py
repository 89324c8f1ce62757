"""Quotations in the making: token indices instead of spans."""

from __future__ import annotations

from dataclasses import dataclass, field

from synopse.model.quotation import QuotationType


@dataclass(slots=True)
class Frame:
    """Who says it and how: token indices of the frame and of its parts, and the rule that found it.

    ``relay`` are those who pass the words on, the one nearest to the speaker first. ``source`` is the
    speaker an anaphoric one ("demnach") stands for. ``inner`` is who speaks in what a source passes on
    ("Medien zufolge sagte Kim Hilfe zu"): sentences that follow belong to them.
    """

    rule: str
    words: list[int]
    cue: list[int]
    speaker: list[int] = field(default_factory=list)
    addressee: list[int] = field(default_factory=list)
    medium: str = ""
    relay: list[list[int]] = field(default_factory=list)
    source: list[int] = field(default_factory=list)
    inner: list[int] = field(default_factory=list)

    @property
    def voice(self) -> list[int]:
        """Whose words go on in the sentences that follow."""
        return self.inner or self.source or self.speaker


@dataclass(slots=True)
class Framed:
    """A frame with the token indices of what it frames; ``content`` is empty for bare reports."""

    frame: Frame
    content: list[int]
    clause: int = -1


@dataclass(slots=True)
class Draft:
    """A quotation whose words are still token indices. ``unit`` is the number of its last unit."""

    type: QuotationType
    quote: list[int]
    frame: Frame
    unit: int
    nested: bool = False
    evidential: str = ""
