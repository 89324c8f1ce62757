"""Measures the recipe of the part-of-speech model on sentences that it was not trained on.

    python benchmarks/cross_tagger.py --teacher PYTHON --text TEXT TREEBANK...

The model that ships is trained on all treebanks at hand, so that it cannot be measured on them. Here each is
held out in turn: the others teach the relabelling of silver sentences (``silver_tags.py``) and the tagger, which
then is scored on the one held out, mood and lemma with it. Takes about ten minutes.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from silver_tags import drawn_sentences, fitted, taught, write_relabelled

from synopse.evaluate.tokens import measure_recipe
from synopse.languages.language import load_language
from synopse.languages.tagger import FeatureMaker


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--teacher", required=True)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--tokens", type=int, default=400_000)
    parser.add_argument("treebanks", type=Path, nargs="+")
    options = parser.parse_args()
    language = load_language("de")
    sentences = list(drawn_sentences(options.text, options.tokens, language))
    tags = taught(options.teacher, sentences)
    maker = FeatureMaker(language.lexicon)
    for held_out in options.treebanks:
        others = [path for path in options.treebanks if path != held_out]
        with tempfile.TemporaryDirectory() as folder:
            silver = Path(folder) / "silver.conllu.gz"
            write_relabelled(sentences, tags, fitted(options.teacher, others, maker), maker, silver)
            figures = measure_recipe(others, held_out, silver)
        print(held_out.name, {name: round(figure, 1) for name, figure in figures.items()}, flush=True)


if __name__ == "__main__":
    main()
