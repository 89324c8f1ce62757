"""Five real reports of one event, as scraped: what a desk editor must be able to count on.

The reports are not part of the repository; the tests are skipped where they are absent.
"""

from __future__ import annotations

import time

import pytest
from benchmarks import read_quotations

from synopse.model.zone import EVENT_ZONES, ZoneType
from synopse.pipeline import brief_paths


@pytest.fixture(scope="module")
def run(shared):
    return brief_paths([shared / "reports"])


@pytest.fixture(scope="module")
def synopsis(run):
    (only,) = run.synopses
    return only


def value_of(annotated, words: str) -> set[str]:
    text = annotated.report.text
    return {t.value for t in annotated.times if t.span.of(text) == words}


def test_they_are_one_story(run):
    assert [len(s.reports) for s in run.synopses] == [5]
    assert run.strays == run.quarantined == ()


def test_the_order_of_the_files_does_not_matter(shared, synopsis):
    files = sorted((shared / "reports").iterdir(), reverse=True)
    (other,) = brief_paths(files).synopses
    assert other.briefing == synopsis.briefing
    assert other.rows == synopsis.rows


def test_the_dirty_page_is_zoned(synopsis):
    report = synopsis.report("002").report
    types = {zone.type for zone in report.zones}
    dirt = {ZoneType.COMMENTS, ZoneType.GALLERY, ZoneType.SHARE_DONATE, ZoneType.RELATED_ARTICLE}
    assert dirt <= types
    outside = " ".join(z.span.of(report.text) for z in report.zones if z.type not in EVENT_ZONES)
    for word in ("Haarspalter", "Drohnen", "Paektu", "CHF", "support@"):
        assert word in outside


def test_nothing_but_the_article_feeds_the_event(synopsis):
    for annotated in synopsis.reports:
        allowed = [zone.span for zone in annotated.report.event_zones()]
        spans = [m.span for m in annotated.names] + [t.span for t in annotated.times]
        spans += [part for q in annotated.quotations for part in q.quote]
        spans += [part for claim in annotated.claims for part in claim.evidence]
        assert all(any(zone.contains(span) for zone in allowed) for span in spans)
    cited = [(c.report_id, c.span) for s in synopsis.briefing.statements for c in s.citations]
    for report_id, span in cited:
        zone = synopsis.report(report_id).report.zone_at(span.start)
        assert zone.type in EVENT_ZONES
        assert zone.span.contains(span)


def test_outlets_and_agencies_as_stated(synopsis):
    reports = {r.id: r.report for r in synopsis.reports}
    assert reports["001"].publisher == "news.de"
    assert reports["002"].publisher == "watson"
    assert "dpa" in reports["001"].agencies
    assert "dpa" in reports["002"].agencies
    assert reports["003"].agencies == ("Reuters",)
    assert reports["000"].publisher == reports["004"].publisher == ""


def test_run_on_stamps_are_taken_apart(synopsis):
    report = synopsis.report("002").report
    assert (report.published.value, report.updated.value) == ("2023-09-13T10:36", "2023-09-13T11:05")


def test_times_count_from_the_creation_time(synopsis):
    assert value_of(synopsis.report("000"), "gestern") == {"2023-09-12"}
    assert value_of(synopsis.report("004"), "Donnerstag") == {"2023-09-14"}
    assert value_of(synopsis.report("004"), "Mittwoch") == {"2023-09-13"}
    assert value_of(synopsis.report("003"), "Mittwoch") == {"2023-09-13"}


def test_the_namesake_is_another_person(synopsis):
    called = {d.text: m.id for m in synopsis.cast for d in m.designations if d.form == "name"}
    assert called["Kim Jong Un"] == called["Kim Jong-un"]
    assert called["Kim Jong-dae"] != called["Kim Jong Un"]


def test_shared_sentences_count_as_one_origin(synopsis):
    assert len(synopsis.reuse.passages) >= 8
    copied = [p for p in synopsis.reuse.passages if not p.origin_id.startswith("speaker:")]
    assert {w.report_id for p in copied for w in p.witnesses} <= {"000", "001", "003"}
    for passage in copied:
        evidence = [(w.report_id, w.span) for w in passage.witnesses]
        assert len(synopsis.reuse.independent_origins(evidence)) == 1


def test_each_statement_is_what_its_first_citation_says(synopsis):
    assert 6 <= len(synopsis.briefing.statements) <= 12
    for statement in synopsis.briefing.statements:
        first = statement.citations[0]
        said = " ".join(first.span.of(synopsis.report(first.report_id).report.text).split())
        assert said.strip('."„“') in statement.text


def test_it_takes_less_than_three_seconds(shared):
    begin = time.process_time()
    brief_paths([shared / "reports"])
    assert time.process_time() - begin < 3.0


@pytest.mark.parametrize("rules_alone", [False, True])
def test_most_of_what_a_reader_found_is_found_with_speaker_and_relay(shared, rules_alone):
    figures = read_quotations.figures(rules_alone)
    assert figures["quotations"] == 148, "other texts: read anew"
    assert figures["found"] >= 85
    assert figures["speaker right of those found"] >= 95
    assert figures["relay right of those that have one"] >= 80
    assert figures["relays invented"] == 0
