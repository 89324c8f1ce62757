"""What a clause is about: the words that carry it, its figures, its polarity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from synopse.languages.claims import ClaimRules, FigureWords
from synopse.languages.language import Language
from synopse.model.claim import Figure
from synopse.model.name import NameForm, NameMention
from synopse.model.quotation import Quotation
from synopse.model.span import Span
from synopse.model.timex import TimeExpression
from synopse.model.token import Pos, Token

CARRIERS = frozenset({Pos.NOUN, Pos.PROPN, Pos.VERB, Pos.ADJ, Pos.NUM})
DIGITS = re.compile(r"\d{1,3}(?:[.'’\u202f ]\d{3})+(?:,\d+)?|\d+(?:[,.]\d+)?")
UNIT_REACH = 3
"""A unit stands at most so many tokens behind its number ("500 verletzte Menschen")."""


def is_negated(clause: tuple[Token, ...], said: tuple[Span, ...], rules: ClaimRules) -> bool:
    """Whether what is said, without its frame, holds a word that turns it into its contrary."""
    words = (t for t in clause if any(part.contains(t.span) for part in said))
    return any(token.text.lower() in rules.negations for token in words)


def terms_of(
    clause: tuple[Token, ...],
    mentions: Iterable[NameMention],
    quotation: Quotation | None,
    language: Language,
) -> tuple[str, ...]:
    """Lemmas that carry meaning, with the parts of compounds; names and frames are left to others."""
    left_out = [m.span for m in mentions if m.form in (NameForm.NAME, NameForm.PRONOUN)]
    if quotation is not None:
        left_out += [*quotation.cue, *quotation.speaker]
    terms: dict[str, None] = {}
    for token in clause:
        if _carries(token, language) and not any(s.overlaps(token.span) for s in left_out):
            terms |= dict.fromkeys(_parts(token, language))
    return tuple(terms)


def _carries(token: Token, language: Language) -> bool:
    return token.pos in CARRIERS and token.lemma not in language.claims.light_verbs


def _parts(token: Token, language: Language) -> Iterator[str]:
    yield token.lemma.lower()
    if token.pos is Pos.NOUN:
        parts = language.lexicon.split_compound(token.lemma)
        if len(parts) > 1:
            yield from (part.lower() for part in parts)


def figures_in(
    clause: tuple[Token, ...], text: str, words: FigureWords, times: tuple[TimeExpression, ...]
) -> tuple[Figure, ...]:
    """Numbers that count or measure something; those inside time expressions are left to them."""
    outside = [not any(t.span.overlaps(token.span) for t in times) for token in clause]
    found = (_figure(clause, i, text, words) for i in range(len(clause)) if outside[i])
    return tuple(f for f in found if f is not None)


def _figure(clause: tuple[Token, ...], index: int, text: str, words: FigureWords) -> Figure | None:
    number = _number(clause[index], words)
    if number is None:
        return None
    end = index + 1
    while end < len(clause) and clause[end].text.rstrip(".") in words.multipliers:
        number *= words.multipliers[clause[end].text.rstrip(".")]
        end += 1
    unit = _unit(clause[end : end + UNIT_REACH])
    if not unit:
        return None
    bound = _bound(text[max(0, clause[index].span.start - 20) : clause[index].span.start], words)
    low, high = (number, number) if bound != "at_least" else (number, float("inf"))
    low = 0.0 if bound == "at_most" else low
    return Figure(
        Span(clause[index].span.start, clause[end - 1].span.end), low, high, unit, bound == "approximate"
    )


def _number(token: Token, words: FigureWords) -> float | None:
    """The value of a number in digits or words; an article is no number unless it is one by its tag."""
    if DIGITS.fullmatch(token.text):
        plain = re.sub(r"[.'’\u202f ](?=\d{3}(?:\D|$))", "", token.text)
        return float(plain.replace(",", "."))
    value = words.numbers.get(token.text.lower())
    return value if value is not None and (value != 1 or token.pos is Pos.NUM) else None


def _unit(following: tuple[Token, ...]) -> str:
    """What is counted: the lemma of the next noun or sign, if only adjectives lie between."""
    for token in following:
        if token.pos in (Pos.NOUN, Pos.SYM) or token.text in ("%", "€", "$"):
            return token.lemma
        if token.pos not in (Pos.ADJ, Pos.NUM):
            return ""
    return ""


def _bound(before: str, words: FigureWords) -> str:
    lowered = before.rstrip().lower()
    return next((kind for phrase, kind in words.bounds.items() if re.search(rf"\b{phrase}$", lowered)), "")
