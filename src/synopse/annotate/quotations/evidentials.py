""" "soll", "will", "dürfte": who vouches for it, told apart from purpose, plan and condition."""

from __future__ import annotations

from synopse.annotate.quotations.clauses import Clause
from synopse.annotate.quotations.reading import Reading
from synopse.model.token import Mood, Pos, Tense


def evidential_of(reading: Reading, clause: Clause) -> str:
    """``hearsay`` ("soll getan haben"), ``claim`` ("will getan haben"), ``supposition`` ("dürfte"), or "".

    "sollen" and "wollen" in the present with a perfect infinitive speak of what has been; with a plain
    infinitive they may as well speak of a plan, and are left open.
    """
    if clause.finite < 0:
        return ""
    lemma, mood = reading.tokens[clause.finite].lemma, reading.moods[clause.finite]
    if lemma in reading.rules.group("supposition_verbs") and mood is Mood.KONJUNKTIV_2:
        return "supposition"
    if reading.tokens[clause.finite].tense is Tense.PAST or mood is Mood.KONJUNKTIV_2:
        return ""
    perfect = _has_perfect_infinitive(reading, clause)
    if lemma in reading.rules.group("hearsay_verbs"):
        return "hearsay" if perfect or _tells_topic(reading, clause) else ""
    return "claim" if perfect and lemma in reading.rules.group("claim_verbs") else ""


def _tells_topic(reading: Reading, clause: Clause) -> bool:
    """ "es soll um Geld gehen": what a talk is about is nobody's plan."""
    return (
        reading.any_in(clause.words, "expletives")
        and reading.any_in(clause.words, "topic_prepositions")
        and any(reading.lemma_in(i, "topic_verbs") for i in clause.words if i != clause.finite)
    )


def _has_perfect_infinitive(reading: Reading, clause: Clause) -> bool:
    """ "getan haben", "gekommen sein": a participle right before an auxiliary in the infinitive."""
    for before, i in zip(clause.words, clause.words[1:], strict=False):
        if i == clause.finite or not reading.in_group(i, "perfect_auxiliaries"):
            continue
        token = reading.tokens[before]
        if token.pos is Pos.ADJ:
            return token.lemma.endswith("en")
        if token.pos in (Pos.VERB, Pos.AUX) and not reading.is_finite(before):
            return True
    return False
