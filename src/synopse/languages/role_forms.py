"""How designations of persons are inflected: weak ("des Präsidenten"), strong ("des Sprechers"), adjectival."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

WEAK = ("ent", "ant", "ist", "oge", "erte", "ot", "at", "arch", "ege", "ale", "ige")
WEAK_WORDS = ("herr", "prinz", "experte", "zeuge", "rivale", "diplomat", "soldat", "autokrat")
ADJECTIVAL = (
    "sitzender", "ordneter", "auftragter", "sandter", "dächtiger", "klagter", "schuldigter", "urteilter", "bündeter",
    "gestellter", "beamter", "neller", "ständiger",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Role:
    """One reading of a word for a person: base form, gender (m, f), class, and numbers it can be (s, p)."""

    lemma: str
    gender: str
    kind: str
    numbers: str


def forms_of(masculine: str, feminine: str, kind: str) -> Iterator[tuple[str, Role]]:
    """The inflected forms, lower case, of a role with both genders; ``feminine`` may be empty."""
    for form, numbers in _masculine(masculine):
        yield form.lower(), Role(masculine, "m", kind, numbers)
    for form, numbers in _feminine(feminine):
        yield form.lower(), Role(feminine, "f", kind, numbers)


def _masculine(word: str) -> list[tuple[str, str]]:
    if word.endswith(ADJECTIVAL):
        return _adjectival(word)
    if word.lower().endswith(WEAK_WORDS) or (word.endswith(WEAK) and not word.endswith("rat")):
        stem = word.removesuffix("e")
        return [(word, "s"), (stem + "en", "sp"), (stem + "n", "sp")]
    plural = [(word + "n", "p")] if word.endswith("er") else [(word + "e", "p"), (word + "en", "p")]
    both = "sp" if word.endswith("er") else "s"
    return [
        (word, both),
        (word + "s", "sp" if word.endswith(("f", "r")) else "s"),
        (word + "es", "s"),
        *plural,
    ]


def _adjectival(word: str) -> list[tuple[str, str]]:
    stem = word.removesuffix("r")
    return [(word, "s"), (stem, "s"), (stem + "n", "sp"), (stem + "m", "s")]


def _feminine(word: str) -> list[tuple[str, str]]:
    if not word:
        return []
    if word.endswith("in"):
        return [(word, "s"), (word + "nen", "p")]
    return [(word, "s"), (word + "n", "sp")]
