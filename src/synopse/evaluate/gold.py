"""Files of gold: read plain or packed, and refused where they hold none."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path

from synopse.errors import SettingsError


def gold_lines(path: Path) -> Iterator[str]:
    """The lines of a UTF-8 file, plain or ``.gz``, without their line breaks.

    Raises SettingsError where it cannot be read.
    """
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8") as file:
            yield from (line.rstrip("\n") for line in file)
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise no_gold(path, str(error)) from error


def no_gold(path: Path, why: str) -> SettingsError:
    """The error for a file or folder that is no data set of the layer asked for."""
    return SettingsError(
        "no gold", str(path), why, "give a data set of this layer: docs/reference/quality.md names them"
    )
