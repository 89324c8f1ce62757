"""Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.model.report import RawReport

SUFFIXES = (".md", ".markdown")


def read(payload: bytes, origin: str, stem: str) -> Iterator[RawReport]:
    """The one report of a Markdown file."""
    yield RawReport(id=stem, origin=origin, media_type="text/markdown", payload=payload)
