"""From log probabilities of labels to stretches of words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from synopse.annotate.quotations.learned.forward import Array
from synopse.annotate.quotations.learned.sight import AGAIN, BEGIN, INSIDE, OUTSIDE
from synopse.annotate.quotations.pieces import pieces

FAR = 60
"""Tokens that may lie between the pieces of one quote."""

NEVER = -1e9


def best_path(scores: Array, labels: Sequence[str]) -> list[str]:
    """The likeliest labels (Viterbi 1967) of tokens with log probabilities ``scores`` (tokens, labels).

    A stretch cannot begin with I, nor the first one with C.
    """
    path = scores.argmax(1)
    if _breaks(path, labels):
        path = _best_unbroken(scores, labels)
    return [labels[k] for k in path]


def _breaks(path: Array, labels: Sequence[str]) -> bool:
    """Whether the labels that are best each by itself make no path."""
    outside, inside = labels.index(OUTSIDE), labels.index(INSIDE)
    begins_amiss = labels[path[0]] in (INSIDE, AGAIN)
    return begins_amiss or bool(((path[:-1] == outside) & (path[1:] == inside)).any())


def _best_unbroken(scores: Array, labels: Sequence[str]) -> list[int]:
    outside, inside = labels.index(OUTSIDE), labels.index(INSIDE)
    step = np.zeros((len(labels), len(labels)))
    step[outside, inside] = NEVER
    best = scores[0].copy()
    best[[k for k, label in enumerate(labels) if label in (INSIDE, AGAIN)]] = NEVER
    before = []
    for now in scores[1:]:
        paths = best[:, None] + step
        before.append(paths.argmax(0))
        best = paths.max(0) + now
    path = [int(best.argmax())]
    for back in reversed(before):
        path.append(int(back[path[-1]]))
    return path[::-1]


def stretches_of(path: Sequence[str], start: int = 0) -> list[list[int]]:
    """The labelled stretches, the first label being that of token ``start``; one list of tokens each."""
    found: list[list[int]] = []
    for i, label in enumerate(path, start):
        if label == BEGIN or (label == AGAIN and (not found or i - found[-1][-1] >= FAR)):
            found.append([i])
        elif label != OUTSIDE:
            found[-1].append(i)
    return found


def path_score(scores: Array, labels: Sequence[str], words: Sequence[int]) -> float:
    """The log probability of labelling just ``words`` (positions in ``scores``), in stretches of neighbours."""
    path = np.full(len(scores), labels.index(OUTSIDE))
    for piece in pieces(i for i in words if 0 <= i < len(scores)):
        path[list(piece)] = labels.index(INSIDE)
        path[piece.start] = labels.index(BEGIN)
    return float(scores[np.arange(len(scores)), path].sum())
