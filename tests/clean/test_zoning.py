"""What each line of a scraped page is: golden cases, one readable file each."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.clean import clean_report
from synopse.model.report import RawReport, Report
from synopse.model.zone import ZoneType

CASES = sorted((Path(__file__).parent / "golden").glob("*.zones"))


def read_case(path: Path) -> tuple[str, list[tuple[str, str]]]:
    """The text of a case and its parts, each with its zone. ``+`` glues a part to the one before."""
    text, parts = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        zone, _, words = line.partition("\t")
        gap = " " if zone.startswith("+ ") or zone == "+body" else "" if zone.startswith("+") else "\n"
        text += (gap if text else "") + words
        if words:
            parts.append((zone.lstrip("+ "), words))
    return text, parts


def clean(text: str) -> Report:
    return clean_report(RawReport("case", "case.txt", "text/plain", text.encode()))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_part_lies_in_its_zone(path: Path) -> None:
    text, parts = read_case(path)
    report = clean(text)
    found = [(zone.type.value, zone.span.of(report.text)) for zone in report.zones]
    assert found == parts


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_character_lies_in_one_zone(path: Path) -> None:
    report = clean(read_case(path)[0])
    covered = [i for zone in report.zones for i in range(zone.span.start, zone.span.end)]
    assert len(covered) == len(set(covered))
    assert {i for i, c in enumerate(report.text) if not c.isspace()} <= set(covered)


def test_the_facts_of_a_scraped_page() -> None:
    report = clean(read_case(CASES[0].parent / "donations_gallery_comments.zones")[0])
    assert report.title == "Fähre läuft vor Bergen auf Grund"
    assert report.subtitle.startswith("In dichtem Nebel")
    assert (report.published.value, report.updated.value) == ("2021-04-03T10:36", "2021-04-03T11:05")
    assert report.dct == report.published
    assert report.agencies == ("Keystone-SDA",)
    assert report.category == "International"


def test_the_facts_of_an_agencys_report() -> None:
    report = clean(read_case(CASES[0].parent / "agency_wire.zones")[0])
    assert report.title == ""
    assert report.authors == ("Anna Muster", "Jo-hann Probe")
    assert report.agencies == ("Reuters",)
    assert report.dct.value == "" and report.publisher == ""


def test_the_stamp_of_an_update_stands_in_where_there_is_no_other_day() -> None:
    report = clean(read_case(CASES[0].parent / "glued_head.zones")[0])
    assert report.dct.value == report.updated.value == "2021-04-03T14:32"
    assert report.title == "Fähre rammt einen Felsen vor Bergen"


def test_a_month_alone_is_kept_as_a_month() -> None:
    report = clean(
        " date 2021-04 Der Hafen von Bergen bleibt am Montag wegen Nebels geschlossen, sagte der Kapitän."
    )
    assert report.dct.value == "2021-04" and not report.dct.has_day
    assert report.zones_of(ZoneType.BODY)[0].span.of(report.text).startswith("Der Hafen")


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Die Fähre ist am Samstagmorgen vor der norwegischen Stadt Bergen auf\n"
        "einen Felsen gelaufen. Nach Angaben der Küstenwache waren mehr als\n"
        "zweihundert Menschen an Bord, unter ihnen viele Kinder und ältere\n"
        "Leute aus der Stadt.\n\n"
        "Verletzt wurde niemand. Die Reederei teilte mit, der Kapitän habe im\n"
        "Nebel ein Seezeichen übersehen. Die Polizei hat eine Untersuchung\n"
        "eingeleitet und befragt die Leute von der Brücke.\n"
    )
    report = clean(text)
    assert [zone.type for zone in report.zones] == [ZoneType.BODY, ZoneType.BODY]


def test_text_that_is_declared_body_is_not_zoned() -> None:
    payload = b"Melden\n28 Kommentare\nDer Hafen ist zu."
    report = clean_report(RawReport("a", "a.jsonl", "text/plain", payload, as_body=True))
    assert [(zone.type, zone.span.start) for zone in report.zones] == [(ZoneType.BODY, 0)]


def test_questions_and_lists_of_an_interview_stay_with_the_article() -> None:
    text = (
        "Herr Holm, was ist in der Nacht auf der Brücke geschehen?\n"
        "Das wissen wir noch nicht genau. Der Kapitän hat das Seezeichen offenbar zu spät gesehen.\n"
        "Wann wird die Fähre wieder fahren?\n"
        "Wir hoffen, dass sie im Sommer zurück ist. Dafür braucht es:\n"
        "- eine Prüfung durch die Werft\n"
        "- die Freigabe der Küstenwache\n"
        "Ohne diese beiden Schritte geht es nicht, und das ist auch richtig so.\n"
    )
    report = clean(text)
    assert {zone.type for zone in report.zones} <= {ZoneType.BODY, ZoneType.HEADING, ZoneType.TITLE}


LINES = st.sampled_from(
    [
        "28 Kommentare", "Lesen Sie auch", "Melden", "1 / 8", "Von Anna Muster", "(dpa)", "Foto: Probe/dpa", "",
        "03.04.2021, 11:0503.04.2021, 10:36", " date 2021-04 Der Hafen ist zu.", "Hafen.Bild: keystone",
        "Die Fähre ist am Morgen vor Bergen auf einen Felsen gelaufen, sagte die Polizei.", "Neue Suche", "\u00ad",
        "Oslo (dpa) - Der Hafen ist seit dem Morgen wegen des Nebels geschlossen.", "Zur Story", "Bild:", "\xa0",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.one_of(LINES, st.text(max_size=30)), min_size=1, max_size=15),
    st.sampled_from(["\n", "\r\n", "\n\n"]),
)
def test_whatever_the_lines_zones_cover_the_text_once_and_lead_back(lines: list[str], end: str) -> None:
    given_text = end.join(["Der Hafen von Bergen ist am Morgen wegen des Nebels geschlossen worden.", *lines])
    report = clean_report(
        RawReport("case", "case.txt", "text/plain", given_text.encode("utf-8", "replace")), language="de"
    )
    covered = [i for zone in report.zones for i in range(zone.span.start, zone.span.end)]
    assert len(covered) == len(set(covered))
    assert {i for i, c in enumerate(report.text) if not c.isspace()} <= set(covered)
    assert all(report.offsets.span_to_given(zone.span).end <= len(report.given) for zone in report.zones)
