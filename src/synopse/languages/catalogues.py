"""News agencies and publishers: one file each, listed when asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from synopse.errors import ResourceError
from synopse.languages.files import read_toml, resources

LISTS = frozenset({"names", "codes", "domains"})
FLAGS = frozenset({"state"})


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency. ``names`` are all designations in running text, ``codes`` those in credits.

    ``state`` marks agencies that speak for a state. ``part_of`` names the agency whose desk it is.
    """

    id: str
    name: str
    names: tuple[str, ...]
    codes: tuple[str, ...]
    country: str = ""
    state: bool = False
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class Publisher:
    """An outlet. ``names`` as stated on its pages, ``owner`` and ``desk`` where it shares one."""

    id: str
    name: str
    names: tuple[str, ...]
    domains: tuple[str, ...]
    country: str = ""
    owner: str = ""
    desk: str = ""


E = TypeVar("E", Agency, Publisher)


@cache
def load_agencies() -> tuple[Agency, ...]:
    """All agencies, in the order of their ids."""
    return _load("agencies", Agency)


@cache
def load_publishers() -> tuple[Publisher, ...]:
    """All publishers, in the order of their ids."""
    return _load("publishers", Publisher)


@cache
def country_of(outlet: str) -> str:
    """The country (ISO 3166) of an outlet by its name; empty where it is not known."""
    known = (p for p in load_publishers() if outlet and outlet in (p.name, *p.names))
    return next((p.country for p in known), "")


@cache
def outlet_names() -> frozenset[str]:
    """All designations of agencies and publishers in running text, case folded."""
    agencies = (name for each in load_agencies() for name in (each.name, *each.names))
    publishers = (name for each in load_publishers() for name in (each.name, *each.names))
    return frozenset(name.casefold() for name in (*agencies, *publishers))


def _load(folder: str, kind: type[E]) -> tuple[E, ...]:
    paths = [path for path in (resources() / folder).iterdir() if path.name.endswith(".toml")]
    in_order = sorted(paths, key=lambda path: path.name)
    return tuple(build_entry(str(path), read_toml(path), kind) for path in in_order)


def build_entry(path: str, table: Mapping[str, Any], kind: type[E]) -> E:
    """The entry that the table of file ``path`` describes; ``source`` is for the reader of the file.

    Raises ResourceError where a key is missing, unknown, empty or of the wrong type.
    """
    values: dict[str, Any] = {
        key: tuple(v) if isinstance(v, list) else v for key, v in table.items() if key != "source"
    }
    wrong = sorted(key for key, value in values.items() if not _fits(key, value))
    if wrong:
        raise _broken(path, f"{', '.join(wrong)}: of the wrong type or empty")
    try:
        return kind(id=path.rpartition("/")[2].removesuffix(".toml"), **values)
    except TypeError as error:
        raise _broken(path, str(error)) from error


def _fits(key: str, value: object) -> bool:
    if key in LISTS:
        return isinstance(value, tuple) and bool(value) and all(isinstance(v, str) and v for v in value)
    return isinstance(value, bool) if key in FLAGS else isinstance(value, str) and bool(value)


def _broken(path: str, why: str) -> ResourceError:
    return ResourceError("broken resource", path, why, "mend the file")
