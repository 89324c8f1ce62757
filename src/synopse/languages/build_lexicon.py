"""Builds the German lexicon that ships with the package out of the full morphological dictionary.

    python -m synopse.languages.build_lexicon DICTIONARY OUT_FOLDER TEXT...

``DICTIONARY`` is a TSV of form, lemma, tag (plain or ``.xz``), as german-pos-dict has it. ``TEXT``
are files (plain, ``.gz`` or ``.xz``) of which only the word forms are counted. Left out are forms that
a rule derives from others (inflected participles, nominalised adjectives) or that news hardly use
(comparatives, second persons), unless the texts have them.
What comes out: ``forms.tsv.gz`` (form, then for each lemma ``<cut><ending> <id>``) and
``readings.tsv`` (id, readings). The same input gives the same bytes.
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

from synopse.languages.dictionary_tags import reading_of

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
OPEN_CLASSES = ("SUB", "EIG", "ADJ", "PA1", "PA2", "VER")
NOMINAL_WEIGHT = 0.05
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

Entry = tuple[str, str, str]
"""Form, lemma, tag."""


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
        form, lemma, tag = line.rstrip("\n").split("\t")
        yield form, lemma, tag


def is_seen(form: str, counts: Counter[str]) -> bool:
    """Whether the texts have the form; a lower-case word may stand capitalised in them."""
    return form in counts or (form.islower() and form.capitalize() in counts)


def is_derivable(form: str, lemma: str, tag: str) -> bool:
    """Whether the lexicon can do without the form: a rule finds it, or news never say it."""
    parts = tag.split(":")
    if parts[0] == "PA1" or "PA1" in parts or parts[-1] == "ADJ" or "KOM" in parts or "SUP" in parts:
        return True
    return (parts[0] == "PA2" and form != lemma) or (parts[0] == "VER" and "2" in parts)


def is_kept(entry: Entry, counts: Counter[str], participles: set[str]) -> bool:
    form, lemma, tag = entry
    closed = not tag.startswith(OPEN_CLASSES) or tag.startswith(("VER:AUX", "VER:MOD"))
    if tag.startswith("PA2:PRD") and form in participles:
        return False  # listed with its verb
    return closed or not is_derivable(form, lemma, tag) or is_seen(form, counts)


def group(entries: Iterable[Entry]) -> dict[str, dict[str, str]]:
    """Form → lemma → its readings in the notation of ``readings.tsv``."""
    features: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for form, lemma, tag in entries:
        head, feature = reading_of(tag)
        features[form, lemma][head].add(feature)
    grouped: dict[str, dict[str, str]] = defaultdict(dict)
    for (form, lemma), readings in features.items():
        cells = (f"{head}|{','.join(sorted(found - {''}))}" for head, found in sorted(readings.items()))
        grouped[form][lemma] = ";".join(cells)
    return grouped


def ending_of(form: str, lemma: str) -> str:
    """``lemma`` as an edit of ``form``: how many characters to cut off, then what to put there."""
    same = next((i for i, (a, b) in enumerate(zip(form, lemma, strict=False)) if a != b), None)
    same = min(len(form), len(lemma)) if same is None else same
    return f"{len(form) - same}{lemma[same:]}"


def number(n: int) -> str:
    """``n`` to base 62."""
    head, last = divmod(n, len(DIGITS))
    return (number(head) if head else "") + DIGITS[last]


def by_count(form: str, lemmas: Iterable[str], counts: Counter[str]) -> list[str]:
    """The lemmas, likeliest first: the form itself ("Montage"), then by frequency.

    A form in -n that is its own lemma is mostly an infinitive made a noun ("das Regeln") and counts less.
    """

    def key(lemma: str) -> tuple[bool, float, str]:
        nominal = lemma == form and form.endswith("n")
        weight = NOMINAL_WEIGHT if nominal else 1
        return lemma != form or nominal, -counts[lemma] * weight, lemma

    return sorted(lemmas, key=key)


def write(grouped: dict[str, dict[str, str]], counts: Counter[str], folder: Path) -> None:
    """Writes both files; of several lemmas of a form the one commonest in the texts stands first."""
    usage = Counter(cell for lemmas in grouped.values() for cell in lemmas.values())
    ranked = sorted(usage, key=lambda cell: (-usage[cell], cell))
    ids = {cell: number(n) for n, cell in enumerate(ranked)}
    rows = (
        form
        + "".join(
            f"\t{ending_of(form, lemma)} {ids[lemmas[lemma]]}" for lemma in by_count(form, lemmas, counts)
        )
        for form, lemmas in grouped.items()
    )
    forms = "\n".join(sorted(rows)) + "\n"
    (folder / "forms.tsv.gz").write_bytes(gzip.compress(forms.encode("utf-8"), 9, mtime=0))
    head = "# Readings of the forms in forms.tsv.gz: id, readings. Made by synopse.languages.build_lexicon\n"
    head += "# from german-pos-dict (languagetool-org, CC BY-SA 4.0); see LICENSE here.\n"
    table = head + "".join(f"{ids[cell]}\t{cell}\n" for cell in ranked)
    (folder / "readings.tsv").write_text(table, encoding="utf-8")


def main(arguments: list[str]) -> int:
    dictionary, folder, *texts = map(Path, arguments)
    counts = count_words(texts)
    entries = list(read_entries(dictionary))
    participles = {form for form, _, tag in entries if tag.startswith("VER:PA2")}
    grouped = group(entry for entry in entries if is_kept(entry, counts, participles))
    write(grouped, counts, folder)
    print(f"{len(grouped)} forms of {len(entries)} readings kept, counted in {counts.total()} words")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
