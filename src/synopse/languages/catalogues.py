"""News agencies and publishers: one file each, listed when asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from synopse.errors import ResourceError
from synopse.languages.files import read_toml, resources


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


@cache
def load_agencies() -> tuple[Agency, ...]:
    return _load("agencies", Agency)


@cache
def load_publishers() -> tuple[Publisher, ...]:
    return _load("publishers", Publisher)


def _load(folder: str, kind: type) -> tuple:
    paths = [f for f in (resources() / folder).iterdir() if f.name.endswith(".toml")]
    return tuple(_build(path, kind) for path in sorted(paths, key=lambda f: f.name))


def _build(path, kind: type):
    table = {k: tuple(v) if isinstance(v, list) else v for k, v in read_toml(path).items()}
    table.pop("source", None)
    try:
        return kind(id=path.name.removesuffix(".toml"), **table)
    except TypeError as error:
        raise ResourceError("broken resource", str(path), str(error), "mend the file") from error
