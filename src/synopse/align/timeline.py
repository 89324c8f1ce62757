"""When it was: rows that name a time, in order."""

from __future__ import annotations

import textwrap

from synopse.align.items import Item
from synopse.model.synopsis import ClaimAlignment, Support, TimelineEntry
from synopse.model.timex import Interval

LABEL = 180
"""Longest label in characters; a longer one is cut at a word."""


def build_timeline(rows: tuple[ClaimAlignment, ...], items: tuple[Item, ...]) -> tuple[TimelineEntry, ...]:
    """One entry for every row with a time, by its beginning, then by its end, then as told."""
    claims = {(item.report_id, item.index): item for item in items}
    entries = [_entry(row, row.interval, claims) for row in rows if row.interval is not None]
    return tuple(sorted(entries, key=lambda e: (e.interval.start or e.interval.end, e.interval.end)))


def _entry(row: ClaimAlignment, interval: Interval, claims: dict[tuple[str, int], Item]) -> TimelineEntry:
    dated = [s for s in row.supports if claims[s.report_id, s.claim].claim.interval == interval]
    return TimelineEntry(
        interval=interval,
        status=row.status,
        label=_label(dated[0], claims),
        evidence=tuple((s.report_id, s.spans[0]) for s in row.supports),
        alignment_id=row.id,
    )


def _label(support: Support, claims: dict[tuple[str, int], Item]) -> str:
    text = " ".join(claims[support.report_id, support.claim].text.split())
    return textwrap.shorten(text, LABEL, placeholder=" …")
