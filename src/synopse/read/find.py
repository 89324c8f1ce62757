"""Which files are there to read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from synopse.errors import ReportError, UnreadableReport
from synopse.read.formats import format_of, unknown_format

SIDECAR = ".meta.toml"
RESULT = re.compile(r"synopse(-\d+)?\.html|synopse\.(md|json)")
"""What Synopse itself writes: its results may lie among the reports."""


def find_files(paths: Sequence[Path]) -> Iterator[Path | ReportError]:
    """The files to read, in the order of ``paths``; folders are searched to the bottom, sorted.

    Hidden files, sidecars and the results of earlier runs are passed over in folders. A path that is not there, a folder that may not be
    read and a file of a kind that no reader knows are yielded as errors.
    """
    for path in paths:
        if os.path.isdir(path):  # unlike Path.is_dir, it raises nothing
            yield from _in_folder(path)
        elif not os.path.exists(path):
            yield UnreadableReport("unreadable report", str(path), "there is no such file", "check the path")
        else:
            yield _if_known(path)


def _in_folder(folder: Path) -> Iterator[Path | ReportError]:
    closed: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and not name.endswith(SIDECAR) and not RESULT.fullmatch(name):
                yield _if_known(Path(where) / name)
    for error in closed:
        yield UnreadableReport(
            "unreadable folder", str(error.filename), error.strerror or "", "allow reading it"
        )


def _if_known(path: Path) -> Path | ReportError:
    return path if format_of(path) else unknown_format(path)
