"""The mood of a finite verb, from its form and the words of its clause.

A form that can be Konjunktiv I or first person ("habe") is Konjunktiv unless "ich" stands in its clause;
a form that can be Konjunktiv or indicative in the same person ("sagte", "haben") is indicative, but
AMBIGUOUS where the sentence speaks of what is not so.
"""

from __future__ import annotations

from collections.abc import Sequence

from synopse.languages.lexicon import Lexicon
from synopse.languages.readings import Reading
from synopse.model.token import Mood, Tense

EDGES = frozenset(',;:.!?–—-"„“”»«()…')


def mood_of(
    words: Sequence[str], i: int, readings: Sequence[Reading], lexicon: Lexicon
) -> tuple[Mood, Tense, str]:
    """Mood, tense and the reason (empty where the form alone tells) of the finite verb ``words[i]``."""
    moods = {r.mood for r in readings}
    if moods == {Mood.IMPERATIVE}:
        return Mood.IMPERATIVE, Tense.NONE, ""
    tenses = {r.mood: r.tense for r in readings}
    third = {r.mood for r in readings if r.is_third_person}
    if Mood.INDICATIVE in third or not third:
        return _indicative(words, i, third, tenses, lexicon)
    if Mood.INDICATIVE in moods and _clause_has(words, i, lexicon.group("first_person")):
        return Mood.INDICATIVE, tenses[Mood.INDICATIVE], "+ich"
    mood = Mood.KONJUNKTIV_1 if Mood.KONJUNKTIV_1 in third else Mood.KONJUNKTIV_2
    return mood, tenses[mood], ""


def _indicative(
    words: Sequence[str], i: int, third: set[Mood], tenses: dict[Mood, Tense], lexicon: Lexicon
) -> tuple[Mood, Tense, str]:
    tense = tenses.get(Mood.INDICATIVE, Tense.PRESENT)
    if Mood.KONJUNKTIV_2 in third and _is_unreal(words, i, lexicon):
        return Mood.AMBIGUOUS, tense, "+unreal"
    if Mood.KONJUNKTIV_2 in third and i == 0 and words[0].lower() in lexicon.group("opening_condition"):
        return Mood.KONJUNKTIV_2, tense, "+conditional"
    return Mood.INDICATIVE, tense, ""


def clause(words: Sequence[str], i: int) -> tuple[int, int]:
    """The stretch between marks around ``words[i]``, half-open."""
    start, end = i, i + 1
    while start > 0 and words[start - 1] not in EDGES:
        start -= 1
    while end < len(words) and words[end] not in EDGES:
        end += 1
    return start, end


def _clause_has(words: Sequence[str], i: int, group: frozenset[str]) -> bool:
    start, end = clause(words, i)
    return any(word.lower() in group for word in words[start:end])


def _is_unreal(words: Sequence[str], i: int, lexicon: Lexicon) -> bool:
    unreal = lexicon.group("unreal")
    return _clause_has(words, i, lexicon.group("condition")) and any(w.lower() in unreal for w in words)
