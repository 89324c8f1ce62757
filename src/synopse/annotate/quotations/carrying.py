"""What carries over from sentence to sentence: speakers, Konjunktiv without a frame, "soll"."""

from __future__ import annotations

from synopse.annotate.quotations.clauses import Clause, Kind
from synopse.annotate.quotations.drafts import Draft, Frame
from synopse.annotate.quotations.evidentials import evidential_of
from synopse.annotate.quotations.nested import nested_in
from synopse.annotate.quotations.reading import Reading, Unit
from synopse.model.quotation import QuotationType
from synopse.model.token import Mood, Pos, Tense

REACH = 4
"""How many units back the last quotation may lie for its speaker to go on."""


def carried_over(
    reading: Reading,
    unit: Unit,
    number: int,
    clauses: list[Clause],
    drafts: list[Draft],
    subjects: list[list[int]],
) -> list[Draft]:
    """A sentence in Konjunktiv, or with "sollen", that belongs to the speaker before it."""
    main = main_clause(clauses)
    if main is None:
        return []
    recent = bool(drafts) and drafts[-1].unit >= number - 1
    speaker = speaker_before(reading, drafts, number, subjects)
    whole = list(range(unit.start, unit.end))
    if _runs_on_in_konjunktiv(reading, unit, main, recent) or (recent and _has_two_moods(reading, clauses)):
        frame = Frame(
            "konjunktiv-run", [], [], speaker, medium=_medium(drafts), relay=relay_before(drafts, number)
        )
        draft = Draft(QuotationType.INDIRECT_FREE_INDIRECT, whole, frame, number)
        return [draft, *nested_in(reading, draft)]
    evidential = evidential_of(reading, main)
    near = recent and reading.units[drafts[-1].unit].paragraph == unit.paragraph
    if evidential == "hearsay" or (near and reading.in_group(main.finite, "hearsay_forms")):
        frame = Frame("soll", [], [], speaker if near else [], medium="SW")
        draft = Draft(QuotationType.FREE_INDIRECT, whole, frame, number, evidential=evidential)
        return [draft, *nested_in(reading, draft)]
    return []


def main_clause(clauses: list[Clause]) -> Clause | None:
    return next((c for c in clauses if c.kind in (Kind.MAIN, Kind.INVERTED) and c.finite >= 0), None)


def _runs_on_in_konjunktiv(reading: Reading, unit: Unit, main: Clause, recent: bool) -> bool:
    """Whether the sentence is in the mood of reported speech.

    Konjunktiv II counts only right behind a quotation, and not in conditions or suppositions.
    """
    mood = reading.moods[main.finite]
    if mood is Mood.KONJUNKTIV_1:
        return True
    lemma = reading.tokens[main.finite].lemma
    condition = main.finite == unit.start or reading.moods[unit.start] is not Mood.NONE
    return (
        mood is Mood.KONJUNKTIV_2
        and recent
        and not condition
        and lemma not in reading.rules.group("supposition_verbs")
    )


def _has_two_moods(reading: Reading, clauses: list[Clause]) -> bool:
    """Whether a main clause that may be past or Konjunktiv II ("stammten") stands beside one in Konjunktiv I."""
    finite = [c.finite for c in clauses if c.kind in (Kind.MAIN, Kind.INVERTED) and c.finite >= 0]
    weak = tuple(reading.rules.group("weak_past_endings"))
    first = reading.tokens[finite[0]]
    ambiguous = first.tense is Tense.PAST and first.text.endswith(weak)
    return ambiguous and any(reading.moods[i] is Mood.KONJUNKTIV_1 for i in finite[1:])


def relay_before(drafts: list[Draft], number: int) -> list[list[int]]:
    """Through whom the words came that go on here."""
    last = [d for d in drafts if not d.nested and d.unit >= number - 1]
    if not last:
        return []
    first = next(d for d in last if d.unit == last[-1].unit).frame
    return [*first.relay, first.speaker] if first.inner else first.relay


def speaker_before(
    reading: Reading, drafts: list[Draft], number: int, subjects: list[list[int]]
) -> list[int]:
    """Whose words go on in unit ``number``.

    Those of the quotation in the unit before; else of the subject of the unit before, where that can
    speak; else of the last quotation not too far back.
    """
    last = [d for d in drafts if not d.nested and d.unit == drafts[-1].unit]
    if last and last[0].unit >= number - 1:
        return last[0].frame.voice
    before = subjects[-1] if subjects else []
    if last and last[0].unit >= number - REACH and not _can_speak(reading, before):
        return last[0].frame.voice
    return before


def _can_speak(reading: Reading, words: list[int]) -> bool:
    """Whether a name or a personal pronoun is among ``words``."""
    return any(reading.tokens[i].pos is Pos.PROPN or reading.in_group(i, "subject_pronouns") for i in words)


def _medium(drafts: list[Draft]) -> str:
    return drafts[-1].frame.medium if drafts else ""


def merged(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Runs of free sentences of one speaker as one quotation."""
    merged: list[Draft] = []
    for draft in drafts:
        last = next((d for d in reversed(merged) if not d.nested), None)
        if last is not None and _run_on(reading, last, draft):
            last.quote = last.quote + draft.quote
            last.unit = draft.unit
        else:
            merged.append(draft)
    return merged


def _run_on(reading: Reading, last: Draft, draft: Draft) -> bool:
    between = range(last.quote[-1] + 1, draft.quote[0] + 1) if last.quote and draft.quote else ()
    free = (QuotationType.FREE_INDIRECT, QuotationType.INDIRECT_FREE_INDIRECT)
    return (
        draft.type in free
        and last.type is draft.type
        and last.unit == draft.unit - 1
        and last.frame.speaker == draft.frame.speaker
        and not draft.nested
        and reading.gaps.isdisjoint(between)
    )
