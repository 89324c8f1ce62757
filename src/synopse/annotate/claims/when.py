"""When it is what a claim says: its interval, or what it came before or after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from synopse.annotate.times.tense import Surroundings, dates_something_else
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


def own_times(
    times: Iterable[TimeExpression], tokens: Sequence[Token], clauses: Sequence[Clause], language: Language
) -> tuple[TimeExpression, ...]:
    """The times that date the claim itself, not a thing in it or what a relative clause tells."""
    aside = [piece for clause in clauses if clause.kind is ClauseKind.RELATIVE for piece in clause.pieces]
    main = (t for t in times if not any(piece.contains(t.span) for piece in aside))
    markers = language.times.tense
    return tuple(t for t in main if not dates_something_else(Surroundings(t.span, tokens, clauses, markers)))


def interval_of_claim(
    said: tuple[Span, ...], times: Sequence[TimeExpression], text: str, language: Language
) -> Interval | None:
    """When it is, as narrow as the clause says; when somebody said so is another matter."""
    times = [t for t in times if _is_said(t, said)]
    limits, tense = language.claims.not_when, language.times.tense
    points = [t for t in times if t.type in POINTS and t.interval]
    ranges = [r for one, two in pairwise(points) if (r := _range(one, two, text, tense.until))]
    dated = [t.interval for t in points if t.interval and not _words_before(t, text) & limits]
    lengths = [t for t in times if t.type is TimexType.DURATION and not _words_before(t, text) & tense.since]
    stretches = [t.interval for t in lengths if t.interval and t.interval.start and t.interval.end]
    return min(
        ranges or dated or stretches, key=lambda i: (not (i.start and i.end), _length(i)), default=None
    )


def _range(one: TimeExpression, two: TimeExpression, text: str, until: frozenset[str]) -> Interval | None:
    """From the beginning of the one to the end of the other, where a word says so: "vom 15. bis 17. September"."""
    between = text[one.span.end : two.span.start].lower().split()
    if not (between and between[0] in until and len(between) <= 2 and one.interval and two.interval):
        return None
    start, end = one.interval.start, two.interval.end
    return Interval(start, end, two.interval.zone) if start and end and start < end else None


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
