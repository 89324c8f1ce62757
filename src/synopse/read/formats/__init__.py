"""The kinds of files that can be read: one module each, listed when asked for.

A module declares ``SUFFIXES`` and ``read(payload, origin, stem)``, which yields a RawReport or a
ReportError for each report in it. One with ``ONE_A_LINE`` holds a report a line and may be long.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from synopse.errors import UnknownFormat

PACKED = ".gz"


@lru_cache(maxsize=1)
def formats() -> dict[str, ModuleType]:
    """Each known ending with the module that reads it."""
    modules = [import_module(f"{__name__}.{m.name}") for m in iter_modules(__path__)]
    return {suffix: module for module in modules for suffix in module.SUFFIXES}


def format_of(path: Path) -> ModuleType | None:
    """The module that reads files named like ``path``, packed or not."""
    return formats().get(Path(_unpacked(path.name)).suffix.lower())


def bare_name(path: Path) -> str:
    """The file's name without its endings."""
    return Path(_unpacked(path.name)).stem


def unknown_format(path: Path) -> UnknownFormat:
    known = ", ".join(sorted(formats()))
    return UnknownFormat(
        "unknown format", str(path), f"no reader for {path.suffix or 'a file without ending'}",
        f"give one of {known}, each also packed as {PACKED}",
    )  # fmt: skip


def _unpacked(name: str) -> str:
    return name[: -len(PACKED)] if name.lower().endswith(PACKED) else name
