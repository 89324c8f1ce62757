"""Word statistics for the name model: ``python -m benchmarks.name_statistics LINES [--out FILE]``.

``LINES`` is ``text/frontpage-lines.tsv.xz`` (month, outlet, line). Needs gensim and scikit-learn, which Synopse
itself does not. Two things are counted and no text is kept: which words stand in alike company (k-means over
word2vec vectors), and how often the model that is installed takes a word for a name. So the first model is trained
without the second column, the next one with it.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.train_names import OUT, WORD

from synopse.annotate.names.features import WordView
from synopse.annotate.names.tagger import tag_sentence
from synopse.languages.language import load_language

CLUSTERS, SIZE, WINDOW, EPOCHS = 600, 64, 2, 5
FEWEST_FOR_CLUSTER, FEWEST_FOR_TYPE = 7, 3
HEAD = """# Word statistics for the name model: form, then its cluster (k-means, 600, on word2vec vectors) and how often a first
# model took it for a name (type and tenths, o… for seldom, O for hardly ever), parted by a blank; "-" for unknown.
# From lines of German front pages, 2022-2026; statistics alone, no text. Apache-2.0.
"""


def sentences(path: Path) -> Iterator[list[str]]:
    """The words of each line of more than three words."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            words = [match.group() for match in WORD.finditer(line.rstrip("\n").split("\t")[2])]
            if len(words) > 3:
                yield words


def clusters(path: Path) -> dict[str, str]:
    """Word form → cluster, for forms met often enough; digits are read as 0."""
    from gensim.models import Word2Vec
    from sklearn.cluster import MiniBatchKMeans

    rows = [[re.sub(r"\d", "0", word) for word in words] for words in sentences(path)]
    vectors = Word2Vec(
        rows, vector_size=SIZE, window=WINDOW, min_count=5, workers=1, epochs=EPOCHS, negative=8, sg=1, seed=1,
        sample=1e-4,
    ).wv  # fmt: skip
    forms = [w for w in vectors.index_to_key if vectors.get_vecattr(w, "count") >= FEWEST_FOR_CLUSTER]
    found = MiniBatchKMeans(CLUSTERS, random_state=1, batch_size=4096, n_init=3, max_iter=60)
    labels = found.fit_predict([vectors.get_vector(form, norm=True) for form in forms])
    return {form: str(label) for form, label in zip(forms, labels, strict=True)}


def types(path: Path) -> dict[str, str]:
    """Capitalised word → the type it is most often taken for, with its share in tenths."""
    language = load_language("de")
    view = WordView(language)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for words in sentences(path):
        labels = ["O"] * len(words)
        for start, end, kind in tag_sentence(words, view, language.names):
            labels[start:end] = [kind] * (end - start)
        for word, label in zip(words, labels, strict=True):
            if word[:1].isupper():
                counts[word][label] += 1
    return {w: share(count) for w, count in counts.items() if count.total() >= FEWEST_FOR_TYPE}


def share(count: Counter[str]) -> str:
    """``PER9`` for over nine tenths, ``PER7``, ``PER5``; ``oPER`` and ``O`` where it is mostly no name."""
    (kind, most), *others = count.most_common()
    tenths = most / count.total()
    if kind == "O":
        return "O" if tenths > 0.9 else f"o{others[0][0][:3]}"
    return kind[:4] + ("9" if tenths > 0.9 else "7" if tenths > 0.7 else "5")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lines", type=Path)
    parser.add_argument("--out", type=Path, default=OUT / "clusters.tsv")
    arguments = parser.parse_args()
    company, kinds = clusters(arguments.lines), types(arguments.lines)
    forms = sorted(f"{form}\t" for form in {*company, *kinds} if not form.startswith("#"))
    rows = (f"{form}{company.get(form[:-1], '-')} {kinds.get(form[:-1], '-')}" for form in forms)
    arguments.out.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
