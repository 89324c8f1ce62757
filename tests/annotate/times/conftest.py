"""Reads a text at a given creation time."""

import pytest

from synopse.annotate.clauses import split_clauses
from synopse.annotate.sentences import split_sentences
from synopse.annotate.times import tag_times
from synopse.annotate.tokens import tokenize
from synopse.languages.language import load_language
from synopse.model.report import Report, Stamp, StampSource
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType


def body_report(text: str, dct: str = "", code: str = "de", report_id: str = "r") -> Report:
    zones = (Zone(Span(0, len(text)), ZoneType.BODY, "test"),) if text.strip() else ()
    source = StampSource.STAMP if dct else StampSource.UNKNOWN
    return Report(report_id, "", code, "", "", text, zones, Stamp(dct, source))


@pytest.fixture(scope="session")
def times_of():
    """The time expressions of a text that is one body."""

    def read(text: str, dct: str = "", code: str = "de"):
        language = load_language(code)
        report = body_report(text, dct, code)
        sentences = split_sentences(report, language)
        tokens = tokenize(report, sentences, language)
        clauses = split_clauses(report, sentences, tokens, language)
        return tag_times(report, sentences, tokens, clauses, language)

    return read
