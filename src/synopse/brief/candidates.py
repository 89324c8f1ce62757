"""Sentences that could stand in the briefing: of each row the one that best stands alone."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.brief.agreement import agreeing, is_superseded
from synopse.languages.language import Language
from synopse.model.annotated import AnnotatedReport
from synopse.model.claim import Claim, Modality
from synopse.model.name import NameForm
from synopse.model.quotation import Quotation, QuotationType
from synopse.model.span import Span
from synopse.model.synopsis import ClaimAlignment, Comparison, Support
from synopse.model.token import Sentence
from synopse.model.zone import ZoneType

FEWEST_WORDS, MOST_WORDS = 6, 40
GOOD_LENGTH = 22
"""Words of a sentence that reads well; longer and shorter ones lose by degrees."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One row with the sentence that would stand for it. ``place`` is the row's place in the telling."""

    row: ClaimAlignment
    place: int
    support: Support
    claim: Claim
    sentence: Sentence
    text: str
    framed: bool  # the sentence itself says on whose word it stands
    speaker: str  # on whose word it stands, empty in the report's own voice
    agreeing: tuple[Support, ...]  # what else in the row says the same
    leans: bool  # begins with a subordinate clause
    superseded: bool  # a later report has another figure

    @property
    def weight(self) -> float:
        """That of the row, less what only lies near it."""
        agreed = {self.support.report_id, *(s.report_id for s in self.agreeing)}
        return self.row.weight - (len(self.row.report_ids) - len(agreed))


def candidates(
    comparison: Comparison, reports: tuple[AnnotatedReport, ...], language: Language
) -> tuple[Candidate, ...]:
    """At most one candidate per row, in the order of the rows."""
    by_id = {report.id: report for report in reports}
    names = frozenset(member.id for member in comparison.cast)
    best = (_best(row, place, by_id, names, language) for place, row in enumerate(comparison.rows))
    return tuple(candidate for candidate in best if candidate is not None)


def _best(
    row: ClaimAlignment,
    place: int,
    reports: dict[str, AnnotatedReport],
    names: frozenset[str],
    language: Language,
) -> Candidate | None:
    found = [_candidate(row, place, support, reports, names, language) for support in row.supports]
    fit = [c for c in found if c is not None and _stands_alone(c, language)]
    return max(fit, key=lambda c: (_quality(c), c.support.report_id), default=None)


def _candidate(
    row: ClaimAlignment,
    place: int,
    support: Support,
    reports: dict[str, AnnotatedReport],
    names: frozenset[str],
    language: Language,
) -> Candidate | None:
    report = reports[support.report_id]
    claim = report.claims[support.claim]
    sentence = next((s for s in report.sentences if s.span.contains(claim.span)), None)
    if sentence is None or sentence.zone not in (ZoneType.BODY, ZoneType.SUBTITLE):
        return None
    text = " ".join(sentence.span.of(report.report.text).split())
    return Candidate(
        row=row,
        place=place,
        support=support,
        claim=claim,
        sentence=sentence,
        text=text,
        framed=_is_framed(report, sentence, claim),
        speaker=_speaker(claim, report),
        agreeing=agreeing(support, row, reports, names),
        leans=bool(language.briefing.subordinate.search(text)),
        superseded=is_superseded(support, row, reports),
    )


def _speaker(claim: Claim, report: AnnotatedReport) -> str:
    """The head of the chain, unless that is the outlet itself."""
    outlets = 1 if report.report.publisher else 0
    return claim.chain[0] if len(claim.chain) > outlets else ""


def _is_framed(report: AnnotatedReport, sentence: Sentence, claim: Claim) -> bool:
    """Whether the sentence names its speaker, or speaks in the report's own voice."""
    quotations = [q for q in report.quotations if any(p.overlaps(claim.span) for p in q.quote)]
    pronouns = [m.span for m in report.names if m.form is NameForm.PRONOUN]
    told = (q for q in quotations if q.type is not QuotationType.REPORTED)
    return all(_names_speaker(q, sentence, pronouns) for q in told)


def _names_speaker(quotation: Quotation, sentence: Sentence, pronouns: list[Span]) -> bool:
    if quotation.evidential:
        return True
    return any(sentence.span.contains(s) and s not in pronouns for s in quotation.speaker)


def _stands_alone(candidate: Candidate, language: Language) -> bool:
    words = len(candidate.text.split())
    if not FEWEST_WORDS <= words <= MOST_WORDS or candidate.text[-1] not in '.!?“”"»«':
        return False
    if language.briefing.dangling.search(candidate.text):
        return False
    return candidate.framed or bool(candidate.speaker)


def _quality(candidate: Candidate) -> float:
    """How well a sentence reads on its own; the more, the better."""
    words = len(candidate.text.split())
    score = -abs(words - GOOD_LENGTH) / GOOD_LENGTH
    score += 1.0 * candidate.framed
    score += 0.5 * (candidate.claim.modality is not Modality.OPINION)
    score += 0.3 * len({s.report_id for s in candidate.agreeing})
    score += 0.3 * bool(candidate.claim.interval) + 0.1 * min(4, len(candidate.claim.participants))
    return (
        score
        - 0.4 * candidate.claim.presupposed
        - 0.5 * ("!" in candidate.text)
        - 0.4 * candidate.leans
        - 2.0 * candidate.superseded
    )
