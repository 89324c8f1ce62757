"""Which rules match where in a sentence: triggers first, then the longest match wins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
    return tuple(sorted(_best(_all_matches(text, rules)), key=lambda c: c.start))


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
    """The candidates that no better one overlaps."""
    chosen: list[Candidate] = []
    for new in sorted(candidates, key=_rank):
        if all(new.end <= old.start or old.end <= new.start for old in chosen):
            chosen.append(new)
    return chosen


def _rank(candidate: Candidate) -> tuple[int, int, int, int]:
    """What comes first wins; of two rules for the same span the one that looked at more context."""
    context = candidate.match.end() - candidate.match.start()
    return -candidate.rule.priority, candidate.start - candidate.end, -context, candidate.start
