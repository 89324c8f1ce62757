"""Frame clauses: a verb of speech before, behind, beside or inside what it frames."""

from __future__ import annotations

from synopse.annotate.quotations.clauses import Clause, Kind, has_colon
from synopse.annotate.quotations.contents import content_behind, goes_on, is_dass
from synopse.annotate.quotations.cues import Cue, find_cue
from synopse.annotate.quotations.drafts import Frame, Framed
from synopse.annotate.quotations.phrases import noun_phrase
from synopse.annotate.quotations.reading import BOUNDARIES, Reading, Unit
from synopse.annotate.quotations.relays import add_outlet_told
from synopse.annotate.quotations.roles import framed_by
from synopse.annotate.quotations.subjects import addressee, subject
from synopse.model.token import Mood


def verbal_frames(reading: Reading, unit: Unit, clauses: list[Clause]) -> list[Framed]:
    """The frames made by a verb of speech, each with its quote, in order of their clauses."""
    found: list[Framed] = []
    floor = unit.start
    taken: set[int] = set()
    for number, clause in enumerate(clauses):
        if clause.start in taken:
            continue
        framed = _frame_at(reading, unit, clauses, number, floor)
        if framed is None:
            continue
        found.append(framed)
        taken.update(framed.frame.words)
        if framed.content and max(framed.content) > clause.start:
            taken.update(i for i in framed.content if i > clause.start)
    return found


def _frame_at(reading: Reading, unit: Unit, clauses: list[Clause], number: int, floor: int) -> Framed | None:
    clause = clauses[number]
    if clause.kind is Kind.FRAGMENT:
        return _so_frame(reading, unit, clauses, number)
    cue = find_cue(reading, clause)
    if cue is None:
        return None
    if _is_aside(reading, clause):
        return _aside(reading, unit, clauses, number, cue)
    behind = content_behind(reading, clauses, number, cue)
    if behind and not _interrupts(reading, clauses, number, cue, clauses[behind[0]]):
        return _forward(reading, unit, clauses, number, cue, behind)
    if _frames_backward(reading, clauses, number, cue):
        return _backward(reading, unit, clauses, number, cue, floor)
    return None


def _interrupts(reading: Reading, clauses: list[Clause], number: int, cue: Cue, behind: Clause) -> bool:
    """ "„A“, sagte sie, „B“": the quote stands on both sides of the frame."""
    if not _frames_backward(reading, clauses, number, cue) or has_colon(reading, behind):
        return False
    before = clauses[number - 1]
    return before.kind is Kind.QUOTED or (
        before.finite >= 0 and reading.moods[before.finite] is Mood.KONJUNKTIV_1
    )


def _is_aside(reading: Reading, clause: Clause) -> bool:
    """ "wie die Polizei mitteilte": a clause that stands beside what it frames."""
    return clause.kind is Kind.SUBORDINATE and reading.in_group(clause.opener, "like_words")


def _aside(reading: Reading, unit: Unit, clauses: list[Clause], number: int, cue: Cue) -> Framed | None:
    clause = clauses[number]
    if not (cue.may("clause") or cue.may("direct")) or cue.may("weak") or cue.may("label"):
        return None
    words = _with_commas(reading, unit, clause.words)
    content = [i for i in range(unit.start, unit.end) if i not in words]
    frame = framed_by(reading, "wie", clauses, number, cue, words)
    frame.cue = sorted({clause.opener, *frame.cue})
    return Framed(frame, content, number)


def _with_commas(reading: Reading, unit: Unit, words: list[int]) -> list[int]:
    """``words`` with the commas on both sides."""
    first, last = words[0], words[-1]
    wider = list(range(first, last + 1))
    if first > unit.start and reading.tokens[first - 1].text in BOUNDARIES:
        wider.insert(0, first - 1)
    if last + 1 < unit.end and reading.tokens[last + 1].text in BOUNDARIES:
        wider.append(last + 1)
    return wider


