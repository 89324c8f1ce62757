"""Names of a text that is one body."""

from collections.abc import Callable

import pytest

from synopse.annotate.names import tag_names
from synopse.annotate.sentences import split_sentences
from synopse.annotate.tokens import tokenize
from synopse.languages.language import load_language
from synopse.model.layer import Layer
from synopse.model.name import Entity, NameMention
from synopse.model.report import Report

Named = tuple[Report, Layer[NameMention], tuple[Entity, ...]]


@pytest.fixture(scope="session")
def names_of(report_of) -> Callable[[str], Named]:
    """The report made of a text, its names and its entities."""

    def read(text: str, title: str = "") -> Named:
        report = report_of(text, title=title)
        language = load_language(report.language)
        sentences = split_sentences(report, language)
        return report, *tag_names(report, sentences, tokenize(report, sentences, language), language)

    return read
