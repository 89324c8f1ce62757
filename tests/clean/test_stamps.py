"""Stamps of publication and update on pages and in what is declared."""

import pytest

from synopse.clean import clean_report
from synopse.clean.stamps import iso_of, stamps_of
from synopse.languages.language import load_language
from synopse.model.report import Declared, RawReport, Report, StampSource

BODY = "Der Hafen von Bergen bleibt am Montag wegen Nebels geschlossen, sagte der Kapitän nach dem Treffen."


def report(head: str, declared: Declared | None = None) -> Report:
    text = f"Nebel legt den Hafen still\n{head}\n{BODY}"
    return clean_report(RawReport("a", "a.txt", "text/plain", text.encode(), declared or Declared()))


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("03.04.2021, 11:0503.04.2021, 10:36", "2021-04-03T10:36", "2021-04-03T11:05"),
        ("03.04.2021, 10:3603.04.2021, 11:05", "2021-04-03T10:36", "2021-04-03T11:05"),
        ("03.04.2021 13.32", "2021-04-03T13:32", ""),
        ("3. April 2021, 11.05 Uhr", "2021-04-03T11:05", ""),
        ("Samstag, 3. April 2021", "2021-04-03", ""),
        ("Stand: 03.04.2021 08:32 Uhr", "", "2021-04-03T08:32"),
        ("Aktualisiert am 03.04.2021 um 9:15 Uhr", "", "2021-04-03T09:15"),
        ("Veröffentlicht: 02.04.2021, 10:00 Uhr – Aktualisiert: 03.04.2021, 11:30 Uhr", "2021-04-02T10:00", "2021-04-03T11:30"),
        ("2021-04-03", "2021-04-03", ""),
        ("03.04.21, 10:00 Uhr", "2021-04-03T10:00", ""),
    ],
)  # fmt: skip
def test_a_date_line_says_when(line: str, published: str, updated: str) -> None:
    found = report(line)
    assert (found.published.value, found.updated.value) == (published, updated)
    assert found.dct.value == (published or updated)
    assert found.dct.source is StampSource.STAMP
    assert found.dct.span is not None and found.dct.span.of(found.text) in line


def test_a_day_in_the_text_is_no_stamp() -> None:
    text = f"{BODY} Am 3. April 2021 war er schon einmal geschlossen."
    assert not clean_report(RawReport("a", "a.txt", "text/plain", text.encode())).dct.value


def test_a_day_that_does_not_exist_is_no_stamp() -> None:
    assert not report("31.02.2021, 10:00 Uhr").dct.value


def test_what_is_declared_wins_over_the_page() -> None:
    found = report("03.04.2021, 10:36", Declared(published="2021-04-02T08:00:00+02:00"))
    assert found.dct.value == "2021-04-02T08:00:00+02:00"
    assert found.dct.source is StampSource.DECLARED


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2021-04-03T10:36:00+02:00", "2021-04-03T10:36:00+02:00"),
        ("2021-04-03T10:36:00.000Z", "2021-04-03T10:36:00Z"),
        ("2021-04-03 10:36:00 +0200", "2021-04-03T10:36:00+02:00"),
        ("Sat, 03 Apr 2021 08:00:00 +0200", "2021-04-03T08:00:00+02:00"),
        ("Sat, 03 Apr 2021 08:00:00 GMT", "2021-04-03T08:00:00Z"),
        ("2021-04-03", "2021-04-03"),
        ("2021-04", "2021-04"),
        ("3.4.2021", "2021-04-03"),
        ("gestern", ""),
        ("", ""),
    ],
)
def test_declared_times_become_iso(value: str, iso: str) -> None:
    assert iso_of(value) == iso


@pytest.mark.parametrize("value", ["9999-12-31", "0001-01-01T00:00:00Z", "9999", "31.12.9999, 23:59"])
def test_a_placeholder_is_no_date(value):
    assert iso_of(value) == ""


@pytest.mark.parametrize(
    ("declared", "local"),
    [
        ("2024-08-26T23:27:57Z", "2024-08-27T01:27:57+02:00"),
        ("2024-01-26T23:27+00:00", "2024-01-27T00:27+01:00"),
        ("2024-08-27T01:27:57+02:00", "2024-08-27T01:27:57+02:00"),
        ("2024-08-26T23:27", "2024-08-26T23:27"),
        ("2024-08-26", "2024-08-26"),
        ("2024-08-26T24:00:00+02:00", "2024-08-27T00:00:00+02:00"),
        ("2024-08-26T10:00:00+99:00", "2024-08-26"),
    ],
)
def test_declared_moments_are_told_on_the_clock_of_the_outlets(declared, local):
    found = stamps_of(
        Declared(published=declared), "", (), load_language("de").zones, load_language("de").clock
    )
    assert found.dct.value == local


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/news/2023-04/28/titel", "2023-04-28"),
        ("https://a.example/2024/04/30/titel.html", "2024-04-30"),
        ("https://a.example/artikel/20240430-titel", ""),
        ("https://a.example/2024/13/30/titel", ""),
        ("https://a.example/artikel/2023456789", ""),
    ],
)
def test_the_address_gives_the_day_where_nothing_else_does(url, day):
    found = report("", Declared(url=url)).dct
    assert found.value == day
    assert (found.source is StampSource.ADDRESS) == bool(day)


def test_what_is_declared_goes_before_the_address():
    declared = Declared(url="https://a.example/2024/04/30/titel", published="2024-05-02")
    assert report("", declared).dct.value == "2024-05-02"
