"""Finds where names stand: the token model first, then word lists and what the rest of the document says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from synopse.annotate.names.features import WordView, evened
from synopse.annotate.names.tagger import tag_sentence
from synopse.annotate.names.words import Words
from synopse.languages.language import Language
from synopse.languages.name_forms import family_at, is_family_first, is_full
from synopse.languages.names import NameResources
from synopse.model.name import NameType
from synopse.model.token import Pos

LONGEST_COUNTRY = 6


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


def find_names(words: Words, language: Language) -> list[Name]:
    """All names in text order, none inside another."""
    resources = language.names
    names = with_lists(
        words, [n for n in by_model(words, language) if is_plausible(words, n, language)], resources
    )
    names = with_family_first(words, names, resources)
    return with_known_families(words, names, language)


def by_model(words: Words, language: Language) -> Iterator[Name]:
    view = WordView(language)
    for first, end in words.bounds:
        for a, b, kind in tag_sentence([words.at(i) for i in range(first, end)], view, language.names):
            a, b = trimmed(words, first + a, first + b)
            if a < b:
                yield Name(a, b, NameType(kind.removesuffix("deriv")), "model", kind.endswith("deriv"))


def trimmed(words: Words, start: int, end: int) -> tuple[int, int]:
    """Without quotation marks and brackets at the edges."""
    while start < end and words.pos(start) is Pos.PUNCT:
        start += 1
    while start < end and words.pos(end - 1) is Pos.PUNCT:
        end -= 1
    return start, end


def is_plausible(words: Words, name: Name, language: Language) -> bool:
    """Whether what the model found is more than one plain word of the dictionary."""
    if name.size > 1:
        return True
    word = evened(words.at(name.start))
    if name.derived or not word[:1].isupper():
        return name.derived
    lists = WordView(language).lists_with(word)
    return bool(set(lists) - {"role", "address"}) or not is_plain_noun(word, language)


def is_plain_noun(word: str, language: Language) -> bool:
    """Whether the dictionary has the word, and not as a name."""
    readings = language.lexicon.lookup(word)
    return bool(readings) and all(reading.pos is not Pos.PROPN for reading in readings)


def with_lists(words: Words, names: list[Name], resources: NameResources) -> list[Name]:
    """``names`` and those of the word lists, which yield to longer names of the model."""
    listed = list(in_lists(words, resources))
    kept = [n for n in listed if not any(_overlap(n, m) and m.size > n.size for m in names)]
    rest = [m for m in names if not any(_overlap(n, m) for n in kept)]
    return sorted(rest + kept, key=lambda n: n.start)


def in_lists(words: Words, resources: NameResources) -> Iterator[Name]:
    """Countries, their adjectives and peoples, capitals, seats of government, agencies."""
    at = 0
    while at < len(words):
        found = listed_at(words, at, resources)
        if found:
            yield found
        at = found.end if found else at + 1


def listed_at(words: Words, at: int, resources: NameResources) -> Name | None:
    """The longest entry of the word lists that begins at word ``at``."""
    for size in range(min(LONGEST_COUNTRY, len(words) - at), 0, -1):
        if words.together(at, at + size - 1):
            kind, derived = list_of(words.text_of(at, at + size), resources)
            if kind:
                return Name(at, at + size, kind, "list", derived)
    return None


def list_of(text: str, resources: NameResources) -> tuple[NameType | None, bool]:
    """What a phrase is by the word lists, and whether it is derived from a name."""
    plain = evened(text)
    if text in resources.agencies:
        return NameType.ORG, False
    if any(
        phrase in table
        for phrase in (text, plain)
        for table in (resources.country_names, resources.capitals, resources.seats)
    ):
        return NameType.LOC, False
    if (text.lower() in resources.adjectives and text.islower()) or text in resources.peoples:
        return NameType.LOC, True
    return None, False


def with_family_first(words: Words, names: list[Name], resources: NameResources) -> list[Name]:
    """Korean and Chinese names in full length, also where the model cut them."""
    found = list(family_first_names(words, names, resources))
    rest = [n for n in names if not any(_overlap(n, m) for m in found)]
    return sorted(rest + found, key=lambda n: n.start)


def family_first_names(words: Words, names: list[Name], resources: NameResources) -> Iterator[Name]:
    persons = {i for n in names if n.type is NameType.PER for i in range(n.start, n.end)}
    at = 0
    while at < len(words):
        size = next((s for s in (3, 2) if is_family_first_at(words, at, s, resources, persons)), 0)
        if size:
            yield Name(at, at + size, NameType.PER, "family-first")
        at += size or 1


def is_family_first_at(words: Words, at: int, size: int, resources: NameResources, persons: set[int]) -> bool:
    parts = [evened(words.at(i)) for i in range(at, at + size)]
    if parts[0] not in resources.family_first or not words.together(at, at + size - 1):
        return False
    if not all(part[:1].isupper() for part in parts):
        return False
    if parts[-1].endswith("s") and not is_family_first(parts, resources):
        parts[-1] = parts[-1][:-1]
    sure = "-" in parts[-1] or size == 3 or at in persons
    return sure and is_family_first(parts, resources)


def with_known_families(words: Words, names: list[Name], language: Language) -> list[Name]:
    """A family name that stands with a given name somewhere in the document names a person everywhere."""
    families = known_families(words, names, language.names)
    singles = [i for i in range(len(words)) if is_family_mention(words, i, families, language)]
    long = {i for n in names if n.size > 1 for i in range(n.start, n.end)}
    found = [Name(i, i + 1, NameType.PER, "document") for i in singles if i not in long]
    new = [n for n in found if not any(_overlap(n, m) and m.type is NameType.PER for m in names)]
    rest = [m for m in names if not any(_overlap(n, m) for n in new)]
    return sorted(rest + new, key=lambda n: n.start)


def known_families(words: Words, names: Iterable[Name], resources: NameResources) -> set[str]:
    """Family names of the full names of persons, single words alone."""
    found = set()
    for name in names:
        text = words.text_of(name.start, name.end)
        if name.type is NameType.PER and is_full(text):
            parts = text.split()
            first, end = family_at(parts, resources)
            if end - first == 1:
                found.add(parts[first])
    return found


def is_family_mention(words: Words, at: int, families: set[str], language: Language) -> bool:
    """Whether the word is one of ``families``, and not a common word that looks the same."""
    word = evened(words.at(at))
    base = next((b for b in (word, word[:-1]) if b in families and (b == word or word.endswith("s"))), "")
    if len(base) < 2:
        return False
    begins = not words.together(at - 1, at) or words.pos(at - 1) is Pos.PUNCT
    common = bool(language.lexicon.lookup(base.lower())) or is_plain_noun(base, language)
    return not common or not (begins or words.low(at - 1) in language.names.words("definite"))


def _overlap(one: Name, other: Name) -> bool:
    return one.start < other.end and other.start < one.end
