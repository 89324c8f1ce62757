"""Patterns of time rules: regular expressions that name word lists and fragments.

A blank stands for any white space, ``{name}`` or ``{group:name}`` for a list or fragment, captured under
its name; ``{:name}`` captures nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from synopse.errors import ResourceError

REFERENCE = re.compile(r"\{(?:(?P<group>[a-z_]*):)?(?P<name>[a-z_]+)\}")
NUMBER = re.compile(r"\d+(?:[.,]\d+)+")
CLASS_OR_BLANK = re.compile(r"\[[^\]]*\]| ")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Word lists and pattern fragments that patterns may name."""

    lists: Mapping[str, Mapping[str, str]]
    fragments: Mapping[str, str] = field(default_factory=dict)
    decimal: str = "."

    def expand(self, pattern: str, source: str) -> tuple[str, dict[str, Mapping[str, str]]]:
        """The regular expression, and for each group the values its words stand for."""
        groups: dict[str, Mapping[str, str]] = {}

        def captured(reference: re.Match[str]) -> str:
            text, values = self._inner(reference["name"], source)
            group = reference["name"] if reference["group"] is None else reference["group"]
            if not group:
                return f"(?:{text})"
            groups[group] = values
            return f"(?P<{group}>{text})"

        return REFERENCE.sub(captured, _with_blanks(pattern)), groups

    def _inner(self, name: str, source: str) -> tuple[str, Mapping[str, str]]:
        if name in self.lists:
            return alternatives(self.lists[name]), self.lists[name]
        if name not in self.fragments:
            raise ResourceError(
                "broken rule", source, f"no list or fragment {name!r}", "define it in words.toml"
            )
        values: dict[str, str] = {}

        def plain(reference: re.Match[str]) -> str:
            text, inner = self._inner(reference["name"], source)
            values.update(inner)
            return f"(?:{text})"

        return REFERENCE.sub(plain, _with_blanks(self.fragments[name])), values


def _with_blanks(pattern: str) -> str:
    """``pattern`` with any white space for each blank outside character classes."""
    return CLASS_OR_BLANK.sub(lambda m: r"(?:\s+)" if m[0] == " " else m[0], pattern)


def plain_number(text: str, decimal: str) -> str:
    """ "1.000,5" with its decimal mark as "1000.5"; other text as it is."""
    if not NUMBER.fullmatch(text):
        return text
    thousands = "." if decimal == "," else ","
    return text.replace(thousands, "").replace(decimal, ".")


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, the longest first; common beginnings stand once, which is fast."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree)


def _branches(tree: dict[str, Any]) -> str:
    """All ways down ``tree``, whose empty key says that a word may end."""
    ways = [_letter(letter) + _branches(rest) for letter, rest in sorted(tree.items()) if letter]
    if not ways:
        return ""
    if "" in tree:
        return f"(?:{'|'.join(ways)})?"
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)
