"""The lexicon of a language: what a word form can be, by list and by the way it is built.

Two files in ``lexicon/`` hold it: ``function_words.tsv`` (every language) and ``forms.tsv.gz`` with
``readings.tsv`` (where there is a dictionary). ``lexicon.toml`` says how words are built, and which words
tell the mood of a verb and the end of its clause.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Any

from synopse.errors import ResourceError
from synopse.languages.files import read_rows, read_toml
from synopse.languages.readings import Reading, parse_readings
from synopse.languages.word_formation import Analysis, Suffix, WordFormation, guess, split_compound
from synopse.model.token import Mood, Pos, Tense

CLOSED = frozenset(
    {Pos.ADP, Pos.ADV, Pos.CCONJ, Pos.DET, Pos.NUM, Pos.PART, Pos.PRON, Pos.SCONJ, Pos.X, Pos.INTJ}
)


@dataclass(frozen=True, slots=True)
class FormTable:
    """Word forms with their readings: sorted lines, searched by bisection, parsed when asked for."""

    lines: list[str]
    readings: Mapping[str, tuple[Reading, ...]]

    def lookup(self, form: str) -> tuple[Reading, ...]:
        """The readings of exactly this form; empty where it is not listed."""
        key = form + "\t"
        index = bisect_left(self.lines, key)
        if index == len(self.lines) or not self.lines[index].startswith(key):
            return ()
        return tuple(self._expand(form, self.lines[index]))

    def __contains__(self, form: str) -> bool:
        key = form + "\t"
        index = bisect_left(self.lines, key)
        return index < len(self.lines) and self.lines[index].startswith(key)

    def _expand(self, form: str, line: str) -> Iterable[Reading]:
        for cell in line.split("\t")[1:]:
            edit, _, identifier = cell.rpartition(" ")
            lemma = _edited(form, edit)
            yield from (reading.of(lemma) for reading in self.readings[identifier])


def _edited(form: str, edit: str) -> str:
    """``form`` after an edit such as ``2en``: cut two characters off, append "en"."""
    digits = len(edit) - len(edit.lstrip("0123456789"))
    return form[: len(form) - int(edit[:digits])] + edit[digits:]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Word forms with lemma, part of speech, mood; answers are remembered, never changed."""

    table: FormTable
    function_words: Mapping[str, tuple[Reading, ...]]
    formation: WordFormation
    preferred_lemmas: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, frozenset[str]] = field(default_factory=dict)
    _known: dict[str, tuple[Reading, ...]] = field(default_factory=dict, repr=False, compare=False)
    _analysed: dict[str, Analysis] = field(default_factory=dict, repr=False, compare=False)

    def lookup(self, form: str) -> tuple[Reading, ...]:
        """The listed readings of a form, function words first; empty where it is unknown.

        A capitalised form has the readings of its lower-case form too, after its own.
        """
        readings = self._known.get(form)
        if readings is None:
            readings = self._known[form] = self._find(form)
        return readings

    def _find(self, form: str) -> tuple[Reading, ...]:
        own = self._listed(form)
        lower = form[:1].lower() + form[1:]
        found = own if lower == form else own + self._listed(lower)
        preferred = self.preferred_lemmas.get(form) or self.preferred_lemmas.get(lower)
        return _with_lemma_first(preferred, found) if preferred else found

    def _listed(self, form: str) -> tuple[Reading, ...]:
        function = self.function_words.get(form, ())
        listed = self.table.lookup(form)
        if not function:
            return listed
        return function + tuple(reading for reading in listed if reading.pos not in CLOSED)

    def analyse(self, form: str) -> Analysis:
        """The listed readings, or else what the form can be by the way it is built."""
        analysis = self._analysed.get(form)
        if analysis is None:
            analysis = self._analysed[form] = self._analysis(form)
        return analysis

    def _analysis(self, form: str) -> Analysis:
        readings = self.lookup(form)
        if readings:
            return Analysis(readings, "lexicon")
        if len(form) > 1 and form.isupper():
            readings = self.lookup(form.capitalize())
            if readings:
                return Analysis(readings, "capitals")
        return guess(form, self.lookup, self.formation)

    def group(self, name: str) -> frozenset[str]:
        """The words, in small letters, that have one say in the grammar; empty where there are none."""
        return self.groups.get(name, frozenset())

    def split_compound(self, word: str) -> tuple[str, ...]:
        """The base forms of a compound's parts, its head last; the word alone where it is none."""
        return split_compound(word, self.lookup, self.formation)

    def is_word(self, form: str) -> bool:
        """Whether the form, or its lower-case form, is listed."""
        return bool(self.lookup(form))

    def is_function_word(self, form: str) -> bool:
        """Whether the form, or its lower-case form, is one of the listed function words."""
        return form in self.function_words or form[:1].lower() + form[1:] in self.function_words


