"""Quotations of a report: every way of rendering speech in turn, then what carries over."""

from __future__ import annotations

from synopse.annotate.quotations.clauses import Clause, Kind, split_clauses
from synopse.annotate.quotations.cues import find_cue
from synopse.annotate.quotations.drafts import Draft, Frame
from synopse.annotate.quotations.evidentials import evidential_of
from synopse.annotate.quotations.finishing import finished
from synopse.annotate.quotations.frames import KONJUNKTIV, Framed, adverbial_frames, bare_reports, has_colon, roles, verbal_frames
from synopse.annotate.quotations.marks import Mark
from synopse.annotate.quotations.phrases import subject
from synopse.annotate.quotations.reading import STOPS, Reading, Unit, read_report
from synopse.languages.language import Language
from synopse.model.layer import Layer, layer_of
from synopse.model.name import Entity, NameMention
from synopse.model.quotation import Quotation, QuotationType
from synopse.model.report import Report
from synopse.model.token import Mood, Pos, Sentence, Token


def tag_quotations(
    report: Report,
    sentences: Layer[Sentence],
    tokens: Layer[Token],
    names: Layer[NameMention],
    entities: tuple[Entity, ...],
    language: Language,
) -> Layer[Quotation]:
    """The quotations in the event zones of ``report``, nested ones beside those they stand in.

    After the scheme of Petersen-Frey and Biemann (2024): types, and roles as spans of the text.
    ``speaker_entity`` and ``relay`` go beyond it.
    """
    reading = read_report(report, sentences, tokens, language.quotations, names, entities)
    drafts = find_drafts(reading)
    found = [finished(reading, draft, names.annotations) for draft in drafts if draft.quote and reading.rules.has(draft.frame.rule)]
    return layer_of(report.id, report.text, "quotations", found)


def find_drafts(reading: Reading) -> list[Draft]:
    drafts: list[Draft] = []
    subjects: list[list[int]] = []
    for number, unit in enumerate(reading.units):
        clauses = split_clauses(reading, unit)
        found = _pointing_back(reading, number, clauses) or _drafts_of(reading, unit, number, clauses)
        for draft in found:
            if draft.frame.rule == "demnach":
                draft.frame.source = _speaker_before(drafts, number, subjects)
        if not found:
            found = _carried_over(reading, unit, number, clauses, drafts, subjects)
        found += _loose_marks(reading, unit, number, clauses, found, drafts + found, subjects)
        drafts += found
        main = _main_clause(clauses)
        subjects.append(subject(reading, main) if main else [])
    return _merged(drafts)


def _pointing_back(reading: Reading, number: int, clauses: list[Clause]) -> list[Draft]:
    """"Das bestätigte die Polizei": the quote is the sentence before, with the word that points to it."""
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
    if main.start in speaker or not speaker and not cue.passive:
        return []
    frame = Frame("pointing", main.words[1:], list(cue.words), speaker, spoken_to, cue.verb.medium)
    quote = [*range(before.start, before.end), main.start]
    return [Draft(QuotationType.INDIRECT, quote, frame, number)]


def _drafts_of(reading: Reading, unit: Unit, number: int, clauses: list[Clause]) -> list[Draft]:
    verbal = [] if _is_itself_reported(reading, clauses) else verbal_frames(reading, unit, clauses)
    sources = adverbial_frames(reading, unit, clauses)
    framed = list(verbal)
    for source in sources:
        host = next((f for f in verbal if set(source.frame.words) & set(f.frame.words)), None)
        if host is not None:
            host.frame.relay.append(source.frame.speaker)
            if set(host.frame.addressee) & set(source.frame.speaker):
                host.frame.addressee = []
        else:
            framed.append(source)
    used = [i for f in framed for i in (*f.frame.words, *f.content)]
    framed += bare_reports(reading, clauses, used)
    drafts = [d for f in framed for d in _as_drafts(reading, unit, number, f)]
    for draft in drafts:
        draft.evidential = _evidential_within(reading, clauses, draft)
    return drafts


