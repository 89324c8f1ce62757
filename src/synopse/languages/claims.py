"""What a language says about claims: modality, figures, what carries content."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

from synopse.errors import ResourceError
from synopse.languages.files import read_toml
from synopse.model.claim import Modality, Status


@dataclass(frozen=True, slots=True)
class ModalityRule:
    """A marker of modality: where ``pattern`` is found in a sentence, the claim has ``modality``.

    ``own_voice``: counts only where nobody is quoted (in reported speech "würde" is mere Konjunktiv).
    """

    name: str
    modality: Modality
    status: Status | None
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    own_voice: bool = False


@dataclass(frozen=True, slots=True)
class FigureWords:
    """Number words, multipliers and bounds ("rund", "mindestens") around figures."""

    numbers: Mapping[str, float]
    multipliers: Mapping[str, float]
    bounds: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ClaimRules:
    """All that the annotator of claims asks of a language."""

    modality: tuple[ModalityRule, ...]
    figures: FigureWords
    light_verbs: frozenset[str]
    negations: frozenset[str]
    coordinators: frozenset[str]
    background: re.Pattern[str]
    presupposed: re.Pattern[str]
    not_when: frozenset[str]
    told_before: re.Pattern[str]
    told_after: re.Pattern[str]


def read_claim_rules(folder: Traversable) -> ClaimRules:
    """The rules in ``claims/`` of a language; raises ResourceError where one has no example."""
    content = read_toml(folder / "claims" / "content.toml")
    figures = read_toml(folder / "claims" / "figures.toml")
    rules = read_toml(folder / "claims" / "modality.toml")["rule"]
    return ClaimRules(
        tuple(_modality_rule(rule) for rule in rules),
        FigureWords(figures["numbers"], figures["multipliers"], figures["bounds"]),
        frozenset(content["light_verbs"]),
        frozenset(content["negations"]),
        frozenset(content["coordinators"]),
        _pattern_with_examples("background", content),
        _pattern_with_examples("presupposed", content),
        frozenset(content["not_when"]),
        _pattern_with_examples("told_before", content),
        _pattern_with_examples("told_after", content),
    )


def _modality_rule(table: Mapping[str, Any]) -> ModalityRule:
    if not table.get("examples"):
        raise ResourceError("rule without example", table["name"], "nobody can check it", "add one")
    return ModalityRule(
        table["name"],
        Modality(table["modality"]),
        Status(table["status"]) if "status" in table else None,
        re.compile(table["pattern"]),
        tuple(table["examples"]),
        tuple(table.get("counter_examples", ())),
        table.get("own_voice", False),
    )


def _pattern_with_examples(name: str, content: Mapping[str, Any]) -> re.Pattern[str]:
    pattern = re.compile(content[name])
    for example in content[f"{name}_examples"]:
        if not pattern.search(example):
            raise ResourceError("broken rule", name, f"does not match {example!r}", "mend the pattern")
    return pattern
