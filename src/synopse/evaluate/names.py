"""Scores of the name tagger on GermEval 2014, WikiNEuRal and SmartData: exact span and type.

Counted are outer names of persons, places and organisations. What GermEval calls ``deriv`` ("deutsche") and
``part`` ("EU-weit") is left out on both sides.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from synopse.evaluate.gold import gold_lines, no_gold
from synopse.languages.language import Language, load_language
from synopse.model.layer import Layer, layer_of
from synopse.model.name import NameForm, NameMention
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.token import Sentence, Token
from synopse.model.zone import Zone, ZoneType

TYPES = ("PER", "LOC", "ORG")
SMARTDATA_TYPES = {"person": "PER", "location": "LOC", "organization": "ORG"}

HELD_OUT = {"germeval2014-dev": 4}
"""Data that the model was trained on but for every n-th sentence: only those are scored."""

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


def read_columns(path: Path, word: int, label: int) -> Iterator[LabelledSentence]:
    """Sentences of a file with one token a line, tab-parted, blank lines between sentences."""
    rows: list[tuple[str, str]] = []
    for line in gold_lines(path):
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


def unseen(path: Path) -> tuple[LabelledSentence, ...]:
    """The sentences of a file that the model was not trained on: all, or every n-th (``HELD_OUT``)."""
    step = HELD_OUT.get(path.name.partition(".")[0], 1)
    return read_labelled(path)[step - 1 :: step]


def read_smartdata(path: Path) -> Iterator[tuple[str, list[Chunk]]]:
    """Text and names (in code points) of each document of SmartData: one JSON object after another."""
    text, decoder, at = "\n".join(gold_lines(path)), json.JSONDecoder(), 0
    while at < len(text):
        try:
            document, at = decoder.raw_decode(text, at)
            found = document["text"]["string"], sorted(_smartdata_names(document))
        except (ValueError, KeyError, TypeError) as error:
            raise no_gold(path, "no SmartData in it") from error
        at = next((i for i in range(at, len(text)) if not text[i].isspace()), len(text))
        yield found


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


def score(pairs: Iterable[tuple[set[Chunk], set[Chunk]]]) -> dict[str, dict[str, float]]:
    """Scores of (predicted, gold) pairs over all types (``all``) and for each."""
    counts = dict.fromkeys(("all", *TYPES), Counts())
    for predicted, gold in pairs:
        for kind in counts:
            counts[kind] = counts[kind].plus(_only(predicted, kind), _only(gold, kind))
    return {kind: count.scores() for kind, count in counts.items()}


def _only(chunks: set[Chunk], kind: str) -> set[Chunk]:
    return chunks if kind == "all" else {chunk for chunk in chunks if chunk[2] == kind}


def names_of(layer: Layer[NameMention]) -> set[Chunk]:
    """Spans and types of the names that lie inside no other name, without adjectives and designations."""
    named = [m for m in layer if m.form is NameForm.NAME and m.type.value in TYPES]
    spans = [m.span for m in named]
    outer = [m for m in named if not any(s != m.span and s.contains(m.span) for s in spans)]
    return {(m.span.start, m.span.end, m.type.value) for m in outer}


def report_of(text: str) -> Report:
    """``text`` as the body of a report."""
    return Report("gold", "", "de", "", "", text, (Zone(Span(0, len(text)), ZoneType.BODY, "gold"),))


def tag_sentence(sentence: LabelledSentence, language: Language) -> set[Chunk]:
    """The names that the whole tagger finds in one sentence by itself, as words."""
    from synopse.annotate.names import tag_names
    from synopse.annotate.tagging import tag

    text, spans = joined(sentence.words)
    report = report_of(text)
    tokens = [
        Token(span, word, t.lemma, t.pos, t.mood, t.tense, t.rule)
        for span, word, t in zip(spans, sentence.words, tag(sentence.words, language), strict=True)
    ]
    whole = Sentence(Span(0, len(text)), ZoneType.BODY, "gold")
    layers = layer_of("gold", text, "gold", [whole]), layer_of("gold", text, "gold", tokens)
    names, _ = tag_names(report, *layers, language)
    starts, ends = {s.start: i for i, s in enumerate(spans)}, {s.end: i + 1 for i, s in enumerate(spans)}
    return {(starts[a], ends[b], kind) for a, b, kind in names_of(names)}


def joined(words: Sequence[str]) -> tuple[str, list[Span]]:
    """``words`` with one space between, and where each stands."""
    ends = list(accumulate(len(word) + 1 for word in words))
    spans = [Span(end - 1 - len(word), end - 1) for word, end in zip(words, ends, strict=True)]
    return " ".join(words), spans


def tag_text(text: str, language: Language) -> set[Chunk]:
    """The names of a whole document, in code points."""
    from synopse.annotate.names import tag_names
    from synopse.annotate.sentences import split_sentences
    from synopse.annotate.tokens import tokenize

    report = report_of(text)
    sentences = split_sentences(report, language)
    names, _ = tag_names(report, sentences, tokenize(report, sentences, language), language)
    return names_of(names)


def pairs_of(path: Path, language: Language) -> Iterator[tuple[set[Chunk], set[Chunk]]]:
    """(predicted, gold) for each sentence or document of the data set at ``path``."""
    if ".json" in path.suffixes:
        for text, gold in read_smartdata(path):
            yield tag_text(text, language), set(gold)
    else:
        for sentence in unseen(path):
            yield tag_sentence(sentence, language), chunks_of(sentence.labels)


def evaluate_names(path: Path) -> dict[str, float]:
    """Precision, recall and F1, over all types (``f1``) and for each (``PER f1``), in per cent; what was scored.

    ``path`` is GermEval (``.tsv``), WikiNEuRal (``.conllu``) or SmartData (``.json``), plain or ``.gz``.
    Of data that the model was trained on in part only the rest is scored. Raises SettingsError where it is none.
    """
    pairs = list(pairs_of(path, load_language("de")))
    if not any(gold for _, gold in pairs):
        raise no_gold(path, "no names in it")
    scores = score(pairs)
    measures = {
        measure if kind == "all" else f"{kind} {measure}": figure
        for kind, figures in scores.items()
        for measure, figure in figures.items()
    }
    return {"texts": len(pairs), "names": sum(len(gold) for _, gold in pairs), **measures}
