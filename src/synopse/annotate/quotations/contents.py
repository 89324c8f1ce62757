"""Which clauses a frame clause frames."""

from __future__ import annotations

from synopse.annotate.quotations.clauses import KONJUNKTIV, Clause, Kind, has_colon
from synopse.annotate.quotations.cues import Cue, find_cue
from synopse.annotate.quotations.phrases import all_phrases
from synopse.annotate.quotations.reading import Reading
from synopse.annotate.quotations.subjects import subject
from synopse.model.token import Mood


def content_behind(reading: Reading, clauses: list[Clause], number: int, cue: Cue) -> list[int]:
    """The numbers of the clauses behind clause ``number`` that it frames."""
    j = number + 1
    while j < len(clauses) and clauses[j].start < clauses[number].finite:
        j += 1
    first = j
    while j < len(clauses) and _belongs_to_frame(reading, clauses[j]):
        if clauses[j].kind is Kind.SUBORDINATE and find_cue(reading, clauses[j]) is not None:
            return []
        j += 1
    if j >= len(clauses):
        return []
    if _behind_condition(reading, clauses, first, j, cue):
        j = first
    elif not _opens_content(reading, clauses[j], cue, clauses[number]):
        return []
    last = j + 1
    while last < len(clauses) and not _ends_content(reading, clauses[last], clauses[j]):
        last += 1
    return list(range(j, last))


def _behind_condition(reading: Reading, clauses: list[Clause], first: int, j: int, cue: Cue) -> bool:
    """ "Sie sagte, wenn es regne, falle das Fest aus": the quote begins with a subordinate clause."""
    return (
        j > first
        and cue.may("clause")
        and clauses[j].kind is Kind.INVERTED
        and clauses[first].kind is Kind.SUBORDINATE
        and reading.moods[clauses[j].finite] in KONJUNKTIV
    )


def _belongs_to_frame(reading: Reading, clause: Clause) -> bool:
    if has_colon(reading, clause):
        return False
    if clause.kind is Kind.RELATIVE:
        return True
    return clause.kind is Kind.SUBORDINATE and not reading.in_group(clause.opener, "content_openers")


def _opens_content(reading: Reading, clause: Clause, cue: Cue, host: Clause) -> bool:
    """Whether ``clause`` can be the quote of ``cue`` in ``host``."""
    if has_colon(reading, clause) or clause.kind is Kind.QUOTED:
        return True
    if not cue.may("clause") or clause.before < 0:
        return False
    match clause.kind:
        case Kind.SUBORDINATE:
            like = reading.in_group(clause.opener, "doubtful_openers")
            return is_dass(reading, clause) and (not like or cue.may("direct"))
        case Kind.INFINITIVE:
            return not reading.in_group(clause.start, "infinitive_openers") and not cue.may("weak")
        case Kind.MAIN:
            return _opens_as_main(reading, clause, cue, host)
        case _:
            return False


def _opens_as_main(reading: Reading, clause: Clause, cue: Cue, host: Clause) -> bool:
    """The same for a main clause: in Konjunktiv, or plain behind a verb of saying without an object."""
    mood = reading.moods[clause.finite]
    coordinated = reading.in_group(clause.start, "coordinators")
    if mood in KONJUNKTIV:
        return mood is Mood.KONJUNKTIV_1 or not coordinated
    in_main = host.kind in (Kind.MAIN, Kind.INVERTED)
    return in_main and not coordinated and _may_frame_plainly(reading, host, cue)


def _may_frame_plainly(reading: Reading, host: Clause, cue: Cue) -> bool:
    """Whether a main clause in the indicative may be the quote: the verb of speech has no object yet."""
    if cue.may("weak") or not cue.may("direct"):
        return False
    taken = set(subject(reading, host)) | set(cue.words)
    objects = [p for p, governed in all_phrases(reading, host.words) if not governed and not taken & set(p)]
    return not objects or reading.in_group(objects[0][0], "dative_determiners")


def _ends_content(reading: Reading, clause: Clause, first: Clause) -> bool:
    """Whether the quote that began with ``first`` is over where ``clause`` begins."""
    if has_colon(reading, first):
        return False
    match clause.kind:
        case Kind.QUOTED:
            return has_colon(reading, clause)
        case Kind.FRAGMENT:
            return reading.in_group(clause.start, "so_words")
        case Kind.MAIN | Kind.INVERTED:
            return reading.moods[clause.finite] not in KONJUNKTIV and _is_frame_again(reading, clause, first)
        case _:
            return False


def _is_frame_again(reading: Reading, clause: Clause, first: Clause) -> bool:
    """Whether a clause in the indicative belongs to the frame's own sentence."""
    coordinated = reading.in_group(clause.start, "coordinators")
    if clause.kind is Kind.INVERTED and not coordinated:
        return first.kind in (Kind.MAIN, Kind.SUBORDINATE) and find_cue(reading, clause) is not None
    return coordinated or first.kind in (Kind.SUBORDINATE, Kind.INFINITIVE, Kind.QUOTED)


def goes_on(reading: Reading, clause: Clause) -> bool:
    """Whether the quote goes on behind a frame that interrupts it."""
    if clause.kind is Kind.QUOTED:
        return True
    if clause.kind is Kind.MAIN:
        return reading.moods[clause.finite] in KONJUNKTIV
    return is_dass(reading, clause) and not reading.in_group(clause.opener, "like_words")


def is_dass(reading: Reading, clause: Clause) -> bool:
    return clause.kind is Kind.SUBORDINATE and reading.in_group(clause.opener, "content_openers")
