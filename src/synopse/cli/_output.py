"""Writes results so that all of them are there or none."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from synopse.errors import OutputError


def write_all(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """Write ``files`` (name → text) into ``folder``; raises OutputError and leaves nothing behind."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _replace_all(folder, files)
    except OSError as error:
        raise OutputError(
            "cannot write", str(folder), error.strerror or str(error), "make room or choose another --out"
        ) from error


def _replace_all(folder: Path, files: Mapping[str, str]) -> list[Path]:
    drafts = Path(tempfile.mkdtemp(prefix=".synopse-", dir=folder))
    try:
        for name, text in files.items():
            (drafts / name).write_text(text, encoding="utf-8", newline="\n")
        for name in files:
            os.replace(drafts / name, folder / name)
    finally:
        shutil.rmtree(drafts, ignore_errors=True)
    return [folder / name for name in files]
