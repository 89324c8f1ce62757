"""Settings: one TOML file, then the environment, checked once before work begins.

``synopse.toml`` in the working directory or the file that ``SYNOPSE_SETTINGS`` names, e.g.::

    [briefing]
    most = 10

Each key can be given as an environment variable too: ``SYNOPSE_BRIEFING_MOST=10``.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any

from synopse.errors import SettingsError


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """``most_bytes``: a report larger than this is quarantined. ``jobs``: processes; 0 = all cores."""

    most_bytes: int = 20_000_000
    jobs: int = 0


@dataclass(frozen=True, slots=True)
class AlignSettings:
    """``link``: the least likeness (0–1) at which claims of two reports join a row."""

    link: float = 0.22


@dataclass(frozen=True, slots=True)
class BriefingSettings:
    """How many sentences the briefing has where the reports say enough."""

    fewest: int = 6
    most: int = 12


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, by stage."""

    read: ReadSettings = field(default_factory=ReadSettings)
    align: AlignSettings = field(default_factory=AlignSettings)
    briefing: BriefingSettings = field(default_factory=BriefingSettings)


def load_settings(file: Path | None, environment: Mapping[str, str]) -> Settings:
    """Settings from ``file`` (or the default places) and ``environment``; raises SettingsError."""
    path = file or _default_file(environment)
    tables = _read(path) if path else {}
    return _build(Settings, "", tables, environment)


def _default_file(environment: Mapping[str, str]) -> Path | None:
    if named := environment.get("SYNOPSE_SETTINGS"):
        return Path(named)
    here = Path("synopse.toml")
    return here if here.is_file() else None


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError("unreadable settings", str(path), str(error), "mend the file") from error


def _build(kind: type, prefix: str, table: dict[str, Any], environment: Mapping[str, str]) -> Any:
    known = {f.name: f for f in fields(kind)}
    for key in table:
        if key not in known:
            raise SettingsError(
                "unknown setting", f"{prefix}{key}", "no such key", f"use one of {', '.join(known)}"
            )
    values = {}
    for name, its_field in known.items():
        default = getattr(kind(), name)
        if is_dataclass(default):
            inner = table.get(name, {})
            if not isinstance(inner, dict):
                raise SettingsError("wrong setting", name, f"{inner!r} is no table", f"write [{name}]")
            values[name] = _build(type(default), f"{prefix}{name}.", inner, environment)
        else:
            values[name] = _value(f"{prefix}{its_field.name}", table.get(name, default), default, environment)
    return kind(**values)


def _value(key: str, given: Any, default: Any, environment: Mapping[str, str]) -> Any:
    given = environment.get("SYNOPSE_" + key.upper().replace(".", "_"), given)
    try:
        number = type(default)(given)
    except (TypeError, ValueError):
        number = None
    if number is None or isinstance(given, bool) or number < 0:
        raise SettingsError(
            "wrong setting",
            key,
            f"{given!r} is no {type(default).__name__} >= 0",
            f"give a number, e.g. {default}",
        )
    return number


def from_environment(file: Path | None = None) -> Settings:
    """Settings for this process."""
    return load_settings(file, os.environ)
