"""Turns a chosen row into a statement with its citations."""

from __future__ import annotations

from synopse.brief.candidates import Candidate
from synopse.languages.language import Language
from synopse.model.annotated import AnnotatedReport
from synopse.model.briefing import Citation, Statement
from synopse.model.claim import clashes
from synopse.model.reuse import Reuse
from synopse.model.synopsis import Comparison, Support

AGREEING = 0.4
"""A passage is cited where it shares at least this part of the shorter one's content …"""

FEWEST_SHARED, FEWEST_WORDS = 3, 2
"""… and at least so many words and names, so many of them words."""

OPENED_BY = {'"': '"', "“": "„", "”": "“", "„": "„", "«": "»", "»": "«"}
CLOSED_BY = {'"': '"', "„": "“", "“": "”", "«": "»", "»": "«"}
"""The other mark of a pair, by the one that is there."""


def statement(
    candidate: Candidate,
    reports: tuple[AnnotatedReport, ...],
    comparison: Comparison,
    reuse: Reuse,
    language: Language,
) -> Statement:
    """The sentence as its report has it, cited first; then what else in its row says the same.

    Its origins are counted over these citations alone: a row may hold more than the sentence says.
    """
    cited = _citations(candidate, reports, comparison)
    return Statement(
        text=_text(candidate, language),
        citations=cited,
        modality=candidate.claim.modality,
        origins=len(reuse.independent_origins((c.report_id, c.span) for c in cited)),
        alignment_id=candidate.row.id,
        chain=candidate.claim.chain,
    )


def _citations(
    candidate: Candidate, reports: tuple[AnnotatedReport, ...], comparison: Comparison
) -> tuple[Citation, ...]:
    own = Citation(candidate.support.report_id, candidate.sentence.span)
    names = frozenset(member.id for member in comparison.cast)
    by_id = {report.id: report for report in reports}
    cited = [own]
    for support in candidate.row.supports:
        other = Citation(support.report_id, support.spans[0])
        figures = by_id[support.report_id].claims[support.claim].figures
        clash = any(clashes(candidate.claim.figures, figures))
        inside = other.report_id == own.report_id and own.span.overlaps(other.span)
        if not clash and not inside and _agrees(candidate, support, names):
            cited.append(other)
    return tuple(dict.fromkeys(cited))


def _agrees(candidate: Candidate, support: Support, names: frozenset[str]) -> bool:
    """Whether a support of the row says what the sentence says, and not only something near it."""
    mine, theirs = candidate.support.content, support.content
    shared = mine & theirs
    if support is candidate.support or len(shared) < FEWEST_SHARED or len(shared - names) < FEWEST_WORDS:
        return False
    return len(shared) >= AGREEING * min(len(mine), len(theirs))


def _text(candidate: Candidate, language: Language) -> str:
    """The sentence, with its speaker added where it stands on somebody's word and does not say so."""
    text = _closed(candidate.text)
    if candidate.framed:
        return text
    sentence = text.removesuffix(".")
    return language.briefing.attributed.format(sentence=sentence, speaker=candidate.speaker)


def _closed(text: str) -> str:
    """``text`` with the quotation mark that an earlier or a later sentence of the report holds."""
    marks = [i for i, character in enumerate(text) if character in OPENED_BY]
    if len(marks) % 2 == 0:
        return text
    first = marks[0]
    if first == 0 or text[first - 1].isspace():
        return text + CLOSED_BY.get(text[first], text[first])
    return OPENED_BY[text[first]] + text
