"""JSON objects → reports: {"id", "text", "dct", "language", "title"} and any column of Declared."""

from __future__ import annotations

from typing import Any

from synopse.errors import EmptyText, ReportError, UnreadableReport
from synopse.model.report import RawReport
from synopse.read.declared import declared_of, whole


def report_of(item: Any, origin: str, name: str) -> RawReport | ReportError:
    """The report that ``item`` describes; its text is body as it stands. ``name`` is its id if it has none."""
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        return UnreadableReport("no report", origin, 'no object with a "text"', "give it one")
    if not item["text"].strip():
        return EmptyText("empty report", origin, 'its "text" is blank', "fetch it again")
    try:
        declared = declared_of(item)
    except ValueError as error:
        return UnreadableReport("unreadable report", origin, str(error), "mend the value")
    # JSON can spell half a surrogate pair; with a mark of its own a text keeps what it begins with
    payload = item["text"].encode("utf-8-sig", "replace")
    return RawReport(
        whole(str(item.get("id") or name)), origin, "text/plain", payload, declared, as_body=True
    )
