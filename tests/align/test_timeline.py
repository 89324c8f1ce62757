"""The timeline as an editor reads it: each sub-event once, as it stands, in its place."""

import itertools

import pytest

from synopse.model.claim import Status
from synopse.model.timex import Relation

PLAN = "Die Ministerin will am Freitag das neue Klärwerk in Osterwede eröffnen."
DONE = "Die Ministerin hat am Freitag das neue Klärwerk in Osterwede eröffnet."
OFF = "Die Ministerin hat die für Freitag geplante Eröffnung des neuen Klärwerks in Osterwede abgesagt."
OTHER = "Die Ministerin hat am Freitag in Osterwede den Vorstand der Werft getroffen."


@pytest.fixture(scope="module")
def timeline(report_of, synopsis_of):
    """The timeline of texts, each with its day of creation (Wednesday is 2024-05-15)."""

    def build(*texts):
        reports = [
            report_of(text, f"r{n}", dct=day, publisher=f"Blatt {n}") for n, (text, day) in enumerate(texts)
        ]
        return synopsis_of(*reports).timeline

    return build


def test_a_plan_that_is_told_as_done_is_superseded(timeline):
    (entry,) = timeline((PLAN, "2024-05-15"), (DONE, "2024-05-18"))
    assert entry.status is Status.HAPPENED
    assert [report for report, _ in entry.evidence] == ["r1"]
    assert [report for report, _ in entry.superseded] == ["r0"]
    assert entry.label.startswith("Die Ministerin hat")


def test_something_else_at_that_time_does_not_supersede_it(timeline):
    found = timeline((PLAN, "2024-05-15"), (OTHER, "2024-05-18"))
    assert sorted(entry.status for entry in found) == [Status.HAPPENED, Status.PLANNED]


def test_a_plan_that_was_called_off_stands_as_cancelled(timeline):
    found = timeline((PLAN, "2024-05-15"), (OFF, "2024-05-16"))
    assert Status.CANCELLED in {entry.status for entry in found}
    assert Status.PLANNED not in {entry.status for entry in found}


def test_a_plan_is_no_heir_of_an_older_report_of_another_day(timeline):
    """What was done last week does not settle what is planned for the next one."""
    found = timeline((DONE, "2024-05-11"), (PLAN, "2024-05-15"))
    assert [entry.status for entry in found] == [Status.HAPPENED, Status.PLANNED]
    assert not any(entry.superseded for entry in found)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Der Verband kündigte für Freitag einen Streik der Lotsen an.", Status.ANNOUNCED),
        ("Die Lotsen wollen am Freitag im Hafen streiken.", Status.PLANNED),
        ("Am Freitag werden im Hafen 300 Gäste erwartet.", Status.EXPECTED),
        ("Am Freitag könnten die Lotsen im Hafen streiken.", Status.POSSIBLE),
        ("Am Montag streikten die Lotsen im Hafen.", Status.HAPPENED),
        ("Im Mai 2019 streikten die Lotsen im Hafen.", Status.BACKGROUND),
    ],
)
def test_where_it_stands(timeline, text, status):
    (entry,) = timeline((text, "2024-05-15"))
    assert entry.status is status


def test_what_came_after_stands_behind_what_was_told_before(timeline):
    text = (
        "Der Präsident besuchte am Montag die Werft in Kiel. Danach flog er mit dem Hubschrauber nach Sylt. "
        "Am Dienstag sprach er in Husum."
    )
    werft, sylt, husum = timeline((text, "2024-05-15"))
    assert (sylt.relation, sylt.anchor_id, sylt.when) == (Relation.AFTER, werft.id, "Danach")
    assert sylt.interval is None
    assert husum.interval.start == "2024-05-14T00:00"


def test_what_came_before_stands_ahead_of_it(timeline):
    text = (
        "Der Präsident besuchte am Montag die Werft in Kiel. Zuvor hatte er mit dem Betriebsrat gefrühstückt."
    )
    breakfast, werft = timeline((text, "2024-05-15"))
    assert (breakfast.relation, breakfast.anchor_id) == (Relation.BEFORE, werft.id)


