"""Forms of personal names: spellings folded, family and given names told apart, names compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from synopse.languages.names import NameResources

UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "ı": "i", "ł": "l"}
)


ENDINGS = ("en", "er", "es", "em", "e", "s", "n")


@dataclass(frozen=True, slots=True)
class PersonalName:
    """A name as it is compared: folded given names and family name; given may be empty ("Scholz")."""

    given: tuple[str, ...]
    family: str


def plain(word: str) -> str:
    """Lower case, umlauts written out, other diacritics, hyphens and apostrophes dropped."""
    letters = unicodedata.normalize("NFKD", word.lower().translate(UMLAUTS))
    return "".join(c for c in letters if c.isalnum())


def fold(word: str, resources: NameResources) -> str:
    """What all spellings of one name have in common ("Selenskyj", "Zelensky" → one form)."""
    pattern, table = resources.folding
    folded = pattern.sub(lambda found: table[found.group()], f"^{plain(word)}$") if table else plain(word)
    return re.sub(r"(.)\1+", r"\1", folded.strip("^$"))


def parts_of(name: str) -> list[str]:
    """The words of a name without forms of address and initials' dots."""
    return [part for part in name.replace(".", ". ").split() if part.strip(".")]


def is_family_first(parts: list[str], resources: NameResources) -> bool:
    """Whether a name of several words is Korean, Chinese or Vietnamese, family name first."""
    if parts[0] not in resources.family_first or not 2 <= len(parts) <= 3:
        return False
    given = [piece for part in parts[1:] for piece in part.lower().split("-")]
    if len(given) == 1 and parts[0] in resources.first_names:  # "Kim Novak"
        return False
    return len(given) <= 3 and all(resources.syllables.fullmatch(piece) for piece in given)


def _is_particle(parts: list[str], at: int, resources: NameResources) -> bool:
    """Whether a word belongs to the family name behind it; at the head only in "von der Leyen"."""
    known = parts[at].lower() in resources.words("particles")
    return known and (at > 0 or parts[at].islower() or parts[1].islower())


def family_at(parts: list[str], resources: NameResources) -> tuple[int, int]:
    """First word of the family name and the word after its last."""
    if len(parts) > 1 and is_family_first(parts, resources):
        return 0, 1
    last = (
        len(parts) - 1
        if len(parts) == 1 or parts[-1].strip(".") not in resources.words("after_family")
        else len(parts) - 2
    )
    first = last
    while first > 0 and _is_particle(parts, first - 1, resources):
        first -= 1
    return first, last + 1


def parse_name(name: str, resources: NameResources) -> PersonalName:
    """Given and family name of a person's name in its base form."""
    parts = parts_of(name)
    first, end = family_at(parts, resources)
    if first == 0 and end == 1 and len(parts) > 1:  # family first: "Jong Un" and "Jong-un" are one
        return PersonalName((fold("".join(parts[1:]), resources),), fold(parts[0], resources))
    given = tuple(fold(part, resources) for part in parts[:first])
    return PersonalName(given, fold("".join(parts[first:end]), resources))


def agrees(one: PersonalName, other: PersonalName) -> bool:
    """Whether both can be the same person: same family name, given names equal, missing or initials."""
    if one.family != other.family:
        return False
    if not one.given or not other.given:
        return True
    return _given_agrees(one.given, other.given)


def _given_agrees(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if "".join(one) == "".join(other) or any(len(given) > 2 and given in other for given in one):
        return True
    short, long = sorted((one, other), key=lambda given: len(given[0]))
    initials = "".join(given[0] for given in long)
    return len(short[0]) <= 2 and initials.startswith("".join(short))


def gender_of(name: str, resources: NameResources) -> str:
    """m or f by the given name; empty where it is unknown or can be both."""
    parts = parts_of(name)
    if len(parts) < 2 or is_family_first(parts, resources):
        return ""
    found = resources.first_names.get(parts[0].split("-")[0], "")
    return found if len(found) == 1 else ""


def is_full(name: str) -> bool:
    """Whether a name has more than one word."""
    return len(parts_of(name)) > 1


def fullest(names: Iterable[tuple[str, int]]) -> str:
    """The most frequent full form of (name, count) pairs; the longest where none is full."""
    ranked = sorted(names, key=lambda pair: (is_full(pair[0]), pair[1], len(pair[0]), pair[0]), reverse=True)
    return ranked[0][0] if ranked else ""


def uninflected(text: str) -> str:
    """Words in lower case without case endings, to be compared alone."""
    return " ".join(_stem(word) for word in text.lower().split())


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word
