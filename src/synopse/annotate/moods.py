"""The mood of a finite verb, from its form and the words of its clause.

A form that can be Konjunktiv I or first person ("habe") is Konjunktiv unless "ich" stands in its clause;
a form that can be Konjunktiv or indicative in the same person ("sagte", "haben") is indicative, but
AMBIGUOUS where the sentence speaks of what is not so.
"""

from __future__ import annotations

from collections.abc import Sequence

from synopse.languages.readings import Reading
from synopse.model.token import Mood, Tense

FIRST_PERSON = frozenset({"ich"})
CONDITION = frozenset({"wenn", "falls", "ob", "sofern"})
UNREAL = frozenset({"würde", "würden", "hätte", "hätten", "wäre", "wären", "könnte", "könnten"})
EDGES = frozenset(',;:.!?–—-"„“”»«()…')


def mood_of(words: Sequence[str], i: int, readings: Sequence[Reading]) -> tuple[Mood, Tense, str]:
    """Mood, tense and the reason (empty where the form alone tells) of the finite verb ``words[i]``."""
    moods = {r.mood for r in readings}
    if moods == {Mood.IMPERATIVE}:
        return Mood.IMPERATIVE, Tense.NONE, ""
    tenses = {r.mood: r.tense for r in readings}
    third = {r.mood for r in readings if r.is_third_person}
    if Mood.INDICATIVE in third or not third:
        return _indicative(words, i, third, tenses)
    if Mood.INDICATIVE in moods and _first_person(words, i):
        return Mood.INDICATIVE, tenses[Mood.INDICATIVE], "+ich"
    mood = Mood.KONJUNKTIV_1 if Mood.KONJUNKTIV_1 in third else Mood.KONJUNKTIV_2
    return mood, tenses[mood], ""


def _indicative(
    words: Sequence[str], i: int, third: set[Mood], tenses: dict[Mood, Tense]
) -> tuple[Mood, Tense, str]:
    tense = tenses.get(Mood.INDICATIVE, Tense.PRESENT)
    if Mood.KONJUNKTIV_2 in third and _is_unreal(words, i):
        return Mood.AMBIGUOUS, tense, "+unreal"
    if Mood.KONJUNKTIV_2 in third and i == 0 and words[0] in ("Sollte", "Sollten"):
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


def _first_person(words: Sequence[str], i: int) -> bool:
    start, end = clause(words, i)
    return any(word.lower() in FIRST_PERSON for word in words[start:end])


def _is_unreal(words: Sequence[str], i: int) -> bool:
    start, end = clause(words, i)
    conditional = any(word.lower() in CONDITION for word in words[start:end])
    return conditional and any(word.lower() in UNREAL for word in words)
