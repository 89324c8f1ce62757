"""Which rows the briefing tells, and in which order."""

from __future__ import annotations

import re
from collections.abc import Iterable

from synopse.brief.candidates import Candidate
from synopse.model.claim import AHEAD, Modality
from synopse.model.synopsis import Agreement, Comparison

REPEATED = 0.5
"""Sentences that share at least this part of the shorter one's content say the same again."""

SHORTEST = 4
"""Letters of a word that says something; shorter ones are mostly function words."""

OPENING = 3
"""Title and first sentences are the first claims of a report."""

KINDS_WANTED = ("agreed", "disputed", "denied", "next step", "said", "supposed")


def choose(
    candidates: tuple[Candidate, ...], comparison: Comparison, fewest: int, most: int
) -> list[Candidate]:
    """The weightiest rows without repeats, with room for disputes, next steps and reactions.

    First what the reports open with and the weightiest of each kind, then the others by weight: a third as many as there are rows
    of several reports, but at least ``fewest`` and at most ``most`` where there is enough.
    """
    by_weight = sorted(candidates, key=lambda c: (-c.weight, c.place))
    shared = sum(len(row.report_ids) > 1 for row in comparison.rows)
    wanted = min(most, max(fewest, shared // 3))
    chosen = [_lead(candidates)] if candidates else []
    for kind in KINDS_WANTED:
        _add(chosen, (c for c in by_weight if kind in kinds_of(c)), min(wanted, len(chosen) + 1))
    _add(chosen, by_weight, wanted)
    return chosen


def kinds_of(candidate: Candidate) -> set[str]:
    """What an editor would call such a statement."""
    modality, row = candidate.claim.modality, candidate.row
    kinds = set()
    if len(row.origins) > 1:
        kinds.add("agreed")
    if row.agreement in (Agreement.DIFFERENT, Agreement.CONTRADICTING):
        kinds.add("disputed")
    if modality is Modality.DENIED:
        kinds.add("denied")
    if row.status in AHEAD:
        kinds.add("next step")
    if modality is Modality.ATTRIBUTED:
        kinds.add("said")
    if modality is Modality.ALLEGED:
        kinds.add("supposed")
    return kinds


def _add(chosen: list[Candidate], more: Iterable[Candidate], wanted: int) -> None:
    """Add from ``more`` what is not told yet until ``wanted`` are chosen."""
    for candidate in more:
        if len(chosen) >= wanted:
            return
        if not any(_repeats(candidate, other) for other in chosen):
            chosen.append(candidate)


def _repeats(one: Candidate, other: Candidate) -> bool:
    if one.support.report_id == other.support.report_id and one.sentence == other.sentence:
        return True
    mine, theirs = _content(one), _content(other)
    return len(mine & theirs) >= REPEATED * max(1, min(len(mine), len(theirs)))


def _content(candidate: Candidate) -> set[str]:
    """The words that carry a sentence, names included: those of some length."""
    return {word.lower() for word in re.findall(r"\w+", candidate.text) if len(word) >= SHORTEST}


def _lead(candidates: tuple[Candidate, ...]) -> Candidate:
    """What most reports open with; of equals the weightiest, best one they say themselves."""
    return max(
        candidates,
        key=lambda c: (_openings(c), c.weight + (c.claim.modality is Modality.STATED), -c.place),
    )


def _openings(candidate: Candidate) -> int:
    """How many reports tell the row in their title or first sentence."""
    return len({s.report_id for s in candidate.row.supports if s.claim < OPENING})


def in_order(chosen: list[Candidate]) -> list[Candidate]:
    """The lead first, next steps last, all else as the reports tell it."""
    rest = sorted(chosen[1:], key=lambda c: (c.row.status in AHEAD, c.place))
    return [*chosen[:1], *rest]
