"""Measures parts of speech, lemmas and the mood of finite verbs against a treebank.

python -m synopse.evaluate.tokens TREEBANK.conllu.gz [LANGUAGE]
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from synopse.evaluate.gold import gold_lines, no_gold
from synopse.languages.files import read_rows
from synopse.model.token import Mood

if TYPE_CHECKING:
    from synopse.languages.language import Language

KONJUNKTIV = (Mood.KONJUNKTIV_1, Mood.KONJUNKTIV_2)
SENTENCE_ID = "# sent_id = "


@cache
def errata() -> dict[tuple[str, str], str]:
    """Where the mood of a treebank is overruled: sentence and word to the right mood, as UD names it."""
    rows = read_rows(files("synopse.evaluate") / "errata" / "ud-gsd-mood.tsv", 4)
    return {(sentence, word): mood for sentence, word, mood, _ in rows}


@dataclass(frozen=True, slots=True)
class GoldWord:
    """One syntactic word of a CoNLL-U file; ``mood`` is what the errata say it is, empty where nothing."""

    form: str
    lemma: str
    pos: str
    features: str
    mood: str = ""

    @property
    def is_konjunktiv(self) -> bool:
        return "Mood=Sub" in self.features

    @property
    def is_truly_konjunktiv(self) -> bool:
        """The same, the errata heeded."""
        return self.mood == "Sub" if self.mood else self.is_konjunktiv


def read_treebank(path: Path) -> Iterator[list[GoldWord]]:
    """The sentences of a CoNLL-U file, plain or gzipped."""
    sentence: list[GoldWord] = []
    name = ""
    for line in gold_lines(path):
        cells = line.split("\t")
        if line.startswith(SENTENCE_ID):
            name = line.removeprefix(SENTENCE_ID).strip()
        elif len(cells) == 10 and cells[0].isdigit():
            mood = errata().get((name, cells[0]), "")
            sentence.append(GoldWord(cells[1], cells[2], cells[3], cells[5], mood))
        elif not line.strip() and sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def evaluate_tokens(path: Path, code: str = "de") -> dict[str, float]:
    """Accuracy of UPOS and lemma, precision and recall of the Konjunktiv, words a second, on gold words.

    The Konjunktiv is measured twice: by the treebank as it is, and with ``errata`` heeded. Raises
    SettingsError where ``path`` is no treebank.
    """
    from synopse.languages.language import load_language

    sentences = list(read_treebank(path))
    if not sentences:
        raise no_gold(path, "no sentence in CoNLL-U in it")
    return measure(sentences, load_language(code))


def measure(sentences: Sequence[Sequence[GoldWord]], language: Language) -> dict[str, float]:
    """The figures of ``evaluate_tokens`` for these sentences."""
    from synopse.annotate.tagging import tag

    tag(["Warm", "."], language)
    started = time.perf_counter()
    found = [tag([word.form for word in sentence], language) for sentence in sentences]
    elapsed = time.perf_counter() - started
    counts: Counter[str] = Counter()
    for sentence, tags in zip(sentences, found, strict=True):
        for gold, ours in zip(sentence, tags, strict=True):
            counts.update(_outcomes(gold, ours.pos.value, ours.lemma, ours.mood in KONJUNKTIV))
    return _figures(counts, elapsed)


def measure_recipe(
    gold: Sequence[Path], held_out: Path, silver: Path | None = None, code: str = "de"
) -> dict[str, float]:
    """The figures of ``evaluate_tokens`` on ``held_out`` of a tagger trained on ``gold`` and ``silver`` alone.

    The model that ships was trained on all gold at hand, so that its own figures there say little.
    """
    from synopse.languages.language import load_language
    from synopse.languages.tagger import read_tagger
    from synopse.languages.train_tagger import train

    language = load_language(code)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model.crfsuite"
        train(code, gold, silver, path)
        tagger = read_tagger(path, language.lexicon)
        assert tagger is not None
        return measure(list(read_treebank(held_out)), language.with_tagger(tagger))


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
    if gold.is_truly_konjunktiv:
        yield "konjunktiv true"
    if konjunktiv and gold.is_truly_konjunktiv:
        yield "konjunktiv truly right"


def _figures(counts: Counter[str], elapsed: float) -> dict[str, float]:
    words, right, truly = counts["words"], counts["konjunktiv right"], counts["konjunktiv truly right"]
    return {
        "words": words,
        "upos": 100 * counts["upos"] / max(1, words),
        "lemma": 100 * counts["lemma"] / max(1, words),
        "konjunktiv precision": 100 * right / max(1, counts["konjunktiv found"]),
        "konjunktiv recall": 100 * right / max(1, counts["konjunktiv gold"]),
        "konjunktiv precision, errata heeded": 100 * truly / max(1, counts["konjunktiv found"]),
        "konjunktiv recall, errata heeded": 100 * truly / max(1, counts["konjunktiv true"]),
        "words per second": round(words / elapsed),
    }


if __name__ == "__main__":
    print(json.dumps(evaluate_tokens(Path(sys.argv[1]), *sys.argv[2:]), indent=2))
