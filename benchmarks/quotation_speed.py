"""Tokens a second of quotations on one core, after sentences, tokens, phrases and clauses.

    python benchmarks/quotation_speed.py [DATA]

``DATA``: documents of the quotation set; by default the development part in ``../shared``. Each figure is the best of
five passes over all documents, one after the other; with networks, and by rules alone.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

from synopse.annotate.quotations import tag_quotations
from synopse.evaluate.quotations import as_body, grammar_of, read_documents
from synopse.languages.language import load_language
from synopse.model.layer import layer_of
from synopse.pipeline.engine import prepare_process

DEV = Path(__file__).resolve().parents[2] / "shared" / "data" / "quotations" / "dev.jsonl.gz"
PASSES = 5


def main() -> None:
    prepare_process()
    language = load_language("de")
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DEV
    layers = [layers_of(document["originalText"]) for document in read_documents(path)]
    words = sum(len(own[2]) for own in layers)
    print(f"{words} tokens in {len(layers)} documents")
    for name, networks in (("with networks", language.quotation_networks), ("rules alone", None)):
        print(f"{name:<14} {words / min(seconds(layers, networks) for _ in range(PASSES)):8.0f} tokens/s")


def layers_of(text: str) -> tuple[Any, ...]:
    """What ``tag_quotations`` takes before the networks."""
    language, report = load_language("de"), as_body(text)
    return report, *grammar_of(report, language), layer_of("", text, "names", ()), (), language


def seconds(layers: list[tuple[Any, ...]], networks: Any) -> float:
    began = time.perf_counter()
    for own in layers:
        tag_quotations(*own, networks)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
