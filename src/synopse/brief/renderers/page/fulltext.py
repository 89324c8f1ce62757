"""Each report in full: zones in order, everything found in them marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from synopse.brief.renderers.page.marked import Mark, homes, marked
from synopse.brief.renderers.page.places import Places
from synopse.brief.renderers.page.words import Words
from synopse.model.annotated import AnnotatedReport
from synopse.model.report import Report
from synopse.model.reuse import OriginKind, PassageKind, SharedPassage
from synopse.model.span import Span
from synopse.model.synopsis import Synopsis
from synopse.model.timex import TimeExpression
from synopse.model.zone import EVENT_ZONES, Zone, ZoneType

PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
KEPT = EVENT_ZONES | {
    ZoneType.CATEGORY,
    ZoneType.BYLINE,
    ZoneType.DATE_LINE,
    ZoneType.DATELINE,
    ZoneType.AGENCY_CREDIT,
}


@dataclass(frozen=True, slots=True)
class Part:
    """Zones of one type in a row: their paragraphs, and whether it is only the page's own furniture."""

    type: str
    furniture: bool
    length: int
    paragraphs: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class FullReport:
    key: str
    outlet: str
    report: Report
    parts: tuple[Part, ...]


def full_reports(synopsis: Synopsis, places: Places, words: Words) -> tuple[FullReport, ...]:
    """Call this last: by then every anchor that the page points to is known."""
    return tuple(_full(annotated, synopsis, places, words) for annotated in synopsis.reports)


def _full(annotated: AnnotatedReport, synopsis: Synopsis, places: Places, words: Words) -> FullReport:
    report, key = annotated.report, places.keys[annotated.id]
    marks = tuple(sorted(_marks(annotated, synopsis, words), key=lambda mark: mark.span))
    paragraphs = [paragraph for zone in report.zones for paragraph in _paragraphs(report.text, zone)]
    anchors = homes(places.anchors[report.id], paragraphs)

    def part(zones: list[Zone]) -> Part:
        kind = zones[0].type
        paragraphs = [p for zone in zones for p in _paragraphs(report.text, zone)]
        made = tuple(marked(report.text, p, marks, anchors, key) for p in paragraphs)
        return Part(str(kind), kind not in KEPT, sum(len(zone.span) for zone in zones), made)

    alike = (list(zones) for _, zones in groupby(report.zones, key=lambda zone: zone.type))
    return FullReport(key, places.outlets[report.id], report, tuple(map(part, alike)))


def _paragraphs(text: str, zone: Zone) -> list[Span]:
    start = zone.span.start
    return [Span(start + p.start(), start + p.end()) for p in PARAGRAPH.finditer(zone.span.of(text))]


def _marks(annotated: AnnotatedReport, synopsis: Synopsis, words: Words) -> Iterator[Mark]:
    yield from _passages(annotated.id, synopsis)
    yield from _quotations(annotated, synopsis)
    yield from (_time(time, words) for time in _outermost(annotated.times))


def _passages(report_id: str, synopsis: Synopsis) -> Iterator[Mark]:
    """Shared passages, each with a reference behind it; words of one speaker are no copied text."""
    speakers = {o.id for o in synopsis.reuse.origins if o.kind is OriginKind.SPEAKER}
    for number, passage in enumerate(synopsis.reuse.passages, 1):
        style = "u" if passage.origin_id in speakers else "v" if passage.kind is PassageKind.VERBATIM else "e"
        for witness in passage.witnesses:
            if witness.report_id == report_id:
                yield Mark(witness.span, style, after=_reference("p", number, passage))


def _reference(letter: str, number: int, passage: SharedPassage) -> Markup:
    return Markup('<sup><a href="#{}{}">{}</a></sup>').format(letter, number, number)


def _quotations(annotated: AnnotatedReport, synopsis: Synopsis) -> Iterator[Mark]:
    numbers = {
        (variant.report_id, variant.quotation): number
        for number, variants in enumerate(synopsis.quotations, 1)
        for variant in variants.variants
    }
    for index, quotation in enumerate(annotated.quotations):
        number = numbers.get((annotated.id, index))
        behind = Markup('<sup><a href="#q{}">“{}</a></sup>').format(number, number) if number else Markup("")
        for span in quotation.quote:
            yield Mark(span, "q", after=behind if span == quotation.quote[-1] else Markup(""))


def _time(time: TimeExpression, words: Words) -> Mark:
    note = words.stretch(time.interval) or Markup("{}").format(time.value)
    return Mark(time.span, "t", note=note)


def _outermost(times: Iterable[TimeExpression]) -> Iterator[TimeExpression]:
    """Times that lie in no other, so that tooltips do not nest."""
    end = 0
    for time in times:
        if time.span.start >= end:
            yield time
            end = time.span.end
