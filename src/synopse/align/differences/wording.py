"""One utterance quoted in several wordings: another translation, or words that somebody changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz

from synopse.align.differences._scene import Scene
from synopse.align.items import MARKS, quote_text
from synopse.model.quotation import QuotationType
from synopse.model.synopsis import Difference, DifferenceKind, DifferenceSide, QuotationVariants

SAME = 97
"""Renderings at least this alike (0–100) differ in typography alone."""


def find(scene: Scene) -> Iterator[Difference]:
    """One difference per utterance, with the longest direct quotation of each report that has its own words."""
    for group in scene.quotations:
        sides = _different(_longest(group, scene))
        if len(sides) > 1:
            yield Difference("", DifferenceKind.WORDING_OF_QUOTE, sides, "", group.speaker_name)


def _longest(group: QuotationVariants, scene: Scene) -> list[DifferenceSide]:
    """By report, in order, what it quotes directly of an utterance."""
    found: dict[str, DifferenceSide] = {}
    for variant in group.variants:
        report = scene.reports[variant.report_id]
        quotation = report.quotations[variant.quotation]
        words = quote_text(report, quotation).strip(MARKS)
        before = found.get(report.id)
        if quotation.type is QuotationType.DIRECT and (before is None or len(words) > len(before.value)):
            found[report.id] = DifferenceSide(report.id, quotation.span, words)
    return list(found.values())


def _different(sides: list[DifferenceSide]) -> tuple[DifferenceSide, ...]:
    """The sides whose words differ from those of any other."""
    pairs = [pair for pair in combinations(sides, 2) if _differ(pair[0].value, pair[1].value)]
    return tuple(side for side in sides if any(side in pair for pair in pairs))


def _differ(left: str, right: str) -> bool:
    """Whether the words differ where both quote: a shorter cut of the same words is no difference."""
    return fuzz.partial_ratio(left.lower(), right.lower()) < SAME
