"""Puts the pieces of a sentence together to clauses: German interrupts them and leaves verbs for the end."""

from __future__ import annotations

from synopse.annotate.clauses.cutting import cut
from synopse.annotate.clauses.drafts import (
    HARD,
    INDEPENDENT,
    KONJUNKTIV,
    Draft,
    extend,
    fronted,
    is_konjunktiv,
)
from synopse.annotate.clauses.openings import Opening, first_word, is_last, opening
from synopse.annotate.clauses.pieces import Link, Piece, Words
from synopse.annotate.clauses.reported import bind_reported
from synopse.annotate.clauses.verbless import add_verbless
from synopse.model.clause import SUBORDINATE, ClauseKind

LINKED = frozenset({Link.RESUMED, Link.BARE, Link.CONTACT})
DASHES = frozenset("–—-")


def draft_clauses(words: Words) -> list[Draft]:
    """The clauses of a sentence by their first words.

    While they are made, the one that got the last piece stands last.
    """
    drafts: list[Draft] = []
    for piece in cut(words):
        opened = opening(words, piece)
        if piece.link in LINKED:
            _add_linked(drafts, piece)
        elif opened.kind is not None:
            _add_subordinate(words, drafts, piece, opened)
        elif piece.finite >= 0:
            _add_finite(words, drafts, piece)
        else:
            add_verbless(words, drafts, piece)
    drafts.sort(key=lambda draft: draft.pieces[0].start)
    bind_reported(words, drafts)
    return drafts


def _add_linked(drafts: list[Draft], piece: Piece) -> None:
    """A piece that no word opens, and of which its neighbours tell what it is."""
    last = drafts[-1] if drafts else None
    if piece.link is Link.RESUMED:
        waiting = next((draft for draft in reversed(drafts) if draft.is_waiting), None)
        if waiting is not None:
            _resume(drafts, waiting, piece)
        else:
            drafts.append(_independent(piece, False, False, fronted(drafts)))
    else:
        kind = ClauseKind.COMPLEMENT if piece.link is Link.BARE else ClauseKind.RELATIVE
        drafts.append(Draft(kind, [piece], piece.finite, -1, last))


def _add_subordinate(words: Words, drafts: list[Draft], piece: Piece, opened: Opening) -> None:
    host = _host(drafts, piece)
    drafts.append(Draft(opened.kind or ClauseKind.FRAGMENT, [piece], piece.finite, opened.opener, host))


def _host(drafts: list[Draft], piece: Piece) -> Draft | None:
    """What a subordinate piece depends on: the clause right before it, or, coordinated, that one's own host."""
    if not drafts or piece.before in HARD:
        return None
    last = drafts[-1]
    coordinated = piece.before == "" and piece.link is not Link.OPENED
    return last.host if coordinated and last.kind in SUBORDINATE else last


def _add_finite(words: Words, drafts: list[Draft], piece: Piece) -> None:
    """A piece with a finite verb and no opener: it ends a waiting clause, or is one of its own."""
    first = first_word(words, piece)
    leads = piece.finite == first
    coordinated = first > piece.start or (piece.before == "" and piece.start > 0)
    last = drafts[-1] if drafts else None
    joins = coordinated and last is not None and last.kind in SUBORDINATE and is_last(words, piece)
    waiting = None if joins and piece.before == "" else _waiting(words, drafts, piece)
    if waiting is not None and (leads or waiting.kind in SUBORDINATE):
        _resume(drafts, waiting, piece)
    elif last is not None and joins and (piece.before == "" or words.rules.verb_last):
        drafts.append(Draft(last.kind, [piece], piece.finite, -1, last.host))
    else:
        _add_independent(words, drafts, piece, leads, coordinated)


def _add_independent(words: Words, drafts: list[Draft], piece: Piece, leads: bool, coordinated: bool) -> None:
    """A main clause: with what stands before its verb, or going on with the subject of the one before."""
    last = drafts[-1] if drafts else None
    fronted_too = (leads or not words.rules.verb_last) and not coordinated
    topic = _topic_of(words, drafts, piece) if fronted_too else None
    free = leads and topic is None and not coordinated
    if free and last is not None and last.tail and piece.before not in HARD:
        _with_tail(drafts, last, piece)
        return
    goes_on = free and last is not None and _goes_on(words, last, piece)
    drafts.append(_independent(piece, leads, coordinated or goes_on, topic))


def _goes_on(words: Words, last: Draft, piece: Piece) -> bool:
    """Whether a main clause goes on with the same subject: "er kenne ihn nicht, habe ihn nie gesehen", "die Firma ist
    insolvent, sucht aber einen Käufer"."""
    after = piece.finite + 1
    if piece.before != "," or last.kind is not ClauseKind.MAIN or after >= piece.end:
        return False
    if words.in_group(after, "coordinators"):
        return True
    spoken = words.tokens[piece.finite].mood in KONJUNKTIV and is_konjunktiv(words, last)
    return spoken and words.lower[after] not in words.subjects


def _independent(piece: Piece, leads: bool, coordinated: bool, topic: Draft | None) -> Draft:
    """A main clause; verb-first unless a clause before it or a shared subject fills the place before the verb."""
    second = not leads or coordinated or topic is not None
    draft = Draft(ClauseKind.MAIN if second else ClauseKind.VERB_FIRST, [piece], piece.finite)
    if topic is not None:
        topic.host = draft
    return draft


def _topic_of(words: Words, drafts: list[Draft], piece: Piece) -> Draft | None:
    """The clause that stands before the verb: "Weil es regnete, blieb er", "Käme er, bliebe sie".

    One that has its own host may be it in reported speech: "Sie sagte, wer komme, bleibe".
    """
    if not drafts or piece.before in HARD:
        return None
    last = drafts[-1]
    if last.kind is ClauseKind.VERB_FIRST and last.pieces[0].start == 0:
        return last
    while last.host is not None and last.host.kind in SUBORDINATE:
        last = last.host
    if last.kind not in SUBORDINATE:
        return None
    return last if last.host is None or words.tokens[piece.finite].mood in KONJUNKTIV else None


def _waiting(words: Words, drafts: list[Draft], piece: Piece) -> Draft | None:
    """The last clause whose verb is still to come."""
    if piece.before in HARD:
        return None
    for draft in reversed(drafts):
        if draft.is_waiting:
            return draft
        if draft.kind in INDEPENDENT and not _is_inserted(words, draft, piece):
            return None
    return None


def _is_inserted(words: Words, draft: Draft, piece: Piece) -> bool:
    """Whether a clause stands between two dashes or in brackets, or between commas says who says so: "the suspect,
    police say, had been arrested"."""
    opened = draft.pieces[0].before
    if (opened in DASHES and piece.before == opened) or (opened == "(" and piece.before == ")"):
        return True
    return (
        not words.rules.verb_last
        and piece.before == "," == draft.pieces[0].before
        and words.lemmas[draft.finite] in words.rules.verbs.get("saying", ())
    )


def _resume(drafts: list[Draft], draft: Draft, piece: Piece) -> None:
    draft.finite = piece.finite
    extend(drafts, draft, piece)
    if draft.kind is ClauseKind.FRAGMENT:
        draft.kind = ClauseKind.MAIN


def _with_tail(drafts: list[Draft], last: Draft, piece: Piece) -> None:
    """In "sagte sie, am Montag, dem 3. Mai, werde er kommen" the last pieces belong to what follows."""
    tail = last.tail
    last.pieces = [p for p in last.pieces if p not in tail]
    last.tail = []
    drafts.append(Draft(ClauseKind.MAIN, [*tail, piece], piece.finite))
