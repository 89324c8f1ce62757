"""Splits sentences where a new main clause begins, for each may be a claim of its own."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.model.token import Pos, Token

FEWEST_TOKENS = 5
"""A part with fewer words is left with its neighbour."""

VERB_SECOND = 4
"""The finite verb of a main clause stands second: within so many tokens of the clause's head."""

QUOTATION_MARKS = '„“”»«"‚‘›‹'


def main_clauses(tokens: tuple[Token, ...], coordinators: frozenset[str]) -> Iterator[tuple[Token, ...]]:
    """The tokens of one sentence, cut before each coordinated main clause.

    A cut is made at a semicolon, or at a comma with a coordinator behind it, where both sides have
    a finite verb of their own and no quotation is open. Whatever is in doubt stays together.
    """
    start = 0
    for position in range(1, len(tokens)):
        if _may_cut(tokens, position, coordinators) and _is_clause(tokens[start:position]):
            yield tokens[start:position]
            start = position
    if start < len(tokens):
        yield tokens[start:]


def _may_cut(tokens: tuple[Token, ...], position: int, coordinators: frozenset[str]) -> bool:
    if tokens[position - 1].text == ";":
        return _opens_clause(tokens[position:])
    after_comma = tokens[position - 1].text == "," and tokens[position].text in coordinators
    return after_comma and _opens_clause(tokens[position + 1 :])


def _is_clause(tokens: tuple[Token, ...]) -> bool:
    return len(tokens) >= FEWEST_TOKENS and any(t.is_finite for t in tokens) and not _is_open(tokens)


def _is_open(tokens: tuple[Token, ...]) -> bool:
    """Whether a quotation that these tokens open is still open at their end."""
    return sum(t.text in QUOTATION_MARKS for t in tokens) % 2 == 1


def _opens_clause(rest: tuple[Token, ...]) -> bool:
    """Whether ``rest`` has its finite verb where a main clause has it, and is not subordinate."""
    if len(rest) < FEWEST_TOKENS or _is_open(rest):
        return False
    head = rest[: VERB_SECOND + 1]
    verb = next((i for i, t in enumerate(head) if t.is_finite), 0)
    return verb > 0 and not any(t.pos is Pos.SCONJ or t.text == "," for t in head[:verb])
