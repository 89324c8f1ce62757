"""One report a line, each a JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterator

from synopse.errors import ReportError, UnreadableReport
from synopse.model.report import RawReport
from synopse.read.objects import report_of

SUFFIXES = (".jsonl", ".ndjson")
ONE_A_LINE = True


def read(payload: bytes, origin: str, stem: str) -> Iterator[RawReport | ReportError]:
    """A report for each line that is not blank; a broken line is one error and the others go on."""
    for number, line in enumerate(payload.split(b"\n"), 1):
        if line.strip():
            yield _report(line, f"{origin}, line {number}", f"{stem}-{number}")


def _report(line: bytes, origin: str, name: str) -> RawReport | ReportError:
    try:
        return report_of(json.loads(line), origin, name)
    except (ValueError, RecursionError) as error:
        return UnreadableReport("broken JSON", origin, str(error), "mend the line")
