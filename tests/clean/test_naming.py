"""Who published and wrote a report, and which agencies it credits."""

import pytest

from synopse.clean import clean_report
from synopse.model.report import Declared, RawReport, Report

BODY = (
    "Der Hafen von Bergen bleibt am Montag wegen Nebels geschlossen, sagte der Kapitän.\n"
    "Die Fähren sollen erst am Dienstag wieder fahren, teilte die Reederei mit."
)


def report(head: str = "", tail: str = "", declared: Declared | None = None) -> Report:
    text = f"{head}\n{BODY}\n{tail}"
    return clean_report(RawReport("a", "a.txt", "text/plain", text.encode(), declared or Declared()))


@pytest.mark.parametrize(
    ("tail", "publisher"),
    [
        ("abc/watson.ch/dpa", "watson"),
        ("Schreib uns einfach auf support@watson.ch", "watson"),
        ("Folgen Sie Watson schon bei Facebook und YouTube?", "watson"),
        ("abc/hafenblatt.de/dpa", "hafenblatt.de"),
        ("leser@hafenblatt.de", "hafenblatt.de"),
        ("(dpa)", ""),
        ("", ""),
    ],
)
def test_the_publisher_is_what_the_page_says_of_itself(tail: str, publisher: str) -> None:
    assert report(tail=tail).publisher == publisher


def test_a_paper_that_the_story_names_is_not_the_publisher() -> None:
    assert (
        report(head="Wie die Zeitung watson.ch berichtet, ist der Nebel dicht und bleibt es auch.").publisher
        == ""
    )


@pytest.mark.parametrize(
    ("declared", "publisher"),
    [
        (Declared(publisher="Watson.ch"), "watson"),
        (Declared(publisher="Hafenblatt"), "Hafenblatt"),
        (Declared(url="https://www.watson.ch/a/b"), "watson"),
        (Declared(url="https://hafenblatt.example/a"), ""),
    ],
)
def test_what_is_declared_names_the_publisher(declared: Declared, publisher: str) -> None:
    assert report(declared=declared).publisher == publisher


@pytest.mark.parametrize(
    ("head", "tail", "agencies"),
    [
        ("", "(abc/dpa)", ("dpa",)),
        ("", "abc/hafenblatt.de/dpa", ("dpa",)),
        ("Von Anna Muster mit Material von dpa", "", ("dpa",)),
        ("", "dpa/AFP", ("dpa", "AFP")),
        ("", "", ()),
    ],
)
def test_credits_name_agencies(head: str, tail: str, agencies: tuple[str, ...]) -> None:
    assert report(head, tail).agencies == agencies


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Von Anna Muster", ("Anna Muster",)),
        ("- von Anna Muster und Jo-hann Probe", ("Anna Muster", "Jo-hann Probe")),
        ("Erstellt von Clara Beispiel", ("Clara Beispiel",)),
        ("Von Anna Muster, Emil Satz und Berta von Probe", ("Anna Muster", "Emil Satz", "Berta von Probe")),
        ("Ein Artikel von", ()),
        ("Von Anna Muster mit Material von dpa", ("Anna Muster",)),
    ],
)
def test_bylines_name_authors(line: str, authors: tuple[str, ...]) -> None:
    assert report(f"Nebel legt den Hafen still\n{line}").authors == authors


@pytest.mark.parametrize(
    ("tail", "agencies"),
    [
        ("© Hafenbote/dpa/AFP", ("dpa", "AFP")),
        ("Quelle: dpa, AFP", ("dpa", "AFP")),
        ("Quelle: Hafenbote, dpa, AFP", ("dpa", "AFP")),
        ("© Anna Muster/dpa", ()),
    ],
)
def test_who_owns_a_picture_is_told_from_whom_a_text_comes(tail: str, agencies: tuple[str, ...]) -> None:
    assert report(tail=tail).agencies == agencies