def test_hours_before_an_event_are_put_before_it(timeline):
    text = (
        "Am Montag begann in Kiel das Gipfeltreffen der Ostseeländer. "
        "Wenige Stunden vor dem Gipfeltreffen demonstrierten Fischer im Hafen."
    )
    protest, summit = timeline((text, "2024-05-15"))
    assert (protest.relation, protest.anchor_id) == (Relation.BEFORE, summit.id)
    assert protest.when == "Wenige Stunden vor dem Gipfeltreffen"


def test_plans_without_a_day_are_told_where_others_are_counted_from_them(timeline):
    text = "Der Präsident werde die Werft in Kiel besichtigen. Danach soll er nach Sylt fliegen."
    werft, sylt = timeline((text, "2024-05-15"))
    assert (werft.interval.start, werft.interval.end) == ("2024-05-15T00:00", "")
    assert sylt.anchor_id == werft.id


def test_nothing_is_put_after_what_is_not_on_the_line(timeline):
    assert not timeline(("Der Rat tagte lange. Danach gab es Streit im Foyer.", "2024-05-15"))


def test_a_time_inside_a_relative_clause_dates_something_else(timeline):
    text = "Der Frachter, der im Februar vom Stapel gelaufen ist, liegt am Kai und könnte verkauft werden."
    assert not timeline((text, "2024-05-15"))


def test_an_entry_has_its_scene(timeline):
    (entry,) = timeline(("Am Montag traf Jens Harmstorf in Osterwede Svenja Petrowski.", "2024-05-15"))
    assert entry.place == ("Osterwede",)
    assert len(entry.participants) >= 2


def test_order_of_reports_does_not_matter(report_of, synopsis_of):
    before = "Zuvor hatte sie in Osterwede den Vorstand der Werft getroffen."
    visit = "Die Ministerin besuchte am Dienstag um 10 Uhr den Hafen. "
    texts = ((PLAN, "2024-05-15"), (DONE, "2024-05-18"), (before, ""), (visit + before, "2024-05-16"))
    reports = [report_of(t, f"r{n}", dct=day, publisher=f"B{n}") for n, (t, day) in enumerate(texts)]
    told = [
        [
            (e.interval, e.status, e.label, e.evidence, e.superseded, e.relation, e.when, e.place)
            for e in synopsis_of(*order).timeline
        ]
        for order in itertools.permutations(reports)
    ]
    assert all(one == told[0] for one in told)
    assert any(relation for *_, relation, _, _ in told[0])


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("Die Messe dauerte vom 6. bis 8. Mai im Hafen von Osterwede.", "2024-05-06T00:00/2024-05-09T00:00"),
        ("Von Montag bis Mittwoch streikten die Lotsen im Hafen.", "2024-05-13T00:00/2024-05-16T00:00"),
        (
            "Wegen der am Montag beschlossenen Reform trat der Minister am Dienstag zurück.",
            "2024-05-14T00:00/2024-05-15T00:00",
        ),
        (
            "Nach dem Brand am Montag kamen am Dienstag Gutachter in die Halle.",
            "2024-05-14T00:00/2024-05-15T00:00",
        ),
    ],
)
def test_when_it_was(timeline, text, interval):
    (entry,) = timeline((text, "2024-05-15"))
    assert f"{entry.interval.start}/{entry.interval.end}" == interval


def test_what_is_affirmed_and_what_is_denied_are_two(timeline):
    no = "Die Ministerin wird am Freitag das neue Klärwerk in Osterwede nicht eröffnen."
    found = timeline((PLAN, "2024-05-15"), (no, "2024-05-16"))
    assert not any({report for report, _ in entry.evidence} == {"r0", "r1"} for entry in found)
    assert Status.CANCELLED in {entry.status for entry in found}
