"""Quotations in the making: sets of token indices instead of spans."""

from __future__ import annotations

from dataclasses import dataclass, field

from synopse.annotate.quotations.reading import Reading
from synopse.model.quotation import Quotation, QuotationType


@dataclass(slots=True)
class Frame:
    """Who says it and how: token indices of the frame and its parts. ``media`` speak for themselves."""

    rule: str
    words: list[int]
    cue: list[int]
    speaker: list[int] = field(default_factory=list)
    addressee: list[int] = field(default_factory=list)
    medium: str = ""
    relay: list[list[int]] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A quotation whose words are still token indices. ``unit`` is the number of its unit."""

    type: QuotationType
    quote: list[int]
    frame: Frame
    unit: int
    nested: bool = False
    evidential: str = ""

    def finished(self, reading: Reading) -> Quotation:
        from synopse.annotate.quotations.relays import relay_names

        spans = reading.spans
        relay = [pair for words in self.frame.relay if words for pair in relay_names(reading, words)]
        return Quotation(
            type=self.type,
            quote=spans(self.quote),
            frame=spans(self.frame.words),
            cue=spans(self.frame.cue),
            speaker=spans(self.frame.speaker),
            addressee=spans(self.frame.addressee),
            medium=self.frame.medium,
            nested=self.nested,
            relay=tuple(name for name, _ in relay),
            relay_spans=tuple(span for _, span in relay),
            evidential=self.evidential,
            rule=self.frame.rule,
        )
