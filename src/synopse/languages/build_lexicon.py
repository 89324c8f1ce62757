"""Builds the lexicon that ships with the package out of a full-form dictionary.

    python -m synopse.languages.build_lexicon DICTIONARY OUT_FOLDER TEXT...

``DICTIONARY`` is a TSV of form, lemma, tag (plain, ``.gz`` or ``.xz``); tags are those of german-pos-dict, or
readings as ``readings.tsv`` has them (``VERB|ind|past|3sg``). A fourth column may say how common the reading is:
lemmas and readings of a form are then ordered by it, likeliest first. ``TEXT`` are files (plain, ``.gz`` or
``.xz``) of which only the word forms are counted: of several lemmas of a form the commonest stands first.
What comes out is described in ``synopse.languages.form_table``. The same input gives the same bytes.
"""

from __future__ import annotations

import gzip
import io
import lzma
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import marisa_trie

from synopse.languages.dictionary_tags import reading_of
from synopse.languages.form_table import BYTES_A_NUMBER

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
NOMINAL_WEIGHT = 0.05
HEAD = "# {}. Made by synopse.languages.build_lexicon; source and licence: see LICENSE here.\n"


class Entry(NamedTuple):
    """One row of a dictionary; ``weight`` is how common the reading is, 0 where that is not said."""

    form: str
    lemma: str
    tag: str
    weight: float = 0


class Listed(NamedTuple):
    """All readings of a form that have one lemma, in the notation of ``readings.tsv``, and how common they are."""

    cell: str
    weight: float


Grouped = dict[str, dict[str, Listed]]
"""Form → lemma → what the form is."""


def lines_of(path: Path) -> Iterator[str]:
    """The lines of a text file, plain, ``.gz`` or ``.xz``."""
    payload = path.read_bytes()
    if path.suffix == ".gz":
        payload = gzip.decompress(payload)
    elif path.suffix == ".xz":
        payload = lzma.decompress(payload)
    yield from io.StringIO(payload.decode("utf-8"))


def count_words(paths: Iterable[Path]) -> Counter[str]:
    """How often each word form stands in the texts."""
    counts: Counter[str] = Counter()
    for path in paths:
        for line in lines_of(path):
            counts.update(WORD.findall(line))
    return counts


def read_entries(path: Path) -> Iterator[Entry]:
    for line in lines_of(path):
        form, lemma, tag, *weight = line.rstrip("\n").split("\t")
        yield Entry(form, lemma, tag, *map(float, weight))


def is_kept(entry: Entry, participles: set[str]) -> bool:
    """Whether the entry says something of its own: a predicative participle is listed with its verb."""
    return not (entry.tag.startswith("PA2:PRD") and entry.form in participles)


def group(entries: Iterable[Entry]) -> Grouped:
    """The entries by form and lemma; readings that are equally common stand in alphabetical order."""
    features: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    weights: Counter[tuple[str, str, str]] = Counter()
    for form, lemma, tag, weight in entries:
        head, feature = reading_of(tag)
        features[form, lemma][head].add(feature)
        weights[form, lemma, head] += weight  # type: ignore[assignment]
    grouped: Grouped = defaultdict(dict)
    for (form, lemma), readings in features.items():
        common = {head: weights[form, lemma, head] for head in readings}
        heads = sorted(readings, key=lambda head: (-common[head], head))
        cells = (f"{head}|{','.join(sorted(readings[head] - {''}))}" for head in heads)
        grouped[form][lemma] = Listed(";".join(cells), sum(common.values()))
    return grouped


def ending_of(form: str, lemma: str) -> str:
    """``lemma`` as an edit of ``form``: how many characters to cut off, then what to put there."""
    same = next((i for i, (a, b) in enumerate(zip(form, lemma, strict=False)) if a != b), None)
    same = min(len(form), len(lemma)) if same is None else same
    return f"{len(form) - same}{lemma[same:]}"


def ranked(form: str, lemmas: dict[str, Listed], counts: Counter[str]) -> list[str]:
    """The lemmas, likeliest first: by weight, then the form itself ("Montage"), then by how often they are written.

    A form in -n that is its own lemma is mostly an infinitive made a noun ("das Regeln") and counts less.
    """

    def key(lemma: str) -> tuple[float, bool, float, str]:
        nominal = lemma == form and form.endswith("n")
        share = NOMINAL_WEIGHT if nominal else 1
        return -lemmas[lemma].weight, lemma != form or nominal, -counts[lemma] * share, lemma

    return sorted(lemmas, key=key)


def write(grouped: Grouped, counts: Counter[str], folder: Path) -> None:
    """Writes the four files; what is commonest has the lowest number."""
    ids = numbered(listed.cell for lemmas in grouped.values() for listed in lemmas.values())
    lines = {form: line_of(form, lemmas, counts, ids) for form, lemmas in grouped.items()}
    paradigms = numbered(lines.values())
    trie = marisa_trie.Trie(sorted(lines))
    trie.save(str(folder / "forms.marisa"))
    numbers = (paradigms[lines[form]] for form in sorted(lines, key=trie.get))
    (folder / "forms.paradigms").write_bytes(b"".join(n.to_bytes(BYTES_A_NUMBER, "little") for n in numbers))
    (folder / "paradigms.tsv").write_text(
        HEAD.format("<cut><ending> <reading>") + "\n".join(paradigms), "utf-8"
    )
    rows = (f"{number}\t{cell}\n" for cell, number in ids.items())
    (folder / "readings.tsv").write_text(HEAD.format("number, readings") + "".join(rows), "utf-8")


def numbered(values: Iterable[str]) -> dict[str, int]:
    """Each value with its rank, the commonest first."""
    usage = Counter(values)
    return {value: n for n, value in enumerate(sorted(usage, key=lambda value: (-usage[value], value)))}


def line_of(form: str, lemmas: dict[str, Listed], counts: Counter[str], ids: dict[str, int]) -> str:
    """The paradigm of a form: its lemmas as edits, each with the number of its readings."""
    order = ranked(form, lemmas, counts)
    return "\t".join(f"{ending_of(form, lemma)} {ids[lemmas[lemma].cell]}" for lemma in order)


def main(arguments: list[str]) -> int:
    dictionary, folder, *texts = map(Path, arguments)
    counts = count_words(texts)
    entries = list(read_entries(dictionary))
    participles = {entry.form for entry in entries if entry.tag.startswith("VER:PA2")}
    grouped = group(entry for entry in entries if is_kept(entry, participles))
    write(grouped, counts, folder)
    print(f"{len(grouped)} forms of {len(entries)} readings, counted in {counts.total()} words")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
