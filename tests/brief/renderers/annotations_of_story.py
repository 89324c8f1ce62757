"""The invented reports with layers made by hand, and the rows that their claims form."""

import re

from tests.brief.renderers.texts_of_story import BOTE, KURIER, NORDPRESS, TAGBLATT

from synopse.model.annotated import AnnotatedReport
from synopse.model.claim import Claim, Figure, Modality, Status
from synopse.model.layer import layer_of
from synopse.model.name import Entity, NameForm, NameMention, NameType
from synopse.model.quotation import Quotation, QuotationType
from synopse.model.report import OffsetMap, Report, Stamp, StampSource
from synopse.model.span import Span
from synopse.model.synopsis import (
    Agreement,
    DifferenceKind,
    Wording,
)
from synopse.model.timex import Interval, TimeExpression, TimexType
from synopse.model.token import Sentence
from synopse.model.zone import EVENT_ZONES, Zone, ZoneType

M, W, D = Modality, Wording, DifferenceKind
BREAK = "\n\n"
LEAD = "  "  # the fixed text drops two blanks that the given text begins with


def place(text: str, words: str) -> Span:
    """Where ``words`` stand first in ``text``."""
    start = text.index(words)
    return Span(start, start + len(words))


def make_report(name: str, publisher: str, parts, stamp: str, **more) -> Report:
    text = BREAK.join(words for _, words in parts)
    zones, at = [], 0
    for kind, words in parts:
        zones.append(Zone(Span(at, at + len(words)), kind, "by_hand"))
        at += len(words) + len(BREAK)
    title = next(words for kind, words in parts if kind is ZoneType.TITLE)
    known = Stamp(stamp, StampSource.DECLARED)
    return Report(
        name, f"{name}.txt", "de", publisher, title, text, tuple(zones), known, known,
        given=LEAD + text, offsets=OffsetMap(((0, len(LEAD)),)), **more,
    )  # fmt: skip


DAY = Interval("2027-05-04", "2027-05-05")
TIMES = {
    "am Dienstagmorgen": ("2027-05-04TMO", Interval("2027-05-04T06:00", "2027-05-04T12:00")),
    "um 6.52 Uhr": ("2027-05-04T06:52", Interval("2027-05-04T06:52", "2027-05-04T06:53")),
    "am Dienstag ": ("2027-05-04", DAY),
    "bis Freitag": ("2027-05-07", Interval("", "2027-05-08")),
    "Im Jahr 2019": ("2019", Interval("2019-01-01", "2020-01-01")),
    "am Mittwochabend": ("2027-05-05TEV", Interval("2027-05-05T18:00", "2027-05-05T22:00")),
    "am Mittwoch ": ("2027-05-05", Interval("2027-05-05", "2027-05-06")),
}
ENTITIES = (
    Entity("moehring", "Jette Möhring", NameType.PER, ("Hafenkapitänin",)),
    Entity("halmstroem", "Reederei Halmström", NameType.ORG),
    Entity("lindhafen", "Lindhafen", NameType.LOC, country="DE"),
    Entity("brandis", "Okke Brandis", NameType.PER, ("Bürgermeister",)),
)
SURNAMES = {"moehring": "Möhring", "halmstroem": "Halmström", "lindhafen": "Lindhafen", "brandis": "Brandis"}
QUOTES = {
    "nordpress": ("Die Maschine hat auf kein Kommando mehr reagiert", "Direct", ("Nordpress",)),
    "bote": (
        "Die Maschine hat auf kein Kommando mehr reagiert, wir konnten nur noch zusehen", "Direct",
        ("Lindhafener Bote",),
    ),
    "tagblatt": ("Die Maschine hat auf kein Kommando mehr reagiert", "Direct", ()),
    "kurier": ("Die Maschine habe nicht mehr reagiert", "Indirect", ("Lindhafener Bote",)),
}  # fmt: skip
UNION = "Das Schiff sei seit Jahren nicht ordentlich gewartet worden"


def sentences_of(report: Report):
    for zone in report.zones:
        if zone.type in EVENT_ZONES:
            for found in re.finditer(
                r"\S.*?(?:[.!?][“\"]?(?=\s+[A-ZÄÖÜ„\"]|$)|$)", zone.span.of(report.text)
            ):
                start = zone.span.start
                yield Sentence(Span(start + found.start(), start + found.end()), zone.type, "by_hand")


def times_of(text: str):
    for words, (value, interval) in TIMES.items():
        if words in text:
            kind = TimexType.TIME if "T" in value else TimexType.DATE
            yield TimeExpression(place(text, words.strip()), kind, value, interval=interval, rule="by_hand")


