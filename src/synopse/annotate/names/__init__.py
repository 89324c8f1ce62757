"""Names, designations and pronouns of a report, and who is meant by them."""

from __future__ import annotations

from synopse.annotate.names.features import WordView
from synopse.annotate.names.tagger import tag_sentence
from synopse.annotate.names.words import Words, words_of
from synopse.languages.language import Language
from synopse.languages.name_forms import parse_name
from synopse.model.layer import Layer, layer_of
from synopse.model.name import Entity, NameForm, NameMention, NameType
from synopse.model.report import Report
from synopse.model.token import Sentence, Token


def tag_names(
    report: Report, sentences: Layer[Sentence], tokens: Layer[Token], language: Language
) -> tuple[Layer[NameMention], tuple[Entity, ...]]:
    """All mentions in the event zones and the entities they stand for."""
    words = words_of(report, sentences, tokens)
    view, keys, mentions = WordView(language), {}, []
    for start, end in words.bounds:
        for a, b, kind in tag_sentence([words.at(i) for i in range(start, end)], view, language.names):
            mentions.append(_mention(words, start + a, start + b, kind, keys, language))
    entities = tuple(Entity(f"e{i}", name, kind) for i, (name, kind) in enumerate(keys.values()))
    return layer_of(report.id, report.text, "names", mentions), entities


def _mention(words: Words, start: int, end: int, kind: str, keys: dict, language: Language) -> NameMention:
    name = words.cut(start, end)
    type_ = NameType(kind.removesuffix("deriv"))
    key = parse_name(name, language.names).family if type_ is NameType.PER else name.removesuffix("s")
    keys.setdefault((type_, key), (name, type_))
    form = NameForm.DERIVATION if kind.endswith("deriv") else NameForm.NAME
    return NameMention(
        words.span(start, end), type_, form, f"e{list(keys).index((type_, key))}", rule="model"
    )
