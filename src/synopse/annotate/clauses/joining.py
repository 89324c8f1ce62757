"""Puts the pieces of a sentence together to clauses: German interrupts them and leaves verbs for the end."""

from __future__ import annotations

from dataclasses import dataclass, field

from synopse.annotate.clauses.cutting import cut
from synopse.annotate.clauses.openings import Opening, first_word, is_last, opening
from synopse.annotate.clauses.pieces import QUOTES, Link, Piece, Words
from synopse.model.clause import SUBORDINATE, ClauseKind
from synopse.model.token import Mood, Pos, VerbForm

HARD = frozenset(";:?!.…")
"""Behind these a new clause begins."""

LINKED = frozenset({Link.RESUMED, Link.BARE, Link.CONTACT})
DASHES = frozenset("–—-")
FURTHEST_GROUP = 12
"""A clause whose other verb is still to come is looked for among so many."""

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
            _add_verbless(words, drafts, piece)
    drafts.sort(key=lambda draft: draft.pieces[0].start)
    _bind_reported(words, drafts)
    return drafts


def _add_linked(drafts: list[Draft], piece: Piece) -> None:
    """A piece that no word opens, and of which its neighbours tell what it is."""
    last = drafts[-1] if drafts else None
    if piece.link is Link.RESUMED:
        waiting = next((draft for draft in reversed(drafts) if draft.is_waiting), None)
        if waiting is not None:
            _resume(drafts, waiting, piece)
        else:
            drafts.append(_independent(piece, False, False, _fronted(drafts)))
    else:
        kind = ClauseKind.COMPLEMENT if piece.link is Link.BARE else ClauseKind.RELATIVE
        drafts.append(Draft(kind, [piece], piece.finite, -1, last))


def _fronted(drafts: list[Draft]) -> Draft | None:
    """The subordinate clause right before a main clause that it belongs to: "Although it rained, …"."""
    last = drafts[-1] if drafts else None
    while last is not None and last.host is not None and last.host.kind in SUBORDINATE:
        last = last.host
    return last if last is not None and last.kind in SUBORDINATE and last.host is None else None


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
    if (
        piece.before == ""
        and coordinated
        and last is not None
        and last.kind in SUBORDINATE
        and is_last(words, piece)
    ):
        drafts.append(Draft(last.kind, [piece], piece.finite, -1, last.host))
        return
    waiting = _waiting(words, drafts, piece)
    if waiting is not None and (leads or waiting.kind in SUBORDINATE):
        _resume(drafts, waiting, piece)
        return
    subordinated = last is not None and last.kind in SUBORDINATE and words.rules.verb_last
    if coordinated and last is not None and subordinated and is_last(words, piece):
        drafts.append(Draft(last.kind, [piece], piece.finite, -1, last.host))
        return
    fronted = leads or not words.rules.verb_last
    host = _topic_of(words, drafts, piece) if fronted and not coordinated else None
    if (
        leads
        and host is None
        and not coordinated
        and last is not None
        and last.tail
        and piece.before not in HARD
    ):
        _with_tail(drafts, last, piece)
        return
    goes_on = leads and host is None and last is not None and _goes_on(words, last, piece)
    drafts.append(_independent(piece, leads, coordinated or goes_on, host))


def _goes_on(words: Words, last: Draft, piece: Piece) -> bool:
    """Whether a main clause goes on with the same subject: "er kenne ihn nicht, habe ihn nie gesehen", "die Firma ist
    insolvent, sucht aber einen Käufer"."""
    after = piece.finite + 1
    if piece.before != "," or last.kind is not ClauseKind.MAIN or after >= piece.end:
        return False
    if words.in_group(after, "coordinators"):
        return True
    spoken = words.tokens[piece.finite].mood in KONJUNKTIV and _is_konjunktiv(words, last)
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
    _extend(drafts, draft, piece)
    if draft.kind is ClauseKind.FRAGMENT:
        draft.kind = ClauseKind.MAIN