def _evidential_within(reading: Reading, clauses: list[Clause], draft: Draft) -> str:
    """The evidential of the first clause of an indirect quotation."""
    inside = set(draft.quote)
    first = next((c for c in clauses if c.finite in inside and c.kind is not Kind.QUOTED), None)
    return evidential_of(reading, first) if first is not None and draft.type is QuotationType.INDIRECT else ""


def _is_itself_reported(reading: Reading, clauses: list[Clause]) -> bool:
    """Whether the sentence begins in Konjunktiv I and nothing frames it: then its frames are part of a quote."""
    main = _main_clause(clauses)
    if main is None or main is not clauses[0] or reading.moods[main.finite] is not Mood.KONJUNKTIV_1:
        return False
    return find_cue(reading, main) is not None and not any(
        c.kind is Kind.INVERTED or c.kind is Kind.FRAGMENT or c.kind is Kind.SUBORDINATE and reading.in_group(c.opener, "like_words")
        for c in clauses[1:]
    )


def _as_drafts(reading: Reading, unit: Unit, number: int, framed: Framed) -> list[Draft]:
    """The quotation of a frame, and the marked stretches inside it."""
    if framed.frame.rule == "report":
        quote = _with_stop(reading, unit, framed.content)
        draft = Draft(QuotationType.REPORTED, quote, framed.frame, number)
        return [draft, *_nested(reading, draft)]
    content = reading.trimmed(framed.content)
    if not content:
        return []
    marked = [i for i in content if i in reading.mark_at]
    bare = [i for i in content if i not in reading.mark_at and reading.tokens[i].text not in (",", ".", "–", "-", ":")]
    if marked and not bare:
        quote = [i for i in framed.content if i in reading.mark_at]
        return [Draft(QuotationType.DIRECT, quote, framed.frame, number)]
    draft = Draft(QuotationType.INDIRECT, content, framed.frame, number)
    return [draft, *_nested(reading, draft)]


def _with_stop(reading: Reading, unit: Unit, words: list[int]) -> list[int]:
    """``words`` with the full stop behind them where they end their sentence."""
    if words[-1] == unit.end - 2 and reading.tokens[unit.end - 1].text in STOPS:
        return [*words, unit.end - 1]
    return reading.trimmed(words)


def _nested(reading: Reading, draft: Draft) -> list[Draft]:
    inside = set(draft.quote)
    return [
        Draft(QuotationType.DIRECT, list(range(m.start, m.end)), draft.frame, draft.unit, nested=True)
        for m in reading.marks
        if not m.inner and m.start in inside and m.end - 1 in inside and not _is_name(reading, m)
    ]


def _is_name(reading: Reading, mark: Mark) -> bool:
    """Whether the marks hold a name or title rather than somebody's words."""
    inside = reading.tokens[mark.start + 1 : mark.end - 1]
    if not inside:
        return True
    if any(reading.is_finite(i) for i in range(mark.start + 1, mark.end - 1)) or inside[-1].text in STOPS:
        return False
    words = " ".join(t.text for t in inside).casefold()
    if words in reading.rules.outlets:
        return True
    if not all(t.text[:1].isupper() or not t.text[:1].isalpha() for t in inside):
        return False
    before = reading.tokens[mark.start - 1] if mark.start else None
    if before is None or before.text[:1].isalpha() and before.text[:1].isupper():
        return True
    if any(t.pos in (Pos.PROPN, Pos.X) for t in inside):
        return True
    return len(inside) > 1 and reading.in_group(mark.start - 1, "definite_articles")


def _carried_over(
    reading: Reading, unit: Unit, number: int, clauses: list[Clause], drafts: list[Draft], subjects: list[list[int]]
) -> list[Draft]:
    """A sentence in Konjunktiv, or with "sollen", that belongs to the speaker before it."""
    main = _main_clause(clauses)
    if main is None:
        return []
    recent = bool(drafts) and drafts[-1].unit >= number - 1
    speaker = _speaker_before(drafts, number, subjects)
    whole = list(range(unit.start, unit.end))
    if _runs_on_in_konjunktiv(reading, unit, main, recent):
        frame = Frame("konjunktiv-run", [], [], speaker, medium=_medium(drafts), relay=_relay_before(drafts, number))
        draft = Draft(QuotationType.INDIRECT_FREE_INDIRECT, whole, frame, number)
        return [draft, *_nested(reading, draft)]
    evidential = evidential_of(reading, main)
    near = recent and reading.units[drafts[-1].unit].paragraph == unit.paragraph and reading.in_group(main.finite, "hearsay_forms")
    if evidential == "hearsay" or near:
        frame = Frame("soll", [], [], speaker if recent else [], medium="SW")
        draft = Draft(QuotationType.FREE_INDIRECT, whole, frame, number, evidential=evidential)
        return [draft, *_nested(reading, draft)]
    return []


