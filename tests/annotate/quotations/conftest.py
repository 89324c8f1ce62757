"""Quotations of bare German and English texts."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from synopse.annotate.clauses import split_clauses
from synopse.annotate.phrases import find_phrases
from synopse.annotate.quotations import tag_quotations
from synopse.annotate.sentences import split_sentences
from synopse.annotate.tokens import tokenize
from synopse.languages.language import load_language
from synopse.model.layer import Layer, layer_of
from synopse.model.name import Entity, NameForm, NameMention, NameType
from synopse.model.quotation import Quotation
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType

PERSON = "Anna Reuter"
"""Whom the names layer of these tests knows; other names stay unknown."""


def report_of(text: str, zone: ZoneType) -> Report:
    return Report("r", "r", "de", "", "", text, (Zone(Span(0, len(text)), zone, "test"),))


def names_in(text: str) -> list[NameMention]:
    spans = [Span(m.start(), m.end()) for m in re.finditer(PERSON, text)]
    return [NameMention(span, NameType.PER, NameForm.NAME, "p1") for span in spans]


@pytest.fixture(scope="session")
def quotations_in() -> Callable[..., Layer[Quotation]]:
    """The quotations of a text that is all one zone, in the given language; by rules alone unless ``learned``."""

    def find(
        text: str, code: str = "de", zone: ZoneType = ZoneType.BODY, learned: bool = False
    ) -> Layer[Quotation]:
        language = load_language(code)
        report = report_of(text, zone)
        sentences = split_sentences(report, language)
        tokens = tokenize(report, sentences, language)
        phrases = find_phrases(report, sentences, tokens, language)
        clauses = split_clauses(report, sentences, tokens, language)
        names = layer_of("r", text, "names", names_in(text))
        entities = (Entity("p1", PERSON, NameType.PER),) if len(names) else ()
        networks = language.quotation_networks if learned else None
        return tag_quotations(
            report, sentences, tokens, phrases, clauses, names, entities, language, networks
        )

    return find


@pytest.fixture(scope="session")
def part_of() -> Callable[[str, Quotation, str], str]:
    """One part of a quotation as words, its spans joined by an ellipsis, relays by an arrow."""

    def part(text: str, quotation: Quotation, name: str) -> str:
        if name == "relay":
            return " < ".join(quotation.relay)
        value = getattr(quotation, name)
        return " … ".join(span.of(text) for span in value) if isinstance(value, tuple) else str(value)

    return part
