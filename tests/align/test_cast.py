"""Who is who across the reports of one story."""

import pytest

from synopse.align.cast import build_cast
from synopse.annotate.names import tag_names
from synopse.annotate.sentences import split_sentences
from synopse.annotate.tokens import tokenize
from synopse.languages.language import load_language
from synopse.model.annotated import AnnotatedReport
from synopse.model.layer import layer_of
from synopse.model.quotation import Quotation, QuotationType
from synopse.model.span import Span

GERMAN = load_language("de")


@pytest.fixture(scope="session")
def annotated_of(report_of):
    def make(report_id: str, text: str, quoted: str = "") -> AnnotatedReport:
        report = report_of(text, report_id=report_id)
        sentences = split_sentences(report, GERMAN)
        tokens = tokenize(report, sentences, GERMAN)
        names, entities = tag_names(report, sentences, tokens, GERMAN)
        none = layer_of(report_id, report.text, "none", ())
        start = report.text.find(quoted)
        quotations = [Quotation(QuotationType.DIRECT, (Span(start, start + len(quoted)),))] if quoted else []
        layer = layer_of(report_id, report.text, "quotations", quotations)
        return AnnotatedReport(report, sentences, tokens, none, none, none, names, entities, layer, none)

    return make


@pytest.fixture(scope="session")
def cast_of(annotated_of):
    def make(**texts: str):
        return build_cast(tuple(annotated_of(key, text) for key, text in texts.items()), GERMAN)

    return make


def member(cast, name: str):
    found = [m for m in cast if m.name == name]
    assert len(found) == 1, [m.name for m in cast]
    return found[0]


def reports_of(cast_member) -> set[str]:
    return {report_id for report_id, _ in cast_member.mentions}


def test_full_name_in_one_report_family_name_in_the_other(cast_of):
    cast = cast_of(
        a="Ministerin Hanna Brockmann sprach am Abend. Brockmann lobte den Plan.",
        b="Der Plan von Ministerin Brockmann kommt voran.",
    )
    assert reports_of(member(cast, "Hanna Brockmann")) == {"a", "b"}


def test_spellings_of_one_name_are_one_person(cast_of):
    cast = cast_of(
        a="Der ukrainische Präsident Wolodymyr Selenskyj kam. Selenskyj sprach kurz.",
        b="Präsident Wolodymyr Selenski kam am Mittag an.",
        c="Präsident Volodymyr Zelensky kam am Mittag an.",
    )
    assert reports_of(member(cast, "Wolodymyr Selenskyj")) == {"a", "b", "c"}


def test_namesakes_stay_apart(cast_of):
    cast = cast_of(
        a="Die Nachbarin Eva Brandt half. Auch Karl Brandt packte an.",
        b="Karl Brandt dankte den Helfern. Karl Brandt war müde.",
    )
    assert reports_of(member(cast, "Eva Brandt")) == {"a"}
    assert reports_of(member(cast, "Karl Brandt")) == {"a", "b"}


def test_a_bare_family_name_of_two_bearers_joins_neither(cast_of):
    cast = cast_of(
        a="Eva Brandt und Karl Brandt kamen zusammen an.",
        b="Am Abend sprach Ministerin Brandt im Saal.",
    )
    assert reports_of(member(cast, "Brandt")) == {"b"}


def test_known_by_office_alone_joins_its_holder(cast_of):
    cast = cast_of(
        a="Der chilenische Präsident Tomás Arrieta trat zurück.",
        b="Der chilenische Präsident gibt sein Amt auf.",
    )
    assert reports_of(member(cast, "Tomás Arrieta")) == {"a", "b"}


def test_holders_of_one_office_in_two_countries_stay_apart(cast_of):
    cast = cast_of(
        a="Der chilenische Präsident Tomás Arrieta trat zurück.",
        b="Der peruanische Präsident gibt sein Amt auf.",
    )
    assert reports_of(member(cast, "Tomás Arrieta")) == {"a"}


def test_government_by_capital_is_the_country(cast_of):
    cast = cast_of(a="Norwegen lehnt das ab.", b="Oslo lehnt das ab.")
    assert reports_of(member(cast, "Norwegen")) == {"a", "b"}


def test_abbreviation_explained_in_another_report(cast_of):
    cast = cast_of(
        a="Die Zentrale Hafenbehörde (ZHB) prüft. Die ZHB schweigt.", b="Die ZHB weist Kritik zurück."
    )
    assert reports_of(member(cast, "Zentrale Hafenbehörde")) == {"a", "b"}


def test_order_of_reports_does_not_matter(annotated_of):
    reports = (
        annotated_of("a", "Ministerin Hanna Brockmann sprach. Die dpa meldete es."),
        annotated_of("b", "Hanna Brockmann sprach in Oslo. Brockmann blieb ernst."),
        annotated_of("c", "Eva Brandt half Brockmann."),
    )
    assert build_cast(reports, GERMAN) == build_cast(reports[::-1], GERMAN)


def test_most_mentioned_comes_first(cast_of):
    cast = cast_of(a="Hanna Brockmann kam. Brockmann sprach. Brockmann ging.", b="Eva Brandt blieb.")
    assert cast[0].name == "Hanna Brockmann"
    assert [m.count for m in cast] == sorted((m.count for m in cast), reverse=True)


def test_judging_words_are_charged_to_who_uses_them(annotated_of):
    text = 'Der norwegische Diktator Nils Berg sprach. "Der Despot Nils Berg muss gehen", rief Eva Brandt.'
    cast = build_cast((annotated_of("a", text, "Der Despot Nils Berg muss gehen"),), GERMAN)
    loaded = {d.text: d.charged_to for d in member(cast, "Nils Berg").designations if d.loaded}
    assert loaded == {"norwegische Diktator": "outlet", "Despot": "speaker"}


def test_judging_verbs_are_counted_with_the_doer(annotated_of):
    cast = build_cast((annotated_of("a", "Nils Berg bettelt um Geld. Eva Brandt zahlt."),), GERMAN)
    assert [d.text for d in member(cast, "Nils Berg").designations if d.form == "predicate"] == ["bettelt"]
    assert not [d for d in member(cast, "Eva Brandt").designations if d.loaded]


def test_agencies_are_marked(cast_of):
    cast = cast_of(a="Das meldete die Nachrichtenagentur Reuters. Hanna Brockmann schwieg.")
    assert member(cast, "Reuters").agency
    assert not member(cast, "Hanna Brockmann").agency
