"""Joins claims that say the same into rows, by average linkage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from synopse.align.items import Item
from synopse.align.likeness import Likeness
from synopse.align.weight import weights
from synopse.linkage import average_link
from synopse.model.claim import Status
from synopse.model.reuse import OriginKind, PassageKind, Reuse
from synopse.model.span import Span
from synopse.model.synopsis import (
    Agreement,
    ClaimAlignment,
    Difference,
    DifferenceKind,
    Support,
    Wording,
)
from synopse.model.timex import Interval

COVERED = 0.5
"""Wording counts as shared where a passage covers at least this part of it."""

CONTRADICTING = frozenset({DifferenceKind.FIGURE, DifferenceKind.POLARITY, DifferenceKind.TIME})


def build_rows(
    items: tuple[Item, ...], likeness: Likeness, reuse: Reuse, link: float
) -> tuple[ClaimAlignment, ...]:
    """Rows in the order of the telling; a claim that nobody else makes is a row of its own."""
    clusters = average_link(len(items), likeness, link)
    told = sorted(clusters, key=lambda cluster: _place(cluster, items))
    return tuple(
        _row(f"c{n}", [items[i] for i in cluster], reuse, weight)
        for n, (cluster, weight) in enumerate(zip(told, weights(told, items, likeness), strict=True), 1)
    )


def _place(cluster: list[int], items: tuple[Item, ...]) -> tuple[float, int]:
    """Where in the telling a row stands: the mean place of its claims, headings left out if they can."""
    told = [items[i].position for i in cluster if not items[i].claim.heading]
    told = told or [items[i].position for i in cluster]
    return sum(told) / len(told), min(cluster)


def _row(row_id: str, items: list[Item], reuse: Reuse, weight: float) -> ClaimAlignment:
    supports = tuple(_support(item, reuse) for item in items)
    single = len({s.report_id for s in supports}) == 1
    evidence = [(s.report_id, span) for s in supports for span in s.spans]
    origins = reuse.independent_origins(evidence)
    return ClaimAlignment(
        id=row_id,
        supports=supports,
        agreement=Agreement.SINGLE if single else Agreement.SAME,
        origins=origins,
        origins_most=reuse.most_origins(evidence),
        status=status_of(items),
        interval=interval_of(items),
        weight=weight + 0.5 * len(origins),
    )


def _support(item: Item, reuse: Reuse) -> Support:
    claim, evidence = item.claim, item.claim.evidence
    return Support(
        item.report_id,
        evidence,
        claim.modality,
        claim.polarity,
        claim.chain,
        _wording(item, reuse),
        reuse.origin_at(item.report_id, evidence[0]),
        item.index,
        item.content,
    )


def _wording(item: Item, reuse: Reuse) -> Wording:
    """Verbatim or edited where a shared passage covers the claim; the words of a speaker are no copy."""
    speech = {o.id for o in reuse.origins if o.kind is OriginKind.SPEAKER}
    length = sum(len(s) for s in item.claim.evidence)
    covered: Counter[PassageKind] = Counter()
    for passage in reuse.passages:
        for witness in passage.witnesses:
            if witness.report_id == item.report_id and passage.origin_id not in speech:
                covered[passage.kind] += _overlap(item, witness.span)
    if covered[PassageKind.VERBATIM] >= COVERED * length:
        return Wording.VERBATIM
    return Wording.EDITED if sum(covered.values()) >= COVERED * length else Wording.OWN


def _overlap(item: Item, span: Span) -> int:
    return sum(s.overlap(span) for s in item.claim.evidence)


def status_of(items: Sequence[Item]) -> Status:
    """What later reports know wins: a plan that is told as done is done."""
    latest = max((item.day for item in items), default="")
    seen = [item.claim.status for item in items if item.day == latest or not item.day]
    for status in (Status.CANCELLED, Status.HAPPENED):
        if status in seen:
            return status
    counts = Counter(item.claim.status for item in items)
    return min(counts, key=lambda status: (-counts[status], status))


def interval_of(items: Sequence[Item]) -> Interval | None:
    """The time most of the claims give; of equals the narrowest."""
    counts = Counter(item.claim.interval for item in items if item.claim.interval)
    return min(counts, key=lambda i: (-counts[i], -len(i.start), i.start, i.end), default=None)


def with_agreement(
    rows: tuple[ClaimAlignment, ...], differences: tuple[Difference, ...]
) -> tuple[ClaimAlignment, ...]:
    """``rows`` marked by the differences found in them."""
    kinds: dict[str, set[DifferenceKind]] = {}
    for difference in differences:
        kinds.setdefault(difference.alignment_id, set()).add(difference.kind)
    return tuple(_marked(row, kinds.get(row.id, set())) for row in rows)


def _marked(row: ClaimAlignment, kinds: set[DifferenceKind]) -> ClaimAlignment:
    if row.agreement is Agreement.SINGLE or not (kinds or _yes_and_no(row)):
        return row
    agreement = Agreement.CONTRADICTING if kinds & CONTRADICTING else Agreement.DIFFERENT
    return replace(row, agreement=agreement)


def _yes_and_no(row: ClaimAlignment) -> bool:
    """Whether one report says so and another that it is not so, or not known."""
    return len({support.polarity for support in row.supports}) > 1
