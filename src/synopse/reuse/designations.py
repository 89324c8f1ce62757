"""The same names with the same titles: every report must use them, and nobody copies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from synopse.model.annotated import AnnotatedReport
from synopse.model.span import Span
from synopse.model.token import Pos
from synopse.reuse.matches import Match
from synopse.reuse.words import Word, weight

TELLING = 5.0
"""What weighs so much is copied even without a verb: headings, lists, captions."""
NEAR = 40
"""Code points between two stretches that go on with each other."""
VERBS = frozenset({Pos.VERB, Pos.AUX})


def without_designations(
    found: Sequence[Match], left: AnnotatedReport, right: AnnotatedReport, weights: Mapping[str, float]
) -> list[Match]:
    """``found`` without mere designations, save those that go on with what is copied before them."""
    telling = [match for match in found if not is_designation(match, left, right, weights)]
    return [m for m in found if m in telling or any(_goes_on(m, before) for before in telling)]


def _goes_on(match: Match, before: Match) -> bool:
    """Whether on both sides hardly anything stands between ``before`` and ``match``."""
    between = match.left.start - before.left.end, match.right.start - before.right.end
    return all(0 <= distance <= NEAR for distance in between)


def is_designation(
    match: Match, left: AnnotatedReport, right: AnnotatedReport, weights: Mapping[str, float]
) -> bool:
    """Whether two reports share no more than how somebody or something is called.

    That is, no verb is among the words they share. Without tokens nothing is taken for a designation.
    """
    if weight(match.left_words, weights) >= TELLING or not (left.tokens and right.tokens):
        return False
    return not (_tells(left, match.left, match.left_words) or _tells(right, match.right, match.right_words))


def _tells(report: AnnotatedReport, span: Span, words: Sequence[Word]) -> bool:
    starts = {word.start for word in words}
    return any(t.pos in VERBS and t.span.start in starts for t in report.tokens.inside(span))
