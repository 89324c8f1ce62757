"""How many independent origins a story rests on."""

from __future__ import annotations

from synopse.model.reuse import Origin, OriginKind, OriginShare, Reuse


def leading_origins(reuse: Reuse) -> tuple[Origin, ...]:
    """For each report the origin that wrote most of it; what a speaker said is nobody's text."""
    origins = {o.id: o for o in reuse.origins if o.kind is not OriginKind.SPEAKER}
    largest: dict[str, OriginShare] = {}
    for share in sorted(reuse.shares, key=lambda s: s.share):
        if share.origin_id in origins:
            largest[share.report_id] = share
    return tuple(origins[share.origin_id] for share in largest.values())


def count_origins(reuse: Reuse) -> tuple[int, int]:
    """How many independent origins lead a report, and how many reports are led by an unknown one."""
    leading = leading_origins(reuse)
    known = {origin.id for origin in leading if origin.kind is not OriginKind.UNKNOWN}
    return len(known), sum(origin.kind is OriginKind.UNKNOWN for origin in leading)
