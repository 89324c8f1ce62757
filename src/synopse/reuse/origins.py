"""Whose wording it is: from credits, datelines and times, never more certain than these are.

See ``docs/decisions`` for what each ground is worth.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from synopse.model.report import Report
from synopse.model.reuse import Confidence, Origin, OriginKind, OwnWords, SharedPassage
from synopse.reuse.credits import Catalogue, Credits


@dataclass(frozen=True, slots=True)
class Attribution:
    """An origin with what it rests on."""

    origin: Origin
    confidence: Confidence
    grounds: tuple[str, ...]


UNKNOWN = Origin("unknown", OriginKind.UNKNOWN, "")


def own_words(report: Report, credits: Credits, catalogue: Catalogue) -> tuple[Origin, OwnWords]:
    """Whose words ``report`` carries where it shares none with another report.

    Likely its outlet's where somebody signs for it and no agency is credited, else open.
    """
    if len(credits.wholly) == 1:
        origin = agency_origin(credits.wholly[0], catalogue)
        sure = Confidence.CREDITED if credits.ground == "dateline" else Confidence.LIKELY
        return origin, OwnWords(report.id, origin.id, sure, (credits.ground,))
    origin, ground = _outlet_of(report, credits, catalogue)
    mixed = tuple(f"agency:{agency}" for agency in credits.agencies)
    grounds = (ground, *(("byline",) if credits.signed else ()), *(("agency_credit",) if mixed else ()))
    sure = Confidence.LIKELY if credits.signed and not mixed else Confidence.OPEN
    return origin, OwnWords(report.id, origin.id, sure, grounds, mixed)


def with_uncredited(own: OwnWords, passages: Sequence[SharedPassage]) -> OwnWords:
    """``own`` in the light of the report's shared passages: where it carries an agency's copy without
    saying so, more of its words may be that agency's."""
    agencies = {
        each.origin_id
        for each in passages
        if each.origin_id.startswith("agency:") and any(w.report_id == own.report_id for w in each.witnesses)
    }
    unnamed = agencies.difference(own.mixed_with, (own.origin_id,))
    if not unnamed:
        return own
    return replace(
        own,
        confidence=Confidence.LIKELY if own.confidence is Confidence.CREDITED else Confidence.OPEN,
        grounds=(*own.grounds, "uncredited_copy"),
        mixed_with=tuple(sorted({*own.mixed_with, *unnamed})),
    )


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

    In this order: an agency whose copy one witness wholly is; the one outlet that wrote all witnesses;
    the one agency that the crediting witnesses have in common; a desk that writes for all of their
    publishers; the earliest witness, where the later ones name it; unknown.
    """
    theirs = [credits[report.id] for report in witnesses]
    return (
        _of_wholly_credited(theirs, catalogue)
        or _of_one_outlet([own[report.id] for report in witnesses])
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
    contested = any(each.agencies and agencies.isdisjoint(each.agencies) for each in credits)
    sure = Confidence.CREDITED if "dateline" in grounds and not contested else Confidence.LIKELY
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


def _of_one_outlet(own: Sequence[Origin]) -> Attribution | None:
    """One outlet's text in several reports: an update, a syndicated article."""
    if len(set(own)) > 1 or own[0].kind is not OriginKind.OUTLET:
        return None
    return Attribution(own[0], Confidence.LIKELY, ("common_desk",))


def _of_common_desk(credits: Sequence[Credits], catalogue: Catalogue) -> Attribution | None:
    """Outlets that share a desk which writes for all of them."""
    publishers = {each.publisher for each in credits}
    desks = {catalogue.publishers[each].desk if each else "" for each in publishers}
    if len(desks) != 1 or "" in desks:
        return None
    desk = desks.pop()
    origin = Origin(f"desk:{desk.casefold()}", OriginKind.OUTLET, desk)
    return Attribution(origin, Confidence.LIKELY, ("common_desk",))


def _of_earliest(witnesses: Sequence[Report], own: Mapping[str, Origin]) -> Attribution | None:
    """The outlet of the earliest report, where all later ones name that outlet.

    To come first alone is no ground: what outlets share without credit mostly is an agency's copy.
    """
    for first in witnesses:
        others = [report for report in witnesses if report != first]
        if all(_before(first, other) and _names(other, own[first.id]) for other in others):
            return Attribution(own[first.id], Confidence.LIKELY, ("earliest_witness",))
    return None


def _names(report: Report, outlet: Origin) -> bool:
    """Whether the text of ``report`` names ``outlet``."""
    if not outlet.name:
        return False
    name = re.compile(rf"(?<!\w){re.escape(outlet.name)}(?!\w)")
    return any(name.search(zone.span.of(report.text)) for zone in report.event_zones())


def _before(report: Report, other: Report) -> bool:
    """Whether ``report`` is known to be published earlier; to the minute where both stamps can be compared."""
    if not (report.dct.has_day and other.dct.has_day):
        return False
    mine, theirs = _moment(report), _moment(other)
    if mine and theirs and (mine.tzinfo is None) == (theirs.tzinfo is None):
        return mine < theirs
    return report.dct.day < other.dct.day


def _moment(report: Report) -> datetime | None:
    """The time of publication; None where only the day is known."""
    try:
        return datetime.fromisoformat(report.dct.value) if "T" in report.dct.value else None
    except ValueError:
        return None
