"""Which verbs are finite and in which mood, as the words around them tell.

A form by itself is often ambiguous ("habe" is indicative beside "ich" alone; "berichtet" is a
participle beside an auxiliary). Every word here is judged within its stretch between boundary marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from synopse.model.token import Mood, Pos, Tense, Token

PARTICIPLE = re.compile(
    r"(\w*ge\w+(t|en)|(be|ver|er|ent|zer|miss|emp|emp|wider|über|unter|um)\w+(t|en)|\w+iert"
    r"|(an|aus|auf|ab|ein|vor|mit|zu|nach|zurück|weg|hin|her|los|bei|um|durch)(be|ver|er|ent|ge)\w+(t|en))"
)


def moods_of(tokens: Sequence[Token], lower: Sequence[str], bounds: Sequence[tuple[int, int]], helpers: frozenset[str]) -> list[Mood]:
    """The mood of every token (NONE where it is not finite). ``bounds`` are stretches without boundary.

    ``helpers`` are the lemmas of auxiliaries and modal verbs.
    """
    moods = [t.mood if t.is_finite else Mood.NONE for t in tokens]
    for start, end in bounds:
        _judge(tokens, lower, start, end, helpers, moods)
    return moods


def _judge(tokens, lower, start: int, end: int, helpers: frozenset[str], moods: list[Mood]) -> None:
    for i in range(start, end):
        token = tokens[i]
        if moods[i] is Mood.NONE:
            continue
        if (token.text[:1].isupper() and i > start) or (i > start and lower[i - 1] == "zu" and lower[i] == token.lemma):
            moods[i] = Mood.NONE
        elif _is_konjunktiv(token, lower, start, end):
            moods[i] = Mood.KONJUNKTIV_1
    finite = [i for i in range(start, end) if moods[i] is not Mood.NONE]
    if not finite and end - start > 1 and _is_lone_verb(tokens[end - 1], lower[end - 1]):
        moods[end - 1] = Mood.INDICATIVE
    ruling = [i for i in finite if tokens[i].lemma in helpers]
    if not ruling or len(finite) < 2:
        return
    for i in finite:
        helper = min((r for r in ruling if r != i and not _parted(lower, r, i)), key=lambda r: abs(r - i), default=None)
        if helper is not None and _is_infinite_form(tokens[i], i == ruling[0] and len(ruling) > 1):
            moods[i] = Mood.NONE


def _is_konjunktiv(token: Token, lower: Sequence[str], start: int, end: int) -> bool:
    """"habe", "werde", "benötige" without "ich": the first person form can only be Konjunktiv."""
    if token.mood not in (Mood.INDICATIVE, Mood.AMBIGUOUS) or token.tense is Tense.PAST:
        return False
    if token.text[:1].isupper() and token.pos is not Pos.AUX:
        return False
    word, lemma = lower_of(token), token.lemma
    stem = lemma.removesuffix("en") if lemma.endswith("en") else lemma.removesuffix("n")
    return word == stem + "e" and not any(lower[i] == "ich" for i in range(start, end))


def _is_lone_verb(token: Token, word: str) -> bool:
    """A form that may be finite or participle ("vermutet") where nothing else can be the finite verb."""
    return token.pos is Pos.VERB and word.endswith("t") and word != token.lemma and re.match(r"(be|ver|er|ent|zer)", word) is not None


def lower_of(token: Token) -> str:
    return token.text.lower()


def _parted(lower: Sequence[str], a: int, b: int) -> bool:
    return any(lower[i] in ("und", "oder", "aber", "sondern") for i in range(min(a, b) + 1, max(a, b)))


def _is_infinite_form(token: Token, first: bool) -> bool:
    word = lower_of(token)
    if token.pos is Pos.AUX:
        return word == token.lemma and not first
    return word == token.lemma or PARTICIPLE.fullmatch(word) is not None
