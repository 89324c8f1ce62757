"""Measures parts of speech, lemmas and the mood of finite verbs against a treebank.

python -m synopse.evaluate.tokens TREEBANK.conllu.gz
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from synopse.evaluate.gold import gold_lines, no_gold
from synopse.model.token import Mood

KONJUNKTIV = (Mood.KONJUNKTIV_1, Mood.KONJUNKTIV_2)


@dataclass(frozen=True, slots=True)
class GoldWord:
    """One syntactic word of a CoNLL-U file."""

    form: str
    lemma: str
    pos: str
    features: str

    @property
    def is_konjunktiv(self) -> bool:
        return "Mood=Sub" in self.features


def read_treebank(path: Path) -> Iterator[list[GoldWord]]:
    """The sentences of a CoNLL-U file, plain or gzipped."""
    sentence: list[GoldWord] = []
    for line in gold_lines(path):
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            sentence.append(GoldWord(cells[1], cells[2], cells[3], cells[5]))
        elif not line.strip() and sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def evaluate_tokens(path: Path, code: str = "de") -> dict[str, float]:
    """Accuracy of UPOS and lemma, precision and recall of the Konjunktiv, words a second, on gold words.

    Raises SettingsError where ``path`` is no treebank.
    """
    from synopse.annotate.tagging import tag
    from synopse.languages.language import load_language

    language = load_language(code)
    sentences = list(read_treebank(path))
    if not sentences:
        raise no_gold(path, "no sentence in CoNLL-U in it")
    tag(["Warm", "."], language)
    started = time.perf_counter()
    found = [tag([word.form for word in sentence], language) for sentence in sentences]
    elapsed = time.perf_counter() - started
    counts: Counter[str] = Counter()
    for sentence, tags in zip(sentences, found, strict=True):
        for gold, ours in zip(sentence, tags, strict=True):
            counts.update(_outcomes(gold, ours.pos.value, ours.lemma, ours.mood in KONJUNKTIV))
    return _figures(counts, elapsed)


def _outcomes(gold: GoldWord, pos: str, lemma: str, konjunktiv: bool) -> Iterator[str]:
    yield "words"
    if gold.pos == pos:
        yield "upos"
    if gold.lemma == lemma:
        yield "lemma"
    if konjunktiv:
        yield "konjunktiv found"
    if gold.is_konjunktiv:
        yield "konjunktiv gold"
    if konjunktiv and gold.is_konjunktiv:
        yield "konjunktiv right"


def _figures(counts: Counter[str], elapsed: float) -> dict[str, float]:
    words, right = counts["words"], counts["konjunktiv right"]
    return {
        "words": words,
        "upos": 100 * counts["upos"] / max(1, words),
        "lemma": 100 * counts["lemma"] / max(1, words),
        "konjunktiv precision": 100 * right / max(1, counts["konjunktiv found"]),
        "konjunktiv recall": 100 * right / max(1, counts["konjunktiv gold"]),
        "words per second": round(words / elapsed),
    }


if __name__ == "__main__":
    print(json.dumps(evaluate_tokens(Path(sys.argv[1])), indent=2))
