"""How common the words of a language are in its news, by their first letters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources.abc import Traversable

from synopse.languages.files import read_rows

STEM = 6
SHORTEST = 3
WORD = re.compile(r"[^\W\d_]{3,}|\d{3,}")
FILE = "frequencies.tsv"
MILLION = 1_000_000


def term_of(word: str) -> str:
    """The term that ``word`` counts as: its first six letters, without case.

    Cutting words makes them blind to most inflection and brings compounds to their first part
    (n-gram truncation, McNamee and Mayfield 2004).
    """
    return word.casefold()[:STEM]


def read_frequencies(folder: Traversable) -> Mapping[str, float]:
    """The part of all lines of news in which a term stands, for the common terms.

    Empty where the language has no such file. A term that it does not list is rarer than all listed.
    """
    if not (folder / FILE).is_file():
        return {}
    return {term: int(count) / MILLION for term, count in read_rows(folder / FILE, columns=2)}
