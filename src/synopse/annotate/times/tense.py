"""Does the clause around an expression speak of the past, the present or the future?"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise, takewhile

from synopse.languages.times import TenseMarkers
from synopse.model.span import Span
from synopse.model.token import Mood, Pos, Tense, Token

ATTRIBUTE = 5
"""An attribute's participle is looked for in so many tokens behind its time."""


class ClauseTime(Enum):
    """When a clause says its event happens."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"

    @property
    def direction(self) -> int:
        """-1, 0 or +1 for months and days of the year; the present tense leaves it open."""
        return {ClauseTime.PAST: -1, ClauseTime.FUTURE: 1}.get(self, 0)

    @property
    def next_day(self) -> int:
        """The same for weekdays: in the present tense a weekday lies ahead."""
        return 1 if self is ClauseTime.PRESENT else self.direction


def clause_time(tokens: Sequence[Token], span: Span, markers: TenseMarkers) -> ClauseTime:
    """The time of the clause in which ``span`` lies; ``tokens`` are those of its sentence."""
    if _is_since(tokens, span, markers):
        return ClauseTime.PAST
    clause, verb = _clause_and_verb(tokens, span, markers)
    if (attribute := _attribute_time(clause, span, markers)) is not None:
        return attribute
    if verb is None:
        return _time_without_verb(clause, span, markers)
    if _is_announced(clause, span, markers):
        return _time_of_plan(verb, clause, markers)
    if verb.span.end <= span.start and _has_infinitive(clause, span, markers):
        return ClauseTime.UNKNOWN
    told_after = _is_told_after(clause, span, verb, markers)
    return ClauseTime.PAST if told_after else _time_of(verb, tokens, clause, markers)


def _is_announced(clause: Sequence[Token], span: Span, markers: TenseMarkers) -> bool:
    """Whether the clause announces something for then: "lud für Montag ein", "ist auf Montag verschoben"."""
    before = [token for token in clause if token.span.end <= span.start]
    if not before or before[-1].text.lower() not in markers.meant_for:
        return False
    return any(token.lemma in markers.announcing for token in clause)


def is_lasting(tokens: Sequence[Token], span: Span, markers: TenseMarkers) -> bool:
    """Whether the clause tells of a state that goes on, not of something that happens."""
    clause, verb = _clause_and_verb(tokens, span, markers)
    if verb is None or verb.lemma not in markers.lasting:
        return False
    return _time_of(verb, tokens, clause, markers) is ClauseTime.PRESENT


def _is_since(tokens: Sequence[Token], span: Span, markers: TenseMarkers) -> bool:
    before = next((t for t in reversed(tokens) if t.span.end <= span.start), None)
    after = next((t for t in tokens if t.span.start >= span.end), None)
    if before is None or before.text.lower() not in markers.since:
        return False
    return after is None or after.text.lower() not in markers.until


def _clause_and_verb(
    tokens: Sequence[Token], span: Span, markers: TenseMarkers
) -> tuple[Sequence[Token], Token | None]:
    """The clause around ``span`` with its finite verb; the whole sentence where the clause has none."""
    clause = _clause(tokens, span, markers)
    verb = _nearest_finite(clause, span)
    return (clause, verb) if verb is not None else (tokens, _nearest_finite(tokens, span))


def _clause(tokens: Sequence[Token], span: Span, markers: TenseMarkers) -> Sequence[Token]:
    """The tokens between the boundary marks around ``span``."""
    first, last = 0, len(tokens)
    for index, token in enumerate(tokens):
        if token.text not in markers.boundary:
            continue
        if token.span.end <= span.start:
            first = index + 1
        elif token.span.start >= span.end:
            last = index
            break
    return tokens[first:last]


def _nearest_finite(tokens: Sequence[Token], span: Span) -> Token | None:
    finite = [t for t in tokens if t.is_finite and t.pos in (Pos.VERB, Pos.AUX)]
    return min(finite, key=lambda t: abs(t.span.start - span.start), default=None)


def _time_of(
    verb: Token, sentence: Sequence[Token], clause: Sequence[Token], markers: TenseMarkers
) -> ClauseTime:
    """The time of a clause by its finite verb; the participle of a perfect may stand behind an insertion."""
    if verb.lemma in markers.plan or verb.text.lower() in markers.planned:
        return _time_of_plan(verb, clause, markers)
    if verb.lemma in markers.perfect and (
        _has_participle(clause, verb, markers) or _has_participle(_behind(verb, sentence), verb, markers)
    ):
        return ClauseTime.PAST
    if verb.lemma in markers.future and verb.tense is not Tense.PAST:
        return ClauseTime.FUTURE
    if verb.tense is Tense.PAST:
        return ClauseTime.FUTURE if verb.mood is Mood.KONJUNKTIV_2 else ClauseTime.PAST
    return ClauseTime.PRESENT


def _time_of_plan(verb: Token, clause: Sequence[Token], markers: TenseMarkers) -> ClauseTime:
    """What is planned lies ahead; what was or had been planned may, and hearsay of the past does not."""
    if _has_perfect_infinitive(clause, markers):
        return ClauseTime.PAST
    was_planned = verb.lemma in markers.plan | markers.perfect and verb.tense is Tense.PAST
    return ClauseTime.UNKNOWN if was_planned else ClauseTime.FUTURE


def _behind(verb: Token, sentence: Sequence[Token]) -> Sequence[Token]:
    """The tokens of ``sentence`` after ``verb`` up to the next finite verb."""
    after = [token for token in sentence if token.span.start >= verb.span.end]
    return list(takewhile(lambda token: not token.is_finite, after))


def _has_participle(clause: Sequence[Token], verb: Token, markers: TenseMarkers) -> bool:
    """Whether a form that is no finite verb and looks like a participle follows or precedes."""
    words = (t for t in clause if t is not verb and t.pos in (Pos.VERB, Pos.AUX, Pos.ADJ) and not t.is_finite)
    return any(markers.participle.search(t.text.lower()) for t in words)


def _has_infinitive(clause: Sequence[Token], span: Span, markers: TenseMarkers) -> bool:
    """Whether an infinitive with its particle follows: "kündigte an, im September anzutreten"."""
    after = [t for t in clause if t.span.start >= span.end]
    apart = (
        first.text.lower() in markers.particle and second.pos in (Pos.VERB, Pos.AUX)
        for first, second in pairwise(after)
    )
    return any(apart) or any(_holds_particle(token, markers) for token in after)


def _holds_particle(token: Token, markers: TenseMarkers) -> bool:
    """Whether the particle stands inside: "anzutreten" of "antreten"."""
    if token.pos is not Pos.VERB or token.text == token.lemma:
        return False
    return any(token.text.replace(particle, "", 1) == token.lemma for particle in markers.particle)


def _has_perfect_infinitive(clause: Sequence[Token], markers: TenseMarkers) -> bool:
    """Whether a participle is followed by "haben" or "sein": "soll im Mai stattgefunden haben"."""
    pairs = pairwise(clause)
    return any(
        markers.participle.search(first.text.lower())
        and second.lemma in markers.perfect
        and not second.is_finite
        for first, second in pairs
    )


def _is_told_after(clause: Sequence[Token], span: Span, verb: Token, markers: TenseMarkers) -> bool:
    """Whether ``span`` dates what the clause opens with: "Nach dem Sturm am Montag wird …", not "Nach Ostern"."""
    if verb.span.start < span.end:
        return False
    opening = [index for index, token in enumerate(clause[:2]) if token.text.lower() in markers.after]
    return any(clause[index + 1].span.end <= span.start for index in opening)


def _attribute_time(clause: Sequence[Token], span: Span, markers: TenseMarkers) -> ClauseTime | None:
    """The time inside an attribute: "die am Freitag erzielte", "der für Freitag geplante"; None outside."""
    before = [token for token in clause if token.span.end <= span.start]
    while before and before[-1].pos in (Pos.ADP, Pos.ADV):
        before.pop()
    after = next((token for token in clause if token.span.start >= span.end), None)
    if not before or before[-1].pos is not Pos.DET:
        return None
    if after is None or after.is_finite or not after.text[0].islower():
        return None
    attribute = [token.text for token in clause if token.span.start >= span.end][:ATTRIBUTE]
    ahead = any(after.text.startswith(beginning) for beginning in markers.announced)
    goes_on = any(markers.going_on.search(word) for word in attribute)
    return ClauseTime.FUTURE if ahead or goes_on else ClauseTime.PAST


def _time_without_verb(clause: Sequence[Token], span: Span, markers: TenseMarkers) -> ClauseTime:
    """The time of a clause as headings have it: "Zwei Männer am Freitag festgenommen"."""
    told = any(t.pos is Pos.VERB and markers.participle.search(t.text.lower()) for t in clause)
    return ClauseTime.PAST if told else _time_by_form(clause, span, markers)


def _time_by_form(clause: Sequence[Token], span: Span, markers: TenseMarkers) -> ClauseTime:
    """The time that the nearest telling word shows by its form alone."""
    around = [token for token in clause if not token.span.overlaps(span)]
    told = [(abs(t.span.start - span.start), time) for t in around if (time := _form_of(t, markers))]
    return min(told, key=lambda pair: pair[0])[1] if told else ClauseTime.UNKNOWN


def _form_of(token: Token, markers: TenseMarkers) -> ClauseTime | None:
    word = token.text.lower()
    if word in markers.future_forms:
        return ClauseTime.FUTURE
    if word in markers.past_forms or (markers.past_shape and markers.past_shape.search(word)):
        return ClauseTime.PAST
    return None
