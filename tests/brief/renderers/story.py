"""A synopsis made by hand of the invented reports: sparse, but every part of the page has something."""

from tests.brief.renderers.annotations_of_story import (
    ENTITIES,
    LEAD,
    MOEHRING,
    QUOTES,
    ROWS,
    UNION,
    make_report,
    make_reports,
    place,
)

from synopse.model.annotated import AnnotatedReport
from synopse.model.briefing import Briefing, Citation, Statement
from synopse.model.claim import Modality, Status
from synopse.model.reuse import (
    Confidence,
    Origin,
    OriginKind,
    OriginShare,
    OwnWords,
    PassageKind,
    Reuse,
    SharedPassage,
    Witness,
)
from synopse.model.run import Quarantined, Run
from synopse.model.span import Span
from synopse.model.story import Story
from synopse.model.synopsis import (
    CastMember,
    ClaimAlignment,
    Designation,
    Difference,
    DifferenceKind,
    DifferenceSide,
    QuotationVariant,
    QuotationVariants,
    Rendering,
    Support,
    Synopsis,
    TimelineEntry,
)
from synopse.model.timex import Interval
from synopse.model.zone import ZoneType

__all__ = ["LEAD", "make_run", "make_synopsis"]

M, D = Modality, DifferenceKind


class Builder:
    """Builds the parts of the synopsis that point into the reports."""

    def __init__(self, reports: tuple[AnnotatedReport, ...]) -> None:
        self.reports = {r.id: r for r in reports}

    def span(self, report_id: str, words: str) -> Span:
        return place(self.reports[report_id].report.text, words)

    def row(self, name, agreement, origins, status, interval, supports, weight) -> ClaimAlignment:
        made = tuple(self.support(*support) for support in supports)
        return ClaimAlignment(name, made, agreement, origins, status, interval, weight)

    def support(self, report_id, words, modality, chain, wording, origin) -> Support:
        span = self.span(report_id, words)
        claims = self.reports[report_id].claims
        index = next(i for i, claim in enumerate(claims) if claim.span == span)
        return Support(report_id, (span,), modality, modality is not M.DENIED, chain, wording, origin, index)

    def difference(self, name, kind, row, about, *sides) -> Difference:
        made = tuple(DifferenceSide(r, self.span(r, words), value) for r, words, value in sides)
        return Difference(name, kind, made, row, about)

    def passage(self, name, kind, origin, confidence, grounds, *witnesses) -> SharedPassage:
        made = tuple(Witness(report_id, self.span(report_id, words)) for report_id, words in witnesses)
        return SharedPassage(name, made, kind, origin, confidence, grounds)

    def statement(self, text, modality, origins, row, chain, *cited) -> Statement:
        made = tuple(Citation(report_id, self.span(report_id, words)) for report_id, words in cited)
        return Statement(text, made, modality, origins, row, chain)


RAMMED = "Ein Frachtschiff hat am Dienstagmorgen die Klappbrücke im Hafen von Lindhafen gerammt."
SAID = '"Die Maschine hat auf kein Kommando mehr reagiert", sagte Hafenkapitänin Jette Möhring.'
REACTED = "Die Maschine hat auf kein Kommando mehr reagiert"
REJECTED = "Die Reederei Halmström wies den Vorwurf zurück, das Schiff sei schlecht gewartet gewesen."
REJECTS = "Die Reederei Halmström weist den Vorwurf zurück, das Schiff sei schlecht gewartet."
HURT = "Dabei wurden nach Angaben der Wasserschutzpolizei sieben Menschen leicht verletzt."


