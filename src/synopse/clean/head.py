"""What stands before the article: title, subtitle, category."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from synopse.clean.parts import Part
from synopse.clean.prose import ends_with_full_stop, is_prose
from synopse.model.zone import ZoneType

_CONTENT = re.compile(r"[A-ZÄÖÜ][\w-]{2,}|\b\w{6,}")
_SEVERAL = re.compile(r"[a-zäöüß]{2}[.!?]\s+[A-ZÄÖÜ„\"«»].*[.!?]$")
"""Two sentences at least, the last of them full."""

_FARTHEST = 25
_MOST_KICKERS = 3
_LONGEST_KICKER = 4
_FARTHEST_DECLARED = 600
_SITE_NAME = re.compile(r"^(.{12,}?) [|–—-] [^|]{2,30}(?: \| .{2,30})?$")
_SAME_TITLE = 85


def zone_head(parts: Sequence[Part], start: int, title: str, function_words: frozenset[str]) -> str:
    """Zones for ``parts[:start]``; what comes back is the title, empty where there is none."""
    title, chosen = _declared(parts, title) if title else ("", None)
    if chosen is None:
        chosen = _likeliest(parts, start)
    if chosen is None and _asks(parts, start, function_words):
        chosen = start
    if chosen is None:
        return title
    parts[chosen].put(ZoneType.TITLE, "title")
    first = _mark_other_titles(parts, chosen, start)
    _mark_kicker(parts, first)
    _mark_subtitle(parts, chosen, start, function_words)
    return title or parts[first].text


def _asks(parts: Sequence[Part], start: int, function_words: frozenset[str]) -> bool:
    """Whether the first line of the article is a title that is a whole question or call."""
    if start + 1 >= len(parts) or not parts[start].text.endswith(("?", "!")):
        return False
    return _title_like(parts[start]) and is_prose(parts[start + 1], function_words)


def _declared(parts: Sequence[Part], title: str) -> tuple[str, int | None]:
    """The declared title, without the site's name if that hangs on it, and the part that is it."""
    whole = [title, *(m[1] for m in _SITE_NAME.finditer(title))]
    likeness = [
        (fuzz.ratio(part.text, wanted), -i, wanted)
        for i, part in enumerate(parts[:_FARTHEST_DECLARED])
        for wanted in whole
        if abs(len(part.text) - len(wanted)) <= len(wanted) // 3
    ]
    best = max(likeness, default=(0, 0, title))
    if best[0] >= _SAME_TITLE:
        return best[2], -best[1]
    return title.rsplit(" | ", 1)[0], None


def _likeliest(parts: Sequence[Part], start: int) -> int | None:
    """The line before the article that shares most words with it and stands nearest."""
    body = {w.lower() for part in parts[start : start + 60] for w in _CONTENT.findall(part.text)}
    candidates = [i for i in range(max(0, start - _FARTHEST), start) if _title_like(parts[i])]
    scored = [(_title_score(parts[i].text, start - i, body) + _standing(parts, i), i) for i in candidates]
    best = max(scored, default=(0.0, -1))
    return best[1] if best[0] > 0 else None


def _title_like(part: Part) -> bool:
    if part.zone is not None or not 3 <= part.words <= 28 or _SEVERAL.search(part.text):
        return False
    return not part.text.endswith((".", ":", ",")) or part.text.endswith("...")


def _title_score(text: str, distance: int, body: set[str]) -> float:
    """Words shared with the article count most, then being a full line, then being near to it."""
    words = {w.lower() for w in _CONTENT.findall(text)}
    shared = len(words & body)
    rate = shared / len(words) if words else 0.0
    return (
        2.0 * min(shared, 5)
        + 4.0 * rate
        + 0.4 * min(text.count(" ") + 1, 10)
        - 0.4 * distance
        - (3.0 if text.count(" ") >= 3 else 6.0)
    )


def _standing(parts: Sequence[Part], i: int) -> float:
    """A title is said again elsewhere on the page, or stands right before stamp, byline or article."""
    again = any(part.text == parts[i].text for j, part in enumerate(parts) if j != i)
    following = parts[i + 1]
    before = following.zone in (ZoneType.DATE_LINE, ZoneType.BYLINE) or following.words >= 12
    return 2.0 * again + 2.0 * before


def _mark_kicker(parts: Sequence[Part], title: int) -> None:
    """Short lines right before the title name its section and what it is about."""
    for part in reversed(parts[max(0, title - _MOST_KICKERS) : title]):
        if part.zone is not None or part.words > _LONGEST_KICKER:
            return
        part.put(ZoneType.CATEGORY, "kicker")


def _mark_subtitle(parts: Sequence[Part], title: int, start: int, function_words: frozenset[str]) -> None:
    """Prose between the title and the article proper, which a date line or byline sets apart."""
    for part in parts[title + 1 : start]:
        if is_prose(part, function_words):
            part.put(ZoneType.SUBTITLE, "set apart from the body")


def _mark_other_titles(parts: Sequence[Part], title: int, start: int) -> int:
    """Lines near the title that say the same in other words are titles, too; the first comes back."""
    names = set(_CONTENT.findall(parts[title].text))
    near = range(max(0, title - 8), min(start, title + 8))
    for i in near:
        if _title_like(parts[i]) and len(names & set(_CONTENT.findall(parts[i].text))) >= 2:
            parts[i].put(ZoneType.TITLE, "another title of the same")
    return next((i for i in near if parts[i].zone is ZoneType.TITLE), title)


def lead_end(parts: Sequence[Part], run: range, function_words: frozenset[str]) -> int:
    """Where the body starts in ``run``: behind a lead that a stamp or byline follows."""
    apart = (ZoneType.DATE_LINE, ZoneType.BYLINE)
    for i in run[:3]:
        if parts[i].zone in apart and any(p.zone is None for p in parts[run.start : i]):
            following = (j for j in run if j > i and is_prose(parts[j], function_words))
            return next(following, run.start)
    return run.start


def is_heading_like(part: Part) -> bool:
    """A short line that is no full sentence."""
    return part.words <= 22 and (not ends_with_full_stop(part.text) or part.text[-1] in '?!"“»«')
