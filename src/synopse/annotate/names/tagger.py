"""Finds names with the trained token model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from synopse.annotate.names.features import WordView, features_of
from synopse.languages.names import NameResources

if TYPE_CHECKING:
    from pycrfsuite import Tagger

ODDS = 0.36
TYPES = ("PER", "LOC", "ORG")

Chunk = tuple[int, int, str]
"""First token, token after the last, label without its ``B-`` or ``I-``."""


def chunks_of(labels: Sequence[str]) -> Iterator[Chunk]:
    """The labelled stretches of a sentence; ``I-`` after another type begins a new one."""
    start, kind = 0, ""
    for i, label in enumerate([*labels, "O"]):
        prefix, _, now = label.partition("-")
        if kind and (prefix != "I" or now != kind):
            yield start, i, kind
            kind = ""
        if now and not kind:
            start, kind = i, now


def tag_sentence(words: Sequence[str], view: WordView, resources: NameResources) -> list[Chunk]:
    """The names among ``words``; none where the language has no model."""
    tagger = resources.tagger
    if tagger is None or not words:
        return []
    labels = tagger.tag(features_of(words, view))
    return list(chunks_of(with_likely(words, labels, tagger)))


def with_likely(words: Sequence[str], labels: list[str], tagger: Tagger) -> list[str]:
    """``labels`` and those that the best path leaves out though the model gives them fair odds.

    The best path of a model trained on little text misses names rather than inventing them; a capitalised
    word outside all names takes the type whose marginal probability is at least ``ODDS``.
    """
    found = list(labels)
    for i, word in enumerate(words):
        if labels[i] == "O" and word[:1].isupper():
            odds = {
                kind: (tagger.marginal("B-" + kind, i), tagger.marginal("I-" + kind, i)) for kind in TYPES
            }
            kind, (begins, goes_on) = max(odds.items(), key=lambda item: sum(item[1]))
            if begins + goes_on >= ODDS:
                inside = i > 0 and found[i - 1][2:] == kind and goes_on > begins
                found[i] = ("I-" if inside else "B-") + kind
    return found
