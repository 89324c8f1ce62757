"""Texts to learn from, as the networks see them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from synopse.annotate.quotations.drafts import Draft
from synopse.annotate.quotations.learned.sight import ROLES, Sight, TokenIndex, look_at
from synopse.annotate.quotations.reading import Reading, read_report
from synopse.annotate.quotations.tagger import find_drafts
from synopse.clean import clean_report
from synopse.evaluate.names import read_smartdata
from synopse.evaluate.quotations import as_body, grammar_of, read_documents
from synopse.evaluate.times import read_timeml
from synopse.evaluate.zones import gold_pages
from synopse.languages.language import load_language
from synopse.model.report import RawReport, Report
from synopse.model.span import Span

Gold = dict[str, Any]
"""One gold quotation: its ``type``, and the tokens of its ``quote`` and of each role."""

SHORTEST, LONGEST = 700, 12_000
"""Characters of texts without gold: shorter ones are posts, of longer ones the beginning is taken."""


@dataclass(frozen=True)
class Lesson:
    """A text, what the rules found in it, and its gold; None where it has none."""

    reading: Reading
    sight: Sight
    drafts: list[Draft]
    gold: list[Gold] | None = None


def annotated(path: Path) -> list[Lesson]:
    """The documents of one file of the quotation set."""
    return [_annotated(document) for document in read_documents(path)]


def plain(data: Path) -> list[Lesson]:
    """News without gold: scraped pages, SmartData, KRAUTS."""
    return [_lesson(report) for report in _reports(data)]


def _annotated(document: dict[str, Any]) -> Lesson:
    lesson = _lesson(as_body(document["originalText"]))
    return replace(lesson, gold=list(_in_tokens(document, TokenIndex(lesson.reading.tokens))))


def _lesson(report: Report) -> Lesson:
    language = load_language("de")
    sentences, tokens, phrases, clauses = grammar_of(report, language)
    reading = read_report(report, sentences, tokens, language.quotations)
    drafts = find_drafts(reading)
    return Lesson(reading, look_at(reading, sentences, clauses, phrases, drafts), drafts)


def _in_tokens(document: dict[str, Any], index: TokenIndex) -> Iterator[Gold]:
    """The gold quotations, their parts as lists of our tokens."""
    touched = {t["id"]: index.inside(Span(t["charBegin"], t["charEnd"])) for t in document["tokens"]}
    for annotation in document["annotations"]:
        parts = {
            part: sorted({i for t in annotation[part]["tokenIds"] for i in touched[t]})
            for part in ("quote", *ROLES)
        }
        if parts["quote"]:
            yield {**parts, "type": annotation["type"]}


def _reports(data: Path) -> Iterator[Report]:
    for page in gold_pages(data / "extraction"):
        yield clean_report(RawReport(page.name, page.name, "text/html", page.payload))
    for text, _ in read_smartdata(data / "names" / "smartdata-v1-train.json.gz"):
        if len(text) > SHORTEST:
            yield as_body(text[:LONGEST])
    for file in sorted((data / "timex").glob("KRAUTS_*/**/*.tml")):
        yield read_timeml(file)[0]
