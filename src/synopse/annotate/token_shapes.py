"""Cuts a sentence into tokens: words, numbers, addresses, marks.

One pattern names every shape, the most particular first. What the pattern cannot know (is this full
stop part of an abbreviation or an ordinal?) is settled from the language's rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from synopse.languages.lexicon import Lexicon
from synopse.languages.sentences import SentenceRules

ADDRESS = (
    r"https?://[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]'’]"
    r"|www\.[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]'’]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:[\w-]+\.)+(?:de|com|ch|at|org|net|eu|info|ru|uk|tv|fm|io|gov|edu|news)\b(?!\.?\w)(?:/[\w/.?=&%-]*\w)?"
)
NUMBER = (
    r"[+±-]?(?<![\w.,])\d{1,3}(?:(?:\.\d{3})+|(?:['’\u202f\u00a0 ]\d{3}(?!\d))+)(?:,\d+)?(?![\d\w])"
    r"|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?(?!\d)"
    r"|\d+(?:[.,:/]\d+)*"
)
WORD = r"\w+(?:[’'\-‐‑·\u00ad]\w+)*(?:(?<=[^\W\d_])-(?=[\s,/)]))?"


@lru_cache(maxsize=8)
def _pattern(slashed: tuple[str, ...], gendered: tuple[str, ...]) -> re.Pattern[str]:
    strokes = "|".join(re.escape(word) for word in slashed) or r"(?!)"
    gender = rf"(?:[:*_](?:{'|'.join(gendered)})\b(?:-\w+)*)?" if gendered else ""
    number = rf"(?P<number>{NUMBER})(?:(?:\.?-)?[^\W\d_][\w-]*)?"
    return re.compile(
        rf"(?P<address>{ADDRESS})|(?P<tag>[#@]\w+(?:[-_]\w+)*)|(?P<stroke>(?<!\w)(?:{strokes})[²³]?(?!\w)(?:-\w+)*)"
        rf"|(?P<dotted>(?<!\w)(?:[^\W\d_]\.){{2,}}(?:[^\W\d_]\b(?!\.))?)|{number}|(?P<word>[A-Z]{{1,3}}&[A-Z]{{1,3}}\b(?:-\w+)*|{WORD}{gender})"
        r"|\.{2,}|…|--+|&[a-z]+;|\S"
    )


def cut(text: str, start: int, end: int, rules: SentenceRules, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The offsets of the tokens of one sentence, in order; they cover all but white space."""
    pattern = _pattern(rules.slashed, rules.gendered)
    at = start
    while (match := pattern.search(text, at, end)) is not None:
        begin, stop = match.span()
        if match.lastgroup == "word":
            stop = _with_apostrophe(text, begin, stop, end)
            for part in _unglued(text, begin, stop, lexicon):
                yield part if part[1] < stop else (part[0], _with_stop(text, *part, end, rules))
            at = max(stop, _with_stop(text, begin, stop, end, rules))
            continue
        if match.lastgroup == "number":
            stop = _with_ordinal_stop(text, begin, stop, end)
        yield begin, stop
        at = stop


def _with_stop(text: str, begin: int, stop: int, end: int, rules: SentenceRules) -> int:
    """The end of a word together with the full stop that belongs to it."""
    if stop >= end or text[stop] != ".":
        return stop
    word = text[begin : stop + 1]
    if word in rules.abbreviations and not (stop + 1 == end and word[:-1] in rules.months):
        return stop + 1
    single = stop - begin == 1 and stop + 1 < end
    if single or (stop + 1 < end and word.isupper() and set(word) <= set("IVXLC.")):
        return stop + 1
    return stop + 1 if _ends_spaced(text, begin, stop + 1, rules) else stop


def _ends_spaced(text: str, begin: int, stop: int, rules: SentenceRules) -> bool:
    """Whether ``[begin, stop)`` is part of an abbreviation of several parts ("z. B.")."""
    if stop - begin > 5:
        return False
    found = rules.spaced.search(text, max(0, begin - 12), stop + 12)
    return found is not None and found.start() <= begin and stop <= found.end()


def _with_ordinal_stop(text: str, begin: int, stop: int, end: int) -> int:
    """A number with a full stop inside a sentence is an ordinal and keeps it."""
    digits = text[begin:stop]
    inside = stop + 1 < end and text[stop] == "." and text[stop + 1 : end].strip("\"“”»«'’)") != ""
    return stop + 1 if inside and digits.isdigit() and len(digits) <= 3 else stop


def _with_apostrophe(text: str, begin: int, stop: int, end: int) -> int:
    """Keeps the apostrophe of a genitive ("Hans' Auto") with its word."""
    if stop + 1 >= end or text[stop] not in "'’" or text[stop - 1] not in "sxzß":
        return stop
    opened = any(text.rfind(mark, max(0, begin - 80), begin) >= 0 for mark in ("‚", "'", "‘", "›"))
    return stop + 1 if text[stop + 1].isspace() and not opened and text[begin].isupper() else stop


def _unglued(text: str, begin: int, stop: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """One token, or two where a cut edge ran two words together ("wieNico")."""
    at = glue_point(text[begin:stop], lexicon)
    if at:
        yield begin, begin + at
        begin += at
    yield begin, stop


GLUE = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ][a-zäöüß])")


def glue_point(word: str, lexicon: Lexicon) -> int:
    """Where two words have run together; 0 where they have not.

    A lower-case known word before a capital is cut off; after a capitalised word only a function word
    is, for "YouTube" and "HafenCity" are names.
    """
    if word.islower() or word.isupper() or word[1:].islower() or "-" in word:
        return 0
    match = GLUE.search(word)
    if match is None or lexicon.is_word(word):
        return 0
    at = match.start()
    left, right = word[:at], word[at:]
    if right.startswith(("Innen", "In")) or at < 2:
        return 0
    if left[0].islower():
        return (
            at if lexicon.is_word(left) and (lexicon.is_word(right) or lexicon.is_function_word(left)) else 0
        )
    return at if lexicon.is_word(left) and lexicon.is_function_word(right) and len(right) > 2 else 0
