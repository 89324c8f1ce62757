"""From drafts to quotations: spans, the entity that speaks, names of the relays."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.quotations.drafts import Draft, Frame
from synopse.annotate.quotations.media import is_source_word
from synopse.annotate.quotations.reading import Reading
from synopse.annotate.quotations.relays import relay_names
from synopse.model.name import NameForm, NameMention
from synopse.model.quotation import Quotation
from synopse.model.span import Span
from synopse.model.token import Pos


def finished(reading: Reading, draft: Draft, names: Sequence[NameMention]) -> Quotation:
    """``draft`` as a quotation; ``names`` are all mentions of the report."""
    frame, spans = draft.frame, reading.spans
    named = [pair for words in frame.relay if words for pair in relay_names(reading, words)]
    relay = [pair for i, pair in enumerate(named) if pair[0] not in [name for name, _ in named[:i]]]
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
        speaker_entity=entity_at(reading, _who(reading, frame), names),
        evidential=draft.evidential,
        rule=frame.rule,
        antecedent=_antecedent(reading, frame),
    )


def _antecedent(reading: Reading, frame: Frame) -> tuple[Span, ...] | None:
    """What a speaker that only points back stands for; empty where that is open, None for other speakers."""
    words = frame.source or frame.speaker
    if words and all(reading.in_group(i, "anaphors") for i in words):
        return ()
    return reading.spans(frame.source) if frame.source else None


def _who(reading: Reading, frame: Frame) -> list[int]:
    """The words that name the speaker; for a relative pronoun the word before its comma."""
    speaker = frame.source or frame.speaker
    relative = len(speaker) == 1 and reading.in_group(speaker[0], "relatives") and speaker[0] > 1
    return [speaker[0] - 2] if relative and reading.tokens[speaker[0] - 1].text == "," else speaker


def entity_at(reading: Reading, words: Sequence[int], names: Sequence[NameMention]) -> str:
    """The id of the entity that speaks: that of the first outer mention in ``words``.

    Where the noun is one of saying, any name will do ("russische Angaben", "Einschätzung aus Rom"). Else
    "russische" in "russische Medien" does not count, nor what follows a preposition ("das Amt in Rom").
    Empty where nobody is named.
    """
    spans = reading.spans(words)
    inside = [m for m in names if m.entity and not m.nested and any(s.overlaps(m.span) for s in spans)]
    if not any(_is_saying(reading, i) for i in words):
        end = _first_preposition(reading, words)
        inside = [m for m in inside if m.form is not NameForm.DERIVATION and m.span.start < end]
    return inside[0].entity if inside else ""


def _is_saying(reading: Reading, i: int) -> bool:
    return is_source_word(reading, i) and reading.tokens[i].text not in reading.rules.group("media_nouns")


def _first_preposition(reading: Reading, words: Sequence[int]) -> int:
    """The offset of the first preposition that is no part of a name; far away where there is none."""
    found = (
        reading.tokens[i] for i in words if reading.tokens[i].pos is Pos.ADP and reading.named[i] is None
    )
    return next((t.span.start for t in found), len(reading.text))
