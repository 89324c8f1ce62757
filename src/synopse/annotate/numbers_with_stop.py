"""Whether a full stop behind a number ends a sentence, or makes an ordinal or a date of it."""

from __future__ import annotations

import re

from synopse.annotate.stop_candidates import DASHES, Candidate

RANGE = re.compile(r"\d{1,2}\.?[-–/](?=\d{1,2}\Z)")
LAST_NUMBER = re.compile(r"(?:^|[a-zäöüß–/:-])(\d{1,4})\Z")
DAY_AND_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])")
FIRST_PART = re.compile(r"[^\W\d_][^\W\d_A-ZÄÖÜ]+")
LIST = 120


def ends_after_digits(here: Candidate) -> bool:
    """Whether the full stop behind ``before``, which ends in a digit, ends the sentence."""
    before = here.before
    if _is_counted(here):
        return False
    if DAY_AND_MONTH.fullmatch(before):
        return _after_day(here)
    number = RANGE.sub("", before)
    return _after_number(here, number) if number.isdigit() else True


def _is_counted(here: Candidate) -> bool:
    """Whether what follows is always counted ("13. September", "zum 24. Mal", "Zweitligist 1. FC")."""
    rules, number = here.language.sentences, LAST_NUMBER.search(here.before)
    if number is None:
        return False
    if here.word in rules.months:
        return len(number.group(1)) < 3
    first = FIRST_PART.match(here.word)
    parts = {here.word, here.word.rpartition("-")[2], first.group() if first else ""}
    return not parts.isdisjoint(rules.counted) and not here.is_label()


def _after_day(here: Candidate) -> bool:
    """After "7.10.": a range ("22.2. – 28.2."), or the day of what follows ("am 7.10. Menschen getötet")."""
    if here.opening.strip() in DASHES and here.word[:1].isdigit():
        return False
    return here.previous[:1].isupper() or here.opens()


def _after_number(here: Candidate, number: str) -> bool:
    if here.word[:1].isdigit() or here.is_first():
        return len(number) > (2 if here.word[:1].isdigit() else 3)
    if here.match["close"] or _is_year(here, number) or here.is_label():
        return True
    ordinal = _is_ordinal_here(here)
    if ordinal and here.is_noun(here.word):
        return False
    return here.opens() or not (ordinal or _is_listed(here, number))


def _is_year(here: Candidate, number: str) -> bool:
    """Whether a number of four digits or more is no ordinal ("der 1000. Gast")."""
    if len(number) < 4:
        return False
    return (
        len(number) > 4
        or number > "1499"
        or here.previous.lower() not in here.language.sentences.ordinal_cues
    )


def _is_listed(here: Candidate, number: str) -> bool:
    """Whether the number is one of a list in running text: "Pokal 1. Kern, 2. Lang"."""
    at, value = here.match.start(), int(number)
    behind, ahead = rf"\s{value - 1}\.(?!\d)", rf"\s{value + 1}\.(?!\d)"
    return bool(
        re.compile(ahead).search(here.text, at, min(here.end, at + LIST))
        or re.compile(behind).search(here.text, max(here.start, at - LIST), at)
    )


def _is_ordinal_here(here: Candidate) -> bool:
    """Whether the word before the number is one an ordinal follows: no noun, unless a name's genitive."""
    previous = here.previous
    if not previous[:1].isupper():
        return True
    if previous.lower() in here.language.sentences.ordinal_cues:
        return True
    return previous[-1] == "s" and not here.language.lexicon.is_word(previous)
