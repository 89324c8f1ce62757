"""Cuts a sentence into tokens: words, numbers, addresses, marks.

One pattern names every shape, the most particular first. What the pattern cannot know (is this full
stop part of an abbreviation or an ordinal?) is settled from the language's rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from synopse.languages.lexicon import Lexicon
from synopse.languages.sentences import SentenceRules, StopKind

IN_ADDRESS = r"[^\s<>\"“”«»\[\]]*[^\s<>\"“”«».,;:!?)\[\]'’]"
ADDRESS = rf"https?://{IN_ADDRESS}|www\.{IN_ADDRESS}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
PLAIN_WORD = r"(?:[^\W\d_][a-zäöüß]+|[A-ZÄÖÜ]{2,})(?=[ ,])"
"""Most words of German: nothing about them is left to settle, so it is tried first."""
PLAIN_NUMBER = r"\d+(?:[.,:/]\d+)*"
NUMBER_WITH_STOPS = (
    r"[+±-]?(?<![\w.,])\d{1,3}(?:(?:\.\d{3})+|(?:['’\u202f\u00a0 ]\d{3}(?!\d))+)(?:,\d+)?(?![\d\w])"
    r"|(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{4}|\d{2})?(?!\d)"
    rf"|{PLAIN_NUMBER}"
)
WORD = r"\w+(?:(?:[’'‘´`\-‐‑·\u00ad]|\.-)\w+)*(?:(?<=[^\W\d_])-(?=[\s,/)]))?"
DOTTED = r"(?<!\w)(?:(?:[^\W\d_]\.-?){2,}(?:(?<=-)\w+(?:-\w+)*|[^\W\d_]\b(?!\.))?|[A-Z]\.[A-Z]{2,}\b)"
AMPERSAND = r"[A-Z]{1,3}&[A-Z]{1,3}\b(?:-\w+)*"
MARK = r"\.{2,}|…|--+|\++|°[CF]\b|&#?\w+;|\S"
NUMBERED = re.compile(r"\s\d")
OPENED = re.compile(r"(?<!\w)[‚'‘›]")
CLOSERS = "\"“”»«'’‘›‹)]"


@lru_cache(maxsize=8)
def _pattern(
    slashed: tuple[str, ...],
    gendered: tuple[str, ...],
    strokes: tuple[str, ...],
    domains: tuple[str, ...],
    number_shape: str,
    clitics: re.Pattern[str] | None,
) -> re.Pattern[str]:
    """One alternative for each shape; the groups name those that are looked at again."""
    address = rf"{ADDRESS}|(?:[\w-]+\.)+(?:{_any(domains)})\b(?!\.?\w)(?:/[\w/.?=&%-]*\w)?"
    stroke = rf"(?<!\w)(?:{_any(slashed)})[²³]?(?!\w)(?:-\w+)*"
    gender = rf"(?:(?:[:*_](?:{_any(gendered)})|{_any(strokes)})\b(?:-\w+)*)?"
    number = rf"(?P<number>{number_shape})(?:(?:\.?-)?[^\W\d_][\w-]*)?"
    first = clitics.pattern if clitics else PLAIN_WORD
    return re.compile(
        rf"{first}|(?P<address>{address})|(?P<tag>[#@]\w+(?:[-_]\w+)*)|(?P<stroke>{stroke})"
        rf"|(?P<dotted>{DOTTED})|{number}|(?P<word>{AMPERSAND}|{WORD}{gender})|{MARK}"
    )


def _pattern_of(rules: SentenceRules) -> re.Pattern[str]:
    number = NUMBER_WITH_STOPS if rules.has_ordinal_stops else PLAIN_NUMBER
    return _pattern(rules.slashed, rules.gendered, rules.gender_strokes, rules.domains, number, rules.clitics)


def _any(words: tuple[str, ...]) -> str:
    """A pattern for any of ``words``; where there is none, for nothing at all."""
    return "|".join(map(re.escape, words)) or r"(?!)"


def cut(text: str, start: int, end: int, rules: SentenceRules, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The offsets of the tokens of one sentence, in order; they cover all but white space."""
    pattern, clitics, ordinals = _pattern_of(rules), rules.clitics, rules.has_ordinal_stops
    at = start
    while (match := pattern.search(text, at, end)) is not None:
        begin, stop = match.span()
        if match.lastgroup == "word":
            if clitics:
                stop = _first_word(text, begin, stop, rules)
            else:
                stop = _with_apostrophe(text, begin, stop, end)
            point = glue_point(text[begin:stop], rules, lexicon)
            if point:
                yield begin, begin + point
                begin += point
            stop = _with_stop(text, begin, stop, end, rules, lexicon)
        if ordinals and match.lastgroup == "number":
            stop = _with_ordinal_stop(text, begin, stop, end)
        yield begin, stop
        at = stop


