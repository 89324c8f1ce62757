"""Turns a chosen row into a statement with its citations."""

from __future__ import annotations

from synopse.brief.candidates import Candidate
from synopse.languages.language import Language
from synopse.model.briefing import Citation, Statement
from synopse.model.reuse import Reuse
from synopse.model.synopsis import Agreement

OPENED_BY = {'"': '"', "“": "„", "”": "“", "„": "„", "«": "»", "»": "«"}
CLOSED_BY = {'"': '"', "„": "“", "“": "”", "«": "»", "»": "«"}
"""The other mark of a pair, by the one that is there."""


def statement(candidate: Candidate, reuse: Reuse, language: Language) -> Statement:
    """The sentence as its report has it, cited first; then what else in its row says the same.

    Its origins are counted over these citations alone: a row may hold more than the sentence says.
    """
    cited = _citations(candidate)
    evidence = [(citation.report_id, citation.span) for citation in cited]
    return Statement(
        text=_text(candidate, language),
        citations=cited,
        modality=candidate.claim.modality,
        origins=len(reuse.independent_origins(evidence)),
        origins_most=reuse.most_origins(evidence),
        alignment_id=candidate.row.id,
        chain=candidate.claim.chain,
        contested=candidate.row.agreement is Agreement.CONTRADICTING,
    )


def _citations(candidate: Candidate) -> tuple[Citation, ...]:
    own = Citation(candidate.support.report_id, candidate.sentence.span)
    others = (Citation(s.report_id, s.spans[0]) for s in candidate.agreeing)
    outside = (c for c in others if c.report_id != own.report_id or not own.span.overlaps(c.span))
    return tuple(dict.fromkeys((own, *outside)))


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
