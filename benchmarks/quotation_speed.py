"""Tokens a second of quotations on one core, after sentences, tokens, phrases and clauses.

    python benchmarks/quotation_speed.py [DATA]

``DATA``: documents of the quotation set; by default the development part in ``../shared``. Each figure is the best of
five passes over all documents, one after the other; with networks, and by rules alone.
"""

from __future__ import annotations

import os

os.environ |= {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # before numpy is loaded

import sys
import time
from pathlib import Path
from typing import Any

from synopse.annotate.clauses import split_clauses
from synopse.annotate.phrases import find_phrases
from synopse.annotate.quotations import tag_quotations
from synopse.annotate.sentences import split_sentences
from synopse.annotate.tokens import tokenize
from synopse.evaluate.quotations import read_documents
from synopse.languages.language import load_language
from synopse.model.layer import layer_of
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType

DEV = Path(__file__).resolve().parents[2] / "shared" / "data" / "quotations" / "dev.jsonl.gz"
PASSES = 5


def main() -> None:
    language = load_language("de")
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DEV
    layers = [layers_of(document["originalText"]) for document in read_documents(path)]
    words = sum(len(own[2]) for own in layers)
    print(f"{words} tokens in {len(layers)} documents")
    for name, networks in (("with networks", language.quotation_networks), ("rules alone", None)):
        print(f"{name:<14} {words / min(seconds(layers, networks) for _ in range(PASSES)):8.0f} tokens/s")


def layers_of(text: str) -> tuple[Any, ...]:
    """What ``tag_quotations`` takes before the networks."""
    language = load_language("de")
    report = Report("", "", "de", "", "", text, (Zone(Span(0, len(text)), ZoneType.BODY, "measure"),))
    sentences = split_sentences(report, language)
    tokens = tokenize(report, sentences, language)
    phrases = find_phrases(report, sentences, tokens, language)
    clauses = split_clauses(report, sentences, tokens, language)
    return report, sentences, tokens, phrases, clauses, layer_of("", text, "names", ()), (), language


def seconds(layers: list[tuple[Any, ...]], networks: Any) -> float:
    began = time.perf_counter()
    for own in layers:
        tag_quotations(*own, networks)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
