"""Which reports come together in a story, and which must not."""

from itertools import permutations

import pytest

from synopse.group import group_reports
from synopse.group.neighbours import nearness
from synopse.languages.language import load_language

FERRY = (
    ("Fähre vor Rügen auf Grund gelaufen",
     "Vor der Küste Rügens ist am Montagabend die Fähre Svantevit auf eine Sandbank gelaufen. Die 180 "
     "Passagiere wurden von Seenotrettern nach Sassnitz gebracht. Verletzt wurde niemand."),
    ("Seenotretter holen 180 Menschen von Bord",
     "Die Rettungskreuzer aus Sassnitz brauchten fünf Stunden, bis alle Reisenden an Land waren. Warum die "
     "»Svantevit« vom Kurs abkam, untersucht nun die Wasserschutzpolizei in Stralsund."),
    ("Rügen: Kapitän der Svantevit vernommen",
     "Nach der Havarie der Fähre hat die Wasserschutzpolizei den Kapitän befragt. Das Schiff liegt weiter "
     "auf der Sandbank vor Sassnitz, ein Schlepper soll es freiziehen."),
)  # fmt: skip
STRIKE = (
    ("Lokführer legen Bahnverkehr lahm",
     "Seit Dienstagfrüh streiken die Lokführer der Bahn. Die Gewerkschaft fordert acht Prozent mehr Lohn, im "
     "Fernverkehr fallen vier von fünf Zügen aus."),
    ("Streik der Gewerkschaft: Fernverkehr der Bahn steht still",
     "Reisende brauchen Geduld: Wegen des Ausstands der Lokführer fahren kaum Züge. Die Bahn nennt die "
     "Forderung nach mehr Lohn überzogen."),
)  # fmt: skip
STRAY = ("Rezept: So gelingt der Apfelkuchen", "Mürbeteig, säuerliche Äpfel und ein wenig Zimt genügen.")
PRISONERS = (
    ("Moskau und Kiew tauschen Gefangene aus",
     "Russland und die Ukraine haben je 95 Kriegsgefangene ausgetauscht. Vermittelt hatten die Vereinigten "
     "Arabischen Emirate. Putins Sprecher lobte die Emirate, Selenskyj begrüßte die Heimkehrer."),
    ("95 Soldaten kehren heim",
     "Nach dem Austausch von Gefangenen sind 95 ukrainische Soldaten zurück. Die Emirate hatten zwischen "
     "Russland und der Ukraine vermittelt, teilte Präsident Selenskyj mit."),
)  # fmt: skip
GRAIN = (
    ("Putin will Getreideabkommen nicht verlängern",
     "Russlands Präsident Putin lehnt es ab, das Getreideabkommen mit der Ukraine zu verlängern. Odessa und "
     "andere Häfen am Schwarzen Meer wären damit für Frachter wieder unsicher."),
    ("Ukraine sucht neue Wege für Weizen",
     "Nach dem Nein Putins zum Getreideabkommen will Kiew Frachter entlang der rumänischen Küste führen. "
     "Händler fürchten um die Häfen am Schwarzen Meer und um den Preis für Weizen."),
)  # fmt: skip


def groups(reports) -> set[tuple[str, ...]]:
    return {story.report_ids for story in group_reports(tuple(reports), load_language)}


@pytest.fixture
def folder(make_report):
    def build(**stories):
        return [
            make_report(f"{name}{number}", *content, day="2024-05-07")
            for name, contents in stories.items()
            for number, content in enumerate(contents)
        ]

    return build


def test_stories_and_strays_come_apart(folder):
    found = groups(folder(ferry=FERRY, strike=STRIKE, stray=(STRAY,)))
    assert found == {("ferry0", "ferry1", "ferry2"), ("strike0", "strike1")}


def test_two_stories_of_the_same_countries_in_one_week_stay_apart(folder):
    found = groups(folder(prisoners=PRISONERS, grain=GRAIN))
    assert found == {("prisoners0", "prisoners1"), ("grain0", "grain1")}


def test_a_folder_with_one_story_only_is_one_story(folder):
    assert groups(folder(ferry=FERRY)) == {("ferry0", "ferry1", "ferry2")}


def test_a_lone_report_and_an_empty_folder_make_no_story(make_report):
    assert group_reports((), load_language) == ()
    assert group_reports((make_report("a", *STRAY),), load_language) == ()


def test_reports_without_any_word_make_no_story(make_report):
    assert group_reports((make_report("a", ""), make_report("b", "")), load_language) == ()


def test_order_of_input_does_not_matter(folder):
    reports = folder(ferry=FERRY[:2], strike=STRIKE)
    results = {group_reports(order, load_language) for order in permutations(reports)}
    assert len(results) == 1


def test_story_takes_id_and_days_from_its_reports(make_report):
    first = make_report("x", *FERRY[0], day="2024-05-06T22:10")
    second = make_report("a", *FERRY[1], day="2024-05-07")
    third = make_report("b", *FERRY[2], day="")
    (two,) = group_reports((second, first), load_language)
    (three,) = group_reports((third, second, first), load_language)
    assert two.id == three.id == "story:x"
    assert (three.first, three.last) == ("2024-05-06", "2024-05-07")


def test_the_same_kind_of_event_months_later_is_another_story(make_report):
    first = make_report("a", *STRIKE[0], day="2024-01-10")
    later = make_report("b", *STRIKE[1], day="2024-03-12")
    assert group_reports((first, later), load_language) == ()


def test_a_broken_date_counts_as_unknown(make_report):
    reports = (make_report("a", *FERRY[0], day="2024-99-99"), make_report("b", *FERRY[1], day="2024-05-07"))
    assert groups(reports) == {("a", "b")}


def test_nearness_falls_with_days_and_is_open_without_them():
    assert nearness(None, 5) == nearness(5, 5) == nearness(5, 6) == 1.0
    assert nearness(1, 3) > nearness(1, 5) > nearness(1, 15) > nearness(1, 90) == 0.0
