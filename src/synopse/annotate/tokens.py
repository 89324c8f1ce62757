"""Cuts sentences into tokens and says of each its lemma, part of speech, mood and tense."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from synopse.annotate.tagging import tag
from synopse.annotate.token_shapes import cut
from synopse.languages.language import Language
from synopse.model.layer import Layer, layer_of
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.token import Sentence, Token

SOFT_HYPHEN = "\u00ad"


def tokenize(report: Report, sentences: Layer[Sentence], language: Language) -> Layer[Token]:
    """The tokens of all sentences, in order; together they cover all but white space."""
    tokens = (token for sentence in sentences for token in _of_sentence(report.text, sentence.span, language))
    return layer_of(report.id, report.text, "tokens", tokens)


def tokens_by_sentence(sentences: Layer[Sentence], tokens: Layer[Token]) -> Iterator[tuple[Token, ...]]:
    """The tokens of each sentence."""
    every = tokens.annotations
    starts = [token.span.start for token in every]
    first = 0
    for sentence in sentences:
        last = bisect_left(starts, sentence.span.end, first)
        yield every[first:last]
        first = last


def _of_sentence(text: str, span: Span, language: Language) -> Iterator[Token]:
    spans = list(cut(text, span.start, span.end, language.sentences, language.lexicon))
    words = [text[begin:end] for begin, end in spans]
    tags = tag([word.replace(SOFT_HYPHEN, "") or word for word in words], language)
    for (begin, end), word, found in zip(spans, words, tags, strict=True):
        yield Token(
            Span(begin, end), word, found.lemma, found.pos, found.mood, found.tense, found.rule, found.form
        )
