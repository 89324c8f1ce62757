"""Quotations of a report: every way of rendering speech in turn, then what carries over."""

from __future__ import annotations

from synopse.annotate.quotations.carrying import carried_over, main_clause, merged, speaker_before
from synopse.annotate.quotations.clauses import Clause, Kind, split_clauses
from synopse.annotate.quotations.cues import find_cue
from synopse.annotate.quotations.drafts import Draft, Framed
from synopse.annotate.quotations.evidentials import evidential_of
from synopse.annotate.quotations.finishing import finished
from synopse.annotate.quotations.frames import verbal_frames
from synopse.annotate.quotations.headlines import headline
from synopse.annotate.quotations.loose import loose_marks, pointing_back
from synopse.annotate.quotations.nested import nested_in
from synopse.annotate.quotations.reading import STOPS, Reading, Unit, read_report
from synopse.annotate.quotations.reports import bare_reports
from synopse.annotate.quotations.sources import adverbial_frames
from synopse.annotate.quotations.subjects import subject
from synopse.languages.language import Language
from synopse.languages.network import QuotationNetworks
from synopse.model.clause import Clause as ReportClause
from synopse.model.clause import NounPhrase
from synopse.model.layer import Layer, layer_of
from synopse.model.name import Entity, NameMention
from synopse.model.quotation import Quotation, QuotationType
from synopse.model.report import Report
from synopse.model.token import Mood, Sentence, Token


def tag_quotations(
    report: Report,
    sentences: Layer[Sentence],
    tokens: Layer[Token],
    phrases: Layer[NounPhrase],
    clauses: Layer[ReportClause],
    names: Layer[NameMention],
    entities: tuple[Entity, ...],
    language: Language,
    networks: QuotationNetworks | None = None,
) -> Layer[Quotation]:
    """The quotations in the event zones of ``report``, nested ones beside those they stand in.

    After the scheme of Petersen-Frey and Biemann (2024): types, and roles as spans of the text.
    ``speaker_entity`` and ``relay`` go beyond it. By rules alone without ``networks``.
    """
    reading = read_report(report, sentences, tokens, language.quotations, names, entities)
    drafts = find_drafts(reading)
    if networks is not None and len(tokens):
        from synopse.annotate.quotations.learned import look_at, refined

        sight = look_at(reading, sentences, clauses, phrases, drafts)
        drafts = refined(reading, sight, drafts, networks)
    found = [finished(reading, draft, names.annotations) for draft in drafts]
    return layer_of(report.id, report.text, "quotations", found)


def find_drafts(reading: Reading) -> list[Draft]:
    """What the rules of the language find; the words of each quote in order."""
    drafts: list[Draft] = []
    subjects: list[list[int]] = []
    for number, unit in enumerate(reading.units):
        clauses = split_clauses(reading, unit)
        found = headline(reading, unit, number) or pointing_back(reading, number, clauses)
        found = found or _drafts_of(reading, unit, number, clauses)
        for draft in found:
            if draft.frame.rule == "demnach" or reading.any_in(draft.frame.speaker[:1], "possessives"):
                draft.frame.source = speaker_before(reading, drafts, number, subjects)
        if not found:
            found = carried_over(reading, unit, number, clauses, drafts, subjects)
        found += loose_marks(reading, unit, number, clauses, found, drafts + found, subjects)
        drafts += found
        main = main_clause(clauses)
        subjects.append(subject(reading, main) if main else [])
    found = [d for d in merged(reading, drafts) if d.quote and reading.rules.has(d.frame.rule)]
    for draft in found:
        draft.quote.sort()
    return found


def _drafts_of(reading: Reading, unit: Unit, number: int, clauses: list[Clause]) -> list[Draft]:
    reported = _is_itself_reported(reading, clauses)
    verbal = [] if reported else verbal_frames(reading, unit, clauses)
    sources = adverbial_frames(reading, unit, clauses)
    framed = list(verbal)
    for source in sources:
        host = next((f for f in verbal if set(source.frame.words) & set(f.frame.words)), None)
        if host is not None:
            if source.frame.rule != "demnach":
                host.frame.relay.append(source.frame.speaker)
            if set(host.frame.addressee) & set(source.frame.speaker):
                host.frame.addressee = []
        else:
            framed.append(source)
    used = [i for f in framed for i in (*f.frame.words, *f.content)]
    framed += [] if reported else bare_reports(reading, clauses, used)
    drafts = [d for f in framed for d in _as_drafts(reading, unit, number, f)]
    for draft in drafts:
        draft.evidential = _evidential_within(reading, clauses, draft)
    return drafts


def _evidential_within(reading: Reading, clauses: list[Clause], draft: Draft) -> str:
    """The evidential of the first clause of an indirect quotation."""
    inside = set(draft.quote)
    first = next((c for c in clauses if c.finite in inside and c.kind is not Kind.QUOTED), None)
    if first is None or draft.type is not QuotationType.INDIRECT:
        return ""
    if draft.frame.rule == "demnach" and reading.in_group(first.finite, "hearsay_forms"):
        return "hearsay"
    return evidential_of(reading, first)


def _is_itself_reported(reading: Reading, clauses: list[Clause]) -> bool:
    """Whether the sentence begins in Konjunktiv I and nothing frames it: then its frames are part of a quote."""
    main = main_clause(clauses)
    if main is None or main is not clauses[0] or reading.moods[main.finite] is not Mood.KONJUNKTIV_1:
        return False
    return find_cue(reading, main) is not None and not any(
        c.kind is Kind.INVERTED
        or c.kind is Kind.FRAGMENT
        or (c.kind is Kind.SUBORDINATE and reading.in_group(c.opener, "like_words"))
        for c in clauses[1:]
    )


def _as_drafts(reading: Reading, unit: Unit, number: int, framed: Framed) -> list[Draft]:
    """The quotation of a frame, and the marked stretches inside it."""
    if framed.frame.rule == "report":
        quote = _with_stop(reading, unit, framed.content)
        draft = Draft(QuotationType.REPORTED, quote, framed.frame, number)
        return [draft, *nested_in(reading, draft)]
    content = reading.trimmed(framed.content)
    if not content:
        return []
    marked = [i for i in content if i in reading.mark_at]
    bare = [
        i
        for i in content
        if i not in reading.mark_at and reading.tokens[i].text not in (",", ".", "–", "-", ":")
    ]
    if marked and not bare:
        quote = [i for i in framed.content if i in reading.mark_at]
        return [Draft(QuotationType.DIRECT, quote, framed.frame, number)]
    draft = Draft(QuotationType.INDIRECT, content, framed.frame, number)
    return [draft, *nested_in(reading, draft)]


def _with_stop(reading: Reading, unit: Unit, words: list[int]) -> list[int]:
    """``words`` with the full stop behind them where they end their sentence."""
    if words[-1] == unit.end - 2 and reading.tokens[unit.end - 1].text in STOPS:
        return [*words, unit.end - 1]
    return reading.trimmed(words)
