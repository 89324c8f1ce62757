"""Lays the claims and quotations of the reports of one story side by side."""

from __future__ import annotations

from synopse.align.cast import build_cast
from synopse.align.differences import find_differences
from synopse.align.items import items_of
from synopse.align.likeness import likenesses
from synopse.align.quotations import align_quotations
from synopse.align.rows import build_rows, with_agreement
from synopse.align.timeline import build_timeline
from synopse.languages.language import Language
from synopse.model.annotated import AnnotatedReport
from synopse.model.reuse import Reuse
from synopse.model.synopsis import Comparison


def align(reports: tuple[AnnotatedReport, ...], reuse: Reuse, language: Language, link: float) -> Comparison:
    """Cast, rows of claims, variants of quotations, differences and timeline of one story.

    ``link`` is the least mean likeness (0–1) at which claims join a row.
    """
    cast = build_cast(reports, language)
    items = items_of(reports, cast)
    likeness = likenesses(items, reuse)
    rows = build_rows(items, likeness, reuse, link)
    quotations = align_quotations(reports, cast, language)
    differences = find_differences(rows, items, quotations, reports)
    rows = with_agreement(rows, differences)
    timeline = build_timeline(rows, items, reports, cast, language)
    return Comparison(cast, rows, quotations, differences, timeline)
