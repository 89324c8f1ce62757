"""One id means one entity, and a person can read it."""

from hypothesis import given
from hypothesis import strategies as st

from synopse.align.identity import ids_of
from synopse.pipeline import annotate_story
from synopse.settings import AnnotateSettings


@given(st.lists(st.text(max_size=12)))
def test_ids_are_unique_and_fit_everywhere(names):
    ids = list(ids_of(names))
    assert len(set(ids)) == len(names)
    assert all(i and set(i) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for i in ids)


def test_ids_say_who_is_meant():
    assert list(ids_of(["Kim Jong-un", "Süd-Ossetien", "Imfeld", "Imfeld", "金正恩"])) == [
        "kim-jong-un", "sued-ossetien", "imfeld", "imfeld-2", "member",
    ]  # fmt: skip


def test_an_entity_has_one_id_in_all_reports_of_a_story(report_of):
    first = report_of(
        "Die Ministerin Anna Berger hat Hilfe zugesagt. Berger kommt am Freitag nach Osterwede.", "a"
    )
    second = report_of("Anna Berger hat in Osterwede Hilfe versprochen, sagte Anna Berger am Montag.", "b")
    ids = [{n.entity for n in report.names if "Berger" in n.span.of(report.report.text)}
           for report in annotate_story((first, second), AnnotateSettings())]  # fmt: skip
    assert ids == [{"anna-berger"}, {"anna-berger"}]
