"""What a language says of its clauses: the words that open and part them, and how verbs are put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources.abc import Traversable
from typing import Any

from synopse.errors import ResourceError
from synopse.languages.files import read_toml
from synopse.model.clause import Voice
from synopse.model.token import Mood, Tense, VerbForm


class Effect(StrEnum):
    """What a verb says of the one that it governs."""

    PERFECT = "perfect"
    PASSIVE = "passive"
    STATE = "state"
    FUTURE = "future"
    MODAL = "modal"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class VerbExample:
    """A sentence of one clause with what its verb group says."""

    text: str
    predicate: str
    tense: Tense
    voice: Voice
    mood: Mood = Mood.NONE


@dataclass(frozen=True, slots=True)
class Construction:
    """A verb (its lemma one of ``verbs``, in this ``tense`` and ``mood`` where any is given) over one in ``form`` (of
    ``of``, where any is given)."""

    name: str
    verbs: frozenset[str]
    form: VerbForm
    of: frozenset[str]
    effect: Effect
    examples: tuple[VerbExample, ...]
    tense: Tense = Tense.NONE
    mood: Mood = Mood.NONE


@dataclass(frozen=True, slots=True)
class ClauseRules:
    """All that the annotators of clauses and phrases ask of a language. ``verb_last``: in subordinate clauses.

    ``nouns_before_nouns``: whether a noun stands before another without being written in one with it.
    """

    verb_last: bool
    nouns_before_nouns: bool
    words: Mapping[str, frozenset[str]]
    verbs: Mapping[str, frozenset[str]]
    constructions: tuple[Construction, ...]

    def group(self, name: str) -> frozenset[str]:
        """The words, in small letters, that have one say in the grammar; empty where there are none."""
        return self.words.get(name, frozenset())


def read_clause_rules(folder: Traversable) -> ClauseRules:
    """The rules in ``clauses.toml``; raises ResourceError where one is broken or has no example."""
    path = folder / "clauses.toml"
    table = read_toml(path)
    verbs = {name: frozenset(words) for name, words in table.get("verbs", {}).items()}
    try:
        constructions = tuple(_construction(row, verbs) for row in table.get("construction", ()))
    except (KeyError, ValueError, TypeError) as error:
        raise ResourceError(
            "broken resource", str(path), f"construction: {error}", "mend the rule"
        ) from error
    for rule in constructions:
        if not rule.examples:
            raise ResourceError("rule without example", str(path), rule.name, "give it one")
    return ClauseRules(
        verb_last=table.get("verb_last", False),
        nouns_before_nouns=table.get("nouns_before_nouns", False),
        words={name: frozenset(words) for name, words in table.get("words", {}).items()},
        verbs=verbs,
        constructions=constructions,
    )


def _construction(row: dict[str, Any], verbs: Mapping[str, frozenset[str]]) -> Construction:
    return Construction(
        name=row["name"],
        verbs=verbs[row["verb"]],
        form=VerbForm(row["form"]),
        of=verbs[row["of"]] if "of" in row else frozenset(),
        effect=Effect(row["then"]),
        examples=tuple(_example(example) for example in row.get("examples", ())),
        tense=Tense(row.get("tense", "")),
        mood=Mood(row.get("mood", "")),
    )


def _example(row: dict[str, str]) -> VerbExample:
    return VerbExample(
        row["text"], row["predicate"], Tense(row["tense"]), Voice(row["voice"]), Mood(row.get("mood", ""))
    )
