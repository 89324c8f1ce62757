"""Questions that the example tests ask, in terms of the gold: reports by name, passages by their text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.examples.example_gold import file_of, pattern_of

from synopse.languages.catalogues import load_agencies
from synopse.model.annotated import AnnotatedReport
from synopse.model.name import NameForm, NameMention
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.synopsis import CastMember, Synopsis


@dataclass(frozen=True)
class Examples:
    """The Synopse of each story in ``examples/reports``."""

    synopses: dict[str, Synopsis]

    def report(self, story: str, name: str) -> AnnotatedReport:
        """The report that the gold of ``story`` calls ``name``."""
        file = file_of(story, name)
        return next(r for r in self.synopses[story].reports if file in r.report.origin)

    def passage(self, story: str, name: str, text: str) -> tuple[AnnotatedReport, Span]:
        """The report, and where ``text`` stands in its event zones."""
        report = self.report(story, name)
        places = [p for p in places_of(report.report, text) if in_event_zone(report.report, p)]
        assert places, f"{text!r} is in no title, caption, heading or body of {report.id}"
        return report, places[0]


def places_of(report: Report, text: str) -> list[Span]:
    """Everywhere in a report that ``text`` stands."""
    return [Span(*match.span()) for match in pattern_of(text).finditer(report.text)]


def in_event_zone(report: Report, place: Span) -> bool:
    return any(zone.span.overlaps(place) for zone in report.event_zones())


def covers_half(span: Span, place: Span) -> bool:
    """Does ``span`` cover at least half of ``place``?"""
    return 2 * span.overlap(place) >= len(place)


def used_spans(synopsis: Synopsis, report: AnnotatedReport) -> Iterator[tuple[str, Span]]:
    """Everything of a report that feeds the Synopse, with what it feeds."""
    yield from (("claim", span) for claim in report.claims for span in claim.evidence)
    yield from (("quotation", span) for quotation in report.quotations for span in quotation.quote)
    yield from (("name", mention.span) for mention in report.names)
    for statement in synopsis.briefing.statements:
        yield from (("briefing", c.span) for c in statement.citations if c.report_id == report.id)


def is_called(actual: str, wanted: str) -> bool:
    """Is ``wanted`` the name in ``actual``, by itself or by what its agency is called?"""
    names = {wanted, *(n for a in load_agencies() if a.name == wanted for n in (*a.names, *a.codes))}
    return any(re.search(rf"\b{re.escape(n)}", actual, re.IGNORECASE) for n in names)


def member_of(synopsis: Synopsis, report: AnnotatedReport, mention: NameMention) -> CastMember | None:
    """Whom the cast takes a mention for."""
    key = (report.id, mention.entity)
    return next((m for m in synopsis.cast if key in m.mentions), None)


def members_called(synopsis: Synopsis, surface: str) -> dict[str, CastMember]:
    """Every cast member that is meant where ``surface`` stands, by id."""
    found = {}
    for report in synopsis.reports:
        for mention in _mentions_of(report, surface):
            if member := member_of(synopsis, report, mention):
                found[member.id] = member
    return found


def _mentions_of(report: AnnotatedReport, surface: str) -> Iterator[NameMention]:
    """The mention in each place where ``surface`` stands, not inside a compound."""
    for match in re.finditer(pattern_of(surface).pattern + r"(?![\w-])", report.report.text):
        place, last = Span(*match.span()), Span(match.end() - 1, match.end())
        here = [m for m in report.names if m.form in _NAMED and m.span.contains(last)]
        inside = [m for m in here if place.contains(m.span)]
        around = [m for m in here if m.span.contains(place)]
        yield from (
            sorted(inside, key=lambda m: -len(m.span))[:1] or sorted(around, key=lambda m: len(m.span))[:1]
        )


_NAMED = (NameForm.NAME, NameForm.DESIGNATION)
