"""Ids name one report each in a run, however the files are called."""

from synopse.pipeline.intake import with_unique_ids


def test_an_id_that_is_taken_gets_the_next_number(report_of) -> None:
    reports = [report_of("Der Hafen ist zu.", name) for name in ("x", "x", "x-2", "y", "x")]
    assert [report.id for report in with_unique_ids(reports)] == ["x", "x-2", "x-2-2", "y", "x-3"]
