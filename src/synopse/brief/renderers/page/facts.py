"""Where a story takes place and who is in it, for its head."""

from __future__ import annotations

from collections import Counter

from synopse.model.name import NameType
from synopse.model.synopsis import CastMember, Synopsis

WHERE, WHO = 3, 4


def where(synopsis: Synopsis) -> tuple[str, ...]:
    """The places of what several reports tell, those of the headline first; where no claim has one,
    the places most often named."""
    cast = [m.name for m in synopsis.cast if m.type is NameType.LOC]
    told = Counter(place for row in _shared_places(synopsis) for place in row)
    ranked = [place for place, _ in told.most_common() if place in cast]
    ranked.sort(key=lambda place: place not in synopsis.headline)
    apart = [place for place in ranked if not any(place in other for other in ranked if other != place)]
    return tuple(apart[:WHERE]) or _names(synopsis, (NameType.LOC,), WHERE)


def who(synopsis: Synopsis) -> tuple[str, ...]:
    """The persons and organisations that most reports name."""
    return _names(synopsis, (NameType.PER, NameType.ORG), WHO)


def _shared_places(synopsis: Synopsis) -> list[dict[str, None]]:
    """For each row of several reports the places that its claims name."""
    claims = {annotated.id: annotated.claims for annotated in synopsis.reports}
    return [
        dict.fromkeys(place for s in row.supports for place in claims[s.report_id][s.claim].place)
        for row in synopsis.rows
        if len(row.report_ids) > 1
    ]


def _names(synopsis: Synopsis, types: tuple[NameType, ...], most: int) -> tuple[str, ...]:
    """The members of the cast that most reports name, agencies and media left out."""

    def rank(member: CastMember) -> tuple[int, int]:
        return -len({d.report_id for d in member.designations}), -member.count

    found = [m for m in synopsis.cast if m.type in types and not m.agency]
    return tuple(m.name for m in sorted(found, key=rank)[:most])
