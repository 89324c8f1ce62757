"""The entries of a live blog are read against their own times."""

from dataclasses import replace

import pytest

from synopse.annotate.clauses import split_clauses
from synopse.annotate.sentences import split_sentences
from synopse.annotate.times import tag_times
from synopse.annotate.tokens import tokenize
from synopse.languages.language import load_language
from synopse.model.report import Report, Stamp, StampSource
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType

LINES = (
    "11.04 Uhr: Brücke wieder frei",
    "Die Brücke war seit dem frühen Morgen gesperrt, soll aber ab Freitag halten.",
    "Mittwoch, 17. 7.",
    "15.32 Uhr: Damm bricht",
    "Heute brach der Damm. Am Montag hatte es noch geheißen, er halte.",
    "1.10 Uhr: Wasser steigt",
    "Am Abend stieg das Wasser.",
)


def values_of(lines: tuple[str, ...], published: str, updated: str = "") -> list[str]:
    text = "\n".join(lines)
    zones, at = [], 0
    for line in lines:
        zones.append(Zone(Span(at, at + len(line)), ZoneType.BODY, "test"))
        at += len(line) + 1
    dct = Stamp(published, StampSource.DECLARED)
    report = Report("r", "", "de", "", "", text, tuple(zones), dct, published=dct)
    if updated:
        report = replace(report, updated=Stamp(updated, StampSource.DECLARED))
    language = load_language("de")
    sentences = split_sentences(report, language)
    tokens = tokenize(report, sentences, language)
    clauses = split_clauses(report, sentences, tokens, language)
    return [t.value for t in tag_times(report, sentences, tokens, clauses, language)]


def test_each_entry_has_the_day_above_it():
    assert values_of(LINES, "2024-07-18T12:00") == [
        "2024-07-18T11:04", "2024-07-18TMO", "2024-07-19",
        "2024-07-17", "2024-07-17T15:32", "2024-07-17", "2024-07-15",
        "2024-07-17T01:10", "2024-07-16TEV",
    ]  # fmt: skip


def test_a_blog_that_was_kept_up_is_read_from_its_last_update():
    kept_up = values_of(LINES, "2024-06-01T09:00", "2024-07-18T12:00")
    assert kept_up == values_of(LINES, "2024-07-18T12:00")


@pytest.mark.parametrize("entries", [LINES[:2], LINES[3:5]])
def test_one_time_of_day_before_a_colon_makes_no_blog(entries):
    lines = ("Der Damm brach am 3. Mai 2020.", "Mittwoch, 17. 7.", *entries)
    assert "2024-07-18T" in " ".join(values_of(lines, "2024-07-18T12:00"))
