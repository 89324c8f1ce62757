"""Quotations of bare German and English texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synopse.annotate.quotations import tag_quotations
from synopse.annotate.sentences import split_sentences
from synopse.annotate.tokens import tokenize
from synopse.languages.language import load_language
from synopse.model.layer import Layer, layer_of
from synopse.model.quotation import Quotation
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType

Quote = Callable[..., Layer[Quotation]]


def report_of(text: str) -> Report:
    return Report("r", "r", "de", "", "", text, (Zone(Span(0, len(text)), ZoneType.BODY, "test"),))


@pytest.fixture(scope="session")
def quotations_in() -> Quote:
    """The quotations of a text that is all body, in the given language."""

    def find(text: str, code: str = "de") -> Layer[Quotation]:
        language = load_language(code)
        report = report_of(text)
        sentences = split_sentences(report, language)
        tokens = tokenize(report, sentences, language)
        return tag_quotations(report, sentences, tokens, layer_of("r", text, "names", ()), (), language)

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
