"""Agencies, media and others through whom somebody's words came."""

from __future__ import annotations

from synopse.annotate.quotations.clauses import Clause
from synopse.annotate.quotations.cues import Cue
from synopse.annotate.quotations.drafts import Frame
from synopse.annotate.quotations.phrases import noun_phrase
from synopse.annotate.quotations.reading import Reading
from synopse.annotate.quotations.subjects import agent, subject
from synopse.languages.quotations import QuotationRules
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
    return found or _unnamed(reading, words)


def _unnamed(reading: Reading, words: list[int]) -> list[tuple[str, Span]]:
    """The words without article and without "Angaben"."""
    bare = list(words)
    if len(bare) > 1 and is_source_word(reading.rules, reading.tokens[bare[0]].text):
        bare = bare[1:]
    while len(bare) > 1 and reading.in_group(bare[0], "articles"):
        bare = bare[1:]
    named = [
        i
        for i in bare
        if reading.tokens[i].pos is Pos.PROPN and reading.tokens[i].text.casefold() in reading.rules.outlets
    ]
    return [(span.of(reading.text), span) for span in reading.spans(named or bare)]


def is_source_word(rules: QuotationRules, word: str) -> bool:
    """Whether ``word`` is a noun of saying in any of its regular forms ("Angaben", "Berichten")."""
    nouns = rules.group("source_nouns")
    return word in nouns or word.removesuffix("n") in nouns or word.removesuffix("en") in nouns
