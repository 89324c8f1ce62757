"""Finds names with the trained token model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synopse.annotate.names.features import WordView, features_of
from synopse.languages.names import NameResources

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
    if resources.tagger is None or not words:
        return []
    return list(chunks_of(resources.tagger.tag(features_of(words, view))))