def names_of(text: str):
    for entity in ENTITIES:
        word = SURNAMES[entity.id]
        for found in re.finditer(word, text):
            yield NameMention(Span(*found.span()), entity.type, NameForm.NAME, entity.id, rule="by_hand")


def quotations_of(name: str, text: str):
    words, kind, relay = QUOTES[name]
    speaker = "Jette Möhring" if name != "kurier" else "Möhring"
    yield Quotation(
        QuotationType(kind), (place(text, words),), cue=(place(text, "sagte Hafen"[:5]),),
        speaker=(place(text, speaker),), medium="Speech", relay=relay, speaker_entity="moehring",
        rule="by_hand",
    )  # fmt: skip
    if UNION in text:
        yield Quotation(
            QuotationType.INDIRECT, (place(text, UNION),), cue=(place(text, "behauptet"),),
            speaker=(place(text, "die Gewerkschaft Hafenbund"),), rule="by_hand",
        )  # fmt: skip


MOEHRING = ("Jette Möhring",)
ROWS = (
    ("hit", Agreement.SAME, ("np", "bote", "kurier"), Status.HAPPENED, DAY, (
        ("nordpress", "Ein Frachtschiff hat am Dienstagmorgen die Klappbrücke im Hafen von Lindhafen gerammt.",
         M.STATED, ("Nordpress",), W.VERBATIM, "np"),
        ("tagblatt", "Ein Frachtschiff hat am Dienstagmorgen die Klappbrücke im Hafen von Lindhafen gerammt.",
         M.STATED, ("Elbmarsch-Tagblatt",), W.VERBATIM, "np"),
        ("bote", "Der Frachter „Solveig“ fuhr am Dienstag ungebremst in den Südflügel der Klappbrücke.",
         M.STATED, ("Lindhafener Bote",), W.OWN, "bote"),
        ("kurier", "Der Schrottkahn „Solveig“ der Skandal-Reederei Halmström hat die Klappbrücke von Lindhafen zerlegt.",
         M.STATED, ("Kurier24",), W.OWN, "kurier"),
    )),
    ("hurt", Agreement.CONTRADICTING, ("np", "bote", "kurier"), Status.HAPPENED, DAY, (
        ("nordpress", "Dabei wurden nach Angaben der Wasserschutzpolizei sieben Menschen leicht verletzt.",
         M.ATTRIBUTED, ("Wasserschutzpolizei", "Nordpress"), W.EDITED, "np"),
        ("tagblatt", "Dabei wurden sieben Menschen leicht verletzt.",
         M.STATED, ("Elbmarsch-Tagblatt",), W.EDITED, "np"),
        ("bote", "Neun Menschen wurden verletzt, wie ein Sprecher der Feuerwehr dem Boten sagte.",
         M.ATTRIBUTED, ("Feuerwehr", "Lindhafener Bote"), W.OWN, "bote"),
        ("kurier", "Zwölf Menschen wurden verletzt.", M.STATED, ("Kurier24",), W.OWN, "kurier"),
    )),
    ("engine", Agreement.SAME, ("utterance",), Status.HAPPENED, DAY, (
        ("nordpress", '"Die Maschine hat auf kein Kommando mehr reagiert", sagte Hafenkapitänin Jette Möhring.',
         M.ATTRIBUTED, (*MOEHRING, "Nordpress"), W.VERBATIM, "np"),
        ("tagblatt", '"Die Maschine hat auf kein Kommando mehr reagiert", sagte Hafenkapitänin Jette Möhring.',
         M.ATTRIBUTED, MOEHRING, W.VERBATIM, "np"),
        ("bote", "„Die Maschine hat auf kein Kommando mehr reagiert, wir konnten nur noch zusehen“",
         M.ATTRIBUTED, (*MOEHRING, "Lindhafener Bote"), W.OWN, "bote"),
        ("kurier", "Die Maschine habe nicht mehr reagiert, sagte Möhring laut „Lindhafener Bote“.",
         M.ATTRIBUTED, (*MOEHRING, "Lindhafener Bote", "Kurier24"), W.OWN, "bote"),
    )),
    ("blame", Agreement.DIFFERENT, ("bote", "kurier"), Status.HAPPENED, None, (
        ("bote", UNION + ", behauptet die Gewerkschaft Hafenbund.",
         M.ALLEGED, ("Gewerkschaft Hafenbund", "Lindhafener Bote"), W.OWN, "bote"),
        ("kurier", "Das Schiff war in miserablem Zustand.", M.STATED, ("Kurier24",), W.OWN, "kurier"),
    )),
    ("denial", Agreement.SAME, ("np", "bote"), Status.HAPPENED, None, (
        ("nordpress", "Die Reederei Halmström wies den Vorwurf zurück, das Schiff sei schlecht gewartet gewesen.",
         M.DENIED, ("Reederei Halmström", "Nordpress"), W.EDITED, "np"),
        ("tagblatt", "Die Reederei Halmström weist den Vorwurf zurück, das Schiff sei schlecht gewartet.",
         M.DENIED, ("Reederei Halmström",), W.EDITED, "np"),
        ("bote", "Halmström bestreitet das.", M.DENIED, ("Reederei Halmström",), W.OWN, "bote"),
    )),
    ("closed", Agreement.SAME, (), Status.PLANNED, Interval("2027-05-04", "2027-05-08"), (
        ("nordpress", "Die Brücke soll nach Einschätzung der Stadt mindestens bis Freitag gesperrt bleiben.",
         M.PLANNED, ("Stadt Lindhafen",), W.OWN, "np"),
        ("bote", "Die Stadt rechnet damit, dass die Brücke mindestens bis Freitag gesperrt bleibt.",
         M.PLANNED, ("Stadt Lindhafen",), W.OWN, "open"),
    )),
    ("meeting", Agreement.SINGLE, ("bote",), Status.PLANNED, Interval("2027-05-05T18:00", "2027-05-05T22:00"), (
        ("bote", "Bürgermeister Okke Brandis will am Mittwochabend die Anwohner informieren.",
         M.PLANNED, ("Okke Brandis",), W.OWN, "bote"),
    )),
    ("expert", Agreement.SINGLE, ("tagblatt",), Status.PLANNED, Interval("2027-05-05", "2027-05-06"), (
        ("tagblatt", "Ein Gutachter der Seeunfallstelle soll den Maschinenraum am Mittwoch untersuchen.",
         M.PLANNED, (), W.OWN, "tagblatt"),
    )),
    ("asleep", Agreement.SINGLE, ("kurier",), Status.POSSIBLE, DAY, (
        ("kurier", "Möglicherweise war der Steuermann eingeschlafen.", M.ALLEGED, (), W.OWN, "kurier"),
    )),
    ("kowtow", Agreement.SINGLE, ("kurier",), Status.HAPPENED, None, (
        ("kurier", "Bürgermeister Brandis kuscht vor der Reederei.", M.OPINION, ("Kurier24",), W.OWN, "kurier"),
    )),
    ("before", Agreement.SINGLE, ("np",), Status.BACKGROUND, Interval("2019-01-01", "2020-01-01"), (
        ("nordpress", "Im Jahr 2019 war an derselben Stelle schon einmal ein Schlepper gegen einen Pfeiler gestoßen.",
         M.STATED, ("Nordpress",), W.OWN, "np"),
    )),
)  # fmt: skip
FIGURES = {"sieben Menschen": 7, "Neun Menschen": 9, "Zwölf Menschen": 12}


