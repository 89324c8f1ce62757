"""Which rules match where in a sentence: triggers first, then the longest match wins."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from synopse.languages.times import TimeRule, TimeRules


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule's match; ``start`` and ``end`` bound the expression itself, not its context."""

    rule: TimeRule
    match: re.Match[str]
    start: int
    end: int


def find_candidates(text: str, rules: TimeRules) -> tuple[Candidate, ...]:
    """The best matches in ``text``, in its order, without overlaps."""
    return tuple(_best(_all_matches(text, rules)))


def _all_matches(text: str, rules: TimeRules) -> Iterator[Candidate]:
    lower = text.lower()
    present = {name for name, pattern in rules.triggers.items() if pattern.search(lower)}
    if not present:
        return
    for rule in rules.rules:
        if present.isdisjoint(rule.trigger):
            continue
        for match in rule.regex.finditer(text):
            yield _candidate(rule, match)


def _candidate(rule: TimeRule, match: re.Match[str]) -> Candidate:
    group: str | int = "span" if match.groupdict().get("span") else 0
    return Candidate(rule, match, *match.span(group))


def _best(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that no better one overlaps, in order; what is left of a beaten one is looked through again."""
    chosen: list[Candidate] = []  # by place
    queue = [(_rank(new), number, new) for number, new in enumerate(candidates)]
    heapify(queue)
    while queue:
        _, number, new = heappop(queue)
        first = bisect_right(chosen, new.start, key=lambda c: c.end)
        last = bisect_left(chosen, new.end, key=lambda c: c.start)
        if first == last:
            chosen.insert(first, new)
        elif (rest := _behind(new, chosen[last - 1].end)) is not None:
            heappush(queue, (_rank(rest), number, rest))
    return chosen


def _behind(beaten: Candidate, start: int) -> Candidate | None:
    """The match of the same rule inside ``beaten`` from ``start`` on: "dem 26. Mai" of "Mittwoch, dem 26. Mai"."""
    match = beaten.rule.regex.search(beaten.match.string, start) if start < beaten.end else None
    return _candidate(beaten.rule, match) if match and match.end() <= beaten.end else None


def _rank(candidate: Candidate) -> tuple[int, int, int, int]:
    """What comes first wins; of two rules for the same span the one that looked at more context."""
    context = candidate.match.end() - candidate.match.start()
    return -candidate.rule.priority, candidate.start - candidate.end, -context, candidate.start
