"""Anchors: which passages of the full reports something on the page points to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from synopse.brief.renderers.outlets import outlet_names
from synopse.model.annotated import AnnotatedReport
from synopse.model.span import Span, hull
from synopse.model.synopsis import Synopsis


@dataclass(frozen=True, slots=True)
class Cited:
    """An outlet with the anchors of all passages that are cited from it."""

    outlet: str
    anchors: tuple[str, ...]


class Places:
    """Hands out an anchor for a passage and remembers it, so that the report can carry it."""

    def __init__(self, synopsis: Synopsis) -> None:
        self.reports = {annotated.id: annotated for annotated in synopsis.reports}
        self.outlets = outlet_names(annotated.report for annotated in synopsis.reports)
        self.keys = {annotated.id: f"r{n}" for n, annotated in enumerate(synopsis.reports, 1)}
        self.anchors: dict[str, set[Span]] = {report_id: set() for report_id in self.keys}

    def anchor(self, report_id: str, spans: Iterable[Span]) -> str:
        """The id of the anchor at a passage, from its first to its last code point."""
        span = hull(spans)
        self.anchors[report_id].add(span)
        return f"{self.keys[report_id]}-{span.start}-{span.end}"

    def cited(self, passages: Iterable[tuple[str, Span]]) -> tuple[Cited, ...]:
        """The passages (report id, span) by outlet, each once."""
        found: dict[str, dict[str, None]] = {}
        for report_id, span in passages:
            found.setdefault(self.outlets[report_id], {})[self.anchor(report_id, (span,))] = None
        return tuple(Cited(outlet, tuple(anchors)) for outlet, anchors in found.items())

    def text(self, report_id: str, spans: Iterable[Span]) -> str:
        """The words of a passage on one line, its parts joined by an ellipsis."""
        text = self.reports[report_id].report.text
        return " … ".join(" ".join(span.of(text).split()) for span in spans)

    def annotated(self, report_id: str) -> AnnotatedReport:
        return self.reports[report_id]

    def language(self, report_id: str) -> str:
        return self.reports[report_id].report.language

    def sentence(self, report_id: str, span: Span) -> Span:
        """The sentence around a passage; the passage itself where no sentence holds it."""
        around = (s.span for s in self.reports[report_id].sentences if s.span.contains(span))
        return next(around, span)
