"""Plain text, scraped or typed."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.model.report import RawReport

SUFFIXES = (".txt", ".text")


def read(payload: bytes, origin: str, stem: str) -> Iterator[RawReport]:
    """The one report of a text file."""
    yield RawReport(id=stem, origin=origin, media_type="text/plain", payload=payload)