def _extend(drafts: list[Draft], draft: Draft, piece: Piece) -> None:
    draft.pieces.append(piece)
    if drafts[-1] is not draft:
        drafts.remove(draft)
        drafts.append(draft)


def _with_tail(drafts: list[Draft], last: Draft, piece: Piece) -> None:
    """In "sagte sie, am Montag, dem 3. Mai, werde er kommen" the last pieces belong to what follows."""
    tail = last.tail
    last.pieces = [p for p in last.pieces if p not in tail]
    last.tail = []
    drafts.append(Draft(ClauseKind.MAIN, [*tail, piece], piece.finite))


def _bind_reported(words: Words, drafts: list[Draft]) -> None:
    """Main clauses in the Konjunktiv depend on the verb of saying beside them: "sie sagte, er komme", "er komme,
    sagte sie". One that goes on from another depends on what that one does."""
    for i, draft in enumerate(drafts):
        if draft.kind is not ClauseKind.MAIN or draft.host is not None or not _is_konjunktiv(words, draft):
            continue
        beside = drafts[max(0, i - 1) : i]
        beside += [other for other in drafts[i + 1 : i + 2] if other.kind is ClauseKind.VERB_FIRST]
        draft.host = next((other for other in beside if _is_saying(words, other)), None)
        if draft.host is None and i and drafts[i - 1].kind is ClauseKind.MAIN:
            draft.host = drafts[i - 1].host
    for draft, following in zip(drafts[-2::-1], drafts[:0:-1], strict=True):
        if _begins_run(words, draft, following):
            draft.host = following.host


def _begins_run(words: Words, draft: Draft, following: Draft) -> bool:
    """Whether a clause in reported speech goes on with the next: "es sei alt und dürfe nicht betreten werden, hieß es"."""
    both = _is_konjunktiv(words, draft) and _is_konjunktiv(words, following)
    mains = draft.kind is following.kind is ClauseKind.MAIN
    return both and mains and draft.host is None and words.in_group(following.pieces[0].start, "coordinators")


def _is_konjunktiv(words: Words, draft: Draft) -> bool:
    return draft.finite >= 0 and words.tokens[draft.finite].mood in KONJUNKTIV


def _is_saying(words: Words, draft: Draft) -> bool:
    """Whether a clause of its own tells that somebody says or thinks something."""
    if draft.kind not in INDEPENDENT or draft.finite < 0 or _is_konjunktiv(words, draft):
        return False
    return any(
        words.lemmas[i] in words.cue_verbs for i in draft.words() if words.forms[i] is not VerbForm.NONE
    )


def _add_verbless(words: Words, drafts: list[Draft], piece: Piece) -> None:
    """A piece without finite verb: the end of a clause, something beside it, or the beginning of one."""
    if drafts and all(words.tokens[i].text in QUOTES for i in range(piece.start, piece.end)):
        drafts[-1].pieces.append(piece)
        return
    if not drafts or piece.before in HARD:
        drafts.append(Draft(ClauseKind.FRAGMENT, [piece]))
        return
    if piece.link is Link.WAITING:
        topic, waiting = _fronted(drafts), Draft(ClauseKind.FRAGMENT, [piece])
        if topic is not None:
            topic.host = waiting
        drafts.append(waiting)
        return
    host = _open_group(words, drafts) if _has_verb(words, piece) else _quoted_before(words, drafts, piece)
    if host is None:
        host = next((d for d in reversed(drafts) if _may_go_on(words, d)), drafts[-1])
        if host.finite >= 0 and piece.before != "":
            host.tail.append(piece)
    _extend(drafts, host, piece)


def _quoted_before(words: Words, drafts: list[Draft], piece: Piece) -> Draft | None:
    """The clause in marks that a frame interrupts: "„Es war“, sagte sie, „eine schwere Zeit“"."""
    frame = drafts[-1]
    if words.tokens[piece.start].text not in QUOTES or frame.kind is not ClauseKind.VERB_FIRST:
        return None
    before = [draft for draft in drafts[-3:-1] if draft.kind in INDEPENDENT]
    return before[-1] if before and _is_saying(words, frame) else None


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
