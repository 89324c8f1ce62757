"""The words of a sentence as the annotator of clauses asks of them, and pieces of it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from enum import StrEnum

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
    subjects: Container[str]
    """Words that are a subject right behind a finite verb."""

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
        tokens,
        lower,
        forms,
        lemmas,
        rules,
        language.quotations.verbs,
        language.lexicon.group("particles"),
        language.lexicon.group("subjects"),
    )


def _perfected(text: str, rules: ClauseRules, lexicon: Lexicon) -> str:
    """The verb whose perfect is built with "sein" and whose participle ``text`` is; empty for other words."""
    with_be = rules.verbs.get("with_be", frozenset())
    participles = (r.lemma for r in lexicon.lookup(text) if "pa2" in r.features)
    return next((lemma for lemma in participles if lemma in with_be), "")


class Link(StrEnum):
    """What a piece is to those before it, where no mark tells it."""

    NONE = ""
    OPENED = "opened"  # "the man [who came]"
    RESUMED = "resumed"  # "the man who came [said]"
    WAITING = "waiting"  # "he left [and the man] who came stayed"
    BARE = "bare"  # "he said [the plan failed]"
    CONTACT = "contact"  # "the plan [he made] failed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens ``[start, end)`` without the mark ``before`` them, and their finite verb (-1 where none is)."""

    start: int
    end: int
    before: str
    finite: int
    link: Link = Link.NONE


def joins_nominals(words: Words, i: int) -> bool:
    """Whether a coordinator stands between two nouns."""
    left, right = words.tokens[i - 1].pos, words.tokens[i + 1].pos
    return left in NOMINAL and right in NOMINAL
