"""Splits sentences where a new main clause begins, for each may be a claim of its own."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.model.token import Pos, Token

FEWEST_TOKENS = 4
"""A part with fewer words is left with its neighbour."""

VERB_SECOND = 5
"""In a German main clause the finite verb stands second: within so many tokens of the clause's head."""

OPENING = "„»«\"‚›‹'“"


def main_clauses(tokens: tuple[Token, ...], coordinators: frozenset[str]) -> Iterator[tuple[Token, ...]]:
    """The tokens of one sentence, cut before each coordinated main clause.

    A cut needs a finite verb on both sides and may not fall between quotation marks.
    """
    start = 0
    for position, token in enumerate(tokens):
        if (
            _may_cut(token, coordinators)
            and _is_clause(tokens[start:position])
            and _opens_clause(tokens, position)
        ):
            yield tokens[start:position]
            start = position + (token.text == ";")
    if start < len(tokens):
        yield tokens[start:]


def _may_cut(token: Token, coordinators: frozenset[str]) -> bool:
    return token.text == ";" or token.text in coordinators


def _is_clause(tokens: tuple[Token, ...]) -> bool:
    return len(tokens) >= FEWEST_TOKENS and any(t.is_finite for t in tokens) and not _inside_quote(tokens)


def _inside_quote(tokens: tuple[Token, ...]) -> bool:
    """Whether a quotation that these tokens open is still open at their end."""
    return sum(t.text in OPENING for t in tokens) % 2 == 1


def _opens_clause(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether what follows ``position`` has its finite verb where a main clause has it."""
    rest = tokens[position + 1 :]
    if len(rest) < FEWEST_TOKENS or rest[0].pos in (Pos.SCONJ, Pos.VERB, Pos.AUX):
        return False
    head = rest[1 : 1 + VERB_SECOND]
    verbs = [i for i, t in enumerate(head) if t.is_finite]
    return bool(verbs) and not any(t.text == "," or t.pos is Pos.SCONJ for t in head[: verbs[0]])
