"""Where the network for quotes sees quotations, and of which type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from synopse.annotate.quotations.learned.forward import Array, encode, first_gates, run
from synopse.annotate.quotations.learned.sight import OUTSIDE, Sight
from synopse.annotate.quotations.learned.spans import best_path, stretches_of
from synopse.languages.network import Network
from synopse.model.quotation import QuotationType

WINDOW, STRIDE = 80, 60
"""Tokens that the network sees at once, and from one beginning to the next."""

EDGE = 15
"""So many tokens from the edge of a window its say counts in full."""

DEPTHS = ("quote", "inner")
"""The output layers for quotations and for those inside others."""

NO_TYPE = "-"

CAUTION = 0.7
"""By how much (log probability) a token must rather stand in a quote than outside."""


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """Tokens of a quote, its type as far as the network tells, and whether it stands inside another."""

    words: list[int]
    type: QuotationType
    nested: bool = False


@dataclass(frozen=True, slots=True)
class QuotesSeen:
    """The quotes that the network sees; ``inside`` is the probability of each token to stand in one."""

    quotes: list[FoundQuote]
    inside: Array

    def belief(self, words: Sequence[int]) -> float:
        """How far the network takes ``words`` for a quote, 0–1."""
        return float(self.inside[list(words)].mean())


def see_quotes(network: Network, sight: Sight, body: Sequence[range]) -> QuotesSeen:
    """The quotes in the stretches of running text ``body``, outer ones first."""
    scored = score_tokens(network, sight, body)
    inside = np.zeros(len(sight.sentence))
    outside = network.labels[DEPTHS[0]].index(OUTSIDE)
    for stretch, scores in zip(body, scored, strict=True):
        inside[stretch.start : stretch.stop] = 1 - np.exp(scores[DEPTHS[0]][:, outside])
    quotes = [
        quote
        for depth in DEPTHS
        for stretch, scores in zip(body, scored, strict=True)
        for quote in _quotes_in(network, stretch, scores, depth)
    ]
    return QuotesSeen(quotes, inside)


def _quotes_in(
    network: Network, stretch: range, scores: dict[str, Array], depth: str
) -> Iterator[FoundQuote]:
    labels = network.labels[depth]
    path = best_path(scores[depth] + [CAUTION * (label == OUTSIDE) for label in labels], labels)
    for words in stretches_of(path, stretch.start):
        types = scores["type"][[i - stretch.start for i in words]].sum(0)
        yield FoundQuote(words, _likeliest(types, network.labels["type"]), depth != DEPTHS[0])


def windows(stretch: range) -> list[range]:
    """Overlapping windows of the same length that together cover ``stretch``."""
    last = max(len(stretch) - WINDOW, 0)
    return [stretch[start : start + WINDOW] for start in (*range(0, last, STRIDE), last)]


def score_tokens(network: Network, sight: Sight, body: Sequence[range]) -> list[dict[str, Array]]:
    """Log probabilities (tokens, labels) by output layer for each stretch of ``body``, windows averaged."""
    seen = [(number, window) for number, stretch in enumerate(body) for window in windows(stretch)]
    if not seen:
        return []
    encoded = encode(network, sight)
    gates = first_gates(network, encoded.said, encoded.flags)
    outputs = run(network, [gates[w.start : w.stop] for _, w in seen])
    totals = [
        {head: np.zeros((len(stretch), len(labels))) for head, labels in network.labels.items()}
        for stretch in body
    ]
    weights = [np.zeros((len(stretch), 1)) for stretch in body]
    for (number, window), output in zip(seen, outputs, strict=True):
        place = slice(window.start - body[number].start, window.stop - body[number].start)
        weight = _weight(len(window))
        weights[number][place] += weight
        for head, scores in output.items():
            totals[number][head][place] += weight * scores
    return [
        {head: total / weight for head, total in own.items()}
        for own, weight in zip(totals, weights, strict=True)
    ]


def _weight(length: int) -> Array:
    """How much each token of a window counts: less towards the edges, where the network sees less."""
    rising = np.arange(1, length + 1)
    return np.minimum(np.minimum(rising, rising[::-1]), EDGE)[:, None].astype(float)


def _likeliest(scores: Array, labels: Sequence[str]) -> QuotationType:
    known = [k for k, label in enumerate(labels) if label != NO_TYPE]
    return QuotationType(labels[max(known, key=lambda k: scores[k])])
