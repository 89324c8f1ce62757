"""Marked stretches that no frame clause claims, and sentences that "das" points back to."""

from __future__ import annotations

from synopse.annotate.quotations.carrying import relay_before, speaker_before
from synopse.annotate.quotations.clauses import Clause, Kind, has_colon
from synopse.annotate.quotations.cues import find_cue
from synopse.annotate.quotations.drafts import Draft, Frame
from synopse.annotate.quotations.marks import Mark
from synopse.annotate.quotations.nested import is_name
from synopse.annotate.quotations.reading import Reading, Unit
from synopse.annotate.quotations.relays import add_interviewer
from synopse.annotate.quotations.roles import roles
from synopse.annotate.quotations.subjects import subject
from synopse.model.quotation import QuotationType


def loose_marks(
    reading: Reading,
    unit: Unit,
    number: int,
    clauses: list[Clause],
    found: list[Draft],
    drafts: list[Draft],
    subjects: list[list[int]],
) -> list[Draft]:
    """Marked stretches of the unit that no frame claims."""
    claimed = {i for d in found for i in (*d.quote, *d.frame.speaker, *d.frame.addressee)}
    near = bool(drafts) and drafts[-1].unit >= number - 1
    loose = []
    for mark in reading.marks:
        if (
            mark.inner
            or not unit.start <= mark.start < unit.end
            or mark.start in claimed
            or is_name(reading, mark)
        ):
            continue
        words = list(range(mark.start, mark.end))
        frame = _frame_around(reading, clauses, mark)
        small = reading.tokens[mark.start + 1].text[:1].islower()
        if frame is None and not reading.is_utterance(mark) and not (near and small):
            continue
        if frame is None:
            frame = _carried(reading, unit, number, drafts, subjects)
        loose.append(Draft(QuotationType.DIRECT, words, frame, number))
    return loose


def _carried(
    reading: Reading, unit: Unit, number: int, drafts: list[Draft], subjects: list[list[int]]
) -> Frame:
    """The frame of words in marks that go on from the sentence before; headings leave open who speaks."""
    if unit.heading:
        return Frame("marks", [], [], medium="Speech")
    speaker = speaker_before(reading, drafts, number, subjects)
    return Frame("marks", [], [], speaker, medium="Speech", relay=relay_before(drafts, number))


def _frame_around(reading: Reading, clauses: list[Clause], mark: Mark) -> Frame | None:
    """The frame of a marked stretch that ends a clause or follows its colon."""
    for k, clause in enumerate(clauses):
        if mark.start in clause.words and clause.kind is not Kind.QUOTED:
            cue = find_cue(reading, clause)
            if cue is None or not (cue.may("direct") or cue.may("label")):
                return None
            words = [i for i in clause.words if not mark.start <= i < mark.end]
            speaker, spoken_to = roles(reading, clauses, k, cue)
            frame = Frame("marks", words, list(cue.words), speaker, spoken_to, cue.verb.medium)
            add_interviewer(reading, cue, frame)
            return frame
        if mark.start in clause.words and k and has_colon(reading, clause):
            host = clauses[k - 1]
            words = [*range(host.start, clause.start)]
            return Frame("colon", words, [], subject(reading, host), medium="Speech")
    return None


def pointing_back(reading: Reading, number: int, clauses: list[Clause]) -> list[Draft]:
    """ "Das bestätigte die Polizei": the quote is the sentence before, with the word that points to it."""
    main = clauses[0] if clauses else None
    if main is None or not number or main.kind is not Kind.MAIN or main.finite != main.start + 1:
        return []
    before, unit = reading.units[number - 1], reading.units[number]
    if not reading.in_group(main.start, "pointing_words") or before.paragraph != unit.paragraph:
        return []
    cue = find_cue(reading, main)
    if cue is None or not cue.may("clause") or cue.may("weak") or len(clauses) > 1:
        return []
    speaker, spoken_to = roles(reading, clauses, 0, cue)
    if main.start in speaker or (not speaker and not cue.passive):
        return []
    frame = Frame("pointing", main.words[1:], list(cue.words), speaker, spoken_to, cue.verb.medium)
    add_interviewer(reading, cue, frame)
    quote = [*range(before.start, before.end), main.start]
    return [Draft(QuotationType.INDIRECT, quote, frame, number)]
