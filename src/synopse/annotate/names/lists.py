"""What the word lists say of a phrase: countries, peoples, capitals, seats, regions, organisations, agencies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from synopse.annotate.names.words import Words
from synopse.languages.language import Language
from synopse.model.name import NameType
from synopse.model.token import Pos

LONGEST_ENTRY = 6


@dataclass(frozen=True, slots=True)
class Name:
    """Words ``start`` to ``end - 1`` name something; ``derived`` for adjectives and peoples."""

    start: int
    end: int
    type: NameType
    rule: str
    derived: bool = False

    @property
    def size(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Name) -> bool:
        return self.start < other.end and other.start < self.end


def in_lists(words: Words, language: Language) -> Iterator[Name]:
    """Countries, their adjectives and peoples, capitals, seats of government, agencies, regions."""
    at = 0
    while at < len(words):
        found = listed_at(words, at, language)
        if found:
            yield found
        at = found.end if found else at + 1


def listed_at(words: Words, at: int, language: Language) -> Name | None:
    """The longest entry of the word lists that begins at word ``at``."""
    word, names = words.at(at), language.names
    if word[:1].islower() and word.lower() not in names.adjectives and word not in names.agencies:
        return None
    for size in range(min(LONGEST_ENTRY, len(words) - at), 0, -1):
        if words.together(at, at + size - 1):
            for text in dict.fromkeys((words.text_of(at, at + size), words.cut(at, at + size))):
                kind, derived = list_of(text, language)
                if kind and not is_doubtful(words, at, text, language):
                    return Name(at, at + size, kind, "list", derived)
    return None


def list_of(text: str, language: Language) -> tuple[NameType | None, bool]:
    """What a phrase is by the word lists, and whether it is derived from a name."""
    resources = language.names
    if text in resources.agencies:
        return NameType.ORG, False
    if resources.country_names.get(text) == "EU":
        return NameType.ORG, False
    if any(text in table for table in (resources.country_names, resources.capitals, resources.seats)):
        return NameType.LOC, False
    if (text.islower() and text in resources.adjectives) or text in resources.peoples:
        return NameType.LOC, True
    base = text.removesuffix("s")
    if text in resources.geography or base in resources.geography:
        return NameType.LOC, False
    return (NameType.ORG, False) if text in resources.organisations else (None, False)


def is_doubtful(words: Words, at: int, text: str, language: Language) -> bool:
    """Whether an organisation's name is a common word too, and no noun before it says what it is."""
    resources = language.names
    if text in resources.geography and " " not in text:
        return language.lexicon.is_function_word(text.lower()) or is_common_here(words, at, text, language)
    if text[:1].islower() or (text not in resources.agencies and text not in resources.organisations):
        return False
    common = bool(language.lexicon.lookup(text.lower())) or is_plain_noun(text, language)
    capitals = text.isupper() and len(text) > 1
    return common and " " not in text and not capitals and words.low(at - 1) not in resources.words("media")


def is_common_here(words: Words, at: int, word: str, language: Language) -> bool:
    """Whether a word that can be a noun too stands with article or number as nouns do ("am Kai", "Halle 7")."""
    if words.low(at - 1) in language.names.words("fused") and word in language.names.first_names:
        return True
    noun = any(reading.pos is Pos.NOUN for reading in language.lexicon.lookup(word))
    article = words.low(at - 1) in language.names.words("definite") and words.together(at - 1, at)
    number = words.at(at + 1).isdigit() and words.together(at, at + 1)
    known = word in language.names.country_names or word in language.names.geography
    return noun and not known and (article or number)


def is_plain_noun(word: str, language: Language) -> bool:
    """Whether the dictionary has the word, and not as a name."""
    readings = language.lexicon.lookup(word)
    return bool(readings) and all(reading.pos is not Pos.PROPN for reading in readings)
