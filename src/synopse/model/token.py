"""Sentences and tokens."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from synopse.model.span import Span
from synopse.model.zone import ZoneType


class Pos(StrEnum):
    """Coarse part of speech: the universal tags (UPOS)."""

    ADJ = "ADJ"
    ADP = "ADP"
    ADV = "ADV"
    AUX = "AUX"
    CCONJ = "CCONJ"
    DET = "DET"
    INTJ = "INTJ"
    NOUN = "NOUN"
    NUM = "NUM"
    PART = "PART"
    PRON = "PRON"
    PROPN = "PROPN"
    PUNCT = "PUNCT"
    SCONJ = "SCONJ"
    SYM = "SYM"
    VERB = "VERB"
    X = "X"


class Mood(StrEnum):
    """Mood of a finite verb. AMBIGUOUS: the form alone does not tell ("wir sagten")."""

    NONE = ""
    INDICATIVE = "indicative"
    KONJUNKTIV_1 = "konjunktiv_1"
    KONJUNKTIV_2 = "konjunktiv_2"
    IMPERATIVE = "imperative"
    AMBIGUOUS = "ambiguous"


class Tense(StrEnum):
    """Tense of a finite form by its shape alone (perfect and future are built by clauses)."""

    NONE = ""
    PRESENT = "present"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence inside one event zone; never crosses a zone."""

    span: Span
    zone: ZoneType
    rule: str


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark. ``mood`` and ``tense`` are set on finite verbs alone."""

    span: Span
    text: str
    lemma: str
    pos: Pos
    mood: Mood = Mood.NONE
    tense: Tense = Tense.NONE
    rule: str = ""

    @property
    def is_finite(self) -> bool:
        return self.mood not in (Mood.NONE, Mood.IMPERATIVE)
