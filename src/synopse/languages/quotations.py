"""Cues of reported speech of one language: words, verbs, marks, and the rules with their examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Any

from synopse.errors import ResourceError
from synopse.languages.catalogues import outlet_names
from synopse.languages.files import read_rows, read_toml

USES = frozenset(
    {"clause", "direct", "report", "report-of", "patient", "weak", "label", "quoted", "active", "impersonal"}
)
MEDIA = frozenset({"Speech", "Writing", "Thought", "SW", "ST", "TW"})


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb that introduces speech: ``lemma`` joined, ``particle`` empty where it has none."""

    lemma: str
    medium: str
    uses: frozenset[str]
    particle: str = ""
    reflexive: bool = False


@dataclass(frozen=True, slots=True)
class MarkKinds:
    """Quotation marks of one level."""

    pairs: frozenset[tuple[str, str]]
    opening: frozenset[str]
    any: frozenset[str]


@dataclass(frozen=True, slots=True)
class MarkPairs:
    outer: MarkKinds
    inner: MarkKinds


@dataclass(frozen=True, slots=True)
class Example:
    """What a rule finds in a text: the parts as they stand there, each cut at its gaps by " … "."""

    text: str
    parts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class QuotationRule:
    """One way in which reports render speech, with the parameters the engine reads for it."""

    id: str
    about: str
    words: frozenset[str]
    examples: tuple[Example, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True)
class QuotationRules:
    """Everything the quotation tagger knows of one language."""

    rules: Mapping[str, QuotationRule]
    verbs: Mapping[str, CueVerb]
    words: Mapping[str, frozenset[str]]
    marks: MarkPairs
    outlets: frozenset[str] = field(default_factory=frozenset)

    def group(self, name: str) -> frozenset[str]:
        """The words of a group; empty where the language has none."""
        return self.words.get(name, frozenset())

    def has(self, rule: str) -> bool:
        return rule in self.rules


def read_quotation_rules(folder: Traversable) -> QuotationRules:
    """The rules of the language in ``folder``; raises ResourceError where a file is not as it should be."""
    folder = folder / "quotations"
    rules = [_rule(table, folder / "rules.toml") for table in read_toml(folder / "rules.toml")["rule"]]
    verbs = [_verb(row, folder / "cue_verbs.tsv") for row in read_rows(folder / "cue_verbs.tsv", 3)]
    words = {name: frozenset(entries) for name, entries in read_toml(folder / "words.toml").items()}
    marks = read_toml(folder / "marks.toml")
    return QuotationRules(
        {rule.id: rule for rule in rules},
        {_key(verb): verb for verb in verbs},
        words,
        MarkPairs(_kinds(marks["outer"]), _kinds(marks["inner"])),
        outlet_names(),
    )


def _key(verb: CueVerb) -> str:
    return f"sich {verb.lemma}" if verb.reflexive else verb.lemma


def _verb(row: tuple[str, ...], path: Traversable) -> CueVerb:
    verb, medium, uses = row
    found = frozenset(uses.split(","))
    if not found <= USES or medium not in MEDIA:
        raise ResourceError(
            "broken resource", str(path), f"{verb!r} has an unknown medium or use", "see the head of the file"
        )
    bare = verb.removeprefix("sich ")
    particle, _, _ = bare.rpartition("|")
    return CueVerb(bare.replace("|", ""), medium, found, particle.replace("|", ""), verb != bare)


def _rule(table: dict[str, Any], path: Traversable) -> QuotationRule:
    examples = tuple(
        Example(e["text"], {k: v for k, v in e.items() if k != "text"}) for e in table.get("example", ())
    )
    if not examples:
        raise ResourceError(
            "broken resource",
            str(path),
            f"rule {table['id']!r} has no example",
            "add what it finds, and where",
        )
    return QuotationRule(
        table["id"],
        table["about"],
        frozenset(table.get("words", ())),
        examples,
        tuple(table.get("counter_examples", ())),
    )


def _kinds(pairs: list[str]) -> MarkKinds:
    return MarkKinds(
        frozenset((p[0], p[1]) for p in pairs), frozenset(p[0] for p in pairs), frozenset("".join(pairs))
    )
