"""Creation times that follow from a report's own words and the reports beside it."""

from dataclasses import replace

import pytest

from synopse.annotate.times.creation import infer_creation_times
from synopse.languages.language import load_language
from synopse.model.report import Report, Stamp, StampSource
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType


def report(text: str, dct: str = "", report_id: str = "r") -> Report:
    zones = (Zone(Span(0, len(text)), ZoneType.BODY, "test"),)
    source = StampSource.STAMP if dct else StampSource.UNKNOWN
    return Report(report_id, "", "de", "", "", text, zones, Stamp(dct, source))


SIBLING = report("Der Rat tagte.", "2023-09-13T10:00", "s")


def inferred(text: str, dct: str = "", siblings: tuple[Report, ...] = (SIBLING,)) -> Stamp:
    return infer_creation_times((*siblings, report(text, dct)), load_language("de"))[-1].dct


@pytest.mark.parametrize(
    ("text", "dct", "day"),
    [
        ("Der Sprecher sagte am Mittwoch ab.", "", "2023-09-13"),
        ("Der Sprecher sagte am Donnerstag ab.", "2023-09", "2023-09-14"),
        ("Der Sprecher sagte am Dienstagabend ab.", "", "2023-09-12"),
        ("Das teilte er am 14. September 2023 mit.", "", "2023-09-14"),
        ("Er soll am Freitag sprechen, wie es am Mittwoch hieß.", "", "2023-09-13"),
        ("Am Freitag beginnt die Messe. Das Programm wurde am Mittwoch vorgestellt.", "", "2023-09-13"),
        ("Am Montag kam er an. Am Mittwoch flog er ab, wie schon am Dienstag gemeldet.", "", "2023-09-13"),
        ("Er will ab Montag fasten. Das sagte er am Mittwoch.", "", "2023-09-13"),
        ("Geboren am 7. Mai 1959, sagte er am Mittwoch ab.", "", "2023-09-13"),
    ],
)
def test_day_is_inferred(text, dct, day):
    stamp = inferred(text, dct)
    assert (stamp.value, stamp.source) == (day, StampSource.INFERRED)
    assert stamp.span is not None


@pytest.mark.parametrize(
    ("text", "dct"),
    [
        ("Der Rat tagte ohne Ergebnis.", ""),
        ("Der Rat tagte heute ohne Ergebnis.", ""),
        ("Der Rat tagte am vergangenen Mittwoch.", ""),
        ("Der Rat soll am Mittwoch tagen.", ""),
        ("Der Rat tagte am Mittwoch.", "2023-08"),
        ("Der Rat tagte am 2. Januar 2020.", ""),
        ("Der Rat tagt am Freitag.", ""),
        ("Die für Freitag geplante Sitzung entfiel.", ""),
    ],
)
def test_day_stays_open_without_ground(text, dct):
    assert inferred(text, dct) == report(text, dct).dct


def test_weekday_alone_is_no_ground():
    assert inferred("Der Rat tagte am Mittwoch.", siblings=()).value == ""


def test_full_date_in_the_known_month_is_ground():
    text = "Der Rat tagte am 12. September 2023. Am Mittwoch wurde das bekannt."
    assert inferred(text, "2023-09", siblings=()).value == "2023-09-13"
    assert inferred(text, "", siblings=()).value == ""


def test_known_days_stay_as_they_are():
    reports = (SIBLING, report("Das war am Montag.", "2023-09-14"))
    assert infer_creation_times(reports, load_language("de")) == reports


def test_order_of_reports_does_not_matter():
    one, two = report("Er sagte am Mittwoch zu.", report_id="a"), replace(SIBLING, id="b")
    there = infer_creation_times((one, two), load_language("de"))
    back = infer_creation_times((two, one), load_language("de"))
    assert there == back[::-1]


def test_the_five_reports(shared):
    from synopse.clean import clean_report
    from synopse.read import find_files, read_file

    raws = [raw for found in find_files([shared / "reports"]) for raw in read_file(found)]
    reports = infer_creation_times(tuple(clean_report(raw, None) for raw in raws), load_language("de"))
    assert [r.dct.day for r in reports] == ["2023-09-13"] * 4 + ["2023-09-14"]


def test_an_inferred_day_says_how_far_it_is_to_be_trusted():
    once = inferred("Der Sprecher sagte am Mittwoch ab.")
    twice = inferred("Der Sprecher sagte am Mittwoch ab. Am Mittwoch ruhte auch die Arbeit, weil er fehlte.")
    assert SIBLING.dct.confidence == 1
    assert 0.5 < once.confidence < twice.confidence < 1
