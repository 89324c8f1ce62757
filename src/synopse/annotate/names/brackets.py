"""Abbreviations in brackets and the long forms they stand for."""

from __future__ import annotations

from synopse.annotate.names.words import Words
from synopse.model.token import Pos

LONGEST = 6


def short_forms(words: Words) -> dict[str, str]:
    """Each long form that an abbreviation in brackets follows, with the abbreviation."""
    found = {}
    for at in range(1, len(words) - 1):
        if is_bracketed_abbreviation(words, at):
            start = long_form_start(words, at - 1, words.at(at))
            if start >= 0:
                found[words.text_of(start, at - 1)] = words.at(at)
    return found


def is_bracketed_abbreviation(words: Words, at: int) -> bool:
    short = words.at(at)
    brackets = words.at(at - 1) == "(" and words.at(at + 1) == ")"
    return brackets and 2 <= len(short) <= 8 and sum(c.isupper() for c in short) >= 2


def long_form_start(words: Words, bracket: int, short: str) -> int:
    """First word of the phrase before the bracket whose letters spell ``short``; -1 where none does."""
    for start in range(bracket - 1, max(bracket - 1 - LONGEST, -1), -1):
        if not words.together(start, bracket) or words.pos(start) is Pos.PUNCT:
            return -1
        if spells(words.text_of(start, bracket), short):
            return start
    return -1


def spells(phrase: str, short: str) -> bool:
    """Whether the letters of ``short`` stand in order in ``phrase``, the first at its very beginning.

    >>> spells("Zentrale Hafenbehörde", "ZHB")
    True
    """
    letters, at = phrase.lower(), 0
    if not letters.startswith(short[:1].lower()):
        return False
    for letter in short.lower():
        at = letters.find(letter, at) + 1
        if at == 0:
            return False
    return len(phrase) > 2 * len(short)
