"""What the finders of differences look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from synopse.align.items import Item
from synopse.model.annotated import AnnotatedReport
from synopse.model.span import Span
from synopse.model.synopsis import ClaimAlignment, DifferenceSide, QuotationVariants

CAPITALISED = re.compile(r"(?<=[\w,;:)–-] )[A-ZÄÖÜ][\w-]{2,}")
"""Nouns and names, but not the word a sentence begins with."""

MOST_OF_A_TOPIC = 3
FEWEST_SHARED = 2
"""Words besides names that two claims must have in common before their share counts."""


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

    def pairs(
        self, row: ClaimAlignment, alike: float, words: int = FEWEST_SHARED
    ) -> Iterator[tuple[Item, Item]]:
        """Pairs of a row's claims from two reports that share their content by at least ``alike`` (0–1).

        They have at least ``words`` words in common besides names.
        """
        items = [self.items[s.report_id, s.claim] for s in row.supports]
        for left, right in combinations(items, 2):
            if left.report_id != right.report_id and likeness(left, right, words) >= alike:
                yield left, right

    def before(self, item: Item) -> Item | None:
        """The claim before this one in its report."""
        return self.items.get((item.report_id, item.index - 1))


def likeness(left: Item, right: Item, words: int = FEWEST_SHARED) -> float:
    """The share of the shorter claim's content that the other one has too (0–1).

    Names alone make no likeness: who meets here may quarrel there.
    """
    shared = left.content & right.content
    if len(shared - left.cast) < words:
        return 0.0
    return len(shared) / min(len(left.content), len(right.content))


def same_words(left: Item, right: Item) -> float:
    """How nearly the wording of two claims is the same (0–1)."""
    return fuzz.token_sort_ratio(left.said.lower(), right.said.lower()) / 100


def topic(left: Item, right: Item) -> str:
    """What two claims speak of: the first capitalised words that both have, "" where there are none."""
    theirs = set(CAPITALISED.findall(right.said))
    shared = dict.fromkeys(word for word in CAPITALISED.findall(left.said) if word in theirs)
    return ", ".join(list(shared)[:MOST_OF_A_TOPIC])


def side(item: Item, span: Span, value: str) -> DifferenceSide:
    return DifferenceSide(item.report_id, span, " ".join(value.split()))


def whole(item: Item, value: str) -> DifferenceSide:
    """A side whose passage is the claim as a whole."""
    return side(item, item.claim.span, value)
