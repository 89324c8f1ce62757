"""The words of a report as the name rules walk over them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate, pairwise

from synopse.annotate.names.features import running
from synopse.model.layer import Layer
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.token import Pos, Sentence, Token


@dataclass(frozen=True, slots=True)
class Words:
    """Tokens with the sentence each belongs to; ``bounds`` are first token and end of each sentence.

    ``running`` are the words with capitals evened out, as they would stand in running text.
    """

    text: str
    tokens: tuple[Token, ...]
    sentence_of: tuple[int, ...]
    bounds: tuple[tuple[int, int], ...]
    sentences: tuple[Sentence, ...]
    running: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.tokens)

    def at(self, index: int) -> str:
        """The word at ``index``; empty outside the report."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def even(self, index: int) -> str:
        """The word at ``index`` without the capitals of a heading; empty outside the report."""
        return self.running[index] if 0 <= index < len(self.running) else ""

    def low(self, index: int) -> str:
        return self.at(index).lower()

    def pos(self, index: int) -> Pos:
        return self.tokens[index].pos if 0 <= index < len(self.tokens) else Pos.PUNCT

    def span(self, start: int, end: int) -> Span:
        """From the first code point of word ``start`` to the last of word ``end - 1``."""
        return Span(self.tokens[start].span.start, self.tokens[end - 1].span.end)

    def cut(self, start: int, end: int) -> str:
        """The text of words ``start`` to ``end - 1`` on one line, as it stands."""
        return " ".join(self.span(start, end).of(self.text).split())

    def text_of(self, start: int, end: int) -> str:
        """Words ``start`` to ``end - 1`` with capitals evened out and one space between."""
        return " ".join(self.running[start:end])

    def together(self, one: int, other: int) -> bool:
        """Whether both words stand in one sentence."""
        size = len(self.tokens)
        return 0 <= one < size and 0 <= other < size and self.sentence_of[one] == self.sentence_of[other]


def words_of(report: Report, sentences: Layer[Sentence], tokens: Layer[Token]) -> Words:
    """The tokens of ``report`` by sentence; tokens outside all sentences form none."""
    starts = [token.span.start for token in tokens]
    bounds = tuple((bisect_left(starts, s.span.start), bisect_left(starts, s.span.end)) for s in sentences)
    kept = [(i, number) for number, (a, b) in enumerate(bounds) for i in range(a, b)]
    lengths = list(accumulate((b - a for a, b in bounds), initial=0))
    return Words(
        text=report.text,
        tokens=tuple(tokens[i] for i, _ in kept),
        sentence_of=tuple(number for _, number in kept),
        bounds=tuple(pairwise(lengths)),
        sentences=tuple(sentences),
        running=tuple(w for a, b in bounds for w in running([tokens[i].text for i in range(a, b)])),
    )
