"""Counts how common words are in lines of news.

    python -m synopse.languages.build_frequencies LEAST TEXT...

``TEXT`` are files (plain, ``.gz`` or ``.xz``) with a line of news a line, after its last tab. Prints
the terms that stand in at least ``LEAST`` lines of a million, with that number. Nothing else of the
texts comes out.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from synopse.languages.build_lexicon import lines_of
from synopse.languages.frequencies import MILLION, WORD, term_of


def count_terms(lines: Iterable[str]) -> tuple[Counter[str], int]:
    """In how many lines each term stands, and how many lines there are."""
    counts: Counter[str] = Counter()
    number = 0
    for number, line in enumerate(lines, 1):  # noqa: B007
        counts.update({term_of(word) for word in WORD.findall(line.rpartition("\t")[2])})
    return counts, number


def rows(counts: Counter[str], lines: int, least: int) -> Iterator[str]:
    """One row for each term of at least ``least`` lines of a million, in order."""
    for term, count in sorted(counts.items()):
        per_million = round(count / lines * MILLION)
        if per_million >= least:
            yield f"{term}\t{per_million}"


def main(arguments: list[str]) -> int:
    least, *paths = arguments
    counts, lines = count_terms(line for path in paths for line in lines_of(Path(path)))
    print("\n".join(rows(counts, lines, int(least))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
