"""What a language says about sentences that are to stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from synopse.errors import ResourceError
from synopse.languages.files import read_toml


@dataclass(frozen=True, slots=True)
class BriefingRules:
    """``dangling`` matches the head of a sentence that leans on the one before it.

    ``subordinate`` matches the head of one that begins with a subordinate clause. ``attributed`` is a pattern with ``{sentence}`` (without its full stop) and ``{speaker}``.
    """

    dangling: re.Pattern[str]
    subordinate: re.Pattern[str]
    attributed: str


def read_briefing_rules(folder: Traversable) -> BriefingRules:
    """The rules in ``briefing.toml`` of a language; raises ResourceError where an example fails."""
    table = read_toml(folder / "briefing.toml")
    words, pronouns = ("|".join(map(re.escape, table[key])) for key in ("dangling", "dangling_alone"))
    dangling = re.compile(rf"^\W*(?:(?:{words})\b|(?:{pronouns}) (?=[a-zäöü]))")
    for example in table["dangling_examples"]:
        if not dangling.search(example):
            raise ResourceError("broken rule", "dangling", f"does not match {example!r}", "mend the list")
    for example in table["standing_examples"]:
        if dangling.search(example):
            raise ResourceError("broken rule", "dangling", f"matches {example!r}", "mend the list")
    leaning = "|".join(map(re.escape, table["subordinate"]))
    return BriefingRules(dangling, re.compile(rf"^\W*(?:{leaning})\b"), table["attributed"])
