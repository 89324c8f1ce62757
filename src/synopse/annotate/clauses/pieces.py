"""Cuts a sentence where clauses may meet: at marks, and between two finite verbs at "und" and the like."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from synopse.languages.clauses import ClauseRules
from synopse.languages.language import Language
from synopse.languages.lexicon import Lexicon
from synopse.model.token import Pos, Token, VerbForm

MARKS = frozenset([*",;:()[]–—…/.?!", "--", "---", "...", ".."])
QUOTES = frozenset("„“”»«\"‚‘›‹'`")
NOMINAL = frozenset({Pos.NOUN, Pos.PROPN, Pos.ADJ, Pos.NUM})


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of one sentence with what is asked of them again and again.

    ``forms`` and ``lemmas`` are the tokens' own, but those of the verb where an adjective is the participle of
    a perfect: "die Gespräche sind gescheitert".
    """

    tokens: Sequence[Token]
    lower: Sequence[str]
    forms: Sequence[VerbForm]
    lemmas: Sequence[str]
    rules: ClauseRules
    cue_verbs: Container[str]
    """Verbs that introduce speech."""
    particles: Container[str]

    def in_group(self, i: int, name: str) -> bool:
        return self.lower[i] in self.rules.words.get(name, ())


def words_of(tokens: Sequence[Token], language: Language) -> Words:
    """The tokens of one sentence, made ready."""
    rules = language.clauses
    forms, lemmas = [token.form for token in tokens], [token.lemma for token in tokens]
    for i, token in enumerate(tokens):
        if token.pos is Pos.ADJ and (verb := _perfected(token.text, rules, language.lexicon)):
            forms[i], lemmas[i] = VerbForm.PARTICIPLE, verb
    lower = [token.text.lower() for token in tokens]
    return Words(
        tokens, lower, forms, lemmas, rules, language.quotations.verbs, language.lexicon.group("particles")
    )


def _perfected(text: str, rules: ClauseRules, lexicon: Lexicon) -> str:
    """The verb whose perfect is built with "sein" and whose participle ``text`` is; empty for other words."""
    with_be = rules.verbs.get("with_be", frozenset())
    participles = (r.lemma for r in lexicon.lookup(text) if "pa2" in r.features)
    return next((lemma for lemma in participles if lemma in with_be), "")


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens ``[start, end)`` without the mark ``before`` them, and their finite verb (-1 where none is)."""

    start: int
    end: int
    before: str
    finite: int


def cut(words: Words) -> Iterator[Piece]:
    """The pieces of a sentence in order; each has one finite verb at most, where that can be told."""
    start, before = 0, ""
    finite: list[int] = []
    for i, token in enumerate(words.tokens):
        if token.text in MARKS and token.pos is Pos.PUNCT:
            if i > start:
                yield from _parted(words, start, i, before, finite)
            start, before, finite = i + 1, token.text, []
        elif words.forms[i] is VerbForm.FINITE:
            finite.append(i)
    if start < len(words.tokens):
        yield from _parted(words, start, len(words.tokens), before, finite)


def _parted(words: Words, start: int, end: int, before: str, finite: list[int]) -> Iterator[Piece]:
    """The stretch between two marks, cut between its finite verbs where something there parts clauses."""
    for first, second in pairwise(finite):
        at = _parting(words, first, second)
        if at is not None and at > start:
            yield Piece(start, at, before, first)
            start, before = at, ""
    last = [i for i in finite if i >= start]
    yield Piece(start, end, before, last[0] if last else -1)


def _parting(words: Words, first: int, second: int) -> int | None:
    """Where between two finite verbs a clause begins; None where nothing says so."""
    between = range(first + 1, second)
    coordinators = [i for i in between if words.in_group(i, "coordinators")]
    clausal = [i for i in coordinators if not _joins_nominals(words, i)] or coordinators
    if clausal:
        return clausal[-1]
    for i in between:
        if words.tokens[i].pos is Pos.SCONJ or words.in_group(i, "question_words"):
            return i
    return next((i + 1 for i in between if words.tokens[i].text in QUOTES), None)


def _joins_nominals(words: Words, i: int) -> bool:
    left, right = words.tokens[i - 1].pos, words.tokens[i + 1].pos
    return left in NOMINAL and right in NOMINAL
