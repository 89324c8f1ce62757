"""Texts as words that can be compared: blind to case, marks, hyphens and most inflection."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from synopse.languages.frequencies import term_of
from synopse.model.span import Span, trimmed

WORD = re.compile(r"[^\W_]+")
CLAUSE_MARK = re.compile(r"[,;:–—()„“”\"«»?!]| - ")
SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2})[.!?…]+[\"“”«»)]*\s+(?=[\"„“«»(]?[A-ZÄÖÜ0-9])|\n+")
ENDING = frozenset("emnrst")
SHORTEST_STEM = 5
LONGEST_ENDING = 3
RARE = 1e-4
"""A word that stands in fewer lines of news than this is rare."""
NOTHING_KNOWN: Mapping[str, float] = MappingProxyType({})
LONGEST_SENTENCE = 150
"""Tables and lists without a full stop are compared in pieces of so many words."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text. ``key`` is blind to inflection, ``form`` only to case; ``clause`` counts the
    clauses of its passage, as far as punctuation shows them."""

    start: int
    end: int
    form: str
    key: str
    clause: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence as words."""

    span: Span
    words: tuple[Word, ...]


def stem(form: str) -> str:
    """``form`` without the letters that German and English endings are made of.

    At most three letters go and at least five stay, so that short words remain what they are.
    """
    end = len(form)
    while end > SHORTEST_STEM and len(form) - end < LONGEST_ENDING and form[end - 1] in ENDING:
        end -= 1
    return form[:end]


def passages(text: str, sentences: Iterable[Span]) -> Iterator[Passage]:
    """The words of each of ``sentences``; what runs on for too long comes in pieces."""
    for sentence in sentences:
        words = tuple(_words(text, sentence))
        for start in range(0, len(words), LONGEST_SENTENCE):
            piece = words[start : start + LONGEST_SENTENCE]
            yield Passage(Span(piece[0].start, piece[-1].end), piece)


def _words(text: str, sentence: Span) -> Iterator[Word]:
    """The words of a sentence, each with the number of its clause."""
    clause, last = 0, sentence.start
    for match in WORD.finditer(text, sentence.start, sentence.end):
        clause += last > sentence.start and bool(CLAUSE_MARK.search(text, last, match.start()))
        form = match.group().casefold()
        yield Word(match.start(), match.end(), form, stem(form), clause)
        last = match.end()


def plain_sentences(text: str) -> tuple[Span, ...]:
    """Sentences of a bare text, by marks and capitals alone."""
    cuts = [0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)]
    spans = (trimmed(text, start, end) for start, end in itertools.pairwise(cuts))
    return tuple(span for span in spans if span)


def key_weights(
    texts: Iterable[Sequence[Passage]], frequencies: Mapping[str, float] = NOTHING_KNOWN
) -> Mapping[str, float]:
    """How much it says that sentences of two texts share a word, from 0 to 1, by its key.

    A word weighs by its rarity among the sentences of the text that has it most often, by its rarity
    in the language where ``frequencies`` are known, and by its length: frequent words are short
    (Zipf's law of abbreviation), which tells function words even where sentences are few.
    """
    texts = [text for text in texts if text]
    frequency: Counter[str] = Counter()
    forms: dict[str, str] = {}
    for text in texts:
        frequency |= Counter(key for each in text for key in {word.key for word in each.words})
        forms |= {word.key: word.form for each in text for word in each.words}
    sentences = max((len(text) for text in texts), default=1)
    most = math.log(1 + sentences)
    return {
        key: min(len(key), SHORTEST_STEM)
        / SHORTEST_STEM
        * math.log(1 + sentences / count)
        / most
        * _rarity(forms[key], frequencies)
        for key, count in frequency.items()
    }


def _rarity(form: str, frequencies: Mapping[str, float]) -> float:
    """The information in a word as a part of that in a rare one; 1 where nothing is known."""
    common = frequencies.get(term_of(form), RARE)
    return math.sqrt(min(1.0, math.log(common) / math.log(RARE)))


def weight(words: Sequence[Word], weights: Mapping[str, float]) -> float:
    """What ``words`` weigh together."""
    return sum(weights[word.key] for word in words)
