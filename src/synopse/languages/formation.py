"""How a language builds words: what its files say of that, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from synopse.languages.readings import Reading
from synopse.model.token import Mood, Pos, Tense

SHORTEST_GENITIVE_STEM = 4


@dataclass(frozen=True, slots=True)
class Suffix:
    """What an unknown word with one of these endings is, and what it is ``also``.

    Its lemma has ``put`` in the place of the last ``cut`` characters.
    """

    pos: Pos
    feature: str
    endings: tuple[str, ...]
    mood: Mood = Mood.NONE
    tense: Tense = Tense.NONE
    cut: int = 0
    put: str = ""
    also: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Genitive:
    """How names have their genitive in one word with them: ``ending``, but not behind the letters ``never_behind``."""

    ending: str
    never_behind: str

    def stem_of(self, name: str) -> str:
        """The name without ending or apostrophe; the name itself where it has neither."""
        if name.endswith(("'", "’")):
            return name[:-1]
        stem = name.removesuffix(self.ending)
        short = len(stem) < SHORTEST_GENITIVE_STEM
        return name if short or stem.endswith(tuple(self.never_behind)) else stem


@dataclass(frozen=True, slots=True)
class WordFormation:
    """How a language builds words its dictionary does not list.

    ``verb_endings`` are those of finite verbs, each with what the lemma has instead, and the tense.
    """

    capitalised_nouns: bool = False
    links: tuple[str, ...] = ()
    fronts: frozenset[str] = frozenset()
    not_heads: frozenset[str] = frozenset()
    adjective_endings: tuple[str, ...] = ()
    adjective_suffixes: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    participle: tuple[str, str] = ("", "")
    infinitive_endings: tuple[str, ...] = ()
    suffixes: tuple[Suffix, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()
    verb_endings: tuple[tuple[str, str, Tense], ...] = ()
    genitive: Genitive | None = None


class Listed(Protocol):
    """The listed readings of a form; empty where it is unknown."""

    def __call__(self, form: str) -> tuple[Reading, ...]: ...


@dataclass(frozen=True, slots=True)
class Analysis:
    """Readings of a form and the ``source`` they come from."""

    readings: tuple[Reading, ...]
    source: str
