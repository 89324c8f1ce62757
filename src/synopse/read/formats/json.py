"""One report as a JSON object, or a list of them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from synopse.errors import ReportError, UnreadableReport
from synopse.model.report import RawReport
from synopse.read.objects import report_of

SUFFIXES = (".json",)


def read(payload: bytes, origin: str, stem: str) -> Iterator[RawReport | ReportError]:
    """A report for each object; objects without an id are numbered where there are several."""
    try:
        content = json.loads(payload)
    except (ValueError, RecursionError) as error:
        yield UnreadableReport("broken JSON", origin, str(error), "mend the file")
        return
    objects = content if isinstance(content, list) else [content]
    for number, item in enumerate(objects, 1):
        name = stem if len(objects) == 1 else f"{stem}-{number}"
        yield report_of(item, origin if len(objects) == 1 else f"{origin}, object {number}", name)
