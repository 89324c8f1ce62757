"""Whose wording it is: from credits, datelines and times, never more certain than these are.

See ``docs/decisions`` for what each ground is worth.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from synopse.model.report import Report
from synopse.model.reuse import Confidence, Origin, OriginKind, OwnWords
from synopse.reuse.credits import Catalogue, Credits


@dataclass(frozen=True, slots=True)
class Attribution:
    """An origin with what it rests on."""

    origin: Origin
    confidence: Confidence
    grounds: tuple[str, ...]


UNKNOWN = Origin("unknown", OriginKind.UNKNOWN, "")


def own_words(report: Report, credits: Credits, catalogue: Catalogue) -> tuple[Origin, OwnWords]:
    """Whose words ``report`` carries where it shares none with another report."""
    if len(credits.wholly) == 1:
        origin = agency_origin(credits.wholly[0], catalogue)
        sure = Confidence.CREDITED if credits.ground == "dateline" else Confidence.LIKELY
        return origin, OwnWords(report.id, origin.id, sure, (credits.ground,))
    origin, ground = _outlet_of(report, credits, catalogue)
    mixed = tuple(f"agency:{agency}" for agency in credits.agencies)
    if mixed:
        return origin, OwnWords(report.id, origin.id, Confidence.OPEN, (ground, "agency_credit"), mixed)
    return origin, OwnWords(report.id, origin.id, Confidence.LIKELY, (ground,))


def _outlet_of(report: Report, credits: Credits, catalogue: Catalogue) -> tuple[Origin, str]:
    """The outlet that wrote a report, and why we think so: a content partner before the publisher."""
    if len(credits.outlets) == 1:
        return outlet_origin(credits.outlets[0], catalogue), "partner"
    if credits.publisher:
        return outlet_origin(credits.publisher, catalogue), "publisher"
    if report.publisher:
        return Origin(
            f"outlet:{report.publisher.casefold()}", OriginKind.OUTLET, report.publisher
        ), "publisher"
    return Origin(f"report:{report.id}", OriginKind.OUTLET, ""), "no_ground"


def agency_origin(agency_id: str, catalogue: Catalogue) -> Origin:
    return Origin(f"agency:{agency_id}", OriginKind.AGENCY, catalogue.agencies[agency_id].name)


def outlet_origin(publisher_id: str, catalogue: Catalogue) -> Origin:
    return Origin(f"outlet:{publisher_id}", OriginKind.OUTLET, catalogue.publishers[publisher_id].name)


def passage_origin(
    witnesses: Sequence[Report],
    credits: Mapping[str, Credits],
    own: Mapping[str, Origin],
    catalogue: Catalogue,
) -> Attribution:
    """Whose wording a passage of several reports likely is.

    In this order: an agency whose copy one witness wholly is; the one agency that the crediting
    witnesses have in common; the desk or house of all witnesses; the earliest witness; unknown.
    """
    theirs = [credits[report.id] for report in witnesses]
    return (
        _of_wholly_credited(theirs, catalogue)
        or _of_partly_credited(theirs, catalogue)
        or _of_common_desk(theirs, catalogue)
        or _of_earliest(witnesses, own)
        or Attribution(UNKNOWN, Confidence.OPEN, ("no_ground",))
    )


def _of_wholly_credited(credits: Sequence[Credits], catalogue: Catalogue) -> Attribution | None:
    whole = [each for each in credits if each.wholly]
    agencies = {agency for each in whole for agency in each.wholly}
    if not agencies:
        return None
    if len(agencies) > 1:
        return Attribution(UNKNOWN, Confidence.OPEN, ("conflicting_credits",))
    grounds = sorted({each.ground for each in whole}, reverse=True)
    if any(agency not in each.agencies for each in credits for agency in agencies):
        grounds.append("credited_copy_elsewhere")
    sure = Confidence.CREDITED if "dateline" in grounds else Confidence.LIKELY
    return Attribution(agency_origin(agencies.pop(), catalogue), sure, tuple(grounds))


def _of_partly_credited(credits: Sequence[Credits], catalogue: Catalogue) -> Attribution | None:
    crediting = [set(each.agencies) for each in credits if each.agencies]
    if not crediting:
        return None
    common = set.intersection(*crediting)
    if len(common) != 1:
        return Attribution(UNKNOWN, Confidence.OPEN, ("conflicting_credits",))
    elsewhere = ("credited_copy_elsewhere",) if len(crediting) < len(credits) else ()
    origin = agency_origin(common.pop(), catalogue)
    return Attribution(origin, Confidence.LIKELY, ("agency_credit", *elsewhere))


def _of_common_desk(credits: Sequence[Credits], catalogue: Catalogue) -> Attribution | None:
    """One outlet, or outlets that share a desk which writes for all of them."""
    publishers = {each.publisher for each in credits}
    desks = {catalogue.publishers[each].desk if each else "" for each in publishers}
    if len(publishers) == 1 and "" not in publishers:
        origin = outlet_origin(publishers.pop(), catalogue)
    elif len(desks) == 1 and "" not in desks:
        desk = desks.pop()
        origin = Origin(f"desk:{desk.casefold()}", OriginKind.OUTLET, desk)
    else:
        return None
    return Attribution(origin, Confidence.LIKELY, ("common_desk",))


def _of_earliest(witnesses: Sequence[Report], own: Mapping[str, Origin]) -> Attribution | None:
    """The outlet of the report that is known to be published first.

    Who came first need not have written it, both may draw on an agency: the answer stays open.
    """
    by_time = sorted(witnesses, key=lambda report: (report.dct.value, report.id))
    first, second = (report.dct.value for report in by_time[:2])
    shorter = min(len(first), len(second))
    if shorter < len("2000-01-01") or first[:shorter] == second[:shorter]:
        return None
    return Attribution(own[by_time[0].id], Confidence.OPEN, ("earliest_witness",))
