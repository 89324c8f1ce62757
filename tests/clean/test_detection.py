"""Languages are told by their function words."""

import pytest

from synopse.clean.detection import language_of
from synopse.errors import UnsupportedLanguage


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
