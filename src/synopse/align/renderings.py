"""How the renderings of one utterance differ from the fullest of them: what each cut, added, changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from synopse.model.annotated import AnnotatedReport
from synopse.model.quotation import Quotation, QuotationType
from synopse.model.span import Span
from synopse.model.synopsis import Rendering
from synopse.model.token import Pos, Token

TURNED = frozenset({Pos.PUNCT, Pos.PRON, Pos.AUX, Pos.SCONJ, Pos.DET})
"""Parts of speech that change where direct speech is turned into indirect: "ich habe", "dass er habe"."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A rendering beside the fullest: ``omitted`` are spans of the fullest, ``added`` spans of this one."""

    rendering: Rendering
    omitted: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation in its report."""

    report: AnnotatedReport
    quotation: Quotation

    @property
    def is_direct(self) -> bool:
        return self.quotation.type is QuotationType.DIRECT

    def words(self) -> list[Token]:
        """Its words without marks."""
        inside = (t for span in self.quotation.quote for t in self.report.tokens.inside(span))
        return [token for token in inside if token.pos is not Pos.PUNCT]


def compare_renderings(said: Sequence[Said]) -> tuple[Comparison, ...]:
    """One comparison for each, with the longest direct one, or else the longest; the first of several."""
    fullest = max(said, key=lambda one: (one.is_direct, len(one.words())))
    return tuple(Comparison(Rendering.FULLEST) if one is fullest else _compare(fullest, one) for one in said)


def _compare(fullest: Said, other: Said) -> Comparison:
    turned = fullest.is_direct and not other.is_direct
    left, right = fullest.words(), other.words()
    if turned:
        left, right = ([t for t in words if t.pos not in TURNED] for words in (left, right))
    omitted, added = _changes(left, right, turned)
    spans = _spans(fullest, omitted), _spans(other, added)
    if turned:
        return Comparison(Rendering.INDIRECT, *spans)
    if not omitted and not added:
        return Comparison(Rendering.SAME)
    return Comparison(Rendering.REWORDED if added else Rendering.CUT, *spans)


def _changes(left: Sequence[Token], right: Sequence[Token], turned: bool) -> tuple[list[Token], list[Token]]:
    """The words that one of both has alone; a word that merely moved is in neither."""
    ours, theirs = ([_key(token, turned) for token in words] for words in (left, right))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    omitted: list[Token] = []
    added: list[Token] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            omitted += left[a:b]
            added += right[c:d]
    moved = Counter(_key(t, turned) for t in omitted) & Counter(_key(t, turned) for t in added)
    return _without(omitted, moved, turned), _without(added, moved, turned)


def _key(token: Token, turned: bool) -> str:
    """What must be the same: the word, or its lemma where a mood may have turned it."""
    return token.lemma.casefold() if turned else token.text.casefold()


def _without(words: Iterable[Token], moved: Counter[str], turned: bool) -> list[Token]:
    left = Counter(moved)
    kept = []
    for token in words:
        if left[_key(token, turned)] > 0:
            left[_key(token, turned)] -= 1
        else:
            kept.append(token)
    return kept


def _spans(said: Said, words: Sequence[Token]) -> tuple[Span, ...]:
    """The spans of ``words``, those with nothing but marks and space between them as one."""
    spans: list[Span] = []
    for token in words:
        between = said.report.report.text[spans[-1].end : token.span.start] if spans else "x"
        if any(char.isalnum() for char in between):
            spans.append(token.span)
        else:
            spans[-1] = Span(spans[-1].start, token.span.end)
    return tuple(spans)
