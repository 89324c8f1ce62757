"""Trains the German name tagger: ``python -m benchmarks.train_names DATA [--out FOLDER] [--wikineural]``.

``DATA`` is the folder ``names`` of the development data. Trained on SmartData (train) and three quarters of
GermEval 2014 (dev): every fourth sentence is held out and scored. With ``--wikineural`` a part of WikiNEuRal
(val; CC BY-NC-SA 4.0) is added; the model that ships does without it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pycrfsuite

from synopse.annotate.names.features import WordView, features_of
from synopse.annotate.names.tagger import tag_sentence
from synopse.evaluate.names import (
    HELD_OUT,
    Chunk,
    LabelledSentence,
    chunks_of,
    read_labelled,
    read_smartdata,
    score,
    unseen,
)  # fmt: skip
from synopse.evaluate.names import (
    tag_sentence as tag_whole,
)
from synopse.languages.language import load_language
from synopse.resources import __file__ as resources_file

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+\.(?=[^\W\d_]+\.)|\w+(?:[-’'/&]\w+)*|[^\w\s]")
LINE = re.compile(r"[^\n]+")
GERMEVAL = "germeval2014-dev"
DERIVED = re.compile(r"(part|PERderiv|ORGderiv|MISCderiv)$")
OUT = Path(resources_file).parent / "models" / "names-de"
SETTINGS = {
    "c1": 0.15, "c2": 0.02, "max_iterations": 120, "feature.possible_transitions": False, "feature.minfreq": 1,
}  # fmt: skip


def smartdata_sentences(path: Path, view: WordView) -> Iterator[LabelledSentence]:
    """Each line of a document as a sentence, words by a plain pattern."""
    for text, chunks in read_smartdata(path):
        names = [c for c in chunks if is_name(text[c[0] : c[1]], view)]
        for line in LINE.finditer(text):
            words = list(WORD.finditer(text, line.start(), line.end()))
            if len(words) > 1:
                yield LabelledSentence(tuple(w.group() for w in words), tuple(labels_of(words, names, text)))


def is_name(surface: str, view: WordView) -> bool:
    """Whether a SmartData mention is more than a common noun ("Unternehmen", "beide Richtungen")."""
    words = surface.split()
    if not any(c.isupper() for c in surface):
        return False
    lists = view.lists_with(words[-1])
    return len(words) > 1 or bool(lists) or "NOUN" not in view.kinds(words[-1])


def labels_of(words: Iterable[re.Match[str]], chunks: list[Chunk], text: str) -> Iterator[str]:
    for word in words:
        found = next((c for c in chunks if c[0] <= word.start() and word.end() <= c[1]), None)
        if found is None:
            yield "O"
        else:
            surface = text[found[0] : found[1]]
            kind = "LOCderiv" if found[2] == "LOC" and surface[0].islower() else found[2]
            yield ("B-" if word.start() == found[0] else "I-") + kind


def cleaned(sentence: LabelledSentence) -> LabelledSentence:
    """Without the labels that the tagger does not give: parts of words, rare derivations."""
    return LabelledSentence(
        sentence.words, tuple("O" if DERIVED.search(label) else label for label in sentence.labels)
    )


def train(sentences: Iterable[tuple[LabelledSentence, int]], view: WordView, path: Path) -> None:
    """Write a model of ``sentences``, each taken as many times as its number says."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for sentence, times in sentences:
        rows = features_of(sentence.words, view)
        for _ in range(times):
            trainer.append(rows, sentence.labels)
    trainer.train(str(path))


def tag_with(language, view: WordView):
    """A function from words to labels."""

    def tag(words: tuple[str, ...]) -> list[str]:
        labels = ["O"] * len(words)
        for start, end, kind in tag_sentence(words, view, language.names):
            labels[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
        return labels

    return tag


def corpora(data: Path, view: WordView, wikineural: bool) -> list[tuple[LabelledSentence, int]]:
    germeval = [cleaned(s) for s in read_labelled(data / f"{GERMEVAL}.tsv.gz")]
    rows = [(s, 2) for i, s in enumerate(germeval, 1) if i % HELD_OUT[GERMEVAL]]
    rows += [(s, 1) for s in smartdata_sentences(data / "smartdata-v1-train.json.gz", view)]
    if wikineural:
        rows += [(s, 1) for s in read_labelled(data / "wikineural-de-val.conllu.gz")[::3]]
    return rows


def held_out(data: Path) -> list[LabelledSentence]:
    """The quarter of GermEval dev that no model saw."""
    return [cleaned(s) for s in unseen(data / f"{GERMEVAL}.tsv.gz")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--wikineural", action="store_true")
    arguments = parser.parse_args()
    language = load_language("de")
    view, began = WordView(language), time.perf_counter()
    arguments.out.mkdir(parents=True, exist_ok=True)
    path = arguments.out / "model.crfsuite"
    train(corpora(arguments.data, view, arguments.wikineural), view, path)
    print(f"trained in {time.perf_counter() - began:.0f} s, {path.stat().st_size / 1e6:.1f} MB")
    print("sha256", hashlib.sha256(path.read_bytes()).hexdigest())
    language.names.__dict__["tagger"] = opened(path)
    gold = held_out(arguments.data)
    tag = tag_with(language, view)
    print("model", json.dumps(score((chunks_of(tag(s.words)), chunks_of(s.labels)) for s in gold)))
    print("whole", json.dumps(score((tag_whole(s, language), chunks_of(s.labels)) for s in gold)))


def opened(path: Path) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


if __name__ == "__main__":
    main()
