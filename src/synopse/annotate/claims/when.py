"""When it is what a claim says: its interval, or what it came before or after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from synopse.languages.claims import ClaimRules
from synopse.languages.language import Language
from synopse.model.claim import Order
from synopse.model.clause import Clause, ClauseKind
from synopse.model.span import Span
from synopse.model.timex import Interval, Relation, TimeExpression, TimexType
from synopse.model.token import Token

LIMIT_REACH = 3
"""Words before a time among which one may make it a limit ("bis in den Abend")."""

POINTS = frozenset({TimexType.DATE, TimexType.TIME})


def own_times(times: Iterable[TimeExpression], clauses: Sequence[Clause]) -> tuple[TimeExpression, ...]:
    """The times that date the claim itself, not what a relative clause in it tells of something."""
    aside = [piece for clause in clauses if clause.kind is ClauseKind.RELATIVE for piece in clause.pieces]
    return tuple(t for t in times if not any(piece.contains(t.span) for piece in aside))


def interval_of_claim(
    said: tuple[Span, ...], times: Sequence[TimeExpression], text: str, language: Language
) -> Interval | None:
    """When it is, as narrow as the clause says; when somebody said so is another matter."""
    limits = language.claims.not_when
    points = [
        t.interval
        for t in times
        if t.type in POINTS and t.interval and _is_said(t, said) and not _words_before(t, text) & limits
    ]
    stretches = [
        t.interval
        for t in times
        if t.type is TimexType.DURATION
        and t.interval
        and t.interval.start
        and t.interval.end
        and _is_said(t, said)
        and not _words_before(t, text) & language.times.tense.since
    ]
    return min(points or stretches, key=lambda i: (not (i.start and i.end), _length(i)), default=None)


def order_of_claim(
    said: tuple[Span, ...],
    times: Sequence[TimeExpression],
    tokens: Sequence[Token],
    clauses: Sequence[Clause],
    text: str,
    rules: ClaimRules,
) -> Order | None:
    """What it came before or after: an event that a time is counted from, or what is told just before.

    An adverb counts in the first main clause alone: "sofern der Rat und danach das Volk zustimmt" and "es knallte,
    danach war es hell" say nothing of what was told before.
    """
    for time in times:
        if time.event is not None and time.relation and _is_said(time, said):
            return Order(time.relation, Span(time.span.start, time.event.end), _lemma_of(time.event, tokens))
    main = next((c.pieces for c in clauses if not c.is_subordinate), ())
    for relation, pattern in ((Relation.BEFORE, rules.told_before), (Relation.AFTER, rules.told_after)):
        for found in (f for part in said for f in pattern.finditer(text, part.start, part.end)):
            cue = Span(*found.span())
            if any(p.contains(cue) for p in main) and not any(t.span.overlaps(cue) for t in times):
                return Order(relation, cue)
    return None


def _lemma_of(event: Span, tokens: Sequence[Token]) -> str:
    """The lemma of the last word of ``event``, its noun."""
    return next((t.lemma.lower() for t in reversed(tokens) if event.contains(t.span)), "")


def _is_said(time: TimeExpression, said: Iterable[Span]) -> bool:
    return any(part.contains(time.span) for part in said)


def _words_before(time: TimeExpression, text: str) -> set[str]:
    before = text[max(0, time.span.start - 16) : time.span.start].split()
    return {word.lower() for word in before[-LIMIT_REACH:]}


def _length(interval: Interval) -> timedelta:
    if not (interval.start and interval.end):
        return timedelta.max
    return datetime.fromisoformat(interval.end) - datetime.fromisoformat(interval.start)
