"""The briefing: short, without repeats, never surer than its reports, each sentence with its passages."""

import pytest

from synopse.model.claim import Modality

FIRE = "Bei einem Brand in einer Lagerhalle am Hafen von Osterwede sind am Dienstagabend zwölf Menschen verletzt worden."
FIRST = (
    f"{FIRE} Die Feuerwehr war mit rund achtzig Kräften im Einsatz. Das Feuer könnte nach Einschätzung der Polizei durch "
    "einen technischen Defekt entstanden sein. Bürgermeisterin Ina Thode will am Freitag im Rathaus über Hilfen "
    "informieren. „Wir lassen die Familien am Hafen nicht allein“, sagte Thode."
)
SECOND = (
    "Zwölf Menschen sind verletzt worden, als am Dienstagabend in Osterwede eine Lagerhalle am Hafen in Flammen stand. Die "
    "Eigentümerin der Halle wies Vorwürfe der Gewerkschaft zurück, die Sprinkler seien abgeschaltet gewesen. Man habe die "
    "Anlage im Sommer geprüft."
)


@pytest.fixture(scope="module")
def synopsis(report_of, synopsis_of):
    return synopsis_of(
        report_of(FIRST, "a", publisher="A-Blatt", title="Brand am Hafen von Osterwede"),
        report_of(SECOND, "b", publisher="B-Blatt", title="Lagerhalle in Osterwede brennt"),
    )


def test_it_opens_with_what_both_reports_tell(synopsis):
    lead = synopsis.briefing.statements[0]
    assert {c.report_id for c in lead.citations} == {"a", "b"}
    assert lead.origins == 2


def test_a_supposition_reads_as_one(synopsis):
    (supposed,) = [s for s in synopsis.briefing.statements if "Defekt" in s.text]
    assert supposed.modality is Modality.ALLEGED
    assert "könnte" in supposed.text


def test_the_next_step_is_in_it_and_stands_last(synopsis):
    assert "Freitag" in synopsis.briefing.statements[-1].text
    assert synopsis.briefing.statements[-1].modality is Modality.PLANNED


def test_the_denial_is_in_it(synopsis):
    assert any(s.modality is Modality.DENIED for s in synopsis.briefing.statements)


def test_no_sentence_is_told_twice(synopsis):
    texts = [s.text for s in synopsis.briefing.statements]
    assert len(texts) == len(set(texts))


def test_reported_speech_without_a_frame_names_its_speaker(report_of, synopsis_of):
    text = (
        "Die Stadt Osterwede will das alte Hallenbad am Hafen bis zum Sommer sanieren, teilte Bürgermeisterin Ina Thode am "
        "Montag mit. Der Rat habe dafür drei Millionen Euro bereitgestellt. Mit den Arbeiten werde im Frühjahr begonnen."
    )
    statements = synopsis_of(
        report_of(text, "a"), report_of(text + " Das Bad schloss 2019.", "b")
    ).briefing.statements
    unframed = [s.text for s in statements if "drei Millionen" in s.text]
    assert unframed
    assert all("Thode" in text for text in unframed)


def test_a_contested_figure_is_marked_and_cites_nobody_who_has_another(report_of, synopsis_of):
    other = FIRST.replace("zwölf Menschen", "14 Menschen")
    synopsis = synopsis_of(report_of(FIRST, "a", publisher="A"), report_of(other, "b", publisher="B"))
    hurt = next(s for s in synopsis.briefing.statements if "Menschen verletzt" in s.text)
    assert hurt.contested
    assert len({c.report_id for c in hurt.citations}) == 1


@pytest.mark.parametrize(("fewest", "most"), [(1, 2), (6, 3), (2, 4)])
def test_it_is_never_longer_than_asked_for(report_of, fewest, most):
    from synopse.model.story import Story
    from synopse.pipeline import make_synopsis
    from synopse.settings import BriefingSettings, Settings

    reports = (report_of(FIRST, "a"), report_of(SECOND, "b"))
    settings = Settings(briefing=BriefingSettings(fewest, most))
    assert len(make_synopsis((Story("s", ("a", "b")), reports), settings).briefing.statements) <= most
