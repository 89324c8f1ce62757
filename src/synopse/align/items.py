"""Claims as things to compare: each with the cast it speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.model.annotated import AnnotatedReport
from synopse.model.claim import Claim
from synopse.model.name import NameType
from synopse.model.quotation import Quotation
from synopse.model.span import Span
from synopse.model.synopsis import CastMember
from synopse.model.token import Pos

MARKS = '"„“”»«›‹‚‘ '
"""Quotation marks of all makes."""

CARRIERS = frozenset({Pos.NOUN, Pos.PROPN, Pos.VERB, Pos.ADJ, Pos.NUM})
"""Parts of speech that carry the meaning of a claim."""


@dataclass(frozen=True, slots=True)
class Item:
    """One claim of one report. ``position`` runs from 0 (first claim) to 1 (last).

    ``cast`` are ids of cast members, ``persons`` those of them that are persons; ``day`` is the
    report's day of creation, empty where unknown. ``said`` is the text without the frame of a quotation,
    ``content`` the lemmas and cast members in it that carry meaning.
    """

    report_id: str
    index: int
    claim: Claim
    text: str
    said: str
    content: frozenset[str]
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
    present = frozenset(who[report.id, e] for e in claim.participants if (report.id, e) in who)
    core = claim.core or claim.evidence
    return Item(
        report_id=report.id,
        index=index,
        claim=claim,
        text=_text(report, claim.evidence),
        said=_text(report, core),
        content=_content(report, core, who),
        cast=present,
        persons=present & persons,
        position=index / max(1, len(report.claims) - 1),
        day=report.report.dct.day,
    )


def _text(report: AnnotatedReport, spans: tuple[Span, ...]) -> str:
    return " ".join(" ".join(span.of(report.report.text).split()) for span in spans)


def _content(
    report: AnnotatedReport, spans: tuple[Span, ...], who: dict[tuple[str, str], str]
) -> frozenset[str]:
    """Who is named and what is said of them: cast ids, and lemmas outside names."""
    names = [name for span in spans for name in report.names.inside(span) if not name.nested]
    tokens = (token for span in spans for token in report.tokens.inside(span) if token.pos in CARRIERS)
    lemmas = {t.lemma.lower() for t in tokens if not any(n.span.overlaps(t.span) for n in names)}
    return frozenset(lemmas | {who.get((report.id, name.entity), name.entity) for name in names})


def quote_text(report: AnnotatedReport, quotation: Quotation) -> str:
    """The words of a quotation without what interrupts it."""
    return _text(report, quotation.quote)
