"""Rules for time expressions: word lists, patterns, rules, holidays, tense markers.

The folder ``times`` of a language holds

* ``words.toml``     named word lists (word → value) and named pattern fragments,
* ``*.tsv``          longer word lists, named by the file,
* ``holidays.toml``  feasts by a fixed day, by Easter, by Advent or as nth weekday of a month,
* ``tense.toml``     lemmas and forms that tell past, present and future,
* every other ``*.toml``: rules.

``time_patterns`` says how patterns are written. The time expression is the group ``span`` of its rule's
pattern where there is one, otherwise the whole match. Case counts only inside ``(?-i:…)``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from synopse.errors import ResourceError
from synopse.languages.files import read_rows, read_toml
from synopse.languages.time_patterns import Vocabulary, alternatives, plain_number
from synopse.model.timex import TimexType

OPERATORS = frozenset(
    {
        "fixed",
        "shift",
        "weekday",
        "calendar",
        "holiday",
        "day",
        "century",
        "nth",
        "week",
        "new_year",
        "nothing",
    }
)
"""All ways to get from a match to a value; ``annotate.times.resolving`` says what each does."""

NOT_RULES = frozenset({"words.toml", "holidays.toml", "tense.toml"})


@dataclass(frozen=True, slots=True)
class TimeExample:
    """A text, the expression in it, its value, and the creation time it is read at."""

    text: str
    match: str
    value: str
    dct: str = ""
    mod: str = ""


@dataclass(frozen=True)
class TimeRule:
    """One rule. ``arguments`` are the templates its operator fills with the groups of the match."""

    name: str
    type: TimexType | None
    pattern: str
    trigger: tuple[str, ...]
    operator: str
    arguments: Mapping[str, str]
    defaults: Mapping[str, str]
    groups: Mapping[str, Mapping[str, str]]
    examples: tuple[TimeExample, ...]
    counterexamples: tuple[str, ...]
    priority: int
    source: str
    decimal: str = "."

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern between word boundaries; raises ResourceError where it does not compile."""
        try:
            return re.compile(rf"(?<!\w)(?:{self.pattern})(?!\w)", re.IGNORECASE)
        except re.error as error:
            raise ResourceError("broken rule", self.source, str(error), "mend its pattern") from error

    def values(self, match: re.Match[str]) -> dict[str, str]:
        """What each group of ``match`` stands for: its value in its list, or its own text."""
        found = {g: self._value(g, text) for g, text in match.groupdict().items() if text}
        return {**self.defaults, **found}

    def _value(self, group: str, text: str) -> str:
        value = self.groups.get(group, {}).get(" ".join(text.lower().split()))
        return plain_number(text, self.decimal) if value is None else value


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast: ``fixed`` as ``MM-DD``, or days from Easter Sunday, or from the fourth Advent, or ``nth``.

    ``nth`` is number, ISO weekday, month and days thereafter: [4, 4, 11, 0] for the fourth Thursday of
    November; the number -1 is the last one.

    ``by_country`` has the feast of a country (ISO 3166) that keeps it on a day of its own; the outlet's country decides.
    """

    fixed: str = ""
    easter: int | None = None
    advent: int | None = None
    nth: Sequence[int] = ()
    by_country: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def in_country(self, country: str) -> Holiday | None:
        """The feast as ``country`` keeps it; None where no day is known for it."""
        if country in self.by_country:
            return Holiday(**self.by_country[country])
        has_day = self.fixed or self.nth or self.easter is not None or self.advent is not None
        return self if has_day else None


@dataclass(frozen=True, slots=True)
class TenseMarkers:
    """Lemmas and word forms by which a clause shows its time, besides the tense of its verbs."""

    future: frozenset[str]
    plan: frozenset[str]
    planned: frozenset[str]
    away: frozenset[str]
    since: frozenset[str]
    of: frozenset[str]
    begin: frozenset[str]
    until: frozenset[str]
    after: frozenset[str]
    announced: tuple[str, ...]
    lasting: frozenset[str]
    going_on: re.Pattern[str]
    meant_for: frozenset[str] = frozenset()
    announcing: frozenset[str] = frozenset()


@dataclass(frozen=True)
class TimeRules:
    """All that a language says about time expressions."""

    rules: tuple[TimeRule, ...]
    lists: Mapping[str, Mapping[str, str]]
    holidays: Mapping[str, Holiday]
    tense: TenseMarkers

    @cached_property
    def triggers(self) -> Mapping[str, re.Pattern[str]]:
        """For each list that triggers rules a pattern that finds any of its words, lower case."""
        names = {name for rule in self.rules for name in rule.trigger}
        return {name: re.compile(alternatives(self.lists[name])) for name in sorted(names)}

    def rule(self, name: str) -> TimeRule:
        return next(rule for rule in self.rules if rule.name == name)


def read_time_rules(folder: Traversable) -> TimeRules:
    """The rules in ``folder/times``; raises ResourceError where one is broken or has no example."""
    times = folder / "times"
    words = read_toml(times / "words.toml")
    holidays = _read_holidays(times)
    lists = {
        **_freeze_lists(words.get("lists", {})),
        **_read_lists(times),
        "holiday": {h: h for h in holidays},
    }
    vocabulary = Vocabulary(lists, words.get("fragments", {}), words.get("decimal", "."))
    files = sorted((f for f in times.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    rules = tuple(
        _build(table, vocabulary, f"{path.name}, rule {table.get('name', number)}")
        for path in files
        if path.name not in NOT_RULES
        for number, table in enumerate(read_toml(path).get("rule", ()), 1)
    )
    return TimeRules(rules, MappingProxyType(lists), holidays, _read_tense(times))


def _build(table: dict[str, Any], vocabulary: Vocabulary, source: str) -> TimeRule:
    """The rule in ``table``; raises ResourceError where it is not as a rule should be."""
    _check(table, vocabulary, source)
    pattern, groups = vocabulary.expand(table["pattern"], source)
    try:
        return TimeRule(
            name=table["name"],
            type=None if table.get("op") == "nothing" else TimexType(table["type"]),
            pattern=pattern,
            trigger=tuple(table["trigger"]),
            operator=table.get("op", "fixed"),
            arguments=MappingProxyType({k: str(v) for k, v in table.get("with", {}).items()}),
            defaults=MappingProxyType(table.get("defaults", {})),
            groups=MappingProxyType(groups),
            examples=tuple(TimeExample(**example) for example in table["examples"]),
            counterexamples=tuple(table.get("counterexamples", ())),
            priority=table.get("priority", 0),
            source=source,
            decimal=vocabulary.decimal,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _broken(source, f"{type(error).__name__}: {error}", "mend it") from error


def _check(table: dict[str, Any], vocabulary: Vocabulary, source: str) -> None:
    if not table.get("examples"):
        raise _broken(source, "it has no example", "add a text, its match and its value")
    if table.get("op", "fixed") not in OPERATORS:
        raise _broken(source, f"no operator {table['op']!r}", f"choose of {sorted(OPERATORS)}")
    for key in ("name", "pattern", "trigger"):
        if not table.get(key):
            raise _broken(source, f"it has no {key}", "add it")
    for name in table["trigger"]:
        if name not in vocabulary.lists:
            raise _broken(source, f"no list {name!r} to trigger it", "name a word list")


def _broken(source: str, why: str, to_do: str) -> ResourceError:
    return ResourceError("broken rule", source, why, to_do)


def _freeze_lists(lists: dict[str, dict[str, Any]]) -> dict[str, Mapping[str, str]]:
    return {name: MappingProxyType({w: str(v) for w, v in words.items()}) for name, words in lists.items()}


def _read_lists(times: Traversable) -> dict[str, Mapping[str, str]]:
    files = (f for f in times.iterdir() if f.name.endswith(".tsv"))
    return {f.name.removesuffix(".tsv"): MappingProxyType(dict(read_rows(f, 2))) for f in files}  # type: ignore[arg-type]


def _read_holidays(times: Traversable) -> Mapping[str, Holiday]:
    tables = read_toml(times / "holidays.toml")["holidays"]
    return MappingProxyType({name: Holiday(**table) for name, table in tables.items()})


def _read_tense(times: Traversable) -> TenseMarkers:
    table = read_toml(times / "tense.toml")
    values: dict[str, Any] = {name: frozenset(v) for name, v in table.items() if isinstance(v, list)}
    values["announced"] = tuple(table["announced"])
    shapes: dict[str, Any] = {name: re.compile(v) for name, v in table.items() if isinstance(v, str)}
    return TenseMarkers(**values, **shapes)
