"""A report's layers as plain objects, with offsets in the text as given.

Spans become ``{"start": …, "end": …}`` or, in roles that may be interrupted, lists of ``[start, end]``:
half-open, in Unicode code points of ``text``. What is not known is an empty string or list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from synopse.model.annotated import AnnotatedReport
from synopse.model.claim import Claim, Figure
from synopse.model.clause import Clause, NounPhrase
from synopse.model.name import NameMention
from synopse.model.quotation import Quotation
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.timex import Interval, TimeExpression
from synopse.model.token import Sentence, Token
from synopse.model.zone import Zone

Object = dict[str, Any]


def report_object(annotated: AnnotatedReport, layers: Sequence[str] = ()) -> Object:
    """The report with the named layers, ``GRAMMAR`` among them; all of ``LAYERS`` where none is named.

    Raises KeyError for a layer that there is not.
    """
    report = annotated.report
    return {
        "id": report.id,
        "title": report.title,
        "publisher": report.publisher,
        "dct": report.dct.value,
        "dct_source": str(report.dct.source),
        "dct_confidence": report.dct.confidence,
        "language": report.language,
        "text": given_text(report),
        "layers": {name: _BUILDERS[name](annotated) for name in layers or LAYERS},
    }


def given_text(report: Report) -> str:
    """The text as given; the fixed text where nothing else was kept."""
    return report.given or report.text


def pair(report: Report, span: Span) -> list[int]:
    """``[start, end]`` in the text as given."""
    given = report.offsets.span_to_given(span)
    return [given.start, given.end]


def pairs(report: Report, spans: Iterable[Span]) -> list[list[int]]:
    return [pair(report, span) for span in spans]


def bounds(report: Report, span: Span) -> Object:
    """``start`` and ``end`` in the text as given."""
    start, end = pair(report, span)
    return {"start": start, "end": end}


def from_to(interval: Interval | None) -> Object:
    """``from`` and ``to`` of an interval, each empty where it is open or not known."""
    return {"from": interval.start if interval else "", "to": interval.end if interval else ""}


def _zone(report: Report, zone: Zone) -> Object:
    return bounds(report, zone.span) | {"type": str(zone.type)}


def _sentence(report: Report, sentence: Sentence) -> Object:
    return bounds(report, sentence.span)


def _token(report: Report, token: Token) -> Object:
    verbal = {"form": str(token.form), "mood": str(token.mood), "tense": str(token.tense)}
    return bounds(report, token.span) | {"lemma": token.lemma, "pos": str(token.pos)} | verbal


def _phrase(report: Report, phrase: NounPhrase) -> Object:
    return bounds(report, phrase.span) | {
        "head": pair(report, phrase.head),
        "lemma": phrase.lemma,
        "preposition": pair(report, phrase.preposition) if phrase.preposition else [],
        "cases": list(phrase.cases),
    }


def _clause(report: Report, clause: Clause) -> Object:
    single = {name: getattr(clause, name) for name in ("finite", "opener", "governor")}
    return {
        "kind": str(clause.kind),
        "pieces": pairs(report, clause.pieces),
        "verbs": pairs(report, clause.verbs),
        **{name: pair(report, span) if span else [] for name, span in single.items()},
        "predicate": clause.predicate,
        "modal": clause.modal,
        "mood": str(clause.mood),
        "ambiguous": clause.ambiguous,
        "tense": str(clause.tense),
        "voice": str(clause.voice),
    }


def _time(report: Report, time: TimeExpression) -> Object:
    """``event`` is empty where the time is not counted from one; ``zone`` where the text names none."""
    kind = {name: str(getattr(time, name)) for name in ("type", "value", "mod", "quant", "freq")}
    anchored = {"anchor": time.anchor, "relation": str(time.relation)}
    event = pair(report, time.event) if time.event else []
    zone = time.interval.zone if time.interval else ""
    return (
        bounds(report, time.span)
        | kind
        | from_to(time.interval)
        | {"zone": zone}
        | anchored
        | {"event": event}
    )


def _name(report: Report, name: NameMention) -> Object:
    return bounds(report, name.span) | {
        "type": str(name.type),
        "form": str(name.form),
        "nested": name.nested,
        "entity": name.entity,
    }


def _quotation(report: Report, quotation: Quotation) -> Object:
    roles = ("quote", "speaker", "cue", "frame", "addressee")
    return {
        "type": str(quotation.type),
        **{role: pairs(report, getattr(quotation, role)) for role in roles},
        "speaker_entity": quotation.speaker_entity,
        "medium": quotation.medium,
        "nested": quotation.nested,
        "relay": list(quotation.relay),
    }


def _claim(report: Report, claim: Claim) -> Object:
    return {
        "evidence": pairs(report, claim.evidence),
        "modality": str(claim.modality),
        "chain": list(claim.chain),
        **from_to(claim.interval),
        "place": list(claim.place),
        "figures": [_figure(report, figure) for figure in claim.figures],
        "polarity": claim.polarity,
    }


def _figure(report: Report, figure: Figure) -> Object:
    return bounds(report, figure.span) | {
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "approximate": figure.approximate,
    }


def _each(build: Callable[[Report, Any], Object], layer: str) -> Callable[[AnnotatedReport], list[Object]]:
    return lambda annotated: [build(annotated.report, a) for a in getattr(annotated, layer)]


_BUILDERS: dict[str, Callable[[AnnotatedReport], list[Object]]] = {
    "zones": lambda annotated: [_zone(annotated.report, zone) for zone in annotated.report.zones],
    "sentences": _each(_sentence, "sentences"),
    "tokens": _each(_token, "tokens"),
    "phrases": _each(_phrase, "phrases"),
    "clauses": _each(_clause, "clauses"),
    "times": _each(_time, "times"),
    "names": _each(_name, "names"),
    "quotations": _each(_quotation, "quotations"),
    "claims": _each(_claim, "claims"),
}

GRAMMAR = ("tokens", "phrases", "clauses")
LAYERS = tuple(name for name in _BUILDERS if name not in GRAMMAR)
"""The names of the layers that are written unless others are asked for, in the order in which they are made."""
