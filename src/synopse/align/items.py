"""Claims as things to compare: each with the cast it speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.model.annotated import AnnotatedReport
from synopse.model.claim import Claim
from synopse.model.name import NameType
from synopse.model.quotation import Quotation
from synopse.model.synopsis import CastMember


@dataclass(frozen=True, slots=True)
class Item:
    """One claim of one report. ``position`` runs from 0 (first claim) to 1 (last).

    ``cast`` are ids of cast members, ``persons`` those of them that are persons; ``day`` is the
    report's day of creation, empty where unknown. ``said`` is the text without the frame of a quotation.
    """

    report_id: str
    index: int
    claim: Claim
    text: str
    said: str
    cast: frozenset[str]
    persons: frozenset[str]
    position: float
    day: str


def items_of(reports: tuple[AnnotatedReport, ...], cast: tuple[CastMember, ...]) -> tuple[Item, ...]:
    """Every claim of every report, in order."""
    who = cast_ids(cast)
    persons = frozenset(member.id for member in cast if member.type is NameType.PER)
    return tuple(
        _item(report, index, claim, who, persons)
        for report in reports
        for index, claim in enumerate(report.claims)
    )


def cast_ids(cast: tuple[CastMember, ...]) -> dict[tuple[str, str], str]:
    """The cast member behind (report id, entity id)."""
    return {mention: member.id for member in cast for mention in member.mentions}


def _item(
    report: AnnotatedReport,
    index: int,
    claim: Claim,
    who: dict[tuple[str, str], str],
    persons: frozenset[str],
) -> Item:
    present = frozenset(who[(report.id, e)] for e in claim.participants if (report.id, e) in who)
    position = index / max(1, len(report.claims) - 1)
    text = " ".join(span.of(report.report.text) for span in claim.evidence)
    said = " ".join(span.of(report.report.text) for span in claim.core) or text
    return Item(
        report.id, index, claim, text, said, present, present & persons, position, report.report.dct.day
    )


def quote_text(report: AnnotatedReport, quotation: Quotation) -> str:
    """The words of a quotation without what interrupts it."""
    return " ".join(" ".join(span.of(report.report.text).split()) for span in quotation.quote)
