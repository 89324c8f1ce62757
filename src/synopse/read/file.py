"""One file → the reports in it."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from synopse.errors import EmptyText, ReportError, UnknownFormat, UnreadableReport
from synopse.model.report import RawReport
from synopse.read.binary import looks_binary
from synopse.read.formats import bare_name, format_of, unknown_format
from synopse.read.sidecar import read_sidecar

MAX_BYTES = 20_000_000
"""The most that one text may have, unpacked. Pages of news stay below 2 MB."""

MAX_BYTES_OF_MANY = 500_000_000
"""The most that a file with one report a line may have."""


def read_file(
    path: Path, as_body: bool = False, max_bytes: int = MAX_BYTES
) -> Iterator[RawReport | ReportError]:
    """The reports in ``path``, each with its bytes and what is declared of it.

    ``as_body`` asks for the texts to be taken as body as they stand. A sidecar beside the file
    (``NAME.meta.toml``) says more of its reports and wins over what the file says itself. What
    cannot be read is yielded as an error; a broken report does not stop the others of its file.
    """
    try:
        yield from _reports(path, as_body, max_bytes)
    except ReportError as error:
        yield error


def _reports(path: Path, as_body: bool, max_bytes: int) -> Iterator[RawReport | ReportError]:
    reader = format_of(path)
    if reader is None:
        raise unknown_format(path)
    many = getattr(reader, "ONE_A_LINE", False)
    payload = _payload(path, max(max_bytes, MAX_BYTES_OF_MANY) if many else max_bytes)
    declared = read_sidecar(path)
    for report in reader.read(payload, str(path), bare_name(path)):
        if isinstance(report, RawReport):
            yield replace(
                report, declared=declared.or_else(report.declared), as_body=as_body or report.as_body
            )
        else:
            yield report


def _payload(path: Path, max_bytes: int) -> bytes:
    payload = _bytes(path, max_bytes)
    if not payload.strip():
        raise EmptyText("empty report", str(path), "the file holds no text", "fetch it again")
    if looks_binary(payload):
        raise UnknownFormat("unknown format", str(path), "the file is no text", "give the text of the page")
    return payload


def _bytes(path: Path, max_bytes: int) -> bytes:
    """At most ``max_bytes`` are ever unpacked, whatever an archive says of itself."""
    if path.exists() and not path.is_file():
        raise UnreadableReport(
            "unreadable report", str(path), "a pipe, socket or device, no file", "save its text as a file"
        )
    try:
        with gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb") as file:
            payload = file.read(max_bytes + 1)
    except (OSError, EOFError, zlib.error) as error:
        why = str(getattr(error, "strerror", None) or error)
        raise UnreadableReport(
            "unreadable report", str(path), why, "check the file and its rights"
        ) from error
    if len(payload) > max_bytes:
        raise UnreadableReport(
            "report too large", str(path), f"more than {max_bytes:,} bytes", "cut it, or raise the limit"
        )
    return payload