def reuse_of(build: Builder) -> Reuse:
    passages = (
        build.passage(
            "p1", PassageKind.VERBATIM, "np", Confidence.CREDITED, ("agency_credit",),
            ("nordpress", RAMMED), ("tagblatt", RAMMED),
        ),
        build.passage(
            "p2", PassageKind.EDITED, "np", Confidence.CREDITED, ("agency_credit", "dateline"),
            ("nordpress", HURT), ("tagblatt", "Dabei wurden sieben Menschen leicht verletzt."),
        ),
        build.passage(
            "p3", PassageKind.VERBATIM, "utterance", Confidence.LIKELY, ("utterance",),
            ("nordpress", REACTED), ("tagblatt", REACTED), ("bote", REACTED),
        ),
        build.passage(
            "p4", PassageKind.EDITED, "np", Confidence.LIKELY, ("earliest_witness",),
            ("nordpress", REJECTED), ("tagblatt", REJECTS),
        ),
        build.passage(
            "p5", PassageKind.EDITED, "open", Confidence.OPEN, ("no_ground",),
            ("nordpress", "mindestens bis Freitag gesperrt bleiben"),
            ("bote", "mindestens bis Freitag gesperrt bleibt"),
        ),
    )  # fmt: skip
    origins = (
        Origin("np", OriginKind.AGENCY, "Nordpress"),
        Origin("bote", OriginKind.OUTLET, "Lindhafener Bote"),
        Origin("tagblatt", OriginKind.OUTLET, "Elbmarsch-Tagblatt"),
        Origin("kurier", OriginKind.OUTLET, "Kurier24"),
        Origin("utterance", OriginKind.SPEAKER, "Jette Möhring"),
        Origin("open", OriginKind.UNKNOWN, ""),
    )
    shares = (
        OriginShare("nordpress", "np", 530, 1.0),
        OriginShare("tagblatt", "np", 330, 0.72),
        OriginShare("tagblatt", "tagblatt", 128, 0.28),
        OriginShare("bote", "bote", 430, 0.78),
        OriginShare("bote", "utterance", 48, 0.09),
        OriginShare("bote", "open", 72, 0.13),
        OriginShare("kurier", "kurier", 300, 0.88),
        OriginShare("kurier", "bote", 41, 0.12),
    )
    own = (
        OwnWords("nordpress", "np", Confidence.CREDITED, ("dateline",)),
        OwnWords("tagblatt", "tagblatt", Confidence.OPEN, ("publisher", "agency_credit"), ("np",)),
        OwnWords("bote", "bote", Confidence.LIKELY, ("publisher", "byline")),
        OwnWords("kurier", "kurier", Confidence.OPEN, ("publisher",)),
    )
    return Reuse(passages, origins, shares, own)


def differences_of(build: Builder) -> tuple[Difference, ...]:
    return (
        build.difference(
            "d1", D.FIGURE, "hurt", "Verletzte",
            ("nordpress", "sieben Menschen", "sieben Menschen"),
            ("tagblatt", "sieben Menschen", "sieben Menschen"),
            ("bote", "Neun Menschen", "Neun Menschen"), ("kurier", "Zwölf Menschen", "Zwölf Menschen"),
        ),
        build.difference(
            "d2", D.ATTRIBUTION, "hurt", "",
            ("nordpress", HURT, "Wasserschutzpolizei"),
            ("tagblatt", "Dabei wurden sieben Menschen leicht verletzt.", ""),
            ("bote", "wie ein Sprecher der Feuerwehr", "Feuerwehr"),
        ),
        build.difference(
            "d3", D.MODALITY, "blame", "",
            ("bote", UNION, "alleged"), ("kurier", "Das Schiff war in miserablem Zustand.", "stated"),
        ),
        build.difference(
            "d4", D.WORDING_OF_QUOTE, "engine", "Jette Möhring",
            ("nordpress", REACTED, REACTED),
            ("bote", QUOTES["bote"][0], QUOTES["bote"][0]),
            ("kurier", QUOTES["kurier"][0], QUOTES["kurier"][0]),
        ),
        build.difference(
            "d5", D.HEADING, "hit", "",
            ("kurier", "Schrottkahn zerlegt Brücke!", "zerlegt Brücke"),
            ("kurier", "Hier steckt der Bug in der Brücke", "steckt der Bug in der Brücke"),
        ),
    )  # fmt: skip


