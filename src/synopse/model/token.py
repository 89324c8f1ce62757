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


VERBAL = frozenset({Pos.VERB, Pos.AUX})


class Mood(StrEnum):
    """Mood of a finite verb, settled by its sentence where its form leaves it open.

    WUERDE is a mood of clauses alone: "würde" with an infinitive, which stands for either Konjunktiv.
    """

    NONE = ""
    INDICATIVE = "indicative"
    KONJUNKTIV_1 = "konjunktiv_1"
    KONJUNKTIV_2 = "konjunktiv_2"
    WUERDE = "würde"
    IMPERATIVE = "imperative"


class Tense(StrEnum):
    """Tense. A finite form is PRESENT or PAST by its shape; the others are built by the verbs of a clause."""

    NONE = ""
    PRESENT = "present"
    PAST = "past"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    FUTURE = "future"
    FUTURE_PERFECT = "future_perfect"


class VerbForm(StrEnum):
    """Form of a verb, as Universal Dependencies name it (``VerbForm``). ZU: an infinitive with "zu" inside."""

    NONE = ""
    FINITE = "fin"
    INFINITIVE = "inf"
    ZU = "zu_inf"
    PARTICIPLE = "part"
    GERUND = "ger"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence inside one event zone; never crosses a zone."""

    span: Span
    zone: ZoneType
    rule: str


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark. ``form`` is set on verbs, ``mood`` and ``tense`` on finite ones alone."""

    span: Span
    text: str
    lemma: str
    pos: Pos
    mood: Mood = Mood.NONE
    tense: Tense = Tense.NONE
    rule: str = ""
    form: VerbForm = VerbForm.NONE

    @property
    def is_finite(self) -> bool:
        return self.mood not in (Mood.NONE, Mood.IMPERATIVE)
