"""When it was: sub-events with a time of their own, and those that others give an order."""

from __future__ import annotations

from collections.abc import Mapping

from synopse.align.items import Item
from synopse.align.timeline.drafts import Draft, drafts_of
from synopse.align.timeline.ordering import in_order
from synopse.align.timeline.superseding import without_done_plans
from synopse.model.synopsis import ClaimAlignment, TimelineEntry


def build_timeline(
    rows: tuple[ClaimAlignment, ...],
    items: tuple[Item, ...],
    texts: Mapping[str, str],
    coordinators: frozenset[str],
) -> tuple[TimelineEntry, ...]:
    """One entry for every row with a time or an order, by beginning and end, then as told.

    A plan that is told as done later, or as called off, is no entry of its own: its passages stand with what came of
    it. What is said to have come before or after another entry stands next to that one. ``texts`` are those of the
    reports by id; a label does without ``coordinators`` at its head.
    """
    drafts = without_done_plans(list(drafts_of(rows, items)))
    return tuple(_entry(draft, texts, coordinators) for draft in in_order(drafts))


def _entry(draft: Draft, texts: Mapping[str, str], coordinators: frozenset[str]) -> TimelineEntry:
    teller = draft.teller
    cue = teller.claim.order.cue.of(texts[teller.report_id]) if teller and teller.claim.order else ""
    return TimelineEntry(
        id=draft.id,
        interval=draft.interval,
        status=draft.status,
        label=draft.label(coordinators),
        evidence=tuple((i.report_id, i.claim.evidence[0]) for i in draft.told),
        alignment_ids=draft.rows,
        place=tuple(dict.fromkeys(place for i in draft.told for place in i.claim.place)),
        participants=tuple(sorted({member for i in draft.told for member in i.cast})),
        superseded=tuple((i.report_id, i.claim.evidence[0]) for i in draft.ahead),
        relation=draft.relation,
        anchor_id=draft.anchor,
        when=" ".join(cue.split()),
    )
