"""Files that are no text."""

from __future__ import annotations

_MAGIC = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\x7fELF", b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0", b"Rar!", b"7z\xbc\xaf", b"SQLite format 3", b"BZh", b"\xfd7zXZ",
)  # fmt: skip
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")


def looks_binary(payload: bytes) -> bool:
    """Whether ``payload`` begins like a known binary format or holds NUL bytes (UTF-16 may)."""
    if payload.startswith(_MAGIC):
        return True
    return b"\x00" in payload[:65536] and not payload.startswith(_WIDE_BOMS)
