"""From drafts to quotations: spans, the entity that speaks, names of the relays."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.quotations.drafts import Draft
from synopse.annotate.quotations.reading import Reading
from synopse.annotate.quotations.relays import relay_names
from synopse.model.name import NameMention
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
        speaker_entity=entity_at(spans(frame.source or frame.speaker), names),
        evidential=draft.evidential,
        rule=frame.rule,
    )


def entity_at(spans: Sequence[Span], names: Sequence[NameMention]) -> str:
    """The id of the entity whose mention is the head of ``spans``: the widest outer mention in them.

    Of mentions of the same width the first counts; empty where there is none.
    """
    inside = [
        mention
        for mention in names
        if mention.entity and not mention.nested and any(span.overlaps(mention.span) for span in spans)
    ]
    if not inside:
        return ""
    first = min(inside, key=lambda m: (m.form.value == "derivation", m.span.start))
    return first.entity