def _first_word(text: str, begin: int, stop: int, rules: SentenceRules) -> int:
    """The end of the first of several words written in one: "do|n't", "who|'d|'ve", "can|not"."""
    size = rules.two_words.get(text[begin:stop].lower())
    if size:
        return begin + size
    clitic = rules.clitics.search(text, begin, stop) if rules.clitics else None
    return clitic.start() if clitic else stop


def _with_stop(text: str, begin: int, stop: int, end: int, rules: SentenceRules, lexicon: Lexicon) -> int:
    """The end of a word together with the full stop that belongs to it."""
    if stop >= end or text[stop] != "." or text[stop + 1 : stop + 2] == ".":
        return stop
    word = text[begin : stop + 1]
    kind = rules.abbreviations.get(word)
    if kind is not None and not (
        _is_last(text, stop, end) and _is_full_word(word[:-1], kind, rules, lexicon)
    ):
        return stop + 1
    if word[:-1].endswith(rules.numbered_endings) and NUMBERED.match(text, stop + 1, end):
        return stop + 1
    single = stop - begin == 1 and stop + 1 < end
    if single or (stop + 1 < end and word.isupper() and set(word) <= set("IVXLC.")):
        return stop + 1
    return stop + 1 if _ends_spaced(text, begin, stop + 1, rules) else stop


def _is_last(text: str, stop: int, end: int) -> bool:
    """Whether nothing but closing marks stands behind the full stop at ``stop``."""
    return not text[stop + 1 : end].strip(CLOSERS)


def _is_full_word(word: str, kind: StopKind, rules: SentenceRules, lexicon: Lexicon) -> bool:
    """Whether what abbreviates inside a sentence is a word of its own at its end ("Mai.", "dieser Art.")."""
    number_or_title = kind in (StopKind.NUMBER, StopKind.TITLE)
    return word in rules.months or (number_or_title and len(word) > 1 and lexicon.is_word(word))


def _ends_spaced(text: str, begin: int, stop: int, rules: SentenceRules) -> bool:
    """Whether ``[begin, stop)`` is part of an abbreviation of several parts ("z. B.")."""
    if stop - begin > 5:
        return False
    found = rules.spaced.search(text, max(0, begin - 12), stop + 12)
    return found is not None and found.start() <= begin and stop <= found.end()


def _with_ordinal_stop(text: str, begin: int, stop: int, end: int) -> int:
    """A number with a full stop inside a sentence is an ordinal and keeps it."""
    digits = text[begin:stop]
    if stop + 1 >= end or text[stop] != "." or len(digits) > 3 or not digits.isdigit():
        return stop
    return stop if text[stop + 1] == "." or _is_last(text, stop, end) else stop + 1


def _with_apostrophe(text: str, begin: int, stop: int, end: int) -> int:
    """Keeps the apostrophe of a genitive ("Hans' Auto") with its word."""
    if stop + 1 >= end or text[stop] not in "'’" or text[stop - 1] not in "sxzß":
        return stop
    if not text[stop + 1].isspace() or not text[begin].isupper():
        return stop
    return stop if OPENED.search(text, max(0, begin - 80), begin) else stop + 1


GLUE = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ][a-zäöüß])")


def glue_point(word: str, rules: SentenceRules, lexicon: Lexicon) -> int:
    """Where two words have run together; 0 where they have not.

    A lower-case known word before a capital is cut off; after a capitalised word only a function word
    is, for "YouTube" and "HafenCity" are names, and so are some others ("ProSieben").
    """
    if word.islower() or word.isupper() or word[1:].islower() or "-" in word:
        return 0
    match = GLUE.search(word)
    if match is None or word in rules.joined_names or lexicon.is_word(word):
        return 0
    at = match.start()
    left, right = word[:at], word[at:]
    if right.startswith(rules.gender_capitals) or at < 2:
        return 0
    if left[0].islower():
        return (
            at if lexicon.is_word(left) and (lexicon.is_word(right) or lexicon.is_function_word(left)) else 0
        )
    return (
        at if at > 2 and len(right) > 2 and lexicon.is_function_word(right) and lexicon.is_word(left) else 0
    )
