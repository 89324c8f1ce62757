"""Part of speech, lemma, mood and tense of the words of one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from synopse.languages.language import Language
from synopse.languages.readings import Reading
from synopse.model.token import Mood, Pos, Tense


@dataclass(frozen=True, slots=True)
class Tag:
    """What is said of one word; ``rule`` names the source."""

    lemma: str
    pos: Pos
    mood: Mood = Mood.NONE
    tense: Tense = Tense.NONE
    rule: str = ""


def tag(words: Sequence[str], language: Language) -> list[Tag]:
    """One tag for each word."""
    return [_first(word, language.lexicon.lookup(word)) for word in words]


def _first(word: str, readings: tuple[Reading, ...]) -> Tag:
    if not word[:1].isalnum():
        return Tag(word, Pos.PUNCT, rule="shape")
    if word[0].isdigit():
        return Tag(word, Pos.NUM, rule="shape")
    if not readings:
        return Tag(word, Pos.PROPN if word[0].isupper() else Pos.X, rule="unknown")
    best = next((r for r in readings if r.is_finite), readings[0])
    return Tag(best.lemma, best.pos, best.mood, best.tense, "lexicon")
