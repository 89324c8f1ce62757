"""Reads WordNet 3.0 and SCOWL as Debian's packages lay them, and the counts of a tagged corpus."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

KINDS = {"noun": "NOUN", "verb": "VERB", "adj": "ADJ", "adv": "ADV"}
SENSE_KINDS = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
LARGEST = 70
"""SCOWL's sizes: up to this one they hold what people write, beyond it what word games allow."""
SPELLINGS = ("english", "american", "british", "british_z", "variant_1", "british_variant_1")
PARTS = ("words", "upper", "proper-names")
WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*\Z")
POSITION = re.compile(r"\((?:a|p|ip)\)\Z")
"""Says where an adjective stands: "galore(ip)"."""

Counts = Counter[tuple[str, str]]
"""How often a form stands as what: part of speech, for verbs their form, for nouns their number."""


class WordNet:
    """The single words of WordNet: lemmas by kind, names, irregular forms by kind and lemma, counts."""

    def __init__(self, folder: Path) -> None:
        self.lemmas: dict[str, set[str]] = {kind: set() for kind in KINDS}
        self.names: set[str] = set()
        for kind in KINDS:
            for word in _words(folder / f"data.{kind}"):
                named = kind == "noun" and word[0].isupper()
                (self.names if named else self.lemmas[kind]).add(word)
        self.exceptions = {kind: _exceptions(folder / f"{kind}.exc") for kind in KINDS}
        self.counts: Counts = Counter()
        for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
            key, _, count = line.split()
            lemma, _, rest = key.partition("%")
            self.counts[lemma, SENSE_KINDS[rest[0]]] += int(count)


def _words(path: Path) -> Iterator[str]:
    """The words of all meanings in a data file; the licence at its head is indented."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            cells = line.split()
            size = 0 if line.startswith(" ") else int(cells[3], 16)
            for cell in cells[4 : 4 + 2 * size : 2]:
                word = POSITION.sub("", cell)
                if WORD.match(word) and len(word) > 1:
                    yield word


def _exceptions(path: Path) -> dict[str, list[str]]:
    """Irregular forms by lemma."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        form, *lemmas = line.split()
        for lemma in lemmas:
            if WORD.match(form) and form != lemma:
                found[lemma].append(form)
    return found


def read_scowl(folder: Path) -> set[str]:
    """All words up to size ``LARGEST``, spelt any way."""
    found: set[str] = set()
    for path in folder.iterdir():
        name, _, size = path.name.partition(".")
        spelling, _, part = name.partition("-")
        if spelling in SPELLINGS and part in PARTS and int(size) <= LARGEST:
            found.update(path.read_text(encoding="latin-1").split())
    return found


def read_counts(path: Path) -> Counts:
    """The counts of a CoNLL-U file, in small letters but for names."""
    counts: Counts = Counter()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit():
                form = cells[1] if cells[3] == "PROPN" else cells[1].lower()
                counts[form, key_of(cells[3], cells[5])] += 1
    return counts


def key_of(pos: str, features: str) -> str:
    """What a word is counted as: ``NOUN.pl``, ``ADJ.kom``, ``past``."""
    if pos == "NOUN":
        return "NOUN.pl" if "Number=Plur" in features else "NOUN.sg"
    if pos == "VERB":
        return next((key for feature, key in VERB_KEYS.items() if feature in features), "pres")
    return pos + next((key for feature, key in DEGREES.items() if feature in features), "")


VERB_KEYS = {
    "Tense=Past|VerbForm=Part": "pa2",
    "VerbForm=Part": "pa1",
    "VerbForm=Inf": "inf",
    "Mood=Imp": "imp",
    "Tense=Past": "past",
}
DEGREES = {"Degree=Cmp": ".kom", "Degree=Sup": ".sup"}
