"""Headings of the form "Minister Maier: Wir bauen weiter"."""

from __future__ import annotations

from synopse.annotate.quotations.drafts import Draft, Frame
from synopse.annotate.quotations.nested import nested_in
from synopse.annotate.quotations.phrases import noun_phrase
from synopse.annotate.quotations.reading import Reading, Unit
from synopse.model.name import NameType
from synopse.model.quotation import QuotationType
from synopse.model.token import Mood, Pos

LONGEST_SPEAKER = 6
"""Words before the colon; more than that is no mere name."""


def headline(reading: Reading, unit: Unit, number: int) -> list[Draft]:
    """What a heading puts into the mouth of the person or agency before its colon; needs names."""
    colon = next((i for i in range(unit.start, unit.end) if reading.tokens[i].text == ":"), -1)
    if not unit.heading or not unit.start < colon <= unit.start + LONGEST_SPEAKER:
        return []
    speaker = list(range(unit.start, colon))
    quote = reading.trimmed(range(colon + 1, unit.end))
    if noun_phrase(reading, speaker, 0) != speaker or not quote or not _can_speak(reading, speaker):
        return []
    if not _sounds_spoken(reading, quote):
        return []
    frame = Frame("headline", [*speaker, colon], [], speaker, medium="SW")
    if all(i in reading.mark_at for i in quote):
        return [Draft(QuotationType.DIRECT, list(range(colon + 1, unit.end)), frame, number)]
    draft = Draft(QuotationType.INDIRECT, quote, frame, number)
    return [draft, *nested_in(reading, draft)]


def _sounds_spoken(reading: Reading, quote: list[int]) -> bool:
    """Marks, Konjunktiv, "wir" or a leading verb tell words of the speaker from news about them.

    Headings in capitals are those of agencies, which put a name before words only; no verb shows in them.
    """
    first = reading.tokens[quote[0]]
    words = [reading.tokens[i].text for i in quote if reading.tokens[i].text[:1].isalpha()]
    return (
        first.pos in (Pos.VERB, Pos.AUX)
        or (len(words) > 1 and all(word.isupper() for word in words))
        or any(i in reading.mark_at or reading.moods[i] is Mood.KONJUNKTIV_1 for i in quote)
        or reading.any_in(quote, "first_persons")
    )


def _can_speak(reading: Reading, words: list[int]) -> bool:
    """Whether a person or an agency is named; places and clubs before a colon are topics."""
    mentions = [m for i in words if (m := reading.named[i]) is not None]
    return any(m.type is NameType.PER or _is_agency(reading, m.entity) for m in mentions)


def _is_agency(reading: Reading, entity: str) -> bool:
    return entity in reading.entities and reading.entities[entity].agency
