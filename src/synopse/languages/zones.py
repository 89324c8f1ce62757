"""Patterns that tell the parts of a scraped page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import Any

from synopse.errors import ResourceError
from synopse.languages.catalogues import load_agencies
from synopse.languages.files import read_toml, resources
from synopse.model.zone import ZoneType

LONGEST_LINE = 350
"""Longer lines are paragraphs; no rule for lines looks at them."""

LONGEST_END = 260
"""No part that is split off an end is longer."""


@dataclass(frozen=True, slots=True)
class ZoneRule:
    """What a line, or its start or end, must look like to be of ``zone``.

    ``where``: ``line`` for a whole line, ``holds`` for a line that holds the pattern somewhere,
    ``start`` and ``end`` for a part that is split off.
    ``needs``: strings in small letters of which one must be in a line that ``holds`` it.
    ``opens``: lines after this one are of that zone until something else shows.
    ``reaches_back``: so many lines before it that no rule knows are of its zone, too.
    """

    name: str
    zone: ZoneType
    where: str
    pattern: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    opens: ZoneType | None = None
    reaches_back: int = 0


@dataclass(frozen=True)
class ZoneRules:
    """All rules of one language, with its words for months and for stamps.

    ``before_place`` are prepositions a place follows; ``open_bylines`` end a line that the author's
    name follows.
    """

    rules: tuple[ZoneRule, ...]
    months: Mapping[str, int]
    stamp_labels: Mapping[str, tuple[str, ...]]
    before_place: tuple[str, ...] = ()
    open_bylines: tuple[str, ...] = ()

    @cached_property
    def by_name(self) -> dict[str, ZoneRule]:
        return {rule.name: rule for rule in self.rules}

    def line(self, text: str) -> ZoneRule | None:
        """The first rule that knows ``text`` as a whole line."""
        found = self._lines.fullmatch(text) if len(text) <= LONGEST_LINE else None
        return self.by_name[found.lastgroup] if found and found.lastgroup else None

    def held(self, text: str) -> ZoneRule | None:
        """The first rule whose pattern stands somewhere in the line ``text``."""
        if len(text) > LONGEST_LINE:
            return None
        small = text.lower()
        return next((r for r, pattern in self._holding if _may_hold(r, small) and pattern.search(text)), None)

    def start(self, text: str) -> tuple[ZoneRule, int] | None:
        """The first rule for a start of ``text``, and where that part ends."""
        found = self._starts.match(text)
        return (self.by_name[found.lastgroup], found.end()) if found and found.lastgroup else None

    def end(self, text: str) -> tuple[ZoneRule, int] | None:
        """The first rule for an end of ``text``, and where that part begins."""
        found = self._ends.search(text, max(0, len(text) - LONGEST_END))
        return (self.by_name[found.lastgroup], found.start()) if found and found.lastgroup else None

    @cached_property
    def _lines(self) -> re.Pattern[str]:
        return self._compiled("line", "(?:%s)")

    @cached_property
    def _holding(self) -> tuple[tuple[ZoneRule, re.Pattern[str]], ...]:
        return tuple((rule, re.compile(rule.pattern)) for rule in self.rules if rule.where == "holds")

    @cached_property
    def _starts(self) -> re.Pattern[str]:
        return self._compiled("start", "(?:%s)")

    @cached_property
    def _ends(self) -> re.Pattern[str]:
        return self._compiled("end", r"(?:%s)\Z")

    def _compiled(self, where: str, frame: str) -> re.Pattern[str]:
        chosen = [f"(?P<{rule.name}>{rule.pattern})" for rule in self.rules if rule.where == where]
        try:
            return re.compile(frame % "|".join(chosen or ["(?!)"]))
        except re.error as error:
            which = f"zone rules for {where}"
            raise ResourceError("broken zone rules", which, str(error), "mend the patterns") from error


def _may_hold(rule: ZoneRule, small: str) -> bool:
    return not rule.needs or any(need in small for need in rule.needs)


def read_zone_rules(folder: Traversable) -> ZoneRules:
    """The rules of a language: its own first, then those of all languages.

    Raises ResourceError where a rule is broken or has no example.
    """
    own = read_toml(folder / "zones.toml")
    shared = read_toml(resources() / "languages" / "zones.toml")
    names = {"AGENCY": rf"(?i:\b{_any(_agency_codes())}\b)"}
    macros = _expanded({**shared.get("macros", {}), **own.get("macros", {}), **names})
    tables = [(t, "own") for t in own.get("rule", ())] + [(t, "shared") for t in shared.get("rule", ())]
    return ZoneRules(
        rules=tuple(_rule(table, macros, f"{folder}, {source}") for table, source in tables),
        months={name.lower(): number for name, number in own["months"].items()},
        stamp_labels={key: tuple(words) for key, words in own["stamp_labels"].items()},
        before_place=tuple(own.get("before_place", ())),
        open_bylines=tuple(own.get("open_bylines", ())),
    )


def _agency_codes() -> set[str]:
    """What agencies are called in credits."""
    return {code.lower() for agency in load_agencies() for code in agency.codes}


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + ")"


def _expanded(macros: Mapping[str, str]) -> dict[str, str]:
    """Macros with the macros in them put in; a macro is written {NAME}."""
    done = dict(macros)
    for _ in range(4):
        done = {name: _filled(pattern, done) for name, pattern in done.items()}
    return done


def _filled(pattern: str, macros: Mapping[str, str]) -> str:
    return re.sub(r"\{([A-Z_]{2,})\}", lambda m: f"(?:{macros[m[1]]})", pattern)


def _rule(table: Mapping[str, Any], macros: Mapping[str, str], source: str) -> ZoneRule:
    try:
        examples = tuple(table["examples"])
        if not examples:
            raise ValueError("a rule without an example")
        return ZoneRule(
            name=table["name"],
            zone=ZoneType(table["zone"]),
            where=table.get("where", "line"),
            pattern=_filled(table["pattern"], macros),
            examples=examples,
            counter_examples=tuple(table.get("counter_examples", ())),
            needs=tuple(table.get("needs", ())),
            opens=ZoneType(table["opens"]) if "opens" in table else None,
            reaches_back=table.get("reaches_back", 0),
        )
    except (KeyError, ValueError) as error:
        which = f"{source}, zone rule {table.get('name', '?')}"
        raise ResourceError("broken zone rule", which, str(error), "mend the rule") from error
