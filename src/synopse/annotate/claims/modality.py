"""How far a report stands behind a claim, judged at the clause that carries it, outside the frame."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.languages.claims import ClaimRules, ModalityRule
from synopse.model.claim import Modality, Status
from synopse.model.layer import Layer
from synopse.model.quotation import Quotation, QuotationType
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.token import Tense, Token

COVERED = 0.35
"""The share of a clause that a quotation must cover for the clause to be on its speaker's word …"""

WITH_FRAME, LEAST_QUOTED = 0.8, 0.15
"""… or the share that it covers together with a long frame, if it is no mere scrap of a quotation."""


COLOURING = frozenset({Modality.DENIED, Modality.ALLEGED, Modality.OPINION})


@dataclass(frozen=True, slots=True)
class Verdict:
    """Modality and status with the rule that gave them."""

    modality: Modality
    status: Status
    rule: str


def quotation_of(span: Span, quotations: Layer[Quotation]) -> Quotation | None:
    """The quotation on whose speaker's word ``span`` rests; None in the report's own voice."""
    touching = (q for q in quotations if not q.nested and any(span.overlaps(part) for part in q.quote))
    covered = [(_covered(span, q), -len(q.span), q.span.start, q) for q in touching]
    best = max(covered, key=lambda c: c[:3], default=None)
    return best[3] if best and _carries(best[3], span) else None


def _covered(span: Span, quotation: Quotation) -> int:
    return sum(span.overlap(part) for part in quotation.quote)


def _carries(quotation: Quotation, span: Span) -> bool:
    quoted = _covered(span, quotation) / len(span)
    framed = sum(span.overlap(part) for part in quotation.frame) / len(span)
    return quoted >= COVERED or (quoted >= LEAST_QUOTED and quoted + framed >= WITH_FRAME)


def judge(
    span: Span, clause: tuple[Token, ...], quotation: Quotation | None, report: Report, rules: ClaimRules
) -> Verdict:
    """The modality of one clause: a marker in it decides, else whether somebody else says it."""
    said = " ".join(part.of(report.text) for part in said_in(span, quotation))
    rule = _rule_of_cue(quotation, report.text, rules) or _rule_of(said, quotation, rules)
    modality = _modality(rule, quotation)
    return Verdict(modality, _status(rule, said, clause, rules), rule.name if rule else str(modality))


def _rule_of(said: str, quotation: Quotation | None, rules: ClaimRules) -> ModalityRule | None:
    """The first marker in the clause; some are mere reported speech where somebody is quoted."""
    usable = (r for r in rules.modality if quotation is None or not r.own_voice)
    return next((rule for rule in usable if rule.pattern.search(said)), None)


def _rule_of_cue(quotation: Quotation | None, text: str, rules: ClaimRules) -> ModalityRule | None:
    """A cue that itself doubts, denies or judges ("vermuten", "dementieren") colours what it frames."""
    if quotation is None or not quotation.cue:
        return None
    cue = " ".join(span.of(text) for span in quotation.cue)
    return next((r for r in rules.modality if r.modality in COLOURING and r.pattern.search(cue)), None)


def said_in(span: Span, quotation: Quotation | None) -> tuple[Span, ...]:
    """What a clause says without the frame that says who said it."""
    if quotation is None:
        return (span,)
    parts = [part for part in quotation.quote if span.overlaps(part)]
    return tuple(Span(max(p.start, span.start), min(p.end, span.end)) for p in parts)


def _modality(rule: ModalityRule | None, quotation: Quotation | None) -> Modality:
    if quotation is not None and quotation.evidential in ("hearsay", "claim", "supposition"):
        return Modality.ALLEGED
    if rule is not None and rule.modality is not Modality.STATED and not _promised(rule, quotation):
        return rule.modality
    return Modality.STATED if _in_own_voice(quotation) else Modality.ATTRIBUTED


def _promised(rule: ModalityRule, quotation: Quotation | None) -> bool:
    """What somebody says in so many words that he will do is his word, not an announced plan."""
    direct = quotation is not None and quotation.type is QuotationType.DIRECT
    return direct and rule.modality is Modality.PLANNED


def _in_own_voice(quotation: Quotation | None) -> bool:
    """That somebody promised, warned or praised is what the report itself says to have happened."""
    return quotation is None or (quotation.type is QuotationType.REPORTED and not quotation.relay)


def _status(rule: ModalityRule | None, said: str, clause: tuple[Token, ...], rules: ClaimRules) -> Status:
    if rule is not None and rule.status is not None:
        return rule.status
    if rules.background.search(said):
        return Status.BACKGROUND
    finite = [t for t in clause if t.is_finite]
    if finite and all(t.tense is Tense.PRESENT and not _is_perfect(t) for t in finite):
        return Status.ONGOING
    return Status.HAPPENED


def _is_perfect(token: Token) -> bool:
    """A present-tense auxiliary usually builds the perfect: what it says has happened."""
    return token.pos.value == "AUX"
