"""Does the clause around an expression speak of the past, the present or the future?

The tenses are those of the layer of clauses; what a tense leaves open, the words around the expression may
tell: "seit Montag", "für Freitag angekündigt", "nach dem Sturm am Montag".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from synopse.languages.times import TenseMarkers
from synopse.model.clause import Clause, ClauseKind, Voice
from synopse.model.span import Span
from synopse.model.token import Mood, Pos, Tense, Token, VerbForm

ATTRIBUTE = 5
"""An attribute's participle is looked for in so many tokens behind its time."""

TOLD = frozenset({Tense.PERFECT, Tense.PLUPERFECT, Tense.FUTURE_PERFECT})
UNREAL = frozenset({Mood.KONJUNKTIV_2, Mood.WUERDE})
IN_PHRASE = frozenset({Pos.NOUN, Pos.PROPN, Pos.ADJ, Pos.DET, Pos.NUM})


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


@dataclass(frozen=True)
class Surroundings:
    """What stands around an expression: its sentence with its clauses, and its own clause among them."""

    span: Span
    tokens: Sequence[Token]
    clauses: Sequence[Clause]
    markers: TenseMarkers

    @cached_property
    def clause(self) -> Clause | None:
        """The innermost clause that the expression stands in; where that has no finite verb, its governor's."""
        around = [c for c in self.clauses if any(piece.overlaps(self.span) for piece in c.pieces)]
        return min(around, key=lambda c: len(c.span), default=None)

    @cached_property
    def governing(self) -> Clause | None:
        """The clause whose finite verb governs that of the expression."""
        governor = self.clause.governor if self.clause else None
        return next((c for c in self.clauses if governor and c.finite == governor), None)

    @cached_property
    def following(self) -> Clause | None:
        """The main clause behind a phrase that is set off before it: "In May, a pilot revealed"."""
        own = self.clause
        if own is None or own.kind is not ClauseKind.FRAGMENT:
            return None
        later = (c for c in self.clauses if c.finite and c.span.start >= own.span.end)
        return min(later, key=lambda c: c.span.start, default=None)

    @cached_property
    def before(self) -> Sequence[Token]:
        """The tokens of the clause before the expression."""
        return [token for token in self._own if token.span.end <= self.span.start]

    @cached_property
    def after(self) -> Sequence[Token]:
        """The tokens of the clause behind the expression."""
        return [token for token in self._own if token.span.start >= self.span.end]

    @cached_property
    def words_before(self) -> Sequence[Token]:
        """The tokens of the sentence before the expression, without its article."""
        before = [token for token in self.tokens if token.span.end <= self.span.start]
        return before[:-1] if before and before[-1].pos is Pos.DET else before

    @property
    def begins_range(self) -> bool:
        """Whether a word behind the expression says that there is more to it: "vom 3. bis 5. Mai"."""
        after = next((t for t in self.tokens if t.span.start >= self.span.end), None)
        return after is not None and after.text.lower() in self.markers.until

    @property
    def is_aside(self) -> bool:
        """Whether the clause looks back from what is told: "war am Mittwoch gefunden worden"."""
        return self.clause is not None and self.clause.tense is Tense.PLUPERFECT

    @property
    def ends_range(self) -> bool:
        """Whether a word before the expression says up to when: "von Montag bis Freitag"."""
        return any(token.text.lower() in self.markers.until for token in self.before[-2:])

    @cached_property
    def _own(self) -> Sequence[Token]:
        if self.clause is None:
            return self.tokens
        return [t for t in self.tokens if any(piece.contains(t.span) for piece in self.clause.pieces)]

    def token_at(self, span: Span | None) -> Token | None:
        return next((token for token in self.tokens if token.span == span), None)


def clause_time(around: Surroundings) -> ClauseTime:
    """The time of the clause in which an expression lies."""
    if _is_since(around) or _is_told_after(around):
        return ClauseTime.PAST
    attribute = _attribute_time(around)
    if attribute is not None:
        return attribute
    told = _time_by_verbs(around)
    if _dates_noun(around):
        return ClauseTime.UNKNOWN if told is ClauseTime.FUTURE else ClauseTime.PAST
    ahead = told is not ClauseTime.PAST and _stands_by_planned(around)
    goes_on = told is ClauseTime.PRESENT or around.clause is None or around.clause.finite is None
    lasts = goes_on and _is_limit(around)
    return ClauseTime.FUTURE if ahead or lasts else told


def _time_by_verbs(around: Surroundings) -> ClauseTime:
    if around.clause is None or around.clause.finite is None:
        return _time_without_finite(around)
    if _is_announced(around):
        return _time_of_announcement(around.clause)
    return _time_of(around, around.clause)


def dates_something_else(around: Surroundings) -> bool:
    """Whether the expression dates a thing named in the clause: "die am Freitag beschlossene Reform", "nach dem Brand
    am Montag"."""
    return _is_told_after(around) or _attribute_time(around) is not None


def is_lasting(around: Surroundings) -> bool:
    """Whether the clause tells of a state that goes on, not of something that happens."""
    clause = around.clause
    if clause is None or clause.finite is None or _time_of(around, clause) is not ClauseTime.PRESENT:
        return False
    return bool({clause.modal, clause.predicate} & around.markers.lasting)


def _is_since(around: Surroundings) -> bool:
    """Whether the expression says since when, with an end that is not named: "seit Montag"."""
    before = around.words_before
    return bool(before) and before[-1].text.lower() in around.markers.since and not around.begins_range


