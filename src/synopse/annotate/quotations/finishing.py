"""From drafts to quotations: spans, the entity that speaks, names of the relays."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.quotations.drafts import Draft, Frame
from synopse.annotate.quotations.reading import Reading
from synopse.annotate.quotations.relays import is_source_word, relay_names
from synopse.model.name import NameForm, NameMention
from synopse.model.quotation import Quotation
from synopse.model.span import Span


def finished(reading: Reading, draft: Draft, names: Sequence[NameMention]) -> Quotation:
    """``draft`` as a quotation; ``names`` are all mentions of the report."""
    frame, spans = draft.frame, reading.spans
    relay = [pair for words in frame.relay if words for pair in relay_names(reading, words)]
    return Quotation(
        type=draft.type,
        quote=spans(draft.quote),
        frame=spans(frame.words),
        cue=spans(frame.cue),
        speaker=spans(frame.speaker),
        addressee=spans(frame.addressee),
        medium=frame.medium,
        nested=draft.nested,
        relay=tuple(name for name, _ in relay),
        relay_spans=tuple(span for _, span in relay),
        speaker_entity=entity_at(reading, spans(_who(reading, frame)), names),
        evidential=draft.evidential,
        rule=frame.rule,
    )


def _who(reading: Reading, frame: Frame) -> list[int]:
    """The words that name the speaker; for a relative pronoun the word before its comma."""
    speaker = frame.source or frame.speaker
    relative = len(speaker) == 1 and reading.in_group(speaker[0], "relatives") and speaker[0] > 1
    return [speaker[0] - 2] if relative and reading.tokens[speaker[0] - 1].text == "," else speaker


def entity_at(reading: Reading, spans: Sequence[Span], names: Sequence[NameMention]) -> str:
    """The id of the entity that speaks: that of the first outer mention in ``spans``.

    "russische" is Russia only where the noun is one of saying ("russische Angaben"), not in "russische
    Medien". Empty where nobody is named.
    """
    inside = [m for m in names if m.entity and not m.nested and any(s.overlaps(m.span) for s in spans)]
    if not _ends_in_saying(reading, spans):
        inside = [m for m in inside if m.form is not NameForm.DERIVATION]
    return inside[0].entity if inside else ""


def _ends_in_saying(reading: Reading, spans: Sequence[Span]) -> bool:
    return any(
        is_source_word(reading.rules, word) for span in spans for word in span.of(reading.text).split()
    )
