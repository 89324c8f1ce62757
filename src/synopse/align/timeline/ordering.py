"""Puts entries in order: by their times, and those without one beside what they came before or after."""

from __future__ import annotations

from collections.abc import Iterable

from synopse.align.items import Item
from synopse.align.timeline.drafts import Draft
from synopse.model.claim import Status
from synopse.model.timex import Relation

REACH = 3
"""What "danach" counts from is among so many claims before it in its report."""


def in_order(drafts: list[Draft]) -> list[Draft]:
    """The drafts by first day, then by end, then as told; those whose place is not known are left out."""
    ordered = sorted((d for d in drafts if d.interval is not None), key=_when)
    of_claim = {(i.report_id, i.index): d for d in drafts for i in d.items}
    open_drafts = _as_told(d for d in drafts if d.interval is None)
    while placed := [d for d in open_drafts if _is_placed(d, of_claim, ordered)]:
        open_drafts = [d for d in open_drafts if d not in placed]
    counted_from = {d.anchor for d in ordered}
    return [d for d in ordered if not d.waiting or d.id in counted_from]


def _when(draft: Draft) -> tuple[str, str, str, tuple[str, int]]:
    """What is known to the hour stands before what is known to the day; an open end comes last."""
    told = min((i.report_id, i.index) for i in draft.told)
    if draft.interval is None:
        return "", "", "", told
    start, end = draft.interval.start, draft.interval.end
    return (start or end)[:10], end or "~", start, told


def _as_told(drafts: Iterable[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda d: (d.told[0].report_id, d.told[0].index))


def _is_placed(draft: Draft, of_claim: dict[tuple[str, int], Draft], ordered: list[Draft]) -> bool:
    """Put ``draft`` beside the first thing that one of its claims counts from, if there is any on the line."""
    for teller in draft.tellers:
        anchor = _anchor(draft, teller, of_claim, ordered)
        if anchor is not None and teller.claim.order is not None:
            draft.teller, draft.anchor, draft.relation = teller, anchor.id, teller.claim.order.relation
            _place(draft, anchor, ordered)
            return True
    return False


def _anchor(
    draft: Draft, teller: Item, of_claim: dict[tuple[str, int], Draft], placed: list[Draft]
) -> Draft | None:
    """The placed draft that ``teller`` says ``draft`` came before or after; None where it is not known."""
    if teller.claim.order is not None and teller.claim.order.event:
        return _event(teller.claim.order.event, teller, placed)
    for index in range(teller.index - 1, max(-1, teller.index - 1 - REACH), -1):
        before = of_claim.get((teller.report_id, index))
        if before is not None and before is not draft and before in placed:
            return before
    return None


def _event(lemma: str, teller: Item, placed: list[Draft]) -> Draft | None:
    """What happened and is called by ``lemma``, in the same report if it can be; background does not count."""
    called = [d for d in placed if lemma in d.words and d.status is not Status.BACKGROUND and d.interval]
    here = [d for d in called if any(i.report_id == teller.report_id for i in d.items)]
    return max(here or called, key=lambda d: len(d.items), default=None)


def _place(draft: Draft, anchor: Draft, ordered: list[Draft]) -> None:
    """Right before its anchor, or behind it and what has been put behind it."""
    index = ordered.index(anchor)
    if draft.relation is Relation.AFTER:
        behind = {anchor.id}
        index += 1
        while index < len(ordered) and _follows(ordered[index], behind):
            behind.add(ordered[index].id)
            index += 1
    ordered.insert(index, draft)


def _follows(draft: Draft, others: set[str]) -> bool:
    return draft.relation is Relation.AFTER and draft.anchor in others