def _dates_noun(around: Surroundings) -> bool:
    """Whether the expression is an attribute of a noun, as past things have it: "die Sitzung vom Montag"."""
    before = [token for token in around.words_before if token.pos is not Pos.PUNCT][-2:]
    if len(before) < 2 or before[1].text.lower() not in around.markers.of:
        return False
    return before[0].pos in (Pos.NOUN, Pos.PROPN) and not around.begins_range


def _is_limit(around: Surroundings) -> bool:
    """Whether the expression says up to when something lasts, without a beginning: "gilt bis Dezember"."""
    words = [token.text.lower() for token in around.words_before if token.text.isalpha()]
    return not around.markers.until.isdisjoint(words[-2:]) and around.markers.begin.isdisjoint(words)


def _stands_by_planned(around: Surroundings) -> bool:
    """Whether it stands by something that is said to be planned: "die geplante Reform im Herbst"."""
    before = list(around.before)
    while before and before[-1].pos is Pos.ADP:
        before.pop()
    while before and before[-1].pos in (Pos.NOUN, Pos.PROPN):
        before.pop()
    return bool(before) and before[-1].text.lower().startswith(around.markers.announced)


def _is_told_after(around: Surroundings) -> bool:
    """Whether the expression dates what something is said to follow: "nach einem Sturm am Montag".

    A phrase without an article may be a place: "nach Kiel am Montag", "nach Ostern".
    """
    phrase: list[Token] = []
    for token in reversed(around.before):
        if phrase and token.pos is Pos.ADP:
            opens = phrase[-1].pos in (Pos.DET, Pos.ADJ) or token is around.before[0]
            return token.text.lower() in around.markers.after and opens and phrase[0].pos is Pos.NOUN
        if token.pos in IN_PHRASE:
            phrase.append(token)
        elif phrase or token.pos not in (Pos.ADP, Pos.ADV):
            return False
    return False


def _attribute_time(around: Surroundings) -> ClauseTime | None:
    """The time inside an attribute: "die am Freitag erzielte", "der für Freitag geplante"; None outside."""
    before = list(around.before)
    while before and before[-1].pos in (Pos.ADP, Pos.ADV):
        before.pop()
    if not before or before[-1].pos is not Pos.DET or not around.after:
        return None
    first = around.after[0]
    if first.is_finite or not first.text[0].islower():
        return None
    attribute = [token.text for token in around.after[:ATTRIBUTE]]
    ahead = first.text.startswith(around.markers.announced)
    goes_on = any(around.markers.going_on.search(word) for word in attribute)
    return ClauseTime.FUTURE if ahead or goes_on else ClauseTime.PAST


def _time_without_finite(around: Surroundings) -> ClauseTime:
    """The time of a phrase set off by the clause behind it, and that of a heading by its participle."""
    clause = around.clause
    if clause is not None and clause.kind is ClauseKind.INFINITIVE:
        return ClauseTime.PAST if clause.tense in TOLD else ClauseTime.UNKNOWN
    if around.following is not None:
        return _time_of(around, around.following)
    beside = (*around.before, *around.after)
    if any(token.text in around.markers.announced for token in beside):
        return ClauseTime.FUTURE
    return ClauseTime.PAST if any(t.form is VerbForm.PARTICIPLE for t in beside) else ClauseTime.UNKNOWN


def _is_announced(around: Surroundings) -> bool:
    """Whether the clause announces something for then: "lud für Montag ein", "ist auf Montag verschoben"."""
    if not around.before or around.before[-1].text.lower() not in around.markers.meant_for:
        return False
    return any(token.lemma in around.markers.announcing for token in (*around.before, *around.after))


def _time_of_announcement(clause: Clause) -> ClauseTime:
    """What is announced lies ahead; what had been announced may have passed: "war für Montag geplant"."""
    had_been = clause.tense is Tense.PLUPERFECT or (
        clause.tense is Tense.PAST and clause.voice is Voice.STATE
    )
    return ClauseTime.UNKNOWN if had_been else ClauseTime.FUTURE


def _time_of(around: Surroundings, clause: Clause) -> ClauseTime:
    """The time of a clause by its verbs; a present passive is told of what is to come."""
    finite = around.token_at(clause.finite)
    if _is_plan(clause, finite, around.markers):
        return _time_of_plan(clause)
    if clause.tense in TOLD:
        return ClauseTime.PAST
    if clause.tense is Tense.PAST:
        return ClauseTime.FUTURE if clause.mood in UNREAL else ClauseTime.PAST
    ahead = clause.tense is Tense.FUTURE or (finite is not None and finite.lemma in around.markers.future)
    return ClauseTime.FUTURE if ahead else ClauseTime.PRESENT


def _is_plan(clause: Clause, finite: Token | None, markers: TenseMarkers) -> bool:
    if {clause.modal, clause.predicate} & markers.plan:
        return True
    return finite is not None and finite.text.lower() in markers.planned


def _time_of_plan(clause: Clause) -> ClauseTime:
    """What is planned lies ahead; what was or had been planned may, and hearsay of the past does not."""
    if clause.modal and clause.tense in TOLD and clause.tense is not Tense.PLUPERFECT:
        return ClauseTime.PAST
    was_planned = clause.tense in (Tense.PAST, Tense.PLUPERFECT) and clause.mood not in UNREAL
    return ClauseTime.UNKNOWN if was_planned else ClauseTime.FUTURE
