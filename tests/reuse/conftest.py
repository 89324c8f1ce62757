"""Reports built from their parts, with sentences and quotations by marks alone."""

import re
from collections.abc import Callable

import pytest

from synopse.model.annotated import AnnotatedReport
from synopse.model.layer import Layer, layer_of
from synopse.model.name import Entity, NameType
from synopse.model.quotation import Quotation, QuotationType
from synopse.model.report import Report, Stamp, StampSource
from synopse.model.span import Span
from synopse.model.token import Pos, Sentence, Token
from synopse.model.zone import EVENT_ZONES, Zone, ZoneType
from synopse.reuse.words import plain_sentences

MARKED = re.compile(r"„([^“]+)“")


def annotated(
    id_: str,
    *parts: tuple[ZoneType, str],
    dct: str = "",
    speaker: str = "",
    verbs: tuple[str, ...] = (),
    **report,
) -> AnnotatedReport:
    """A report whose zones are ``parts``; everything in „marks“ is direct speech of ``speaker``.

    Tokens are made only where ``verbs`` says which of them are verbs.
    """
    text, zones = "", []
    for type_, content in parts:
        zones.append(Zone(Span(len(text), len(text) + len(content)), type_, "by hand"))
        text += content + "\n\n"
    stamp = Stamp(dct, StampSource.DECLARED) if dct else Stamp()
    made = Report(id_, id_, "de", report.pop("publisher", ""), "", text, tuple(zones), dct=stamp, **report)

    def layer(annotations) -> Layer:
        return layer_of(id_, text, "by hand", annotations)

    entities = (Entity("e1", speaker, NameType.PER),) if speaker else ()
    sentences = [
        Sentence(Span(zone.span.start + s.start, zone.span.start + s.end), zone.type, "by hand")
        for zone in zones
        if zone.type in EVENT_ZONES
        for s in plain_sentences(zone.span.of(text))
    ]
    quotations = [
        Quotation(QuotationType.DIRECT, (Span(*match.span(1)),), speaker_entity="e1" if speaker else "")
        for match in MARKED.finditer(text)
    ]
    tokens = [
        Token(
            Span(*match.span()), match.group(), match.group(), Pos.VERB if match.group() in verbs else Pos.X
        )
        for match in re.finditer(r"\w+", text)
        if verbs
    ]
    empty = layer(())
    return AnnotatedReport(
        made, layer(sentences), layer(tokens), empty, empty, empty, empty, entities, layer(quotations), empty
    )  # fmt: skip


@pytest.fixture
def report() -> Callable[..., AnnotatedReport]:
    """Builds a report: ``report("a", "Text …", credit="(dpa)")``."""

    def build(
        id_: str,
        body: str,
        *,
        dateline: str = "",
        credit: str = "",
        byline: str = "",
        title: str = "",
        **rest,
    ):
        parts = [
            (ZoneType.TITLE, title), (ZoneType.BYLINE, byline), (ZoneType.DATELINE, dateline),
            (ZoneType.BODY, body), (ZoneType.AGENCY_CREDIT, credit),
        ]  # fmt: skip
        return annotated(id_, *(part for part in parts if part[1]), **rest)

    return build
