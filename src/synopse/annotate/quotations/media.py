"""Agencies, papers and stations, their people, and the nouns by which they are cited."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.quotations.reading import LISTED, Reading

INFLECTED = ("", "n", "s")


def is_medium(reading: Reading, words: Sequence[int]) -> bool:
    """Whether the phrase means an agency, a paper or a station: by its noun, its name, or a name in marks."""
    return names_outlet(reading, words) or any(_is_noun(reading, i) or i in reading.mark_at for i in words)


def names_outlet(reading: Reading, words: Sequence[int]) -> bool:
    """Whether the phrase holds the name of a known outlet."""
    return any(_is_named_outlet(reading, i) for i in words)


def _is_noun(reading: Reading, i: int) -> bool:
    """Whether token ``i`` is a common noun for a medium, also behind a hyphen ("Presse-Agentur")."""
    nouns, token = reading.rules.group("media_nouns"), reading.tokens[i]
    return token.lemma in nouns or token.text in nouns or token.text.rpartition("-")[2] in nouns


def _is_named_outlet(reading: Reading, i: int) -> bool:
    """Whether token ``i`` begins or is the name of an outlet."""
    mention = reading.named[i]
    if mention is None:  # "die Welt", "der Bund" are words before they are papers
        token = reading.tokens[i]
        return token.rule != LISTED and is_outlet(reading, token.text)
    entity = reading.entities.get(mention.entity)
    known = entity is not None and (entity.agency or is_outlet(reading, entity.name))
    return known or is_outlet(reading, mention.span.of(reading.text))


def is_outlet(reading: Reading, name: str) -> bool:
    """Whether ``name`` is that of an agency or a publisher, be it inflected ("des Hafenboten")."""
    folded = name.casefold()
    return any(folded.removesuffix(ending) in reading.rules.outlets for ending in INFLECTED)


def is_source_word(reading: Reading, i: int) -> bool:
    """Whether token ``i`` is a noun of saying in any of its regular forms ("Angaben", "Berichten")."""
    nouns, word = reading.rules.group("source_nouns"), reading.tokens[i].text
    return any(word.removesuffix(ending) in nouns for ending in ("", "n", "en", "e"))
