"""Titles that scraping glued to the kicker above them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from synopse.clean.parts import Part
from synopse.model.span import Span
from synopse.model.zone import ZoneType

_MEETING = re.compile(r"\b[A-ZÄÖÜ][\w-]+\s(?=[A-ZÄÖÜ])")
_LAST_TWO = re.compile(r"\b(\w+)\s([A-ZÄÖÜ][\w-]+)$")
_FEWEST_WORDS_OF_TITLE = 4


def split_kickers(
    parts: Sequence[Part], is_place: Callable[[str], bool], before_place: Collection[str]
) -> list[Part]:
    """``parts`` with kickers split off the titles they are glued to."""
    return [piece for part in parts for piece in _split(part, is_place, before_place)]


def _split(part: Part, is_place: Callable[[str], bool], before_place: Collection[str]) -> list[Part]:
    at = kicker_end(part.text, is_place, before_place) if part.zone is ZoneType.TITLE else 0
    if not at:
        return [part]
    start = part.span.start
    kicker = replace(part, span=Span(start, start + at), text=part.text[:at])
    kicker.put(ZoneType.CATEGORY, "kicker glued to the title")
    title = replace(part, span=Span(start + at + 1, part.span.end), text=part.text[at + 1 :])
    return [kicker, title]


def kicker_end(line: str, is_place: Callable[[str], bool], before_place: Collection[str]) -> int:
    """Where a kicker glued to a title ends; 0 where there is none.

    "Wahl in Frankreich Minister treten zurück": capitalised words meet in one place alone, what
    stands before it ends with a preposition and a place, and what follows is long enough for a title.
    """
    meetings = list(_MEETING.finditer(line))
    if len(meetings) != 1:
        return 0
    end = meetings[0].end() - 1
    last = _LAST_TWO.search(line[:end])
    rest = line[end:].split()
    if (
        last is None
        or last[1] not in before_place
        or len(rest) < _FEWEST_WORDS_OF_TITLE
        or not any(w.islower() for w in rest[1:4])
    ):
        return 0
    return end if is_place(last[2]) else 0