def timeline_of(build: Builder) -> tuple[TimelineEntry, ...]:
    def entry(start, end, status, row, report_id, words):
        span = build.span(report_id, words)
        return TimelineEntry(f"t-{row}", Interval(start, end), status, words, ((report_id, span),), (row,))

    return (
        entry(
            "2019-01-01", "2020-01-01", Status.BACKGROUND, "before", "nordpress",
            "Im Jahr 2019 war an derselben Stelle schon einmal ein Schlepper gegen einen Pfeiler gestoßen.",
        ),
        entry(
            "2027-05-04T06:52", "2027-05-04T06:53", Status.HAPPENED, "hit", "bote",
            "Der Frachter „Solveig“ fuhr am Dienstag ungebremst in den Südflügel der Klappbrücke.",
        ),
        entry(
            "2027-05-04", "2027-05-05", Status.POSSIBLE, "asleep", "kurier",
            "Möglicherweise war der Steuermann eingeschlafen.",
        ),
        entry(
            "2027-05-04", "2027-05-08", Status.ONGOING, "closed", "bote",
            "Die Stadt rechnet damit, dass die Brücke mindestens bis Freitag gesperrt bleibt.",
        ),
        entry(
            "2027-05-05", "2027-05-06", Status.PLANNED, "expert", "tagblatt",
            "Ein Gutachter der Seeunfallstelle soll den Maschinenraum am Mittwoch untersuchen.",
        ),
        entry(
            "2027-05-05T18:00", "2027-05-05T22:00", Status.PLANNED, "meeting", "bote",
            "Bürgermeister Okke Brandis will am Mittwochabend die Anwohner informieren.",
        ),
    )  # fmt: skip


def cast_of(reports) -> tuple[CastMember, ...]:
    def member(entity, *designations, agency=False):
        mentions = tuple((r.id, entity.id) for r in reports)
        total = sum(d.count for d in designations)
        return CastMember(
            entity.id, entity.name, entity.type, entity.offices, designations, mentions, total,
            entity.country, agency,
        )  # fmt: skip

    moehring, halmstroem, lindhafen, brandis = ENTITIES
    called = Designation
    return (
        member(
            halmstroem,
            called("nordpress", "Reederei Halmström", 1, "name"),
            called("tagblatt", "Reederei Halmström", 1, "name"),
            called("bote", "Halmström", 1, "name"),
            called("kurier", "Skandal-Reederei", 2, "designation", True, "outlet"),
            called("kurier", "Skandal-Reederei Halmström", 1, "name", True, "outlet"),
            called("kurier", "die Reederei", 1, "designation"),
        ),
        member(
            moehring,
            called("nordpress", "Hafenkapitänin Jette Möhring", 1, "name"),
            called("tagblatt", "Hafenkapitänin Jette Möhring", 1, "name"),
            called("bote", "Hafenkapitänin Jette Möhring", 1, "name"),
            called("kurier", "Möhring", 1, "name"),
        ),
        member(
            brandis,
            called("bote", "Bürgermeister Okke Brandis", 1, "name"),
            called("kurier", "Bürgermeister Brandis", 1, "name"),
        ),
        member(
            lindhafen, called("nordpress", "Lindhafen", 2, "name"), called("kurier", "Lindhafen", 1, "name")
        ),
    )


