"""Scores of the name tagger on GermEval 2014, WikiNEuRal and SmartData: exact span and type.

Counted are outer names of persons, places and organisations. What GermEval calls ``deriv`` ("deutsche") and
``part`` ("EU-weit") is left out on both sides.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

TYPES = ("PER", "LOC", "ORG")
SMARTDATA_TYPES = {"person": "PER", "location": "LOC", "organization": "ORG"}

Chunk = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    """Words and their labels in BIO notation (``B-PER``, ``I-PER``, ``O``; ``B-LOCderiv`` and the like)."""

    words: tuple[str, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """True positives, predicted and gold names."""

    hits: int = 0
    predicted: int = 0
    gold: int = 0

    def plus(self, predicted: set[Chunk], gold: set[Chunk]) -> Counts:
        return Counts(
            self.hits + len(predicted & gold), self.predicted + len(predicted), self.gold + len(gold)
        )

    def scores(self) -> dict[str, float]:
        """Precision, recall and F1 in per cent; 0 where nothing was found or is to be found."""
        precision = 100 * self.hits / self.predicted if self.predicted else 0.0
        recall = 100 * self.hits / self.gold if self.gold else 0.0
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        return {"precision": round(precision, 2), "recall": round(recall, 2), "f1": round(f1, 2)}


def lines_of(path: Path) -> Iterator[str]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from (line.rstrip("\n") for line in file)


def read_columns(path: Path, word: int, label: int) -> Iterator[LabelledSentence]:
    """Sentences of a file with one token a line, tab-parted, blank lines between sentences."""
    rows: list[tuple[str, str]] = []
    for line in lines_of(path):
        cells = line.split("\t")
        if line.startswith("#") and not rows:
            continue
        if len(cells) > max(word, label):
            rows.append((cells[word], cells[label].replace("-OTH", "-MISC")))
        elif rows:
            yield LabelledSentence(*zip(*rows, strict=True))
            rows = []
    if rows:
        yield LabelledSentence(*zip(*rows, strict=True))


def read_labelled(path: Path) -> tuple[LabelledSentence, ...]:
    """The sentences of a GermEval (``.tsv``) or WikiNEuRal (``.conllu``) file, plain or ``.gz``."""
    return tuple(read_columns(path, 1, 2))


def read_smartdata(path: Path) -> Iterator[tuple[str, list[Chunk]]]:
    """Text and names (in code points) of each document of SmartData: one JSON object after another."""
    text, decoder, at = "\n".join(lines_of(path)), json.JSONDecoder(), 0
    while at < len(text):
        document, at = decoder.raw_decode(text, at)
        at = next((i for i in range(at, len(text)) if not text[i].isspace()), len(text))
        yield document["text"]["string"], sorted(_smartdata_names(document))


def _smartdata_names(document: dict) -> Iterator[Chunk]:
    for mention in document["conceptMentions"]["array"]:
        kind = SMARTDATA_TYPES.get(mention["type"].split("-")[0].lower(), "")
        if kind:
            span = mention["span"]
            yield span["start"], span["end"], kind


def chunks_of(labels: Iterable[str]) -> set[Chunk]:
    """The names of BIO labels that count: PER, LOC, ORG."""
    found, start, kind = set(), 0, ""
    for i, label in enumerate([*labels, "O"]):
        prefix, _, now = label.partition("-")
        if kind and (prefix != "I" or now != kind):
            found.add((start, i, kind))
            kind = ""
        if now and not kind:
            start, kind = i, now
    return {chunk for chunk in found if chunk[2] in TYPES}


def score(
    sentences: Iterable[LabelledSentence], tag: Callable[[tuple[str, ...]], Iterable[str]]
) -> dict[str, dict[str, float]]:
    """Scores of ``tag`` (words → labels) over all types and for each."""
    counts = dict.fromkeys(("all", *TYPES), Counts())
    for sentence in sentences:
        predicted, gold = chunks_of(tag(sentence.words)), chunks_of(sentence.labels)
        for kind in counts:
            counts[kind] = counts[kind].plus(_only(predicted, kind), _only(gold, kind))
    return {kind: count.scores() for kind, count in counts.items()}


def _only(chunks: set[Chunk], kind: str) -> set[Chunk]:
    return chunks if kind == "all" else {chunk for chunk in chunks if chunk[2] == kind}
