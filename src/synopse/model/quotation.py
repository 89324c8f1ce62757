"""Quotations: who says what, to whom, through whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from synopse.model.span import Span, hull


class QuotationType(StrEnum):
    """The types of Petersen-Frey and Biemann (2024), after Brunner's STWR."""

    DIRECT = "Direct"
    INDIRECT = "Indirect"
    REPORTED = "Reported"
    FREE_INDIRECT = "FreeIndirect"
    INDIRECT_FREE_INDIRECT = "IndirectFreeIndirect"


@dataclass(frozen=True, slots=True)
class Quotation:
    """One utterance as a report renders it.

    Each role is a tuple of spans, for quotations are interrupted; only ``quote`` is obligatory.
    ``relay`` names the agencies, media and speakers through which it came, the one nearest to the
    speaker first; ``relay_spans`` say where. ``speaker_entity`` is the id of an ``Entity`` of the
    report, empty where nobody is named. ``antecedent`` says what words that only point back ("demnach",
    "er") stand for, empty where that is open; None where the speaker is no such words. ``medium``: Speech, Writing, Thought, or their mixtures
    SW, ST, TW.
    """

    type: QuotationType
    quote: tuple[Span, ...]
    frame: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    speaker: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    medium: str = ""
    nested: bool = False
    relay: tuple[str, ...] = ()
    relay_spans: tuple[Span, ...] = ()
    speaker_entity: str = ""
    evidential: str = ""  # hearsay ("soll"), claim ("will"), supposition ("dürfte")
    rule: str = ""
    antecedent: tuple[Span, ...] | None = None

    def __post_init__(self) -> None:
        if not self.quote:
            raise ValueError("a quotation without a quote")

    @property
    def voice(self) -> tuple[Span, ...]:
        """The words that tell a reader who speaks: never a mere pronoun; empty where that is open."""
        return self.speaker if self.antecedent is None else self.antecedent

    @property
    def span(self) -> Span:
        """From the first to the last code point of the quote, without frame and speaker."""
        return hull(self.quote)
