"""Clauses in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from synopse.annotate.clauses.pieces import Piece, Words
from synopse.model.clause import SUBORDINATE, ClauseKind
from synopse.model.token import Mood

HARD = frozenset(";:?!.…")
"""Behind these a new clause begins."""

INDEPENDENT = frozenset({ClauseKind.MAIN, ClauseKind.VERB_FIRST})
KONJUNKTIV = frozenset({Mood.KONJUNKTIV_1, Mood.KONJUNKTIV_2})


@dataclass(slots=True, eq=False)
class Draft:
    """A clause in the making: its pieces, finite verb, opener, and the draft that it depends on."""

    kind: ClauseKind
    pieces: list[Piece]
    finite: int = -1
    opener: int = -1
    host: Draft | None = None
    tail: list[Piece] = field(default_factory=list)
    """Verbless pieces behind the finite verb: they may turn out to open the next clause."""

    @property
    def is_waiting(self) -> bool:
        """Whether its verb is still to come."""
        return self.finite < 0 and self.kind is not ClauseKind.INFINITIVE

    def governor(self) -> int:
        """The finite verb of the nearest clause above that has one; -1 where none has."""
        host = self.host
        while host is not None and host.finite < 0:
            host = host.host
        return host.finite if host is not None else -1

    def words(self) -> list[int]:
        """The indices of its tokens in order."""
        return [i for piece in self.pieces for i in range(piece.start, piece.end)]


def extend(drafts: list[Draft], draft: Draft, piece: Piece) -> None:
    """Give a draft one more piece; it then stands last."""
    draft.pieces.append(piece)
    if drafts[-1] is not draft:
        drafts.remove(draft)
        drafts.append(draft)


def fronted(drafts: list[Draft]) -> Draft | None:
    """The subordinate clause right before a main clause that it belongs to: "Although it rained, …"."""
    last = drafts[-1] if drafts else None
    while last is not None and last.host is not None and last.host.kind in SUBORDINATE:
        last = last.host
    return last if last is not None and last.kind in SUBORDINATE and last.host is None else None


def is_konjunktiv(words: Words, draft: Draft) -> bool:
    return draft.finite >= 0 and words.tokens[draft.finite].mood in KONJUNKTIV
