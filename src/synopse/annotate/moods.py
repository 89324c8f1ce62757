"""The mood of a finite verb, from its form and the words of its sentence.

A form that can be Konjunktiv I or first person ("habe") is Konjunktiv unless "ich" is its subject, in its own
clause or in one that it goes on ("ich kam und habe …"), or is left out at the head of the sentence.
A form that can be indicative or Konjunktiv in the same person ("sagte", "gingen") is indicative unless the
sentence speaks of what is not so ("Wenn das stimmte, wäre …"), it goes on with a verb that does ("sie könnten
bleiben und hörten nur das"), or it advises ("das sollte, wer Zeit hat, lesen"). Which form is which: Duden, Grammatik (2016), 720–740.
"""

from __future__ import annotations

from collections.abc import Sequence

from synopse.languages.lexicon import Lexicon
from synopse.languages.readings import Reading
from synopse.model.token import Mood, Pos, Tense

EDGES = frozenset(',;:.!?–—-"„“”»«()…')
Settled = tuple[Mood, Tense, str]
"""Mood, tense, and the reason, empty where the form alone tells."""


def mood_of(words: Sequence[str], i: int, readings: Sequence[Reading], lexicon: Lexicon) -> Settled:
    """Mood and tense of the finite verb ``words[i]``, and why."""
    tenses = {reading.mood: reading.tense for reading in reversed(readings)}
    if tenses.keys() == {Mood.IMPERATIVE}:
        return Mood.IMPERATIVE, Tense.NONE, ""
    third = {reading.mood for reading in readings if reading.is_third_person}
    if Mood.INDICATIVE in third or not third:
        return _of_both(words, i, third, tenses, lexicon)
    if Mood.INDICATIVE in tenses and _is_first_person(words, i, lexicon):
        return Mood.INDICATIVE, tenses[Mood.INDICATIVE], "+ich"
    mood = Mood.KONJUNKTIV_1 if Mood.KONJUNKTIV_1 in third else Mood.KONJUNKTIV_2
    return mood, tenses[mood], ""


def _is_first_person(words: Sequence[str], i: int, lexicon: Lexicon) -> bool:
    """Whether "ich" is the subject of a form that can be first person, or is left out before it."""
    persons = lexicon.group("first_person")
    start, end = clause(words, i)
    if _has(words[start:end], persons):
        return True
    told = i > 0 and (_has(words[: max(0, start - 1)], persons) or _leaves_out_subject(words, lexicon))
    if i == start and not (i + 1 < end and words[i + 1].lower() in lexicon.group("subjects")):
        return i == 0 or told
    joined = {words[start].lower(), words[i - 1].lower() if i else ""}
    return told and bool(joined & lexicon.group("going_on"))


def _leaves_out_subject(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a sentence opens with a verb in the first person: "Kenne den Laden und …"."""
    readings = lexicon.lookup(words[0])
    first = any("1sg" in r.features and r.mood is Mood.INDICATIVE for r in readings)
    third = any(r.is_third_person and r.mood is Mood.INDICATIVE for r in readings)
    nominal = any(r.pos is Pos.NOUN for r in readings)
    return first and not third and not nominal and words[1].lower() not in lexicon.group("subjects")


def _of_both(
    words: Sequence[str], i: int, third: set[Mood], tenses: dict[Mood, Tense], lexicon: Lexicon
) -> Settled:
    """A form that is indicative, and perhaps Konjunktiv II too, in the third person."""
    tense = tenses.get(Mood.INDICATIVE, Tense.PRESENT)
    if Mood.KONJUNKTIV_2 not in third:
        return Mood.INDICATIVE, tense, ""
    if _is_unreal(words, i, lexicon):
        return Mood.KONJUNKTIV_2, tense, "+unreal"
    if i == 0 and words[0].lower() in lexicon.group("opening_condition"):
        return Mood.KONJUNKTIV_2, tense, "+conditional"
    if words[i].lower() in lexicon.group("advising") and _is_of_the_present(words, i, lexicon):
        return Mood.KONJUNKTIV_2, tense, "+advice"
    return Mood.INDICATIVE, tense, ""


def _is_of_the_present(words: Sequence[str], i: int, lexicon: Lexicon) -> bool:
    """Whether another word of the sentence can be nothing but a verb in the present tense."""
    return any(j != i and _is_present(word, lexicon) for j, word in enumerate(words))


def _is_present(word: str, lexicon: Lexicon) -> bool:
    readings = [r for r in lexicon.lookup(word) if r.mood is not Mood.IMPERATIVE]
    return bool(readings) and all(r.mood and r.tense is Tense.PRESENT for r in readings)


def clause(words: Sequence[str], i: int) -> tuple[int, int]:
    """The stretch between marks around ``words[i]``, half-open."""
    start, end = i, i + 1
    while start > 0 and words[start - 1] not in EDGES:
        start -= 1
    while end < len(words) and words[end] not in EDGES:
        end += 1
    return start, end


def _has(words: Sequence[str], group: frozenset[str]) -> bool:
    return any(word.lower() in group for word in words)


def _is_unreal(words: Sequence[str], i: int, lexicon: Lexicon) -> bool:
    """Whether a condition holds the verb and a form beside it says that it is not so, or it goes on with one."""
    unreal = lexicon.group("unreal")
    if not _has(words, unreal):
        return False
    start, end = clause(words, i)
    if _has(words[start:end], lexicon.group("condition")):
        return True
    joined = words[i - 1].lower() in lexicon.group("going_on") if i else False
    return joined and _has(words[start : i - 1], unreal)
