"""How much of a report is whose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from synopse.model.report import Report
from synopse.model.reuse import OriginShare, SharedPassage
from synopse.model.zone import ZoneType

COUNTED = frozenset({ZoneType.TITLE, ZoneType.SUBTITLE, ZoneType.HEADING, ZoneType.BODY})


def shares_of(report: Report, passages: Sequence[SharedPassage], own: str) -> tuple[OriginShare, ...]:
    """The origins of a report's body, title and headings, the largest share first; they sum to 1.

    A code point that several passages cover counts for the one with the most witnesses.
    """
    owner = [own] * len(report.text)
    for each in sorted(passages, key=lambda p: (len(p.witnesses), p.id)):
        for witness in each.witnesses:
            if witness.report_id == report.id:
                owner[witness.span.start : witness.span.end] = [each.origin_id] * len(witness.span)
    zones = [zone.span for zone in report.zones if zone.type in COUNTED]
    counts = Counter(origin for span in zones for origin in owner[span.start : span.end])
    total = counts.total()
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(OriginShare(report.id, origin, n, n / total) for origin, n in ordered)
