"""Korean, Chinese and Vietnamese names, whose family name stands first."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.annotate.names.lists import Name
from synopse.annotate.names.words import Words
from synopse.languages.language import Language
from synopse.languages.name_forms import is_family_first
from synopse.model.name import NameType


def with_family_first(words: Words, names: list[Name], language: Language) -> list[Name]:
    """Korean and Chinese names in full length, also where the model cut them."""
    found = list(family_first_names(words, names, language))
    rest = [n for n in names if not any(n.overlaps(m) for m in found)]
    return sorted(rest + found, key=lambda n: n.start)


def family_first_names(words: Words, names: list[Name], language: Language) -> Iterator[Name]:
    persons = {i for n in names if n.type is NameType.PER for i in range(n.start, n.end)}
    at = 0
    while at < len(words):
        size = 0
        if words.even(at) in language.names.family_first:
            size = next((s for s in (3, 2) if is_family_first_at(words, at, s, language, persons)), 0)
        if size:
            yield Name(at, at + size, NameType.PER, "family-first")
        at += size or 1


def is_family_first_at(words: Words, at: int, size: int, language: Language, persons: set[int]) -> bool:
    """Whether ``size`` words from ``at`` are a Korean or Chinese name, the last one maybe in the genitive."""
    if not words.together(at, at + size - 1):
        return False
    parts = [words.even(i) for i in range(at, at + size)]
    if not all(part[:1].isupper() and not is_other_word(part, language) for part in parts[1:]):
        return False
    if parts[-1].endswith("s") and not is_family_first(parts, language.names):
        parts[-1] = parts[-1][:-1]
    sure = "-" in parts[-1] or size == 3 or at in persons
    return sure and is_family_first(parts, language.names)


def is_other_word(word: str, language: Language) -> bool:
    """Whether a would-be given name is a function word or a place."""
    names = language.names
    places = word in names.capitals or word in names.geography or word in names.country_names
    return places or language.lexicon.is_function_word(word)
