"""Languages are told by their function words."""

import pytest

from synopse.clean import clean_report
from synopse.clean.detection import language_of
from synopse.errors import UnsupportedLanguage
from synopse.model.report import RawReport


@pytest.mark.parametrize(
    ("text", "declared", "code"),
    [
        ("Der Hafen ist seit dem Morgen geschlossen, sagte die Kapitänin.", "", "de"),
        ("Der Hafen ist seit dem Morgen geschlossen, sagte die Kapitänin.", "en", "de"),
        ("The harbour has been closed since the morning, said the captain.", "de", "en"),
        ("Hafen zu", "", "de"),
        ("Harbour closed", "en-GB", "en"),
        ("Hafen zu", "fr", "de"),
        ("Nebel Hafen Bergen Fähre Norwegen", "de", "de"),
    ],
)
def test_the_text_decides_and_the_declaration_helps(text: str, declared: str, code: str) -> None:
    assert language_of(text, declared, "a.txt") == code


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le port est fermé depuis ce matin, a dit le capitaine dans une interview avec la radio.", "fr"),
        ("De haven is sinds vanmorgen gesloten, zei de kapitein in een gesprek met het radiostation.", "nl"),
        ("Il porto è chiuso da questa mattina, ha detto il capitano in una intervista alla radio.", "it"),
        ("El puerto está cerrado desde esta mañana, dijo el capitán en una entrevista con la radio.", "es"),
        ("Hamnen är stängd sedan i morse, sade kaptenen i en intervju med radion på lördagen.", "sv"),
        ("Порт закрыт с самого утра из-за густого тумана, сказал капитан.", "no language known here"),
    ],
)
def test_a_language_without_resources_is_named(text: str, name: str) -> None:
    with pytest.raises(UnsupportedLanguage, match=name):
        language_of(text, "", "a.txt")


def test_menus_in_another_language_do_not_count() -> None:
    menus = "Home\nSign in\nAbout us\nThe news\nFor you\n" * 5
    text = "Der Hafen ist seit dem frühen Morgen wegen des Nebels geschlossen, sagte die Kapitänin der Fähre am Telefon."
    assert language_of(menus + text, "en", "a.txt") == "de"


def test_a_caption_in_another_language_does_not_feed_the_event():
    text = (
        "Brand am Hafen von Osterwede\n15.05.2024, 08:30\n\n"
        "Firefighters stand in front of the burning warehouse at the port of Osterwede on Tuesday night. Bild: keystone\n\n"
        "Im Hafen von Osterwede ist am Dienstagabend eine Lagerhalle abgebrannt. Zwölf Menschen wurden nach Angaben der "
        "Polizei leicht verletzt. Die Ursache des Feuers war am Mittwoch noch nicht bekannt.\n"
    )
    report = clean_report(RawReport("a", "a.txt", "text/plain", text.encode()))
    fed = " ".join(zone.span.of(report.text) for zone in report.event_zones())
    assert "Lagerhalle abgebrannt" in fed
    assert "Firefighters" not in fed
