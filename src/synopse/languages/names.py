"""What a language knows of names: countries, towns, given names, offices, transliteration, the trained model."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any

from synopse.languages.catalogues import load_agencies, outlet_names
from synopse.languages.files import read_rows, read_text, read_toml, resources
from synopse.languages.role_forms import Role, forms_of

if TYPE_CHECKING:
    from pycrfsuite import Tagger


@dataclass(frozen=True, slots=True)
class Country:
    """A country: ISO 3166-1 code, names (the usual one first), uninflected adjectives, capitals, people."""

    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]
    people: tuple[str, ...]


@dataclass(frozen=True)
class NameResources:
    """The tables of one language's ``names`` folder; each is read when first asked for."""

    folder: Traversable
    model: Traversable

    @cached_property
    def patterns(self) -> dict[str, Any]:
        """Function words, endings and settings of the rules (``patterns.toml``)."""
        path = self.folder / "patterns.toml"
        return read_toml(path) if path.is_file() else {}

    def endings(self, name: str) -> tuple[str, ...]:
        """The word list ``name`` as ends of compounds."""
        return tuple(sorted(self.words(name)))

    def words(self, name: str) -> frozenset[str]:
        """The word list ``name`` of ``patterns.toml``; empty where the language has none."""
        return frozenset(self.patterns.get("words", {}).get(name, ()))

    @cached_property
    def countries(self) -> dict[str, Country]:
        """All countries by code."""
        rows = self._rows("countries.tsv", 5)
        return {code: Country(code, *(_cells(cell) for cell in rest)) for code, *rest in rows}

    @cached_property
    def country_names(self) -> dict[str, str]:
        """Each name of a country, also in the genitive, with its code."""
        return self._index(lambda country: country.names, self.genitives)

    @cached_property
    def capitals(self) -> dict[str, str]:
        """Each capital, also in the genitive, with the code of its country."""
        return self._index(lambda country: country.capitals, self.genitives)

    @cached_property
    def adjectives(self) -> dict[str, str]:
        """Each inflected adjective of a country, lower case, with its code."""
        endings = self.patterns.get("adjective_endings", [""])
        return self._index(lambda country: country.adjectives, lambda stem: [stem + e for e in endings])

    @cached_property
    def peoples(self) -> dict[str, str]:
        """Each form of the people of a country ("Russin", "Franzosen") with its code."""
        return self._index(lambda country: country.people, self.people_forms)

    def genitives(self, name: str) -> list[str]:
        """The forms a name takes: as it is, and with each genitive ending."""
        return [name, *(name + ending for ending in self.patterns.get("genitive_endings", []))]

    def people_forms(self, name: str) -> list[str]:
        """All forms of a people's name by the endings of ``patterns.toml``."""
        for row in self.patterns.get("people", []):
            if name.endswith(row["suffix"]):
                stem = name.removesuffix(row["suffix"])
                return [name, *(stem + ending for ending in row["endings"])]
        return [name]

    def _index(self, forms, inflect) -> dict[str, str]:
        return {
            form: country.code
            for country in self.countries.values()
            for base in forms(country)
            for form in inflect(base)
        }

    @cached_property
    def seats(self) -> dict[str, str]:
        """Designations of a government by its seat, with the code of the country."""
        return {form: code for name, code in self._rows("seats.tsv", 2) for form in self.genitives(name)}

    @cached_property
    def short_countries(self) -> dict[str, str]:
        """Short forms that head compounds, with code (empty for what is no country)."""
        return self._pairs("short_countries.tsv")

    @cached_property
    def first_names(self) -> dict[str, str]:
        """Given names with gender: m, f or mf."""
        return self._pairs("first_names.tsv")

    @cached_property
    def surnames(self) -> frozenset[str]:
        return frozenset(self._list("surnames.tsv"))

    @cached_property
    def places(self) -> frozenset[str]:
        return frozenset(self._list("places.tsv"))

    @cached_property
    def geography(self) -> frozenset[str]:
        """Continents, seas, rivers, regions, larger towns."""
        return frozenset(self._list("geography.tsv"))

    @cached_property
    def organisations(self) -> dict[str, str]:
        """Well-known organisations, each form with the usual name."""
        rows = self._rows("organisations.tsv", 2)
        return {form: name for name, forms in rows for form in (name, *_cells(forms))}

    @cached_property
    def agencies(self) -> dict[str, str]:
        """Each designation of a news agency in running text, with its usual name."""
        return {form: agency.name for agency in load_agencies() for form in (agency.name, *agency.names)}

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The names of agencies and publishers, case folded."""
        return outlet_names()

    @cached_property
    def addresses(self) -> dict[str, str]:
        """Forms of address and academic titles with gender (may be empty)."""
        return self._pairs("addresses.tsv")

    @cached_property
    def roles(self) -> dict[str, tuple[Role, ...]]:
        """Each inflected form of a title, office or role, in lower case, with what it can mean."""
        index: dict[str, list[Role]] = defaultdict(list)
        for masculine, feminine, kind in self._rows("roles.tsv", 3):
            for form, role in forms_of(masculine, feminine, kind):
                index[form].append(role)
        return {form: tuple(dict.fromkeys(found)) for form, found in index.items()}

    def roles_of(self, word: str) -> tuple[Role, ...]:
        """What ``word`` can mean as a role: by itself, after a hyphen, or by the longest end that is one."""
        lower = word.lower()
        ends = (lower, lower.rpartition("-")[2], *(lower[cut:] for cut in range(3, len(lower) - 3)))
        return next((self.roles[end] for end in ends if end in self.roles), ())

    @cached_property
    def folding(self) -> tuple[re.Pattern[str], dict[str, str]]:
        """Pattern and table that fold the spellings of names from other scripts, longer letters first."""
        table = self._pairs("transliterations.tsv")
        longest_first = sorted(table, key=lambda letters: (-len(letters), letters))
        return re.compile("|".join(map(re.escape, longest_first)) or "(?!)"), table

    @cached_property
    def family_first(self) -> frozenset[str]:
        """Family names that stand first: Korean, Chinese, Vietnamese."""
        return self.words("family_first")

    @cached_property
    def syllables(self) -> re.Pattern[str]:
        """One or two syllables of a given name that follows such a family name."""
        return re.compile(f"(?:{self.patterns.get('family_first_syllable', '(?!)')}){{1,2}}")

    @cached_property
    def loaded_words(self) -> dict[str, str]:
        """Designations that judge, lower case, with what they judge."""
        return {word.lower(): kind for word, kind in self._rows("loaded.tsv", 2)}

    @cached_property
    def word_statistics(self) -> SortedRows:
        """What the trained model knows of word forms from plain text: cluster, and how often a name."""
        path = self.model / "clusters.tsv"
        return SortedRows(_lines(path) if path.is_file() else [])

    @cached_property
    def _model_bytes(self) -> bytes:
        """The trained model; must outlive the tagger, which reads it in place."""
        path = self.model / "model.crfsuite"
        return path.read_bytes() if path.is_file() else b""

    @cached_property
    def tagger(self) -> Tagger | None:
        """The trained token model; None where the language has none."""
        if not self._model_bytes:
            return None
        import pycrfsuite

        tagger = pycrfsuite.Tagger()
        tagger.open_inmemory(self._model_bytes)
        return tagger

    def _rows(self, name: str, columns: int) -> Iterable[tuple[str, ...]]:
        path = self.folder / name
        return read_rows(path, columns) if path.is_file() else ()

    def _pairs(self, name: str) -> dict[str, str]:
        return {row[0]: row[1] for row in self._rows(name, 2)}

    def _list(self, name: str) -> Iterable[str]:
        path = self.folder / name
        return _lines(path) if path.is_file() else ()


@dataclass(frozen=True, slots=True)
class SortedRows:
    """Rows of two cells, sorted by the first; searched by bisection, for a dictionary takes long to build."""

    lines: list[str]

    def get(self, key: str, default: str) -> str:
        """The second cell of the row that begins with ``key``."""
        start = key + "\t"
        at = bisect_left(self.lines, start)
        found = at < len(self.lines) and self.lines[at].startswith(start)
        return self.lines[at][len(start) :] if found else default


def _lines(path: Traversable) -> list[str]:
    """The lines of a resource that are no comments."""
    lines = read_text(path).splitlines()
    return lines[next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines)) :]


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def read_name_resources(folder: Traversable) -> NameResources:
    """The name tables of the language in ``folder``."""
    return NameResources(folder / "names", resources() / "models" / f"names-{folder.name}")