def briefing_of(build: Builder) -> Briefing:
    return Briefing((
        build.statement(
            "Ein Frachtschiff hat am Dienstagmorgen die Klappbrücke im Hafen von Lindhafen gerammt.",
            M.STATED, 3, "hit", (), ("nordpress", RAMMED), ("tagblatt", RAMMED),
            ("bote", "Der Frachter „Solveig“ fuhr am Dienstag"), ("kurier", "Der Schrottkahn „Solveig“"),
        ),
        build.statement(
            "Wie viele Menschen verletzt wurden, ist offen: Nordpress nennt sieben, der Lindhafener Bote neun, "
            "Kurier24 zwölf.",
            M.ATTRIBUTED, 0, "hurt", ("Wasserschutzpolizei", "Nordpress"), ("nordpress", HURT),
            ("bote", "Neun Menschen wurden verletzt"), ("kurier", "Zwölf Menschen wurden verletzt."),
        ),
        build.statement(
            "Die Maschine habe auf kein Kommando mehr reagiert, sagt Hafenkapitänin Jette Möhring.",
            M.ATTRIBUTED, 1, "engine", MOEHRING, ("nordpress", SAID), ("bote", REACTED),
        ),
        build.statement(
            "Das Schiff sei seit Jahren schlecht gewartet worden, behauptet die Gewerkschaft Hafenbund.",
            M.ALLEGED, 1, "blame", ("Gewerkschaft Hafenbund", "Lindhafener Bote"), ("bote", UNION),
        ),
        build.statement(
            "Die Reederei Halmström weist den Vorwurf zurück.",
            M.DENIED, 2, "denial", ("Reederei Halmström",), ("nordpress", REJECTED), ("tagblatt", REJECTS),
            ("bote", "Halmström bestreitet das."),
        ),
        build.statement(
            "Die Brücke soll mindestens bis Freitag gesperrt bleiben.",
            M.PLANNED, 0, "closed", ("Stadt Lindhafen",),
            ("nordpress", "Die Brücke soll nach Einschätzung der Stadt"),
        ),
        build.statement(
            "Kurier24 kommentiert, Bürgermeister Brandis kusche vor der Reederei.",
            M.OPINION, 1, "kowtow", ("Kurier24",), ("kurier", "Bürgermeister Brandis kuscht vor der Reederei."),
        ),
    ))  # fmt: skip


def make_synopsis() -> Synopsis:
    reports = make_reports()
    build = Builder(reports)
    rows = tuple(build.row(*row, weight=float(len(ROWS) - i)) for i, row in enumerate(ROWS))
    kinds = (Rendering.CUT, Rendering.CUT, Rendering.FULLEST, Rendering.INDIRECT)
    variants = tuple(
        QuotationVariant(r.id, _first_by_moehring(r), QUOTES[r.id][2], kind)
        for r, kind in zip(reports, kinds, strict=False)
    )
    union = next(i for i, q in enumerate(build.reports["bote"].quotations) if not q.speaker_entity)
    quotations = (
        QuotationVariants("q1", "moehring", "Jette Möhring", variants),
        QuotationVariants(
            "q2",
            "",
            "Gewerkschaft Hafenbund",
            (QuotationVariant("bote", union, ("Lindhafener Bote",), Rendering.FULLEST),),
        ),
    )
    story = Story("hafen", tuple(r.id for r in reports), "2027-05-04", "2027-05-05")
    return Synopsis(
        story, reports, reuse_of(build), rows, quotations, differences_of(build), timeline_of(build),
        cast_of(reports), briefing_of(build), "Frachter rammt Klappbrücke in Lindhafen",
    )  # fmt: skip


def _first_by_moehring(report: AnnotatedReport) -> int:
    return next(i for i, q in enumerate(report.quotations) if q.speaker_entity == "moehring")


def make_run() -> Run:
    """One story, one stray, one quarantined file."""
    stray = make_report(
        "stray", "Elbmarsch-Tagblatt", ((ZoneType.TITLE, "Hafenfest fällt aus"),), "2027-05-03"
    )
    broken = Quarantined(
        "leer.txt", "empty text: leer.txt: there is nothing to read in it – leave the file out"
    )
    synopsis = make_synopsis()
    return Run((synopsis,), (stray,), (broken,), len(synopsis.reports) + 2)
