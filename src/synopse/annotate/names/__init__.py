"""Names, designations and pronouns of a report, and who is meant by them."""

from __future__ import annotations

from synopse.annotate.names.drafts import annotations_of, entities_of
from synopse.annotate.names.resolving import resolve
from synopse.annotate.names.words import words_of
from synopse.languages.language import Language
from synopse.model.layer import Layer, layer_of
from synopse.model.name import Entity, NameMention
from synopse.model.report import Report
from synopse.model.token import Sentence, Token


def tag_names(
    report: Report, sentences: Layer[Sentence], tokens: Layer[Token], language: Language
) -> tuple[Layer[NameMention], tuple[Entity, ...]]:
    """All mentions in the event zones, and the entities they stand for in the order of their first mention."""
    words = words_of(report, sentences, tokens)
    mentions = resolve(words, language)
    entities = entities_of(mentions)
    annotations = annotations_of(mentions, words, entities)
    return layer_of(report.id, report.text, "names", annotations), tuple(entities.values())
