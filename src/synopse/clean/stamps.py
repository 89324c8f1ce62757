"""When a report was published and updated, by the stamps on its page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from synopse.languages.zones import ZoneRules
from synopse.model.report import Declared, Stamp, StampSource
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType

_NEAR = 6
_FEW_ZONES = 60
_UNKNOWN = Stamp()
_ADDRESS = re.compile(r"/(20\d\d)[-/]([01]\d)[-/]([0-3]\d)(?=[/_.-]|$)")
MIDNIGHT = "T24"
_OFFSET = re.compile(r"T[\d:]+(?:Z|[+-]\d\d:\d\d)$")
_YEARS = range(1600, 2200)
"""The oldest newspaper is of 1605; what is dated beyond these years is a placeholder."""


@dataclass(frozen=True, slots=True)
class PageStamps:
    """``dct`` is the time of publication, or of the update where no day of publication is known."""

    dct: Stamp = _UNKNOWN
    published: Stamp = _UNKNOWN
    updated: Stamp = _UNKNOWN


@dataclass(frozen=True, slots=True)
class _Found:
    stamp: Stamp
    label: str  # published, updated or empty


def stamps_of(
    declared: Declared, text: str, zones: Sequence[Zone], rules: ZoneRules, clock: str = ""
) -> PageStamps:
    """The stamps that are declared, and those of the date lines for what is not.

    What is declared with an offset is told in the time of ``clock``, for that is what "heute" means in the text.

    Where a page carries two stamps without a word about them, the older one is the publication and
    the younger one the update, whichever stands first.
    """
    found = [f for zone in _date_lines(zones) for f in _in_zone(text, zone.span, rules)]
    on_page = _sorted_out(found)
    published = _declared(declared.published, clock) or on_page.published
    updated = _declared(declared.updated, clock) or on_page.updated
    if not (published.has_day or updated.has_day):
        published = _from_address(declared.url) or published
    return PageStamps(_dct(published, updated), published, updated)


def _date_lines(zones: Sequence[Zone]) -> list[Zone]:
    """The date lines around the head of the article, or else those right behind its end.

    Further away stand the dates of other stories; a page that is little more than its article may
    have its date anywhere.
    """
    body = [i for i, zone in enumerate(zones) if zone.type is ZoneType.BODY]
    if not body:
        return _dated(zones)
    title = next((i for i in range(body[0], -1, -1) if zones[i].type is ZoneType.TITLE), body[0])
    head = zones[max(0, title - _NEAR) : body[0] + 3]
    tail = zones[body[-1] + 1 : body[-1] + 1 + _NEAR]
    few = zones if len(zones) <= _FEW_ZONES else ()
    return _dated(head) or _dated(tail) or _dated(few)


def _dated(zones: Sequence[Zone]) -> list[Zone]:
    return [zone for zone in zones if zone.type is ZoneType.DATE_LINE]


def _declared(value: str, clock: str) -> Stamp | None:
    iso = iso_of(value)
    return Stamp(on_clock(iso, clock), StampSource.DECLARED) if iso else None


def _from_address(url: str) -> Stamp | None:
    """The day in an address: ``/news/2023-04/28/…``, ``/2024/04/30/…``."""
    found = _ADDRESS.search(url)
    try:
        return Stamp(date(*map(int, found.groups())).isoformat(), StampSource.ADDRESS) if found else None
    except ValueError:
        return None


def on_clock(iso: str, clock: str) -> str:
    """The same moment on another clock: 23:30 UTC is 01:30 of the next day in Berlin."""
    if not clock or not _OFFSET.search(iso):
        return iso
    precision = "seconds" if iso[16] == ":" else "minutes"
    try:
        moment = datetime.fromisoformat(iso.replace("Z", "+00:00"))
    except ValueError:  # no such offset
        return iso[:10]
    return moment.astimezone(ZoneInfo(clock)).isoformat(timespec=precision)


def _dct(published: Stamp, updated: Stamp) -> Stamp:
    if published.has_day or not updated.has_day:
        return published if published.value else updated
    return updated


def _sorted_out(found: Sequence[_Found]) -> PageStamps:
    """Which stamp is which; partial ones ("2021-04") only where there is no better one."""
    found = [f for f in found if f.stamp.has_day] or list(found)
    by_time = sorted(found, key=lambda f: (f.stamp.day, _clock(f.stamp)))
    published = _first(by_time, "published") or _first(by_time, "")
    updated = _first(by_time[::-1], "updated") or _first(by_time[::-1], "")
    if published and updated and updated.value == published.value:
        updated = None
    return PageStamps(published=published or Stamp(), updated=updated or Stamp())


def _clock(stamp: Stamp) -> str:
    return stamp.value[11:] or "99"


def _first(found: Iterable[_Found], label: str) -> Stamp | None:
    return next((f.stamp for f in found if f.label == label), None)


def _in_zone(text: str, span: Span, rules: ZoneRules) -> Iterator[_Found]:
    end = span.start
    for match in _pattern(tuple(rules.months)).finditer(text, span.start, span.end):
        value = _value(match, rules.months)
        if value:
            label = _label(text[end : match.start()].lower(), rules.stamp_labels)
            yield _Found(Stamp(value, StampSource.STAMP, Span(match.start(), match.end())), label)
            end = match.end()


def _label(before: str, labels: Mapping[str, Sequence[str]]) -> str:
    return next((kind for kind, words in labels.items() if any(word in before for word in words)), "")


@lru_cache(maxsize=8)
def _pattern(months: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(months, key=len, reverse=True))
    day = (
        rf"(?P<year>\d{{4}})-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?!\d)"
        rf"|(?P<d>\d{{1,2}})\s?[./]\s?(?P<m>\d{{1,2}})\s?[./]\s?(?P<y>\d{{4}}|\d{{2}}(?!\d))"
        rf"|(?P<dd>\d{{1,2}})(?:st|nd|rd|th|\.)?\s?(?P<name>{names})\.?,?\s(?P<yy>\d{{4}})"
        rf"|(?P<us>{names})\.?\s(?P<ud>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<uy>\d{{4}})"
    )
    clock = (
        r"(?:[\s,;|·•T–-]{0,4}(?:um|at)?\s?(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)|(?=\sUhr))"
        r"(?::(?P<second>[0-5]\d))?(?:\s?(?P<half>[ap])\.?m\b\.?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
    )
    return re.compile(rf"(?:(?<!\d)|(?<=[:.]\d\d))(?:{day}){clock}", re.IGNORECASE)


def _value(match: re.Match[str], months: Mapping[str, int]) -> str:
    """The stamp in ISO 8601, as precise as it is; empty where there is no such day."""
    name = match["name"] or match["us"]
    month = months[name.lower()] if name else int(match["month"] or match["m"])
    digits = match["year"] or match["y"] or match["yy"] or match["uy"]
    year = int(digits) + (2000 if len(digits) == 2 else 0)
    day = match["day"] or match["d"] or match["dd"] or match["ud"]
    if year not in _YEARS:
        return ""
    try:
        value = date(year, month, int(day or 1)).isoformat()
    except ValueError:
        return ""
    if not day:
        return value[:7]
    clock = _time(match)
    if clock.startswith(MIDNIGHT):  # 24:00 is 0:00 of the next day
        return f"{date.fromisoformat(value) + timedelta(days=1)}T00{clock[3:]}"
    return value + clock


def _time(match: re.Match[str]) -> str:
    if not match["hour"]:
        return ""
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    seconds = f":{match['second']}" if match["second"] else ""
    zone = (match["zone"] or "").upper()
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"T{hour:02d}:{match['minute'] or '00'}{seconds}{zone}"


_RSS_MONTHS = {
    name: n
    for n, name in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)
}  # fmt: skip
_NUMERIC_ZONE = re.compile(r"\s(?=(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})$)")
_FRACTION = re.compile(r"(?<=:\d\d)\.\d+")
_US_ORDER = re.compile(r"^(\d{4})/(\d\d)/(\d\d)")


def iso_of(value: str) -> str:
    """A declared time in ISO 8601: from ISO, RSS ("Tue, 06 Apr 2021 08:00:00 +0200") or numeric form."""
    value = _FRACTION.sub("", _NUMERIC_ZONE.sub("", value.strip()))
    value = _US_ORDER.sub(r"\1-\2-\3", value.replace("GMT", "Z").replace("UTC", "Z"))
    match = _pattern(tuple(_RSS_MONTHS)).search(value)
    if match:
        return _value(match, _RSS_MONTHS)
    return value if re.fullmatch(r"\d{4}", value) and int(value) in _YEARS else ""
