"""What the finders of differences look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from synopse.align.items import Item
from synopse.model.annotated import AnnotatedReport
from synopse.model.span import Span
from synopse.model.synopsis import ClaimAlignment, DifferenceSide, QuotationVariants


@dataclass(frozen=True, slots=True)
class Scene:
    """Rows, their claims, the variants of quotations and the reports of one story."""

    rows: tuple[ClaimAlignment, ...]
    items: Mapping[tuple[str, int], Item]
    quotations: tuple[QuotationVariants, ...]
    reports: Mapping[str, AnnotatedReport]

    def place(self, row_id: str) -> int:
        """Where a row stands; what belongs to no row comes last."""
        return next((n for n, row in enumerate(self.rows) if row.id == row_id), len(self.rows))

    def pairs(self, row: ClaimAlignment, alike: float) -> Iterator[tuple[Item, Item]]:
        """Pairs of a row's claims from two reports whose words are alike by at least ``alike`` (0–1)."""
        items = [self.items[s.report_id, s.claim] for s in row.supports]
        for left, right in combinations(items, 2):
            if left.report_id != right.report_id and words_alike(left.text, right.text) >= alike:
                yield left, right


def words_alike(left: str, right: str) -> float:
    """The share of words that two claims have in common, whatever their order (0–1)."""
    return fuzz.token_set_ratio(left.lower(), right.lower()) / 100


def side(item: Item, span: Span, value: str) -> DifferenceSide:
    return DifferenceSide(item.report_id, span, " ".join(value.split()))


def whole(item: Item, value: str) -> DifferenceSide:
    """A side whose passage is the claim as a whole."""
    return side(item, item.claim.span, value)
