"""Who speaks in a frame clause, and to whom."""

from __future__ import annotations

from synopse.annotate.quotations.clauses import Clause, Kind
from synopse.annotate.quotations.cues import Cue
from synopse.annotate.quotations.drafts import Frame
from synopse.annotate.quotations.phrases import all_phrases
from synopse.annotate.quotations.reading import Reading
from synopse.annotate.quotations.relays import add_interviewer, add_relays
from synopse.annotate.quotations.subjects import addressee, agent, impersonal_source, subject


def framed_by(
    reading: Reading, rule: str, clauses: list[Clause], number: int, cue: Cue, words: list[int]
) -> Frame:
    clause = clauses[number]
    speaker, spoken_to = roles(reading, clauses, number, cue)
    frame = Frame(rule, words, list(cue.words), speaker, spoken_to, cue.verb.medium)
    add_relays(reading, clause, cue, frame)
    add_interviewer(reading, cue, frame)
    return frame


def roles(reading: Reading, clauses: list[Clause], number: int, cue: Cue) -> tuple[list[int], list[int]]:
    clause = clauses[number]
    if cue.may("quoted"):
        return _quoted_speaker(reading, clause, cue), []
    if cue.passive:
        patient = _without_agent(reading, subject(reading, clause)) if cue.may("patient") else []
        return agent(reading, clause), patient
    speaker = _shared_subject(reading, clauses, number) or subject(reading, clause)
    if not speaker and reading.any_in(clause.words, "expletives"):
        speaker = impersonal_source(reading, clause)
    return speaker, addressee(reading, clause, [*speaker, *cue.words], cue.may("patient"))


def _quoted_speaker(reading: Reading, clause: Clause, cue: Cue) -> list[int]:
    """Who is quoted: the subject of the passive, else the object, else the subject."""
    first = subject(reading, clause)
    if cue.passive:
        return _without_agent(reading, first)
    rest = [i for i in clause.words if i not in first and i not in cue.words]
    objects = [phrase for phrase, governed in all_phrases(reading, rest) if not governed]
    return objects[0] if objects else first


def _without_agent(reading: Reading, words: list[int]) -> list[int]:
    """The subject of a passive without "von …" behind it."""
    cut = [k for k, i in enumerate(words) if k and reading.in_group(i, "of_prepositions")]
    return words[: cut[-1]] if cut else words


def _shared_subject(reading: Reading, clauses: list[Clause], number: int) -> list[int]:
    """The subject of the main clause before "und sagte …"."""
    clause = clauses[number]
    if not reading.in_group(clause.start, "coordinators") or clause.kind is not Kind.INVERTED:
        return []
    for before in reversed(clauses[:number]):
        if before.kind in (Kind.MAIN, Kind.INVERTED):
            return subject(reading, before)
    return []
