"""Pieces without finite verb: the end of a clause, something beside it, or the beginning of one."""

from __future__ import annotations

from synopse.annotate.clauses.drafts import HARD, INDEPENDENT, Draft, extend, fronted
from synopse.annotate.clauses.pieces import QUOTES, Link, Piece, Words
from synopse.annotate.clauses.reported import is_saying
from synopse.model.clause import SUBORDINATE, ClauseKind
from synopse.model.token import Pos, VerbForm

FURTHEST_GROUP = 12
"""A clause whose other verb is still to come is looked for among so many."""


def add_verbless(words: Words, drafts: list[Draft], piece: Piece) -> None:
    """Give a piece without finite verb to the clause that it belongs to, or begin one with it."""
    if drafts and all(words.tokens[i].text in QUOTES for i in range(piece.start, piece.end)):
        drafts[-1].pieces.append(piece)
        return
    if not drafts or piece.before in HARD:
        drafts.append(Draft(ClauseKind.FRAGMENT, [piece]))
        return
    if piece.link is Link.WAITING:
        topic, waiting = fronted(drafts), Draft(ClauseKind.FRAGMENT, [piece])
        if topic is not None:
            topic.host = waiting
        drafts.append(waiting)
        return
    host = _open_group(words, drafts) if _has_verb(words, piece) else _quoted_before(words, drafts, piece)
    if host is None:
        host = next((d for d in reversed(drafts) if _may_go_on(words, d)), drafts[-1])
        if host.finite >= 0 and piece.before != "":
            host.tail.append(piece)
    extend(drafts, host, piece)


def _quoted_before(words: Words, drafts: list[Draft], piece: Piece) -> Draft | None:
    """The clause in marks that a frame interrupts: "„Es war“, sagte sie, „eine schwere Zeit“"."""
    frame = drafts[-1]
    if words.tokens[piece.start].text not in QUOTES or frame.kind is not ClauseKind.VERB_FIRST:
        return None
    before = [draft for draft in drafts[-3:-1] if draft.kind in INDEPENDENT]
    return before[-1] if before and is_saying(words, frame) else None


def _may_go_on(words: Words, draft: Draft) -> bool:
    """Whether a verbless piece may belong to a clause: not to "so berichten Medien" and the like."""
    if draft.kind in SUBORDINATE:
        return draft.is_waiting or (not words.rules.verb_last and draft.pieces[0].before != ",")
    return not (draft.pieces[0].start > 0 and words.in_group(draft.pieces[0].start, "frame_openers"))


def _has_verb(words: Words, piece: Piece) -> bool:
    return any(words.forms[i] is not VerbForm.NONE for i in range(piece.start, piece.end))


def _open_group(words: Words, drafts: list[Draft]) -> Draft | None:
    """The clause with an auxiliary whose other verb is still to come."""
    for draft in drafts[: -FURTHEST_GROUP - 1 : -1]:
        if draft.finite < 0:
            continue
        governing = words.tokens[draft.finite].pos is Pos.AUX
        if governing and not _has_other_verb(words, draft):
            return draft
    return None


def _has_other_verb(words: Words, draft: Draft) -> bool:
    return any(
        words.forms[i] is not VerbForm.NONE
        for piece in draft.pieces
        for i in range(piece.start, piece.end)
        if i != draft.finite
    )
