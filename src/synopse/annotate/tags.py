"""What is said of one word."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.model.token import Mood, Pos, Tense, VerbForm


@dataclass(frozen=True, slots=True)
class Tag:
    """Lemma, part of speech and verbal features of one word; ``rule`` names the source."""

    lemma: str
    pos: Pos
    mood: Mood = Mood.NONE
    tense: Tense = Tense.NONE
    rule: str = ""
    form: VerbForm = VerbForm.NONE
