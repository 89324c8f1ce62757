"""Live blogs: entries headed by a time of day, under lines with the day; each is read against its own time."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.times.matching import Candidate, find_candidates
from synopse.annotate.times.memory import NEEDS_DAY
from synopse.languages.times import TimeRules
from synopse.model.layer import Layer
from synopse.model.report import Report, Stamp
from synopse.model.token import Sentence

ENTRIES = 3
"""A report with so many sentences that open with a time of day and a colon is a live blog."""

COLON = ":"

DAYS = frozenset({"calendar", "weekday"})
"""The operators of rules that name a day."""


def is_live_blog(report: Report, sentences: Layer[Sentence], rules: TimeRules) -> bool:
    """Whether the report is made of entries with the time of day at their heads."""
    heads = 0
    for text in (sentence.span.of(report.text) for sentence in sentences):
        if text[:1].isdigit() and heads_entry(text, find_candidates(text, rules)):
            heads += 1
            if heads == ENTRIES:
                return True
    return False


def opens_entries(text: str, found: Sequence[Candidate]) -> bool:
    """Whether a sentence tells the time of what follows it: the head of an entry, or a line with a day."""
    return heads_entry(text, found) or is_day_line(text, found)


def heads_entry(text: str, found: Sequence[Candidate]) -> bool:
    """Whether a sentence opens an entry: "15.32 Uhr: Die Brücke ist wieder frei"."""
    first = found[0] if found else None
    if first is None or first.start or first.rule.operator != NEEDS_DAY:
        return False
    return text[first.end :].lstrip().startswith(COLON)


def is_day_line(text: str, found: Sequence[Candidate]) -> bool:
    """Whether a sentence is nothing but a day, which the entries below it have: "Mittwoch, 17. Juli"."""
    if not found or found[0].start or found[0].rule.operator not in DAYS:
        return False
    return not any(letter.isalnum() for letter in text[found[0].end :])


def newest(report: Report) -> Stamp:
    """What the first entries are read against: the last update."""
    return report.updated if report.updated.has_day else report.dct
