"""The text as given → the one fixed text, with a map back.

Fixed means: NFC; every line break is ``\\n``; every kind of space is a plain one; soft hyphens,
zero-width characters, direction marks and control characters are gone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from synopse.model.report import OffsetMap

_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NOTHING = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_ODD = re.compile(f"(?P<br>\r\n|[{_BREAKS}])|(?P<space>[{_SPACES}])|[{_NOTHING}]+")

Piece = tuple[str, int]
"""A stretch of fixed text and where its first code point stood in the text as given."""


def fix_text(given: str) -> tuple[str, OffsetMap]:
    """The fixed text of ``given`` and where each of its code points stood there."""
    pieces = list(_pieces(given))
    text = "".join(piece for piece, _ in pieces)
    if not unicodedata.is_normalized("NFC", text):
        pieces = list(_composed(pieces))
        text = "".join(piece for piece, _ in pieces)
    return text, OffsetMap(_breaks(pieces))


def _pieces(given: str) -> Iterator[Piece]:
    """``given`` without what is to go, each break and space replaced, in pieces that count in step."""
    end = 0
    for odd in _ODD.finditer(given):
        if odd.start() > end:
            yield given[end : odd.start()], end
        if odd["br"] or odd["space"]:
            yield "\n" if odd["br"] else " ", odd.start()
        end = odd.end()
    if end < len(given):
        yield given[end:], end


def _composed(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The same in NFC: what composes goes together, what decomposes maps to where it came from."""
    characters = [(c, start + i) for piece, start in pieces for i, c in enumerate(piece)]
    start = 0
    for i in range(1, len(characters) + 1):
        if i == len(characters) or _begins_cluster(characters[i][0]):
            cluster = unicodedata.normalize("NFC", "".join(c for c, _ in characters[start:i]))
            sources = [at for _, at in characters[start:i]]
            for n, c in enumerate(cluster):
                yield c, sources[min(n, len(sources) - 1)]
            start = i


def _begins_cluster(c: str) -> bool:
    """Whether ``c`` never composes with what stands before it."""
    return not (
        unicodedata.combining(c) or unicodedata.category(c).startswith("M") or "\u1160" <= c <= "\u11ff"
    )


def _breaks(pieces: Iterable[Piece]) -> tuple[tuple[int, int], ...]:
    breaks: list[tuple[int, int]] = []
    ours, step = 0, None
    for piece, theirs in pieces:
        if theirs - ours != step:
            breaks.append((ours, theirs))
            step = theirs - ours
        ours += len(piece)
    return tuple(breaks) or ((0, 0),)
