"""Joins the answers of the three teachers and keeps the sentences that they agree on.

    python benchmarks/english/vote.py FIRST.jsonl SECOND.jsonl THIRD.jsonl OUT.conllu

The first teacher is followed unless the other two agree against it. Left out are sentences in which the first
two differ in more than one word of twenty.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from synopse.languages.train_tagger import label_of

MOST_DIFFERENT = 0.05
COMPARED = {"NOUN", "PROPN", "ADJ", "ADV"}
"""What the third teacher is asked about: its other tags follow other rules."""

Word = Sequence[str]
"""Form, lemma, universal part of speech, features."""


def answers(path: Path) -> Iterator[list[Word]]:
    """What one teacher says of each sentence."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def agree(first: Sequence[Word], second: Sequence[Word]) -> bool:
    """Whether hardly any word has different labels."""
    different = sum(label_of(*a[2:4]) != label_of(*b[2:4]) for a, b in zip(first, second, strict=True))
    return different <= max(1, MOST_DIFFERENT * len(first))


def voted(first: Word, second: Word, third: Word) -> Word:
    """The first answer, or the second where it and the third agree on another part of speech."""
    against = first[2] != second[2] == third[2] and {first[2], second[2]} <= COMPARED
    return second if against else first


def rows(words: Iterable[Word]) -> str:
    """A sentence in CoNLL-U."""
    numbered = enumerate(words, 1)
    lines = (
        f"{n}\t{form}\t{lemma}\t{pos}\t_\t{features or '_'}\t_\t_\t_\t_\n"
        for n, (form, lemma, pos, features) in numbered
    )
    return "".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    *teachers, out = map(Path, arguments)
    kept = count = 0
    with out.open("w", encoding="utf-8") as file:
        for first, second, third in zip(*map(answers, teachers), strict=True):
            count += 1
            if agree(first, second):
                file.write(rows(map(voted, first, second, third)))
                kept += 1
    print(f"{kept} of {count} sentences kept")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
