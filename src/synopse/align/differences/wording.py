"""One utterance quoted in two wordings: another translation, or words that somebody changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz

from synopse.align.differences._scene import Scene
from synopse.align.items import quote_text
from synopse.model.quotation import QuotationType
from synopse.model.synopsis import (
    Difference,
    DifferenceKind,
    DifferenceSide,
    QuotationVariant,
    QuotationVariants,
)

SAME = 97
"""Renderings at least this alike (0–100) differ in typography alone."""


def find(scene: Scene) -> Iterator[Difference]:
    """One difference per utterance: the first two direct quotations whose words differ."""
    for group in scene.quotations:
        for left, right in combinations(_direct(group, scene), 2):
            if left.report_id != right.report_id and _differ(left.value, right.value):
                about = group.speaker_name
                yield Difference("", DifferenceKind.WORDING_OF_QUOTE, (left, right), "", about)
                break


def _direct(group: QuotationVariants, scene: Scene) -> list[DifferenceSide]:
    return [_side(v, scene) for v in group.variants if _quotation(v, scene).type is QuotationType.DIRECT]


def _quotation(variant: QuotationVariant, scene: Scene):
    return scene.reports[variant.report_id].quotations[variant.quotation]


def _side(variant: QuotationVariant, scene: Scene) -> DifferenceSide:
    quotation = _quotation(variant, scene)
    words = quote_text(scene.reports[variant.report_id], quotation)
    return DifferenceSide(variant.report_id, quotation.span, words)


def _differ(left: str, right: str) -> bool:
    """Whether the words differ where both quote: a shorter cut of the same words is no difference."""
    return fuzz.partial_ratio(left.lower(), right.lower()) < SAME
