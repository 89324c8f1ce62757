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

Piece = tuple[str, int, int]
"""A stretch of fixed text, and where what it comes from begins and ends in the text as given."""


def fix_text(given: str) -> tuple[str, OffsetMap]:
    """The fixed text of ``given`` and where each of its code points stood there."""
    pieces = list(_pieces(given))
    text = "".join(piece for piece, _, _ in pieces)
    if not unicodedata.is_normalized("NFC", text):
        pieces = list(_composed(pieces))
        text = "".join(piece for piece, _, _ in pieces)
    return text, OffsetMap(_breaks(pieces))


def fix_line(given: str) -> str:
    """``given`` fixed like a text and on one line; for what is declared of a report beside its text."""
    return " ".join(fix_text(given)[0].split())


def _pieces(given: str) -> Iterator[Piece]:
    """``given`` without what is to go, each break and space replaced, in pieces that count in step."""
    end = 0
    for odd in _ODD.finditer(given):
        if odd.start() > end:
            yield given[end : odd.start()], end, odd.start()
        if odd["br"] or odd["space"]:
            yield "\n" if odd["br"] else " ", odd.start(), odd.end()
        end = odd.end()
    if end < len(given):
        yield given[end:], end, len(given)


def _composed(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The same in NFC: what composes goes together, what decomposes maps to where it came from."""
    characters = list(_characters(pieces))
    start = 0
    for i in range(1, len(characters) + 1):
        if i == len(characters) or _begins_cluster(characters[i][0]):
            yield from _cluster(characters[start:i])
            start = i


def _characters(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece, start, end in pieces:
        for i, c in enumerate(piece, start):
            yield c, i, i + 1 if len(piece) > 1 else end


def _cluster(characters: list[Piece]) -> Iterator[Piece]:
    """A letter with its marks in NFC; its last code point stands for all that is left of them."""
    composed = unicodedata.normalize("NFC", "".join(c for c, _, _ in characters))
    end = characters[-1][2]
    for n, c in enumerate(composed):
        _, theirs, after = characters[min(n, len(characters) - 1)]
        yield c, theirs, end if n == len(composed) - 1 else after


def _begins_cluster(c: str) -> bool:
    """Whether ``c`` never composes with what stands before it."""
    return not (
        unicodedata.combining(c) or unicodedata.category(c).startswith("M") or "\u1160" <= c <= "\u11ff"
    )


def _breaks(pieces: Iterable[Piece]) -> tuple[tuple[int, int], ...]:
    breaks: list[tuple[int, int]] = []
    ours = before = 0
    step = None
    for piece, theirs, end in pieces:
        if theirs - ours != step:
            if step is not None and before < theirs:
                breaks.append((ours, before))
            breaks.append((ours, theirs))
            step = theirs - ours
        ours += len(piece)
        before = end
    if step is not None and before - ours != step:
        breaks.append((ours, before))
    return tuple(breaks) or ((0, 0),)