def figures_of(text: str, evidence: Span):
    for words, number in FIGURES.items():
        if words in evidence.of(text):
            yield Figure(place(text, words), number, number, "Menschen")


def claims_of(name: str, text: str):
    for _, _, _, status, interval, supports in ROWS:
        for report_id, words, modality, chain, _, _ in supports:
            if report_id == name:
                span = place(text, words)
                yield Claim(
                    (span,), modality, chain, modality is not M.DENIED, status, interval, ("Lindhafen",),
                    tuple(figures_of(text, span)), rule="by_hand",
                )  # fmt: skip


def annotated(report: Report) -> AnnotatedReport:
    def layer(made_by, found):
        return layer_of(report.id, report.text, made_by, found)

    return AnnotatedReport(
        report,
        layer("sentences", sentences_of(report)),
        layer("tokens", ()),
        layer("phrases", ()),
        layer("clauses", ()),
        layer("times", times_of(report.text)),
        layer("names", names_of(report.text)),
        ENTITIES,
        layer("quotations", quotations_of(report.id, report.text)),
        layer("claims", claims_of(report.id, report.text)),
    )


def make_reports() -> tuple[AnnotatedReport, ...]:
    return tuple(
        annotated(report)
        for report in (
            make_report("nordpress", "", NORDPRESS, "2027-05-04T14:20+02:00", agencies=("Nordpress",)),
            make_report(
                "tagblatt", "Elbmarsch-Tagblatt", TAGBLATT, "2027-05-04T15:41", agencies=("Nordpress",)
            ),
            make_report("bote", "Lindhafener Bote", BOTE, "2027-05-04T18:05", authors=("Arne Wittkopp",)),
            make_report("kurier", "Kurier24", KURIER, "2027-05-05T07:10"),
        )
    )
