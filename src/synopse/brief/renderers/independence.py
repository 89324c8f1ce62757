"""How many independent origins a story rests on."""

from __future__ import annotations

from collections.abc import Mapping

from synopse.model.reuse import Origin, OriginKind, OriginShare, Reuse


def count_origins(reuse: Reuse) -> tuple[int, int]:
    """How many independent origins are known, and for how many reports the origin is open.

    An origin counts where it wrote most of a report. A report that mixes in the copy of an agency that
    counts already does not count beside it: nobody can tell that they are two sources.
    """
    leading = leading_origins(reuse)
    known = {origin.id for origin in leading.values() if origin.name}
    mixed = {own.origin_id for own in reuse.own_words if not known.isdisjoint(own.mixed_with)}
    return len(known - mixed), sum(not origin.name for origin in leading.values())


def leading_origins(reuse: Reuse) -> Mapping[str, Origin]:
    """By report the origin that wrote most of it; what a speaker said is nobody's text."""
    origins = {o.id: o for o in reuse.origins if o.kind is not OriginKind.SPEAKER}
    largest: dict[str, OriginShare] = {}
    for share in sorted(reuse.shares, key=lambda s: s.share):
        if share.origin_id in origins:
            largest[share.report_id] = share
    return {report_id: origins[share.origin_id] for report_id, share in largest.items()}
