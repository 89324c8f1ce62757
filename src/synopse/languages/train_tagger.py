"""Trains the part-of-speech tagger.

    python -m synopse.languages.train_tagger CODE OUT TREEBANK...

``TREEBANK`` are CoNLL-U files (plain or ``.gz``). The same input gives the same model.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from synopse.languages.build_lexicon import lines_of
from synopse.languages.language import load_language
from synopse.languages.tagger import FeatureMaker

PARAMETERS = {"c1": 0.5, "c2": 0.05, "max_iterations": 120, "feature.possible_transitions": True}

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
    if "VerbForm=Inf" in features:
        return f"{pos}.inf"
    return f"{pos}.pa2" if "VerbForm=Part" in features else f"{pos}.fin"


def main(arguments: list[str]) -> int:
    import pycrfsuite

    code, out, *treebanks = arguments
    maker = FeatureMaker(load_language(code).lexicon)
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(PARAMETERS)
    for treebank in treebanks:
        for sentence in read_sentences(Path(treebank), surface=True):
            trainer.append(maker.features([word for word, _ in sentence]), [pos for _, pos in sentence])
    trainer.train(out)
    print(f"{out}: {Path(out).stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
