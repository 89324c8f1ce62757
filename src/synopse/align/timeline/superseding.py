"""A plan that a later report shows done, or called off, is superseded, not doubled."""

from __future__ import annotations

from synopse.align.items import Item
from synopse.align.timeline.drafts import Draft
from synopse.model.claim import AHEAD, Status
from synopse.model.timex import Interval

SETTLED = frozenset({Status.HAPPENED, Status.ONGOING, Status.CANCELLED})

SHARED = 0.5
"""At least this part of the words of the shorter of two claims is in both …"""

FEWEST = 2
"""… and so many words, one of which is no name."""


def without_done_plans(drafts: list[Draft]) -> list[Draft]:
    """``drafts`` without the plans that others show done or called off; their claims go to those."""
    kept: list[Draft] = []
    settled = [d for d in drafts if d.status in SETTLED]
    for draft in drafts:
        heir = _heir(draft, settled) if draft.status in AHEAD else None
        if heir is None:
            kept.append(draft)
        else:
            heir.ahead += draft.items
            heir.rows += draft.rows
    return kept


def _heir(plan: Draft, settled: list[Draft]) -> Draft | None:
    """The draft that tells what came of ``plan``: at the same time, told no earlier, in the same words."""
    fitting = [d for d in settled if _same_time(plan, d) and _not_before(plan, d)]
    alike = [(share, -number, d) for number, d in enumerate(fitting) if (share := _alike(plan, d)) >= SHARED]
    return max(alike, key=lambda found: found[:2])[2] if alike else None


def _same_time(one: Draft, two: Draft) -> bool:
    """Whether both can be at one time; what has no time of its own can be at any."""
    if one.interval is None or two.interval is None:
        return True
    return not (_ends_before(one.interval, two.interval) or _ends_before(two.interval, one.interval))


def _ends_before(one: Interval, two: Interval) -> bool:
    return bool(one.end and two.start) and one.end <= two.start


def _not_before(plan: Draft, done: Draft) -> bool:
    """Whether a report tells it as done that is no older than the plan; where a day is open, it may be."""
    planned = min((i.day for i in plan.items if i.day), default="")
    told = max((i.day for i in done.told if i.day), default="9")
    return told >= planned


def _alike(plan: Draft, done: Draft) -> float:
    """The greatest share of words that a claim of the one has in common with a claim of the other."""
    return max(_shared(one, two) for one in plan.told for two in done.told)


def _shared(one: Item, two: Item) -> float:
    """The share of the words of the shorter claim that both have; 0 where it is names alone, or too few."""
    common = one.content & two.content
    if len(common) < FEWEST or common <= one.cast | two.cast:
        return 0.0
    return len(common) / min(len(one.content), len(two.content))
