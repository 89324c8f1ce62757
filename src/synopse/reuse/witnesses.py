"""Pairwise matches → passages with all their witnesses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from synopse.model.reuse import PassageKind, Witness
from synopse.model.span import Span, hull
from synopse.reuse.matches import Match

OVERLAP = 0.8
"""Two stretches of one report are one passage if they have this part of the longer in common."""


@dataclass(frozen=True, slots=True)
class PairMatch:
    """A match between two reports."""

    left_id: str
    right_id: str
    match: Match

    @property
    def witnesses(self) -> tuple[Witness, Witness]:
        return Witness(self.left_id, self.match.left), Witness(self.right_id, self.match.right)


@dataclass(frozen=True, slots=True)
class Wording:
    """One passage with all its witnesses and the matches that join them."""

    witnesses: tuple[Witness, ...]
    matches: tuple[PairMatch, ...]

    @property
    def report_ids(self) -> tuple[str, ...]:
        """The reports it stands in, each once, in order."""
        return tuple(sorted({witness.report_id for witness in self.witnesses}))

    @property
    def kind(self) -> PassageKind:
        verbatim = all(each.match.kind is PassageKind.VERBATIM for each in self.matches)
        return PassageKind.VERBATIM if verbatim else PassageKind.EDITED


def gather(matches: Sequence[PairMatch]) -> tuple[Wording, ...]:
    """Passages by their first witness: matches joined where they meet in the same report."""
    groups = _Groups(len(matches))
    for same_report in _by_report(matches).values():
        for k, (i, span) in enumerate(same_report):
            for j, other in same_report[k + 1 :]:
                if other.start >= span.end:
                    break
                if span.overlap(other) >= OVERLAP * max(len(span), len(other)):
                    groups.join(i, j)
    return tuple(sorted((_wording([matches[i] for i in items]) for items in groups.all()), key=place_of))


def _by_report(matches: Sequence[PairMatch]) -> dict[str, list[tuple[int, Span]]]:
    """The stretches of each report in their order, each with the index of its match."""
    places: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    for i, each in enumerate(matches):
        for witness in each.witnesses:
            places[witness.report_id].append((i, witness.span))
    return {report: sorted(spans, key=lambda p: (p[1], p[0])) for report, spans in places.items()}


def _wording(matches: Iterable[PairMatch]) -> Wording:
    matches = tuple(matches)
    spans: dict[str, list[Span]] = defaultdict(list)
    for each in matches:
        for witness in each.witnesses:
            spans[witness.report_id].append(witness.span)
    witnesses = (Witness(r, span) for r in sorted(spans) for span in _united(spans[r]))
    return Wording(tuple(witnesses), matches)


def _united(spans: Iterable[Span]) -> list[Span]:
    """``spans`` with those that overlap made one."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and united[-1].overlaps(span):
            united[-1] = hull((united[-1], span))
        else:
            united.append(span)
    return united


def place_of(wording: Wording) -> tuple[str, Span]:
    """Where a passage first stands, to put passages in order."""
    return wording.witnesses[0].report_id, wording.witnesses[0].span


class _Groups:
    """Disjoint sets of the numbers below ``count``."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def root(self, item: int) -> int:
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, left: int, right: int) -> None:
        low, high = sorted((self.root(left), self.root(right)))
        self._parent[high] = low

    def all(self) -> Iterable[list[int]]:
        members: dict[int, list[int]] = defaultdict(list)
        for item in range(len(self._parent)):
            members[self.root(item)].append(item)
        return members.values()