def _main_clause(clauses: list[Clause]) -> Clause | None:
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
    return mood is Mood.KONJUNKTIV_2 and recent and not condition and lemma not in reading.rules.group("supposition_verbs")


def _relay_before(drafts: list[Draft], number: int) -> list[list[int]]:
    return drafts[-1].frame.relay if drafts and drafts[-1].unit >= number - 1 else []


def _speaker_before(drafts: list[Draft], number: int, subjects: list[list[int]]) -> list[int]:
    """Whose words go on: those of the last quotation, or of the subject of the sentence before."""
    last = [d for d in drafts if not d.nested and d.unit == drafts[-1].unit]
    if last and last[0].unit >= number - 1:
        return last[0].frame.speaker
    return subjects[-1] if subjects else []


def _medium(drafts: list[Draft]) -> str:
    return drafts[-1].frame.medium if drafts else ""


def _loose_marks(
    reading: Reading, unit: Unit, number: int, clauses: list[Clause], found: list[Draft], drafts: list[Draft],
    subjects: list[list[int]],
) -> list[Draft]:
    """Marked stretches of the unit that no frame claims."""
    claimed = {i for d in found for i in d.quote}
    near = bool(drafts) and drafts[-1].unit >= number - 1
    loose = []
    for mark in reading.marks:
        if mark.inner or not unit.start <= mark.start < unit.end or mark.start in claimed or _is_name(reading, mark):
            continue
        words = list(range(mark.start, mark.end))
        frame = _frame_around(reading, clauses, mark)
        if frame is None and not reading.is_utterance(mark):
            if not near or not reading.tokens[mark.start + 1].text[:1].islower():
                continue
        if frame is None:
            speaker = _speaker_before(drafts, number, subjects)
            frame = Frame("marks", [], [], speaker, medium="Speech", relay=_relay_before(drafts, number))
        loose.append(Draft(QuotationType.DIRECT, words, frame, number))
    return loose


def _frame_around(reading: Reading, clauses: list[Clause], mark: Mark) -> Frame | None:
    """The frame of a marked stretch that ends a clause or follows its colon."""
    for k, clause in enumerate(clauses):
        if mark.start in clause.words and clause.kind is not Kind.QUOTED:
            cue = find_cue(reading, clause)
            if cue is None or not (cue.may("direct") or cue.may("label")):
                return None
            words = [i for i in clause.words if not mark.start <= i < mark.end]
            speaker, spoken_to = roles(reading, clauses, k, cue)
            return Frame("marks", words, list(cue.words), speaker, spoken_to, cue.verb.medium)
        if mark.start in clause.words and k and has_colon(reading, clause):
            host = clauses[k - 1]
            words = [*range(host.start, clause.start)]
            return Frame("colon", words, [], subject(reading, host), medium="Speech")
    return None


def _merged(drafts: list[Draft]) -> list[Draft]:
    """Runs of free sentences of one speaker as one quotation."""
    merged: list[Draft] = []
    for draft in drafts:
        last = next((d for d in reversed(merged) if not d.nested), None)
        if last is not None and _run_on(last, draft):
            last.quote = last.quote + draft.quote
            last.unit = draft.unit
        else:
            merged.append(draft)
    return merged


def _run_on(last: Draft, draft: Draft) -> bool:
    free = (QuotationType.FREE_INDIRECT, QuotationType.INDIRECT_FREE_INDIRECT)
    return (
        draft.type in free
        and last.type is draft.type
        and last.unit == draft.unit - 1
        and last.frame.speaker == draft.frame.speaker
        and not draft.nested
    )
