"""Tags lines of news for the training of the part-of-speech tagger, with HanTa as a second teacher.

    python benchmarks/silver_tags.py --teacher PYTHON --out FILE [--tokens N] --text TEXT TREEBANK...

``PYTHON`` is the interpreter of a scratch environment with HanTa 1.2.1 (``pip install HanTa``). A first model
learns from the treebanks how HanTa's tags (STTS) turn into theirs (stacking; Wolpert 1992) and relabels what
HanTa says of lines drawn from ``TEXT``; sentences that it is unsure of are left out. What comes out is CoNLL-U
for ``synopse.languages.train_tagger --silver``. The same input gives the same file.
"""

from __future__ import annotations

import argparse
import gzip
import random
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pycrfsuite

from synopse.annotate.sentences import split_sentences
from synopse.annotate.token_shapes import cut
from synopse.languages.build_lexicon import lines_of
from synopse.languages.language import Language, load_language
from synopse.languages.tagger import FeatureMaker
from synopse.languages.train_tagger import PARAMETERS, read_sentences
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType

SEED = 7
SHORTEST_LINE = 60
FEWEST_WORDS = 4
SUREST = 0.3
"""Sentences whose labelling has a lower probability are left out."""

TEACHER = """
import sys
from HanTa.HanoverTagger import HanoverTagger
tagger = HanoverTagger("morphmodel_ger.pgz")
for line in sys.stdin:
    print("\\t".join(tag for _, _, tag in tagger.tag_sent(line.rstrip("\\n").split("\\t"))))
"""
FEATURES = {"fin": "VerbForm=Fin", "inf": "VerbForm=Inf", "pa2": "VerbForm=Part"}


def drawn_sentences(path: Path, tokens: int, language: Language) -> Iterator[list[str]]:
    """The words of sentences drawn from the lines of ``path``, until there are so many."""
    lines = [line.rstrip("\n").rpartition("\t")[2] for line in lines_of(path)]
    lines = [line for line in lines if len(line) > SHORTEST_LINE]
    random.Random(SEED).shuffle(lines)
    found = 0
    for line in lines:
        for words in words_of(line, language):
            if len(words) >= FEWEST_WORDS:
                yield words
                found += len(words)
        if found >= tokens:
            return


def words_of(line: str, language: Language) -> Iterator[list[str]]:
    report = Report("line", "", "de", "", "", line, (Zone(Span(0, len(line)), ZoneType.BODY, "line"),))
    for sentence in split_sentences(report, language):
        spans = cut(line, sentence.span.start, sentence.span.end, language.sentences, language.lexicon)
        yield [line[start:end] for start, end in spans]


def taught(python: str, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
    """HanTa's tags of the words of each sentence."""
    with tempfile.NamedTemporaryFile("w+", encoding="utf-8") as file:
        file.writelines("\t".join(words) + "\n" for words in sentences)
        file.seek(0)
        done = subprocess.run([python, "-c", TEACHER], stdin=file, capture_output=True, text=True, check=True)
    return [line.split("\t") for line in done.stdout.splitlines()]


def stacked(maker: FeatureMaker, words: Sequence[str], tags: Sequence[str]) -> list[list[str]]:
    """The tagger's own features together with the teacher's tags of a word and its neighbours."""
    padded = ["-", *tags, "-"]
    rows = maker.features(words)
    for i, row in enumerate(rows):
        before, here, after = padded[i : i + 3]
        row += [f"h={here}", f"h-1={before}", f"h+1={after}", f"hh={here}|{after}", f"hp={before}|{here}"]
        row.append(f"hw={here}|{words[i].lower()}")
    return rows


def fitted(python: str, treebanks: Iterable[Path], maker: FeatureMaker) -> pycrfsuite.Tagger:
    """The model that turns the teacher's tags into those of the treebanks."""
    gold = [s for path in treebanks for surface in (True, False) for s in read_sentences(path, surface)]
    tags = taught(python, [[word for word, _ in sentence] for sentence in gold])
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(PARAMETERS | {"c1": 0.5})
    for sentence, told in zip(gold, tags, strict=True):
        words = [word for word, _ in sentence]
        trainer.append(stacked(maker, words, told), [label for _, label in sentence])
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/model")
        model = pycrfsuite.Tagger()
        model.open(f"{folder}/model")
    return model


def write_relabelled(
    sentences: Sequence[Sequence[str]],
    tags: Sequence[Sequence[str]],
    model: pycrfsuite.Tagger,
    maker: FeatureMaker,
    out: Path,
) -> int:
    """Write the sentences that ``model`` is sure of to ``out``, with its labels; returns how many."""
    kept = 0
    with gzip.GzipFile(out, "wb", mtime=0) as file:
        for words, told in zip(sentences, tags, strict=True):
            labels = model.tag(stacked(maker, words, told))
            if model.probability(labels) >= SUREST:
                file.write("".join(rows_of(words, labels)).encode())
                kept += 1
    return kept


def rows_of(words: Sequence[str], labels: Sequence[str]) -> Iterator[str]:
    """A sentence in CoNLL-U."""
    for i, (word, label) in enumerate(zip(words, labels, strict=True), 1):
        pos, _, form = label.partition(".")
        yield f"{i}\t{word}\t_\t{pos}\t_\t{FEATURES.get(form, '_')}\t_\t_\t_\t_\n"
    yield "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--teacher", required=True)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--tokens", type=int, default=400_000)
    parser.add_argument("treebanks", type=Path, nargs="+")
    options = parser.parse_args()
    language = load_language("de")
    sentences = list(drawn_sentences(options.text, options.tokens, language))
    tags = taught(options.teacher, sentences)
    maker = FeatureMaker(language.lexicon)
    model = fitted(options.teacher, options.treebanks, maker)
    kept = write_relabelled(sentences, tags, model, maker, options.out)
    print(f"{options.out}: {kept} of {len(sentences)} sentences")


if __name__ == "__main__":
    main()
