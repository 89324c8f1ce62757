"""What a report says to be so: one claim per main clause, with who says it and how surely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from synopse.annotate.claims.clauses import main_clauses
from synopse.annotate.claims.content import figures_in, is_negated, terms_of
from synopse.annotate.claims.modality import judge, quotation_of, said_in
from synopse.annotate.claims.when import interval_of_claim, order_of_claim, own_times
from synopse.annotate.tokens import tokens_by_sentence
from synopse.languages.language import Language
from synopse.model.claim import AHEAD, Claim, Status
from synopse.model.clause import Clause
from synopse.model.layer import Layer, layer_of
from synopse.model.name import Entity, NameForm, NameMention, NameType
from synopse.model.quotation import Quotation
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.timex import Interval, TimeExpression
from synopse.model.token import Sentence, Token
from synopse.model.zone import ZoneType

RECENT = timedelta(days=14)
"""How long before a report's creation what happened still belongs to its event."""

HEADINGS = frozenset({ZoneType.TITLE, ZoneType.SUBTITLE, ZoneType.HEADING})


@dataclass(frozen=True, slots=True)
class _Scene:
    """All layers of a report that a claim is read from."""

    report: Report
    clauses: Layer[Clause]
    times: Layer[TimeExpression]
    names: Layer[NameMention]
    entities: dict[str, Entity]
    quotations: Layer[Quotation]
    language: Language


def tag_claims(
    report: Report,
    sentences: Layer[Sentence],
    tokens: Layer[Token],
    clauses: Layer[Clause],
    times: Layer[TimeExpression],
    names: Layer[NameMention],
    entities: tuple[Entity, ...],
    quotations: Layer[Quotation],
    language: Language,
) -> Layer[Claim]:
    """The claims of all sentences that say something, in order of the text."""
    scene = _Scene(report, clauses, times, names, {e.id: e for e in entities}, quotations, language)
    claims = (
        _claim(scene, sentence, clause)
        for sentence, clause in _clauses(sentences, tokens, language)
        if _says_something(clause, sentence)
    )
    return layer_of(report.id, report.text, "claims", claims)


def _clauses(
    sentences: Layer[Sentence], tokens: Layer[Token], language: Language
) -> Iterator[tuple[Sentence, tuple[Token, ...]]]:
    """Main clauses with the sentence they stand in."""
    for sentence, own in zip(sentences, tokens_by_sentence(sentences, tokens), strict=True):
        for clause in main_clauses(own, language.claims.coordinators):
            yield sentence, clause


def _says_something(clause: tuple[Token, ...], sentence: Sentence) -> bool:
    """A claim needs a finite verb; a title may do without, for titles drop their auxiliaries."""
    if len(clause) < 3:
        return False
    return any(token.is_finite for token in clause) or sentence.zone is ZoneType.TITLE


def _claim(scene: _Scene, sentence: Sentence, clause: tuple[Token, ...]) -> Claim:
    span = Span(clause[0].span.start, clause[-1].span.end)
    rules = scene.language.claims
    quotation = quotation_of(span, scene.quotations)
    verdict = judge(span, clause, quotation, scene.report, rules)
    mentions = [m for m in scene.names.inside(span) if not m.nested]
    core = said_in(span, quotation)
    clauses = scene.clauses.inside(span)
    times = own_times(scene.times.inside(span), clause, clauses, scene.language)
    interval = interval_of_claim(core, times, scene.report.text, scene.language)
    return Claim(
        evidence=(span,),
        modality=verdict.modality,
        chain=_chain(scene, quotation),
        polarity=not is_negated(clause, core, rules),
        status=_status(verdict.status, interval, scene.report.dct.day),
        interval=interval,
        place=_places(scene, mentions),
        figures=figures_in(clause, scene.report.text, rules.figures, scene.times.inside(span)),
        participants=tuple(dict.fromkeys(m.entity for m in mentions if m.entity)),
        terms=terms_of(clause, mentions, quotation, scene.language),
        heading=sentence.zone in HEADINGS,
        presupposed=bool(rules.presupposed.search(span.of(scene.report.text))),
        core=core,
        order=order_of_claim(core, times, clause, clauses, scene.report.text, rules),
        rule=verdict.rule,
    )


def _chain(scene: _Scene, quotation: Quotation | None) -> tuple[str, ...]:
    """From who says it through the relays to the outlet; the report's own voice is the outlet alone."""
    outlet = (scene.report.publisher,) if scene.report.publisher else ()
    if quotation is None:
        return outlet
    return (*_speaker(scene, quotation), *quotation.relay, *outlet)


def _speaker(scene: _Scene, quotation: Quotation) -> tuple[str, ...]:
    entity = scene.entities.get(quotation.speaker_entity)
    if entity is not None:
        return (entity.name,)
    if quotation.voice:
        return (" ".join(s.of(scene.report.text) for s in quotation.voice),)
    return ()


def _status(status: Status, interval: Interval | None, day: str) -> Status:
    """What lies long before the report is its background, what lies after it cannot have happened."""
    if status in AHEAD or status is Status.CANCELLED or interval is None or not day:
        return status
    if interval.start[:10] > day:
        return Status.PLANNED if status is not Status.POSSIBLE else status
    if interval.end and date.fromisoformat(day) - date.fromisoformat(interval.end[:10]) > RECENT:
        return Status.BACKGROUND
    return status


def _places(scene: _Scene, mentions: list[NameMention]) -> tuple[str, ...]:
    places = (m for m in mentions if m.type is NameType.LOC and m.form is NameForm.NAME and not m.sense)
    names = (scene.entities[m.entity].name for m in places if m.entity in scene.entities)
    return tuple(dict.fromkeys(names))