def _so_frame(reading: Reading, unit: Unit, clauses: list[Clause], number: int) -> Framed | None:
    """ ", so der Minister": a verbless piece behind what it frames."""
    clause = clauses[number]
    if (
        not reading.in_group(clause.start, "so_words")
        or number == 0
        or _is_measure(reading, clause.words[1:2])
    ):
        return None
    speaker = noun_phrase(reading, clause.words, 1)
    if not speaker or speaker[-1] + 1 > clause.end:
        return None
    words = _with_commas(reading, unit, clause.words)
    if clause.end >= unit.end - 1:
        words = [i for i in words if i < clause.end]
    content = [
        i for i in range(_behind_colon(reading, clauses, number, unit.start), unit.end) if i not in words
    ]
    spoken_by = _without_tail(reading, clause.words[1:])
    told = addressee(reading, clause, [clause.start, *spoken_by], object_too=False)
    frame = Frame("so", words, [clause.start], spoken_by, told, medium="SW")
    add_outlet_told(reading, frame)
    return Framed(frame, content, number)


def _is_measure(reading: Reading, words: list[int]) -> bool:
    """ "so viele": no speaker follows."""
    return any(reading.tokens[i].text in reading.rules.group("measures") for i in words)


def _without_tail(reading: Reading, words: list[int]) -> list[int]:
    """The speaker behind "so": the phrase with its appositions, without what follows with a preposition."""
    cut = next(
        (k for k, i in enumerate(words) if k and reading.in_group(i, "loose_prepositions")), len(words)
    )
    return reading.trimmed(words[:cut])


def _forward(
    reading: Reading, unit: Unit, clauses: list[Clause], number: int, cue: Cue, behind: list[int]
) -> Framed:
    first, last = clauses[behind[0]], clauses[behind[-1]]
    start = clauses[number].start
    words = list(range(start, first.start))
    end = unit.end if behind[-1] == len(clauses) - 1 else clauses[behind[-1] + 1].start
    rule = "colon" if has_colon(reading, first) else "verb-before"
    content = list(range(first.start, end))
    if last.kind is not Kind.QUOTED:
        content = reading.trimmed(content)
    return Framed(framed_by(reading, rule, clauses, number, cue, words), content, number)


def _frames_backward(reading: Reading, clauses: list[Clause], number: int, cue: Cue) -> bool:
    """Whether the clause stands behind what it frames: ", sagte sie"."""
    clause = clauses[number]
    if number == 0 or not (cue.may("clause") or cue.may("direct")):
        return False
    before = clauses[number - 1]
    if before.kind is Kind.QUOTED:
        return clause.kind is Kind.INVERTED and not reading.in_group(clause.start, "coordinators")
    if (
        clause.kind is not Kind.INVERTED
        or clause.before < 0
        or reading.in_group(clause.start, "coordinators")
    ):
        return False
    if not cue.passive and not subject(reading, clause) and not reading.any_in(clause.words, "expletives"):
        return False
    return any(
        c.kind in (Kind.MAIN, Kind.INVERTED, Kind.QUOTED, Kind.INFINITIVE) or is_dass(reading, c)
        for c in clauses[:number]
    )


def _behind_colon(reading: Reading, clauses: list[Clause], number: int, floor: int) -> int:
    """Where the last marked clause behind a colon begins before clause ``number``; ``floor`` if none."""
    found = [c.start for c in clauses[:number] if c.kind is Kind.QUOTED and has_colon(reading, c)]
    return found[-1] if found else floor


def _backward(
    reading: Reading, unit: Unit, clauses: list[Clause], number: int, cue: Cue, floor: int
) -> Framed:
    clause = clauses[number]
    words = list(range(clause.start, clause.end))
    if clause.before >= 0:
        words.insert(0, clause.before)
    content = list(range(_behind_colon(reading, clauses, number, floor), words[0]))
    further = [c for c in clauses[number + 1 :] if goes_on(reading, c)]
    if further:
        content += range(further[0].start, unit.end)
        words = list(range(words[0], further[0].start))
    else:
        words = list(range(words[0], _frame_end(reading, unit, clauses, number)))
    return Framed(framed_by(reading, "verb-after", clauses, number, cue, words), content, number)


def _frame_end(reading: Reading, unit: Unit, clauses: list[Clause], number: int) -> int:
    """Behind the frame clause and the relative clauses that hang on it."""
    k = number + 1
    while k < len(clauses) and clauses[k].kind in (Kind.RELATIVE, Kind.SUBORDINATE, Kind.INFINITIVE):
        k += 1
    end = clauses[k - 1].end
    return min(end, unit.end)
