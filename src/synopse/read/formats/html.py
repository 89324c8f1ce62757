"""Pages as they come from the web."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.model.report import RawReport

SUFFIXES = (".html", ".htm", ".xhtml")


def read(payload: bytes, origin: str, stem: str) -> Iterator[RawReport]:
    """The one report of a page."""
    yield RawReport(id=stem, origin=origin, media_type="text/html", payload=payload)
