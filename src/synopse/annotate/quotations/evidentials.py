""""soll", "will", "dürfte": who vouches for it, told apart from purpose, plan and condition."""

from __future__ import annotations

from synopse.annotate.quotations.clauses import Clause
from synopse.annotate.quotations.reading import Reading
from synopse.model.token import Mood, Pos


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
    if reading.lower[clause.finite].startswith(("sollt", "wollt")) or not _has_perfect_infinitive(reading, clause):
        return ""
    if lemma in reading.rules.group("hearsay_verbs"):
        return "hearsay"
    return "claim" if lemma in reading.rules.group("claim_verbs") else ""


def _has_perfect_infinitive(reading: Reading, clause: Clause) -> bool:
    """"getan haben", "gekommen sein": a participle right before an auxiliary in the infinitive."""
    for before, i in zip(clause.words, clause.words[1:], strict=False):
        if i == clause.finite or reading.lower[i] not in ("haben", "sein"):
            continue
        token = reading.tokens[before]
        if token.pos in (Pos.VERB, Pos.AUX, Pos.ADJ) and not reading.is_finite(before):
            return token.text.endswith(("t", "en")) and (token.pos is not Pos.ADJ or "ge" in token.text)
    return False
