"""How the renderings of one utterance differ from the fullest of them: what each cut, added, changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from synopse.model.annotated import AnnotatedReport
from synopse.model.quotation import Quotation, QuotationType
from synopse.model.span import Span
from synopse.model.synopsis import Rendering
from synopse.model.token import VERBAL, Pos, Token

NEARLY = 0.6
"""The share of the longest rendering that a direct one must have to be the one the others are laid against."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A rendering beside the fullest: ``omitted`` are spans of the fullest, ``added`` spans of this one."""

    rendering: Rendering
    omitted: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Said:
    """A quotation in its report."""

    report: AnnotatedReport
    quotation: Quotation

    @property
    def is_direct(self) -> bool:
        return self.quotation.type is QuotationType.DIRECT

    @cached_property
    def words(self) -> list[Token]:
        """Its words without marks."""
        inside = (t for span in self.quotation.quote for t in self.report.tokens.inside(span))
        return [token for token in inside if token.pos is not Pos.PUNCT]


def compare_renderings(said: Sequence[Said], turned: frozenset[str]) -> tuple[Comparison, ...]:
    """One comparison for each with the fullest. ``turned``: words that go or change in indirect speech."""
    fullest = _fullest(said)
    return tuple(
        Comparison(Rendering.FULLEST) if one is fullest else _compare(fullest, one, turned) for one in said
    )


def _fullest(said: Sequence[Said]) -> Said:
    """The longest that renders words and stands in no other; a direct one where it is nearly as long."""
    wording = [one for one in said if one.quotation.type is not QuotationType.REPORTED] or said
    whole = [one for one in wording if not one.quotation.nested] or wording
    longest = max(len(one.words) for one in whole)
    direct = [one for one in whole if one.is_direct and len(one.words) >= NEARLY * longest]
    return max(direct or whole, key=lambda one: len(one.words))


def _compare(fullest: Said, other: Said, turned: frozenset[str]) -> Comparison:
    if other.quotation.type is QuotationType.REPORTED and fullest.quotation.type is not other.quotation.type:
        return Comparison(Rendering.REPORTED)
    indirect = fullest.is_direct is not other.is_direct
    left, right = fullest.words, other.words
    if indirect:
        left, right = ([t for t in words if not _turns(t, turned)] for words in (left, right))
    omitted, added = _changes(left, right, indirect)
    passed = turned if indirect else frozenset()
    spans = _spans(fullest, omitted, passed), _spans(other, added, passed)
    if indirect and not other.is_direct:
        return Comparison(Rendering.INDIRECT, *spans)
    if not omitted and not added:
        return Comparison(Rendering.SAME)
    return Comparison(Rendering.REWORDED if added else Rendering.CUT, *spans)


def _turns(token: Token, turned: frozenset[str]) -> bool:
    """Whether the word goes or changes where speech is turned: "ich habe", "dass er habe"."""
    return token.text.casefold() in turned or (token.pos in VERBAL and token.lemma in turned)


def _changes(
    left: Sequence[Token], right: Sequence[Token], by_lemma: bool
) -> tuple[list[Token], list[Token]]:
    """The words that one of both has alone; a word that merely moved is in neither."""
    ours, theirs = ([_key(token, by_lemma) for token in words] for words in (left, right))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    omitted: list[Token] = []
    added: list[Token] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            omitted += left[a:b]
            added += right[c:d]
    moved = Counter(_key(t, by_lemma) for t in omitted) & Counter(_key(t, by_lemma) for t in added)
    return _without(omitted, moved, by_lemma), _without(added, moved, by_lemma)


def _key(token: Token, by_lemma: bool) -> str:
    """What must be the same: the word, or its lemma where a mood may have turned it."""
    return token.lemma.casefold() if by_lemma else token.text.casefold()


def _without(words: Iterable[Token], moved: Counter[str], by_lemma: bool) -> list[Token]:
    left = Counter(moved)
    kept = []
    for token in words:
        if left[_key(token, by_lemma)] > 0:
            left[_key(token, by_lemma)] -= 1
        else:
            kept.append(token)
    return kept


def _spans(said: Said, words: Sequence[Token], passed: frozenset[str]) -> tuple[Span, ...]:
    """The spans of ``words``, as one where nothing but marks and ``passed`` words lies between in one piece."""
    everything, pieces = said.words, said.quotation.quote
    place = {token.span.start: number for number, token in enumerate(everything)}
    spans: list[Span] = []
    last = -1
    for token in words:
        now = place[token.span.start]
        joined = Span(spans[-1].start, token.span.end) if spans else token.span
        near = spans and all(_turns(t, passed) for t in everything[last + 1 : now])
        if near and any(piece.contains(joined) for piece in pieces):
            spans[-1] = joined
        else:
            spans.append(token.span)
        last = now
    return tuple(spans)
