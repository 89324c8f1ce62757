"""Trains the part-of-speech tagger.

    python -m synopse.languages.train_tagger CODE OUT [--silver FILE] TREEBANK...

``TREEBANK`` are CoNLL-U files (plain or ``.gz``) made by people, ``--silver`` one made by machines
(``benchmarks/silver_tags.py``): its sentences count once, those of the treebanks ``GOLD_COUNTS`` times, with
contractions whole and taken apart. The same input gives the same model.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from synopse.languages.build_lexicon import lines_of
from synopse.languages.language import load_language
from synopse.languages.tagger import FeatureMaker

PARAMETERS = {"c1": 1.0, "c2": 0.05, "max_iterations": 100, "feature.possible_transitions": True}
GOLD_COUNTS = 5
FORMS = {"Fin": "fin", "Inf": "inf", "Part": "pa2", "Ger": "pa1"}

Sentence = list[tuple[str, str]]


def read_sentences(path: Path, surface: bool = False) -> Iterator[Sentence]:
    """Words and labels of a CoNLL-U file: the part of speech, of verbs with their form (``VERB.fin``).

    ``surface`` takes a contraction ("im") as the one word it is written as, labelled like its first part;
    otherwise its parts stand for it.
    """
    sentence: Sentence = []
    contracted: tuple[int, str] | None = None
    for line in lines_of(path):
        cells = line.rstrip("\n").split("\t")
        if not line.strip():
            if sentence:
                yield sentence
            sentence, contracted = [], None
        elif surface and len(cells) == 10 and "-" in cells[0]:
            contracted = int(cells[0].split("-")[1]), cells[1]
        elif cells[0].isdigit():
            last, form = contracted or (0, "")
            if int(cells[0]) > last:
                sentence.append((cells[1], label_of(cells[3], cells[5])))
            elif form:
                sentence.append((form, label_of(cells[3], cells[5])))
                contracted = last, ""
    if sentence:
        yield sentence


def label_of(pos: str, features: str) -> str:
    """The tagger's label for a part of speech and the features of the treebank."""
    if pos not in ("VERB", "AUX"):
        return pos
    form = next((f for f in features.split("|") if f.startswith("VerbForm=")), "VerbForm=Fin")
    short = FORMS[form.partition("=")[2]]
    return f"{pos}.{'pa1' if short == 'pa2' and 'Tense=Pres' in features else short}"


def train(code: str, gold: Iterable[Path], silver: Path | None, out: Path) -> None:
    """Write to ``out`` a model of all sentences."""
    import pycrfsuite

    maker = FeatureMaker(load_language(code).lexicon)
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(PARAMETERS)
    for sentence in _sentences(gold, silver):
        trainer.append(maker.features([word for word, _ in sentence]), [label for _, label in sentence])
    trainer.train(str(out))


def _sentences(gold: Iterable[Path], silver: Path | None) -> Iterator[Sentence]:
    if silver is not None:
        yield from read_sentences(silver)
    for treebank in gold:
        for surface in (True, False):
            for sentence in read_sentences(treebank, surface):
                yield from [sentence] * GOLD_COUNTS


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("code")
    parser.add_argument("out", type=Path)
    parser.add_argument("gold", type=Path, nargs="*")
    parser.add_argument("--silver", type=Path)
    options = parser.parse_intermixed_args(arguments)
    train(options.code, options.gold, options.silver, options.out)
    print(f"{options.out}: {options.out.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
