"""What is declared of a report comes in the same characters as its text."""

import json
from pathlib import Path

from synopse.clean import clean_report
from synopse.model.report import Declared, RawReport
from synopse.read import read_file

TEXT = "Die Fähre liegt fest. Am Montag soll sie wieder fahren, sagte der Hafenmeister der Stadt."


def test_declared_fields_are_composed_and_free_of_control_characters() -> None:
    declared = Declared(
        publisher="\u202eKu\u0308sten\xadbote\x00", title="Fähre\n\x1b[31mfest", authors=("Ida\xa0Voß",)
    )
    report = clean_report(RawReport("a", "a.txt", "text/plain", TEXT.encode(), declared))
    assert (report.publisher, report.title) == ("Küstenbote", "Fähre [31mfest")
    assert report.authors == ("Ida Voß",)


def test_offsets_count_a_mark_that_a_json_text_begins_with(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"text": f"\ufeff{TEXT}", "language": "de"}))
    (raw,) = read_file(path)
    assert isinstance(raw, RawReport)
    report = clean_report(raw)
    assert report.given == f"\ufeff{TEXT}"
    assert report.offsets.span_to_given(report.zones[0].span).of(report.given) == TEXT
