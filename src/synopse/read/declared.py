"""Tables of a JSON file or a sidecar → what is declared of a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from synopse.model.report import Declared

_COLUMNS = tuple(f.name for f in fields(Declared))
_LISTS = ("authors", "agencies")


def declared_of(table: Mapping[str, Any], strict: bool = False) -> Declared:
    """The columns of ``Declared`` that ``table`` fills; ``dct`` stands for ``published``.

    Raises ValueError on a value of the wrong kind, and with ``strict`` on an unknown key.
    """
    unknown = set(table) - {*_COLUMNS, "dct"}
    if strict and unknown:
        raise ValueError(f"unknown key {sorted(unknown)[0]!r}; known are {', '.join(_COLUMNS)}")
    table = {**table, "published": table.get("published") or table.get("dct")}
    filled: dict[str, Any] = {name: _value(name, table[name]) for name in _COLUMNS if table.get(name)}
    return Declared(**filled)


def _value(name: str, value: Any) -> str | tuple[str, ...]:
    if name in _LISTS:
        return tuple(_text(name, v) for v in (value if isinstance(value, list) else [value]))
    return _text(name, value)


def _text(name: str, value: Any) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if not isinstance(value, str):
        raise ValueError(f"{name} is {type(value).__name__} where text is expected")
    return whole(value.strip())


def whole(text: str) -> str:
    """``text`` with halves of surrogate pairs, which JSON can spell, replaced by "?"."""
    return text.encode("utf-8", "replace").decode("utf-8")
