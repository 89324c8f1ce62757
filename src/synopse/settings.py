"""Settings: one TOML file, then the environment, checked once before work begins.

``synopse.toml`` in the working directory or the file that ``SYNOPSE_SETTINGS`` names, e.g.::

    [briefing]
    most = 10

Each key can be given as an environment variable too: ``SYNOPSE_BRIEFING_MOST=10``.
"""

from __future__ import annotations

import math
import os
import tomllib
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any

from synopse.errors import SettingsError


def _within(default: Any, least: float, most: float = math.inf) -> Any:
    """A setting that may be anything from ``least`` to ``most``."""
    return field(default=default, metadata={"least": least, "most": most})


SWITCHES = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """``most_bytes``, ``most_characters``: a larger file, a longer text is quarantined. ``jobs``: processes;
    0 = all cores."""

    most_bytes: int = _within(20_000_000, 1)
    most_characters: int = _within(300_000, 1)
    jobs: int = _within(0, 0)


@dataclass(frozen=True, slots=True)
class AnnotateSettings:
    """``non_commercial``: whether resources may be used that are not free for commercial use
    (``synopse licences`` lists them); without them quotations are found by rules alone."""

    non_commercial: bool = True


@dataclass(frozen=True, slots=True)
class AlignSettings:
    """``link``: the least likeness (0–1) at which claims of two reports join a row."""

    link: float = _within(0.22, 0, 1)


@dataclass(frozen=True, slots=True)
class BriefingSettings:
    """How many sentences the briefing has where the reports say enough."""

    fewest: int = _within(6, 1)
    most: int = _within(12, 1)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, by stage."""

    read: ReadSettings = field(default_factory=ReadSettings)
    annotate: AnnotateSettings = field(default_factory=AnnotateSettings)
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
            values[name] = _value(f"{prefix}{name}", its_field, table.get(name, default), environment)
    _check_variables(prefix, known, environment)
    return kind(**values)


def _check_variables(prefix: str, known: Mapping[str, Any], environment: Mapping[str, str]) -> None:
    """Raise SettingsError for a variable that looks like a key of the table ``prefix`` and is none."""
    if not prefix:
        return
    table = _variable(prefix)
    for variable in sorted(environment):
        if variable.startswith(table) and variable not in {_variable(prefix + name) for name in known}:
            keys = ", ".join(_variable(prefix + name) for name in known)
            raise SettingsError("unknown setting", variable, "no such key", f"use one of {keys}")


def _variable(key: str) -> str:
    """The environment variable for ``key``."""
    return "SYNOPSE_" + key.upper().replace(".", "_")


def _value(key: str, its_field: Field[Any], given: Any, environment: Mapping[str, str]) -> Any:
    given = environment.get(_variable(key), given)
    if isinstance(its_field.default, bool):
        return _switch(key, given)
    kind, least, most = type(its_field.default), its_field.metadata["least"], its_field.metadata["most"]
    number = _number(kind, given)
    if number is None or not least <= number <= most:
        range_ = f">= {least}" if most == math.inf else f"from {least} to {most}"
        raise SettingsError(
            "wrong setting",
            key,
            f"{given!r} is no {kind.__name__} {range_}",
            f"give a number, e.g. {its_field.default}",
        )
    return number


def _switch(key: str, given: Any) -> bool:
    """``given`` as yes or no; in the environment as the words of TOML."""
    if isinstance(given, bool):
        return given
    if given in SWITCHES:
        return SWITCHES[given]
    raise SettingsError("wrong setting", key, f"{given!r} is neither true nor false", "give true or false")


def _number(kind: type, given: Any) -> Any:
    """``given`` as a number of ``kind``; None where it is none."""
    if isinstance(given, bool) or (kind is int and isinstance(given, float)):
        return None
    try:
        return kind(given)
    except (TypeError, ValueError):
        return None


def from_environment(file: Path | None = None) -> Settings:
    """Settings for this process."""
    return load_settings(file, os.environ)
