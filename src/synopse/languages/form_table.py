"""The forms of a dictionary with their readings, read from disk as they are asked for.

Four files in ``lexicon/``, made by ``synopse.languages.build_lexicon``:

``forms.marisa``     a trie that gives each form a number (MARISA; Yata 2011, by marisa-trie)
``forms.paradigms``  by that number, the form's paradigm: 16 bits each, little-endian
``paradigms.tsv``    by line, for each lemma of a paradigm ``<cut><ending> <id>``
``readings.tsv``     id, readings

The first two are memory-mapped: processes share them, and nothing is read that is not looked up.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import as_file
from importlib.resources.abc import Traversable
from typing import Any

from synopse.errors import ResourceError
from synopse.languages.files import read_rows, read_text
from synopse.languages.readings import Reading, parse_readings

BYTES_A_NUMBER = 2

Lemma = tuple[int, str, tuple[Reading, ...]]
"""How many characters of the form to cut off, what to put there, and the readings that this lemma has."""


@dataclass(frozen=True, slots=True, eq=False)
class FormTable:
    """Word forms with their readings; empty for a language without dictionary."""

    trie: Any = None
    numbers: mmap.mmap | bytes = b""
    paradigms: tuple[str, ...] = ()
    readings: Mapping[str, tuple[Reading, ...]] = field(default_factory=dict)
    _parsed: dict[int, tuple[Lemma, ...]] = field(default_factory=dict, repr=False)

    def lookup(self, form: str) -> tuple[Reading, ...]:
        """The readings of exactly this form; empty where it is not listed."""
        at = self._number(form)
        if at is None:
            return ()
        stem = len(form)
        found: list[Reading] = []
        for cut, ending, readings in self._paradigm(at):
            lemma = form[: stem - cut] + ending
            found += [reading.of(lemma) for reading in readings]
        return tuple(found)

    def __contains__(self, form: str) -> bool:
        return self._number(form) is not None

    def __iter__(self) -> Iterator[str]:
        """All forms, in no order that means anything."""
        return iter(()) if self.trie is None else self.trie.iterkeys()

    def __len__(self) -> int:
        return len(self.numbers) // BYTES_A_NUMBER

    def _number(self, form: str) -> int | None:
        if self.trie is None:
            return None
        try:
            return self.trie.get(form)
        except UnicodeEncodeError:  # half a surrogate pair, as damaged texts have them
            return None

    def _paradigm(self, at: int) -> tuple[Lemma, ...]:
        line = int.from_bytes(self.numbers[BYTES_A_NUMBER * at : BYTES_A_NUMBER * (at + 1)], "little")
        parsed = self._parsed.get(line)
        if parsed is None:
            parsed = self._parsed[line] = tuple(self._lemmas(self.paradigms[line]))
        return parsed

    def _lemmas(self, line: str) -> Iterable[Lemma]:
        for cell in line.split("\t"):
            edit, _, identifier = cell.rpartition(" ")
            ending = edit.lstrip("0123456789")
            yield int(edit[: len(edit) - len(ending)]), ending, self.readings[identifier]


def read_forms(folder: Traversable) -> FormTable:
    """The table in ``folder``; raises ResourceError where a file is broken."""
    path = folder / "forms.marisa"
    if not path.is_file():
        return FormTable()
    import marisa_trie

    trie = marisa_trie.Trie()
    try:
        with as_file(path) as file:
            trie.mmap(str(file))
        with as_file(folder / "forms.paradigms") as file, file.open("rb") as opened:
            numbers = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError, RuntimeError) as error:
        raise ResourceError(
            "unreadable resource", str(path), str(error), "install the package again"
        ) from error
    if len(numbers) != BYTES_A_NUMBER * len(trie):
        reason = f"{len(trie)} forms, but {len(numbers) // BYTES_A_NUMBER} paradigms"
        raise ResourceError("broken resource", str(path), reason, "install the package again")
    lines = read_text(folder / "paradigms.tsv").splitlines()
    return FormTable(
        trie,
        numbers,
        tuple(line for line in lines if not line.startswith("#")),
        {identifier: parse_readings(cell) for identifier, cell in read_rows(folder / "readings.tsv", 2)},
    )