def _with_lemma_first(lemma: str, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """``readings`` with those of ``lemma`` first; where there is none, the others are given it."""
    first = tuple(r for r in readings if r.lemma == lemma)
    if not first:
        return tuple(r.of(lemma) for r in readings)
    return first + tuple(r for r in readings if r.lemma != lemma)


def read_lexicon(folder: Traversable) -> Lexicon:
    """The lexicon in ``folder``; raises ResourceError where a file is broken."""
    folder = folder / "lexicon"
    preferred = folder / "preferred_lemmas.tsv"
    table = read_toml(folder / "lexicon.toml") if (folder / "lexicon.toml").is_file() else {}
    return Lexicon(
        _read_forms(folder),
        _read_function_words(folder / "function_words.tsv"),
        _formation(table),
        {row[0]: row[1] for row in read_rows(preferred, 2)} if preferred.is_file() else {},
        {name: frozenset(words) for name, words in table.get("groups", {}).items()},
    )


def _read_forms(folder: Traversable) -> FormTable:
    path = folder / "forms.tsv.gz"
    if not path.is_file():
        return FormTable([], {})
    try:
        lines = gzip.decompress(path.read_bytes()).decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(
            "unreadable resource", str(path), str(error), "install the package again"
        ) from error
    return FormTable(lines, dict(_parsed_rows(folder / "readings.tsv")))


def _parsed_rows(path: Traversable) -> Iterable[tuple[str, tuple[Reading, ...]]]:
    for identifier, cell in read_rows(path, 2):
        yield identifier, parse_readings(cell)


def _read_function_words(path: Traversable) -> dict[str, tuple[Reading, ...]]:
    """Rows of form, lemma, part of speech and either features or mood, tense and features ("ind|past|3sg")."""
    words: dict[str, list[Reading]] = defaultdict(list)
    for form, lemma, pos, cell in read_rows(path, 4):
        try:
            (reading,) = parse_readings(f"{pos}|{cell if '|' in cell else '||' + cell}")
        except (ValueError, KeyError) as error:
            raise ResourceError("broken resource", f"{path}: {form}", str(error), "mend the line") from error
        words[form].append(reading.of(lemma))
    return {form: tuple(readings) for form, readings in words.items()}


def _formation(table: Mapping[str, Any]) -> WordFormation:
    return WordFormation(
        capitalised_nouns=table.get("case") == "nouns",
        links=tuple(table.get("links", ())),
        fronts=frozenset(table.get("fronts", ())),
        not_heads=frozenset(table.get("not_heads", ())),
        adjective_endings=tuple(table.get("adjective_endings", ())),
        particles=tuple(table.get("particles", ())),
        spellings=tuple((old, new) for old, new in table.get("spellings", ())),
        suffixes=tuple(map(_suffix, table.get("suffix", ()))),
    )


def _suffix(table: dict[str, Any]) -> Suffix:
    return Suffix(
        pos=Pos(table["pos"]),
        feature=table.get("feature", ""),
        endings=tuple(table["endings"]),
        mood=Mood(table.get("mood", "")),
        tense=Tense(table.get("tense", "")),
        cut=table.get("cut", 0),
    )
