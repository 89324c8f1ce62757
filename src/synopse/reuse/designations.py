"""The same names with the same titles: every report must use them, and nobody copies."""

from __future__ import annotations

from collections.abc import Mapping

from synopse.model.annotated import AnnotatedReport
from synopse.model.span import Span
from synopse.model.token import Pos
from synopse.reuse.matches import Match
from synopse.reuse.words import weight

TELLING = 5.5
"""What weighs so much is copied even without a verb: headings, lists, captions."""
VERBS = frozenset({Pos.VERB, Pos.AUX})


def is_designation(
    match: Match, left: AnnotatedReport, right: AnnotatedReport, weights: Mapping[str, float]
) -> bool:
    """Whether two reports share no more than how somebody or something is called.

    That is, on neither side a verb stands in it. Without tokens nothing is taken for a designation.
    """
    if weight(match.left_words, weights) >= TELLING or not (left.tokens and right.tokens):
        return False
    return not (_tells(left, match.left) or _tells(right, match.right))


def _tells(report: AnnotatedReport, span: Span) -> bool:
    return any(token.pos in VERBS for token in report.tokens.inside(span))
