"""Agencies, media and others through whom somebody's words came."""

from __future__ import annotations

from synopse.annotate.quotations.clauses import Clause
from synopse.annotate.quotations.cues import Cue
from synopse.annotate.quotations.drafts import Frame
from synopse.annotate.quotations.media import is_medium, is_source_word
from synopse.annotate.quotations.phrases import noun_phrase
from synopse.annotate.quotations.reading import Reading
from synopse.annotate.quotations.subjects import agent, subject
from synopse.model.span import Span
from synopse.model.token import Pos


def add_relays(reading: Reading, clause: Clause, cue: Cue, frame: Frame) -> None:
    """Put those who only pass words on into ``frame.relay``, and the one they quote in their place."""
    if cue.may("quoted"):
        passed_on = agent(reading, clause) if cue.passive else subject(reading, clause)
        if passed_on and passed_on != frame.speaker:
            frame.relay.append(passed_on)
        return
    referred = referred_to(reading, frame.words)
    if referred and frame.speaker:
        frame.relay.append(frame.speaker)
        frame.speaker = referred


def add_interviewer(reading: Reading, cue: Cue, frame: Frame) -> None:
    """Put the outlet that was spoken to into the relays; whom a verb accuses or asks passes nothing on."""
    if not cue.may("patient") or cue.verb.lemma in reading.rules.group("telling_verbs"):
        add_outlet_told(reading, frame)


def add_outlet_told(reading: Reading, frame: Frame) -> None:
    """Put an outlet that is the addressee into the relays, nearest to the speaker; "unserer Zeitung" is none."""
    told = frame.addressee
    if told and not reading.any_in(told, "own_determiners") and is_medium(reading, told):
        frame.relay.insert(0, told)


def referred_to(reading: Reading, words: list[int]) -> list[int]:
    """Whom a report relies on: "unter Berufung auf X"; empty where nobody."""
    for k, i in enumerate(words[:-1]):
        if reading.lemma_in(i, "referring_nouns") and reading.in_group(
            words[k + 1], "referring_prepositions"
        ):
            return noun_phrase(reading, words, k + 2)
    return []


def relay_names(reading: Reading, words: list[int]) -> list[tuple[str, Span]]:
    """The names of the relays in ``words``: entities where they are known, else the words themselves."""
    found: list[tuple[str, Span]] = []
    last = None
    for i in words:
        mention = reading.named[i]
        if mention is None or mention is last:
            continue
        last = mention
        entity = reading.entities.get(mention.entity)
        name = entity.name if entity is not None else mention.span.of(reading.text)
        if name not in [n for n, _ in found]:
            found.append((name, mention.span))
    found = found or _named_before(reading, words) or _unnamed(reading, words)
    return [pair for pair in found if not _is_own(reading, pair[0])]


def _named_before(reading: Reading, words: list[int]) -> list[tuple[str, Span]]:
    """The outlet named last in this sentence or the one before, for "das Blatt" and the like."""
    medium = len(words) == 2 and reading.in_group(words[0], "definite_articles") and is_medium(reading, words)
    if not medium:
        return []
    number = next(n for n, unit in enumerate(reading.units) if unit.start <= words[0] < unit.end)
    for i in range(words[0] - 1, reading.units[max(0, number - 1)].start - 1, -1):
        mention = reading.named[i]
        if mention is not None and is_medium(reading, [i]):
            entity = reading.entities.get(mention.entity)
            return [(entity.name if entity else mention.span.of(reading.text), reading.spans(words)[0])]
    return []


def _is_own(reading: Reading, name: str) -> bool:
    """Whether it is the outlet itself that is named: it passes nothing on."""
    return bool(reading.publisher) and name.casefold() == reading.publisher.casefold()


def _unnamed(reading: Reading, words: list[int]) -> list[tuple[str, Span]]:
    """The words without article and without "Angaben"."""
    bare = [i for i in words if reading.tokens[i].text not in reading.rules.marks.outer.any]
    if len(bare) > 1 and is_source_word(reading, bare[0]):
        bare = bare[1:]
    while len(bare) > 1 and reading.in_group(bare[0], "articles"):
        bare = bare[1:]
    named = [
        i
        for i in bare
        if reading.tokens[i].pos is Pos.PROPN and reading.tokens[i].text.casefold() in reading.rules.outlets
    ]
    return [(span.of(reading.text), span) for span in reading.spans(named or bare)]
