"""The lexicon of a language: what a word form can be, by list and by the way it is built.

``function_words.tsv`` lists the closed classes, a ``FormTable`` what a dictionary has besides, and
``lexicon.toml`` says how words are built, and which words tell the mood of a verb and the end of its clause.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from synopse.errors import ResourceError
from synopse.languages.compounds import split_compound
from synopse.languages.files import read_rows, read_toml
from synopse.languages.form_table import FormTable, read_forms
from synopse.languages.formation import Analysis, Genitive, Suffix, WordFormation
from synopse.languages.readings import Reading, parse_readings
from synopse.languages.word_formation import guess
from synopse.model.token import Mood, Pos, Tense

CLOSED = frozenset(
    {Pos.ADP, Pos.ADV, Pos.CCONJ, Pos.DET, Pos.NUM, Pos.PART, Pos.PRON, Pos.SCONJ, Pos.X, Pos.INTJ}
)
REMEMBERED = 30_000
"""So many words of each kind of question are kept."""

NAMING = frozenset({Pos.NOUN, Pos.PROPN})
AGREEING = frozenset({Pos.DET, Pos.PRON, Pos.ADJ, Pos.NUM, Pos.ADP})
CASES = ("nom", "gen", "dat", "akk")


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
    _forms: dict[str, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)
    _cases: dict[tuple[str, tuple[str, ...], str], tuple[str, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def lookup(self, form: str) -> tuple[Reading, ...]:
        """The listed readings of a form, function words first; empty where it is unknown.

        A capitalised form has the readings of its lower-case form too, after its own.
        """
        readings = self._known.get(form)
        if readings is None:
            readings = _remember(self._known, form, self._find(form))
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
            analysis = _remember(self._analysed, form, self._analysis(form))
        return analysis

    def _analysis(self, form: str) -> Analysis:
        readings = self.lookup(form)
        if readings:
            return Analysis(readings, "lexicon")
        if len(form) > 1 and form.isupper():
            readings = self.lookup(form.capitalize())
            if readings:
                return Analysis(readings, "capitals")
        return guess(form, self._find, self.formation)

    def group(self, name: str) -> frozenset[str]:
        """The words, in small letters, that have one say in the grammar; empty where there are none."""
        return self.groups.get(name, frozenset())

    def split_compound(self, word: str) -> tuple[str, ...]:
        """The base forms of a compound's parts, its head last; the word alone where it is none."""
        return split_compound(word, self._find, self.formation)

    def cases(self, preposition: str, attributes: tuple[str, ...], noun: str) -> tuple[str, ...]:
        """The cases that a noun or pronoun can have behind these words; empty where the dictionary does not say.

        ``preposition`` is empty where there is none; ``attributes`` are article and adjectives. A word that would
        leave no case has no say.
        """
        key = preposition, attributes, noun
        found = self._cases.get(key)
        if found is None:
            found = _remember(self._cases, key, self._allowed(preposition, attributes, noun))
        return found

    def _allowed(self, preposition: str, attributes: tuple[str, ...], noun: str) -> tuple[str, ...]:
        forms = self._forms_of(noun) or self._forms_of(noun.lower())
        for word in attributes:
            forms = forms & self._forms_of(word.lower()) or forms
        cases = {form[:3] for form in forms}
        cases = cases & self._forms_of(preposition.lower()) or cases
        return tuple([case for case in CASES if case in cases])

    def _forms_of(self, word: str) -> frozenset[str]:
        """Case, number and gender that a noun, or an article, adjective or pronoun in small letters, can have;
        of prepositions the cases that they govern."""
        found = self._forms.get(word)
        if found is None:
            capital = word[:1].isupper()
            readings = self.analyse(word).readings if capital else self.table.lookup(word)
            classes = NAMING if capital else AGREEING
            found = _remember(self._forms, word, _agreement(readings, classes))
        return found

    def is_word(self, form: str) -> bool:
        """Whether the form, or its lower-case form, is listed."""
        return bool(self.lookup(form))

    def is_function_word(self, form: str) -> bool:
        """Whether the form, or its lower-case form, is one of the listed function words."""
        return form in self.function_words or form[:1].lower() + form[1:] in self.function_words


K = TypeVar("K")
V = TypeVar("V")


def _remember(answers: dict[K, V], key: K, answer: V) -> V:
    """``answer``, kept for the next time; what is kept is bounded, for names never end."""
    if len(answers) >= REMEMBERED:
        answers.clear()
    answers[key] = answer
    return answer


def _agreement(readings: Iterable[Reading], classes: frozenset[Pos]) -> frozenset[str]:
    """Case, number and gender ("nom.sg.f") of the readings that are of these ``classes``."""
    features = [f for r in readings if r.pos in classes for f in r.features]
    return frozenset([".".join(f.split(".")[:3]) for f in features if f.startswith(CASES)])


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
    formation = _formation(table)
    groups = {name: frozenset(words) for name, words in table.get("groups", {}).items()}
    return Lexicon(
        read_forms(folder),
        _read_function_words(folder / "function_words.tsv"),
        formation,
        {row[0]: row[1] for row in read_rows(preferred, 2)} if preferred.is_file() else {},
        groups | {"particles": frozenset(formation.particles)},
    )


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
    suffixes = tuple(map(_suffix, table.get("suffix", ())))
    return WordFormation(
        capitalised_nouns=table.get("case") == "nouns",
        links=tuple(table.get("links", ())),
        fronts=frozenset(table.get("fronts", ())),
        not_heads=frozenset(table.get("not_heads", ())),
        adjective_endings=tuple(table.get("adjective_endings", ())),
        particles=tuple(table.get("particles", ())),
        prefixes=tuple(table.get("prefixes", ())),
        participle=tuple(table.get("participle", ("", ""))),
        infinitive_endings=tuple(table.get("infinitive_endings", ())),
        spellings=tuple((old, new) for old, new in table.get("spellings", ())),
        suffixes=suffixes,
        adjective_suffixes=tuple(e for s in suffixes if s.pos is Pos.ADJ for e in s.endings),
        verb_endings=tuple((old, new, Tense(tense)) for old, new, tense in table.get("verb_endings", ())),
        genitive=Genitive(**table["genitive"]) if "genitive" in table else None,
    )


def _suffix(table: dict[str, Any]) -> Suffix:
    return Suffix(
        pos=Pos(table["pos"]),
        feature=table.get("feature", ""),
        endings=tuple(table["endings"]),
        mood=Mood(table.get("mood", "")),
        tense=Tense(table.get("tense", "")),
        cut=table.get("cut", 0),
        put=table.get("put", ""),
        also=parse_readings(table["also"]) if "also" in table else (),
    )
