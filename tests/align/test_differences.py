"""Differences that an editor needs, and none that an editor would laugh at."""

import pytest

from synopse.model.synopsis import Agreement, DifferenceKind


@pytest.fixture(scope="module")
def differences(report_of, synopsis_of):
    def find(first: str, second: str):
        synopsis = synopsis_of(report_of(first, "a", publisher="A"), report_of(second, "b", publisher="B"))
        return {d.kind: tuple(s.value for s in d.sides) for d in synopsis.differences}

    return find


def test_two_figures_for_one_thing(differences):
    found = differences(
        "Bei dem Brand in der Lagerhalle am Hafen wurden zwölf Menschen verletzt.",
        "Bei dem Brand in der Lagerhalle am Hafen wurden 14 Menschen verletzt.",
    )
    assert found == {DifferenceKind.FIGURE: ("zwölf", "14")}


def test_the_same_figure_at_another_precision_is_no_difference(differences):
    assert not differences(
        "Der Schaden an der Lagerhalle am Hafen beträgt rund zwei Millionen Euro.",
        "Der Schaden an der Lagerhalle am Hafen beträgt 1,9 Millionen Euro.",
    )


def test_figures_of_different_things_are_no_difference(differences):
    assert DifferenceKind.FIGURE not in differences(
        "An der Halle waren am Abend 80 Feuerwehrleute im Einsatz.",
        "An der Halle waren am Abend zwölf Fahrzeuge im Einsatz.",
    )


def test_stated_here_and_supposed_there(differences):
    found = differences(
        "Die Stadt Osterwede sagte dem Betreiber der Lagerhalle am Hafen finanzielle Hilfe zu.",
        "Die Stadt Osterwede könnte dem Betreiber der Lagerhalle am Hafen finanzielle Hilfe geben.",
    )
    assert found.get(DifferenceKind.MODALITY) == ("stated", "alleged")


def test_one_utterance_in_two_translations(differences):
    found = differences(
        "„Wir werden unsere Entscheidungen immer gemeinsam treffen“, sagte Ministerin Anna Berger am Montag.",
        "„Wir treffen unsere Entscheidungen auch künftig immer gemeinsam“, sagte Ministerin Anna Berger am Montag.",
    )
    assert DifferenceKind.WORDING_OF_QUOTE in found


def test_a_shorter_cut_of_one_utterance_is_no_difference(differences):
    assert DifferenceKind.WORDING_OF_QUOTE not in differences(
        "„Wir werden unsere Entscheidungen immer gemeinsam treffen“, sagte Ministerin Anna Berger.",
        "„Wir werden unsere Entscheidungen immer gemeinsam treffen, das verspreche ich“, sagte Ministerin Anna Berger.",
    )


def test_two_times_of_one_thing(differences):
    found = differences(
        "Das Feuer in der Lagerhalle am Hafen brach am Dienstag gegen 21.30 Uhr im Dachstuhl aus.",
        "Das Feuer in der Lagerhalle am Hafen brach am Dienstag gegen 22 Uhr im Dachstuhl aus.",
    )
    assert DifferenceKind.TIME in found


def test_what_is_not_known_here_and_known_there_is_not_the_same(report_of, synopsis_of):
    first = report_of(
        "Die Ursache des Brandes in der Lagerhalle am Hafen ist noch unklar.", "a", publisher="A"
    )
    second = report_of(
        "Die Ursache des Brandes in der Lagerhalle am Hafen ist ein Kurzschluss.", "b", publisher="B"
    )
    assert Agreement.SAME not in {row.agreement for row in synopsis_of(first, second).rows}
