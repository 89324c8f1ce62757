"""What a piece of a sentence is by the words that open it and the place of its finite verb."""

from __future__ import annotations

from typing import NamedTuple

from synopse.annotate.clauses.pieces import NOMINAL, QUOTES, Link, Piece, Words
from synopse.model.clause import ClauseKind
from synopse.model.token import VERBAL, Pos, VerbForm

FURTHEST_OPENER = 3
"""An opener is looked for among so many words ("auch schon wenn", "in dem")."""

AFTER = frozenset(",(–—-")
"""Marks behind which a relative clause may stand."""


class Opening(NamedTuple):
    """Which subordinate clause a piece opens, by which word; ``kind`` None: it opens none."""

    kind: ClauseKind | None = None
    opener: int = -1


def first_word(words: Words, piece: Piece) -> int:
    """The first word that is neither coordinator nor quotation mark."""
    for i in range(piece.start, piece.end):
        if not words.in_group(i, "coordinators") and words.tokens[i].text not in QUOTES:
            return i
    return piece.start


def opening(words: Words, piece: Piece) -> Opening:
    """The subordinate clause that ``piece`` opens, if it opens one."""
    first = first_word(words, piece)
    for i in range(first, min(first + FURTHEST_OPENER, piece.end)):
        found = _opened_by(words, piece, i, first)
        if found is not None:
            return Opening(found, i)
        if not (words.in_group(i, "before_opener") or words.tokens[i].pos is Pos.ADP):
            break
    if piece.finite < 0 and _zu_infinitive(words, piece) >= 0:
        return Opening(ClauseKind.INFINITIVE)
    return Opening()


def _opened_by(words: Words, piece: Piece, i: int, first: int) -> ClauseKind | None:
    """The kind of clause that word ``i`` opens here; None where it opens none."""
    behind_preposition = i > first and words.tokens[i - 1].pos is Pos.ADP
    sure = _surely_opened(words, piece, i)
    if behind_preposition and sure is not None:
        sure = ClauseKind.ADVERBIAL if sure is ClauseKind.COMPLEMENT else None
    if sure is not None or piece.finite == i or (piece.finite >= 0 and not is_last(words, piece)):
        return sure
    opened = piece.before in AFTER or piece.link is Link.OPENED
    if words.in_group(i, "relatives") and opened and _is_relative(words, piece, i):
        asks = piece.link is Link.OPENED and not _follows_noun(words, piece)
        return ClauseKind.COMPLEMENT if asks else ClauseKind.RELATIVE
    return _opened_by_doubtful(words, piece, i, behind_preposition) if piece.finite >= 0 else None


def _surely_opened(words: Words, piece: Piece, i: int) -> ClauseKind | None:
    """The kind of clause that a word opens wherever the finite verb stands."""
    if words.in_group(i, "complementizers") and not _is_pronoun(words, i):
        return ClauseKind.COMPLEMENT
    if words.in_group(i, "adverbial_openers"):
        return ClauseKind.ADVERBIAL
    infinitive = words.in_group(i, "infinitive_openers") and piece.finite < 0
    return ClauseKind.INFINITIVE if infinitive and _zu_infinitive(words, piece) >= 0 else None


def _is_pronoun(words: Words, i: int) -> bool:
    """Whether what opens a complement can be a relative pronoun, and is one here: "the road that was closed"."""
    return words.in_group(i, "relatives") and words.tokens[i].pos is Pos.PRON


def _opened_by_doubtful(words: Words, piece: Piece, i: int, behind_preposition: bool) -> ClauseKind | None:
    """The kind of clause that a word opens only where the finite verb stands last."""
    if words.in_group(i, "doubtful_openers") and not behind_preposition:
        asks = words.in_group(i, "question_words") and words.lemmas[piece.finite] not in words.cue_verbs
        return ClauseKind.COMPLEMENT if asks and words.tokens[i - 1].text == "," else ClauseKind.ADVERBIAL
    if words.in_group(i, "question_words"):
        relative = _follows_noun(words, piece) and not words.in_group(i, "never_relative")
        return ClauseKind.RELATIVE if relative else ClauseKind.COMPLEMENT
    return None


def _follows_noun(words: Words, piece: Piece) -> bool:
    """Whether a question word refers to the noun before the comma: "Orte, wo", "alles, was"."""
    before = piece.start - (1 if piece.link is Link.OPENED else 2)
    return (
        (piece.before == "," or piece.link is Link.OPENED)
        and before >= 0
        and words.tokens[before].pos in NOMINAL | {Pos.PRON, Pos.DET}
    )


def is_last(words: Words, piece: Piece) -> bool:
    """Whether the finite verb of ``piece`` stands where a subordinate clause has it.

    Two infinitives may follow ("hat kommen müssen"); one participle does in main clauses alone.
    """
    if not words.rules.verb_last:
        return True
    behind = [words.tokens[i] for i in range(piece.finite + 1, piece.end)]
    verbs = [token for token in behind if token.pos is not Pos.PUNCT]
    if not all(token.pos in VERBAL for token in verbs):
        return False
    return not verbs or (len(verbs) > 1 and all(t.form is VerbForm.INFINITIVE for t in verbs))


def _is_relative(words: Words, piece: Piece, i: int) -> bool:
    """Whether a word that can be relative pronoun or article is a pronoun here.

    With the finite verb last it is, unless all before the verb may be one noun phrase ("die Lage sei").
    """
    tagged = words.tokens[i].pos is Pos.PRON
    if piece.finite < 0:
        return tagged and i + 1 < piece.end and words.tokens[i + 1].pos not in NOMINAL
    between = [words.tokens[k].pos for k in range(i + 1, piece.finite)]
    is_phrase = bool(between) and between[-1] in NOMINAL and set(between) <= NOMINAL
    return tagged or not is_phrase or words.tokens[i - 1].pos is Pos.ADP


def _zu_infinitive(words: Words, piece: Piece) -> int:
    """The infinitive with "zu", apart or inside the word; -1 where none is."""
    for i in range(piece.start, piece.end):
        form = words.forms[i]
        if form is VerbForm.ZU:
            return i
        if form is VerbForm.INFINITIVE and i and words.in_group(i - 1, "infinitive_particles"):
            return i
    return -1
