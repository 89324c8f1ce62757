"""Clauses of a sentence, from punctuation, conjunctions and the place of the finite verb.

German shows its clauses: a comma stands between them, and the finite verb is second in main clauses,
first in those that follow what they frame, last in subordinate ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from synopse.annotate.quotations.reading import Reading, Unit
from synopse.annotate.quotations.segments import segments
from synopse.model.token import Mood, Pos

KONJUNKTIV = frozenset({Mood.KONJUNKTIV_1, Mood.KONJUNKTIV_2})


class Kind(StrEnum):
    MAIN = "main"  # verb second
    INVERTED = "inverted"  # verb first: behind what it frames
    SUBORDINATE = "subordinate"  # conjunction or question word first, verb last
    RELATIVE = "relative"
    INFINITIVE = "infinitive"  # with "zu"
    QUOTED = "quoted"  # wholly in quotation marks
    FRAGMENT = "fragment"  # no verb


@dataclass(slots=True)
class Clause:
    """Token indices of one clause in order, without the mark ``before`` it; ``finite`` is -1 if none.

    ``tail`` is the first word of the last verbless piece behind a comma, which may begin a new clause.
    """

    kind: Kind
    words: list[int]
    before: int = -1
    finite: int = -1
    opener: int = -1
    tail: int = -1

    @property
    def start(self) -> int:
        return self.words[0]

    @property
    def end(self) -> int:
        return self.words[-1] + 1


def split_clauses(reading: Reading, unit: Unit) -> list[Clause]:
    """The clauses of ``unit`` by their first words."""
    clauses: list[Clause] = []
    for before, words in segments(reading, unit):
        piece = _classified(reading, before, words)
        _attach(reading, clauses, piece)
    return clauses


def _classified(reading: Reading, before: int, words: list[int]) -> Clause:
    mark = reading.mark_at.get(words[0])
    if mark is not None and mark.start == words[0] and mark.end == words[-1] + 1:
        return Clause(Kind.QUOTED, words, before)
    first = _first_significant(reading, words)
    finite = _finite(reading, words)
    comma = before >= 0 and reading.tokens[before].text in (",", "(", "–", "-")
    opener = _opener(reading, words, first, finite, comma)
    if opener is not None:
        return Clause(opener[1], words, before, finite, opener[0])
    if finite < 0:
        kind = Kind.INFINITIVE if _has_infinitive(reading, words) else Kind.FRAGMENT
        return Clause(kind, words, before)
    kind = Kind.INVERTED if finite == words[first] else Kind.MAIN
    return Clause(kind, words, before, finite)


def _first_significant(reading: Reading, words: list[int]) -> int:
    """Position in ``words`` of the first word that is no coordinator."""
    for k, i in enumerate(words):
        if not reading.in_group(i, "coordinators"):
            return k
    return 0


def _finite(reading: Reading, words: list[int]) -> int:
    """The finite verb of a segment: the first that is not ambiguous, the first otherwise; or -1."""
    found = [i for i in words if reading.is_finite(i) and i not in reading.mark_at]
    if not found:
        found = [i for i in words if reading.is_finite(i)]
    return found[0] if found else -1


def _opener(
    reading: Reading, words: list[int], first: int, finite: int, comma: bool
) -> tuple[int, Kind] | None:
    """Which word makes the segment subordinate, and of what kind; None for main clauses."""
    last = _last_word(reading, words)
    for k in range(first, min(first + 3, len(words))):
        i = words[k]
        if reading.in_group(i, "sure_openers"):
            of_result = k > first and reading.in_group(words[k - 1], "so_words")
            return words[k - 1] if of_result else i, Kind.SUBORDINATE
        if reading.in_group(i, "like_words") and k == first and finite < 0:
            return i, Kind.SUBORDINATE
        skipped = all(
            reading.in_group(words[j], "degree_adverbs") or reading.tokens[words[j]].pos is Pos.ADP
            for j in range(first, k)
        )
        if not skipped or finite < 0 or finite == i:
            continue
        verb_last = finite >= last - 1 and _no_noun_between(reading, finite, words)
        if (reading.in_group(i, "subordinators") or reading.in_group(i, "question_words")) and verb_last:
            return i, Kind.SUBORDINATE
        if (
            reading.in_group(i, "relatives")
            and verb_last
            and comma
            and not _is_article(reading, i, finite, words)
        ):
            return i, Kind.RELATIVE
    return None


def _no_noun_between(reading: Reading, finite: int, words: list[int]) -> bool:
    return all(reading.tokens[i].pos in (Pos.VERB, Pos.AUX, Pos.PUNCT) for i in words if i > finite)


def _last_word(reading: Reading, words: list[int]) -> int:
    return next((i for i in reversed(words) if reading.tokens[i].pos is not Pos.PUNCT), words[-1])


def _is_article(reading: Reading, i: int, finite: int, words: list[int]) -> bool:
    """Whether "die" and the like open a noun phrase that is all there is before the verb."""
    behind_preposition = i in words[1:2] and reading.tokens[words[0]].pos is Pos.ADP
    if not (i == words[0] or behind_preposition) or reading.moods[finite] is not Mood.KONJUNKTIV_1:
        return False
    between = [j for j in words if i < j < finite]
    return (
        bool(between)
        and reading.tokens[between[-1]].pos is Pos.NOUN
        and all(reading.tokens[j].pos in (Pos.NOUN, Pos.ADJ, Pos.NUM) for j in between)
    )


def _has_infinitive(reading: Reading, words: list[int]) -> bool:
    """Whether an infinitive with "zu" stands here, apart or inside the word ("anzugreifen")."""
    markers = reading.rules.group("infinitive_markers")
    for i, following in zip(words, [*words[1:], -1], strict=True):
        word, token = reading.lower[i], reading.tokens[i]
        if word in markers and following >= 0 and reading.tokens[following].pos in (Pos.VERB, Pos.AUX):
            return True
        if token.pos is Pos.VERB and any(
            m in word and word.replace(m, "", 1) == token.lemma for m in markers
        ):
            return True
    return False


def _attach(reading: Reading, clauses: list[Clause], piece: Clause) -> None:
    """Add ``piece`` as a clause of its own, or to the clause it carries on."""
    colon = piece.before >= 0 and reading.tokens[piece.before].text == ":"
    if not clauses or colon or piece.kind is Kind.QUOTED:
        clauses.append(piece)
        return
    if _carries_on_subordinate(reading, clauses[-1], piece):
        _carry_on(clauses[-1], piece)
        return
    waiting = _waiting(clauses)
    if piece.kind is Kind.FRAGMENT:
        host = waiting or clauses[-1]
        aside = _is_so(reading, host) and not _may_be_apposition(reading, piece)
        if host.kind is Kind.QUOTED or _is_so(reading, piece) or aside:
            clauses.append(piece)
            return
        if host.finite >= 0 and piece.before >= 0:
            host.tail = piece.words[0]
        _carry_on(host, piece)
        return
    if piece.kind is Kind.INVERTED and waiting is None and reading.moods[piece.finite] in KONJUNKTIV:
        _split_tail(clauses)
        waiting = _waiting(clauses)
    if piece.kind in (Kind.MAIN, Kind.INVERTED) and waiting is not None:
        _carry_on(waiting, piece)
        if waiting.kind is Kind.FRAGMENT:
            waiting.kind = Kind.MAIN
        return
    clauses.append(piece)


def _split_tail(clauses: list[Clause]) -> None:
    """Give the last verbless piece back: in "sagte sie, in Orten, die wüchsen, sei" it begins a clause."""
    for k in range(len(clauses) - 1, -1, -1):
        host = clauses[k]
        if host.kind in (Kind.MAIN, Kind.INVERTED):
            if host.tail >= 0 and k < len(clauses) - 1:
                cut = host.words.index(host.tail)
                piece = Clause(Kind.FRAGMENT, host.words[cut:], host.words[cut - 1])
                host.words, host.tail = host.words[: cut - 1], -1
                clauses.insert(k + 1, piece)
            return


def _waiting(clauses: list[Clause]) -> Clause | None:
    """The last clause that still lacks its verb."""
    for clause in reversed(clauses):
        if (
            clause.kind in (Kind.MAIN, Kind.INVERTED, Kind.QUOTED) and clause.finite >= 0
        ) or clause.kind is Kind.QUOTED:
            return None
        if clause.kind in (Kind.FRAGMENT, Kind.SUBORDINATE, Kind.RELATIVE) and clause.finite < 0:
            return clause
    return None


def _carry_on(host: Clause, piece: Clause) -> None:
    if piece.before >= 0:
        host.words.append(piece.before)
    host.words.extend(piece.words)
    if host.finite < 0:
        host.finite = piece.finite


def _is_so(reading: Reading, piece: Clause) -> bool:
    return reading.in_group(piece.words[0], "so_words") and len(piece.words) > 1


def _may_be_apposition(reading: Reading, piece: Clause) -> bool:
    """Whether a verbless piece can describe the speaker before it rather than carry the quote on."""
    infinite = any(reading.tokens[i].pos is Pos.VERB for i in piece.words)
    return not infinite and reading.tokens[piece.words[0]].pos in (Pos.NOUN, Pos.PROPN, Pos.DET)


def _carries_on_subordinate(reading: Reading, last: Clause, piece: Clause) -> bool:
    """ "… und geht" behind "dass er kommt": the same subordinate clause goes on."""
    return (
        last.kind in (Kind.SUBORDINATE, Kind.RELATIVE)
        and piece.before < 0
        and piece.kind in (Kind.MAIN, Kind.INVERTED)
        and reading.in_group(piece.words[0], "coordinators")
        and piece.finite >= _last_word(reading, piece.words) - 1
    )


def has_colon(reading: Reading, clause: Clause) -> bool:
    return clause.before >= 0 and reading.tokens[clause.before].text == ":"
