"""Writes results so that all of them are there or none."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from synopse.errors import OutputError

STORY_PAGE = re.compile(r"synopse-\d+\.html")


@contextmanager
def drafts_for(folder: Path) -> Iterator[Path]:
    """A folder to write drafts in: at the end of the block they all take their places in ``folder``.

    Where the block ends with an error, nothing is changed there and nothing stays behind. What cannot
    be written, in the block or at its end, is raised as OutputError.
    """
    made = not folder.exists()
    drafts: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        drafts = Path(tempfile.mkdtemp(prefix=".synopse-", dir=folder))
        yield drafts
        _take_places(drafts, folder)
        made = False
    except OSError as error:
        raise OutputError(
            "cannot write", str(folder), error.strerror or str(error), "make room or choose another --out"
        ) from error
    finally:
        if drafts is not None:
            shutil.rmtree(drafts, ignore_errors=True)
        if made:
            with suppress(OSError):
                folder.rmdir()


def write_draft(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8; halves of surrogate pairs, which file names may hold, are spelt out."""
    path.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")


def _take_places(drafts: Path, folder: Path) -> None:
    """Move all drafts into ``folder``; story pages of an earlier run do not stay among the new ones."""
    names = sorted(path.name for path in drafts.iterdir())
    for name in names:
        if (folder / name).is_dir():
            raise IsADirectoryError(None, f"{name} is a folder")
    for name in names:
        os.replace(drafts / name, folder / name)
    if "synopse.html" in names:
        for old in folder.glob("synopse-*.html"):
            if old.name not in names and STORY_PAGE.fullmatch(old.name):
                old.unlink()
