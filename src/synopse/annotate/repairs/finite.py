"""The finite verb of a clause or sentence, where the tagger found none or took another word for it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from synopse.annotate.repairs.words import ARTICLED, GOVERNED, NAMING, can_be_article, is_indicative
from synopse.languages.lexicon import Lexicon
from synopse.languages.tagger import Label
from synopse.model.token import VERBAL, Mood, Pos, Tense

SECOND_PLACE = 6
"""The finite verb of a main clause stands second: among so many words."""


def missing_finite(
    words: Sequence[str], labels: Sequence[Label], start: int, end: int, lexicon: Lexicon
) -> int | None:
    """The verb of a clause without one: its last word in a subordinate clause, or the only word that can be none
    of what it was labelled."""
    if is_subordinate(words, labels, start, end):
        last = end - 1
        apart = set(words[max(start, last - 1) : last]) & lexicon.group("infinitive_particles")
        if labels[last].form in GOVERNED and not apart and is_indicative(words[last], lexicon):
            return last
    if _is_plural_verb(words, labels, start, end, lexicon):
        return end - 1
    for i in range(start, end):
        if labels[i].pos is Pos.ADJ and _is_past_of_clause(words, labels, i, start, lexicon):
            return i
    if any(given.pos in VERBAL for given in labels[start:end]):
        return None
    found = [i for i in range(start, end) if _can_only_be_verb(words, labels, i, end, lexicon)]
    return found[0] if len(found) == 1 else None


def _is_plural_verb(
    words: Sequence[str], labels: Sequence[Label], start: int, end: int, lexicon: Lexicon
) -> bool:
    """Whether an infinitive is the verb of the clause that governs the next: "Staaten vermuten, dass …"."""
    if start or end < 2 or end + 1 >= len(words) or labels[end + 1].pos is not Pos.SCONJ:
        return False
    if labels[end - 1].form != "inf" or words[end - 2] in lexicon.group("infinitive_particles"):
        return False
    return is_indicative(words[end - 1], lexicon)


def is_subordinate(words: Sequence[str], labels: Sequence[Label], start: int, end: int) -> bool:
    """Whether a conjunction opens a clause, or what may be a relative pronoun behind a noun: "…, in der".."""
    first = [given.pos for given in labels[start : start + 2]]
    if Pos.SCONJ in first:
        return True
    if start < 2 or words[start - 1] != ",":
        return False
    return first[:1] == [Pos.PRON] or (first == [Pos.ADP, Pos.DET] and labels[start - 2].pos in NAMING)


def _can_only_be_verb(
    words: Sequence[str], labels: Sequence[Label], i: int, end: int, lexicon: Lexicon
) -> bool:
    """Whether a word that can be a finite verb cannot be what it was labelled: it has no reading as noun or adverb,
    or is an inflected adjective between no article and no noun ("der Druck reiche nicht")."""
    word, given = words[i], labels[i]
    if given.pos not in (Pos.NOUN, Pos.ADV, Pos.ADJ) or not word.islower():
        return False
    readings = lexicon.analyse(word).readings
    if not any(r.is_third_person and r.mood in (Mood.INDICATIVE, Mood.KONJUNKTIV_1) for r in readings):
        return False
    if given.pos is not Pos.ADJ:
        return given.pos not in {r.pos for r in readings}
    own = next((r.lemma for r in readings if r.pos is Pos.ADJ), word)
    attribute = i + 1 < end and labels[i + 1].pos in ARTICLED
    return word != own and not attribute and not (i and can_be_article(words[i - 1].lower(), lexicon))


def verb_of_sentence(words: Sequence[str], labels: Sequence[Label], lexicon: Lexicon) -> list[int]:
    """The one word of a whole sentence without verb that can be its finite verb: taken for an attribute ("Ihr
    gehörten hochrangige Vertreter an.") or a participle with its subject behind it ("So entdeckt man sie.")."""
    second = range(1, min(len(words) - 1, SECOND_PLACE + 1))
    found = [
        i for i in second if _may_be_second(words, labels, i, lexicon) and is_indicative(words[i], lexicon)
    ]
    return found if len(found) == 1 else []


def _may_be_second(words: Sequence[str], labels: Sequence[Label], i: int, lexicon: Lexicon) -> bool:
    if labels[i].form in GOVERNED:
        return words[i + 1] in lexicon.group("sure_subjects")
    return labels[i].pos is Pos.ADJ and not can_be_article(words[i - 1].lower(), lexicon)


def _is_past_of_clause(
    words: Sequence[str], labels: Sequence[Label], i: int, start: int, lexicon: Lexicon
) -> bool:
    """Whether a past tense of a clause without finite verb was taken for an attribute: behind the subject ("der
    Minister erklärte Mitte Mai"), or at the head of a frame in a whole sentence ("…, erklärte Geschäftsführer Ahl").
    """
    if not words[i].islower():
        return False
    if i > start:
        placed = labels[i - 1].pos in (*NAMING, Pos.PRON)
    else:
        enumerated = start > 1 and labels[i - 2].pos is Pos.ADJ and words[i - 2][-1] == words[i][-1]
        placed = start > 1 and not enumerated and not words[-1][-1].isalnum()
    readings = lexicon.analyse(words[i]).readings if placed else ()
    return any(r.is_third_person and r.mood is Mood.INDICATIVE and r.tense is Tense.PAST for r in readings)


def mistaken_attributes(
    words: Sequence[str], labels: Sequence[Label], start: int, finite: Sequence[int], lexicon: Lexicon
) -> list[int]:
    """Words labelled finite between article and noun in a clause that has its verb: "das umgeleitete Wasser sei"."""
    return [
        i
        for i, following in pairwise(finite)
        if start < i < following - 1
        and labels[i + 1].pos in NAMING
        and can_be_article(words[i - 1].lower(), lexicon)
        and not any(given.pos is Pos.CCONJ for given in labels[i:following])
    ]
