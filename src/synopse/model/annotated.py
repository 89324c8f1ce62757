"""A report with all its layers."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.model.claim import Claim
from synopse.model.clause import Clause, NounPhrase
from synopse.model.layer import Layer, check_fresh
from synopse.model.name import Entity, NameMention
from synopse.model.quotation import Quotation
from synopse.model.report import Report
from synopse.model.timex import TimeExpression
from synopse.model.token import Sentence, Token


@dataclass(frozen=True, slots=True)
class AnnotatedReport:
    """A report and what the annotators found in it; all layers are of its present text."""

    report: Report
    sentences: Layer[Sentence]
    tokens: Layer[Token]
    phrases: Layer[NounPhrase]
    clauses: Layer[Clause]
    times: Layer[TimeExpression]
    names: Layer[NameMention]
    entities: tuple[Entity, ...]
    quotations: Layer[Quotation]
    claims: Layer[Claim]

    def __post_init__(self) -> None:
        grammar = (self.sentences, self.tokens, self.phrases, self.clauses)
        for layer in (*grammar, self.times, self.names, self.quotations, self.claims):
            check_fresh(layer, self.report.text)

    @property
    def id(self) -> str:
        return self.report.id

    def entity(self, entity_id: str) -> Entity | None:
        return next((e for e in self.entities if e.id == entity_id), None)
