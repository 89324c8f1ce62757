"""Stretches in quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.languages.quotations import MarkPairs
from synopse.model.token import Token


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch in quotation marks, token indices ``[start, end)`` with both marks."""

    start: int
    end: int
    inner: bool = False

    def __len__(self) -> int:
        return self.end - self.start


def find_marks(text: str, tokens: tuple[Token, ...], start: int, end: int, pairs: MarkPairs) -> list[Mark]:
    """All marked stretches among ``tokens[start:end]`` (one zone), outer ones first opened.

    A mark that both opens and closes is read by the white space around it. An opening mark that is
    not closed before the next opening mark of its kind is dropped.
    """
    found = []
    for kinds, inner in ((pairs.outer, False), (pairs.inner, True)):
        opened: int | None = None
        for i in range(start, end):
            mark = tokens[i].text
            if mark not in kinds.any:
                continue
            if (
                opened is not None
                and (tokens[opened].text, mark) in kinds.pairs
                and not _opens_only(text, tokens[i], mark, kinds)
            ):
                found.append(Mark(opened, i + 1, inner))
                opened = None
            elif mark in kinds.opening and not _closes_only(text, tokens[i]):
                opened = i
    return sorted(found, key=lambda m: (m.start, -m.end))


def _opens_only(text: str, token: Token, mark: str, kinds) -> bool:
    """Whether the white space says that this mark opens: space before it, none after it."""
    return mark in kinds.opening and _space_before(text, token) and not _space_after(text, token)


def _closes_only(text: str, token: Token) -> bool:
    return _space_after(text, token) and not _space_before(text, token)


def _space_before(text: str, token: Token) -> bool:
    at = token.span.start
    return at == 0 or text[at - 1].isspace() or text[at - 1] in "([–—-/"


def _space_after(text: str, token: Token) -> bool:
    at = token.span.end
    return at >= len(text) or text[at].isspace() or text[at] in ".,;:!?)]–—"
