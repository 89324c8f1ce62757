"""Resource files, read and checked: TOML tables and lists with one entry a line."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from synopse.errors import ResourceError


def resources() -> Traversable:
    """The folder with all data that ships with the package."""
    return files("synopse.resources")


def read_text(path: Traversable) -> str:
    """The text of a resource; raises ResourceError where it is missing or no UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(
            "unreadable resource", str(path), str(error), "install the package again"
        ) from error


def read_toml(path: Traversable) -> dict[str, Any]:
    """The tables of a TOML resource."""
    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise ResourceError("broken resource", str(path), str(error), "mend the file") from error


def read_rows(path: Traversable, columns: int = 1) -> tuple[tuple[str, ...], ...]:
    """The rows of a TSV resource without comment lines (``#``), each with ``columns`` cells."""
    rows = []
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if len(cells) != columns:
            raise ResourceError(
                "broken resource",
                f"{path}, line {number}",
                f"{len(cells)} cells where {columns} are expected",
                "mend the line",
            )
        rows.append(cells)
    return tuple(rows)


def read_words(path: Traversable) -> tuple[str, ...]:
    """The entries of a list with one word or phrase a line."""
    return tuple(row[0] for row in read_rows(path))
