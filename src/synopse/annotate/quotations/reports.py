"""Clauses that report an act of speech by their verb alone."""

from __future__ import annotations

from collections.abc import Iterable

from synopse.annotate.quotations.clauses import Clause, Kind
from synopse.annotate.quotations.cues import Cue, find_cue
from synopse.annotate.quotations.drafts import Frame, Framed
from synopse.annotate.quotations.reading import Reading
from synopse.annotate.quotations.roles import roles


def bare_reports(reading: Reading, clauses: list[Clause], taken: Iterable[int]) -> list[Framed]:
    """Clauses that report speech by their verb alone: "lobte die Freundschaft"."""
    taken = set(taken)
    found = []
    for number, clause in enumerate(clauses):
        if clause.kind not in (Kind.MAIN, Kind.INVERTED) or taken.intersection(clause.words):
            continue
        cue = find_cue(reading, clause)
        if (
            cue is None
            or not _reports(reading, clause, cue)
            or (cue.may("label") and _has_mark(reading, clause))
        ):
            continue
        speaker, spoken_to = roles(reading, clauses, number, cue)
        if not speaker:
            continue
        frame = Frame("report", [], [], speaker, spoken_to, cue.verb.medium)
        found.append(Framed(frame, list(range(clause.start, _report_end(clauses, number, taken))), number))
    return found


def _reports(reading: Reading, clause: Clause, cue: Cue) -> bool:
    if cue.passive and cue.may("active"):
        return False
    of = cue.may("report-of") and any(reading.in_group(i, "of_prepositions") for i in clause.words)
    return cue.may("report") or of


def _has_mark(reading: Reading, clause: Clause) -> bool:
    return any(i in reading.mark_at for i in clause.words)


def _report_end(clauses: list[Clause], number: int, taken: set[int]) -> int:
    """Behind the report and the subordinate clauses that hang on it."""
    k = number + 1
    hanging = (Kind.RELATIVE, Kind.SUBORDINATE, Kind.INFINITIVE, Kind.FRAGMENT)
    while k < len(clauses) and clauses[k].kind in hanging and not taken.intersection(clauses[k].words):
        k += 1
    return clauses[k - 1].end
