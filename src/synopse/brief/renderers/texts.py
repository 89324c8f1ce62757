"""The words of the interface, by language, from ``resources/messages``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from synopse.errors import SettingsError
from synopse.languages.files import read_toml, resources

FOLDER = "messages"
OPENING, CLOSING = frozenset('„“"«»‚'), frozenset('“”"»«‘')


@dataclass(frozen=True)
class Texts:
    """All messages of one interface language by dotted key."""

    locale: str
    messages: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The message with ``{names}`` filled in; raises KeyError where there is none."""
        return self.messages[key].format(**values)

    def count(self, key: str, n: int, **values: object) -> str:
        """The message in the number that goes with ``n``: keys ``….one`` and ``….other``."""
        return self(f"{key}.{'one' if n == 1 else 'other'}", n=n, **values)

    def between(self, key: str, fewest: int, most: int) -> str:
        """A number that is known within bounds: key ``….between``; the count where they meet; ``….open`` at 0."""
        if fewest == most:
            return self.count(key, most) if most else self(f"{key}.open")
        return self(f"{key}.between", fewest=fewest, most=most)

    def listed(self, items: tuple[str, ...] | list[str]) -> str:
        """``a``, ``a und b``, ``a, b und c``."""
        if len(items) < 2:
            return "".join(items)
        return self("list.last", first=self.messages["list.comma"].join(items[:-1]), last=items[-1])

    def quoted(self, words: str) -> str:
        """``words`` in quotation marks, unless they stand in some already."""
        if words[:1] in OPENING and words[-1:] in CLOSING:
            return words
        return self("list.quoted", words=words)


def available_locales() -> tuple[str, ...]:
    """Codes of the interface languages that ship, in alphabetical order."""
    found = (resources() / FOLDER).iterdir()
    return tuple(sorted(f.name.removesuffix(".toml") for f in found if f.name.endswith(".toml")))


@cache
def load_texts(locale: str) -> Texts:
    """The messages in this language; raises SettingsError where none ship."""
    if locale not in available_locales():
        raise SettingsError(
            "unknown interface language", locale, "no messages ship for it",
            f"choose one of {', '.join(available_locales())}",
        )  # fmt: skip
    return Texts(locale, flat(read_toml(resources() / FOLDER / f"{locale}.toml")))


def flat(table: Mapping[str, Any], before: str = "") -> dict[str, str]:
    """Nested tables as one with dotted keys."""
    messages: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, Mapping):
            messages |= flat(value, f"{before}{key}.")
        else:
            messages[before + key] = value
    return messages
