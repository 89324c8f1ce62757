"""The TempEval-3 measures on cases counted by hand, and the floors on KRAUTS."""

import hashlib
from pathlib import Path

import pytest

from synopse.evaluate.times import Mark, count, evaluate_tagger, evaluate_times, read_timeml
from synopse.model.span import Span
from synopse.model.timex import TimeExpression, TimexType

TIMEML = """<?xml version="1.0"?>
<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2020-05-05">2020-05-05</TIMEX3></DCT>
<TEXT>Es war <TIMEX3 tid="t1" type="DATE" value="2020-05-04">gestern</TIMEX3> &amp;
<TIMEX3 tid="t2" type="DURATION" value="P1Y" beginPoint="t3">ein Jahr</TIMEX3><TIMEX3 tid="t3" type="DATE"
value="2019"/> her.</TEXT></TimeML>"""


def mark(start: int, end: int, kind: str = "DATE", value: str = "2020") -> Mark:
    return Mark(Span(start, end), kind, value)


def test_same_marks_are_all_hits():
    counts = count([mark(0, 4), mark(8, 12)], [mark(0, 4), mark(8, 12)])
    assert (counts.strict, counts.relaxed, counts.type, counts.value) == (2, 2, 2, 2)
    assert counts.f1(counts.strict) == 100.0


def test_overlap_is_a_relaxed_hit_alone():
    counts = count([mark(0, 8)], [mark(4, 8, value="2021")])
    assert (counts.strict, counts.relaxed, counts.type, counts.value) == (0, 1, 1, 0)


def test_marks_are_paired_one_to_one_with_the_best():
    counts = count([mark(0, 10)], [mark(0, 2, value="1"), mark(3, 10)])
    assert (counts.relaxed, counts.value) == (1, 1)
    assert counts.f1(counts.relaxed) == pytest.approx(66.7)


def test_nothing_to_find_and_nothing_found():
    counts = count([], [])
    assert counts.f1(counts.strict) == 0.0


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "a.tml").write_text(TIMEML, encoding="utf-8")
    return tmp_path


def test_timeml_is_read_without_creation_time_and_empty_marks(folder):
    report, marks = read_timeml(folder / "a.tml")
    assert report.text == "Es war gestern &\nein Jahr her."
    assert report.dct.day == "2020-05-05"
    assert [(m.span.of(report.text), m.type, m.value) for m in marks] == [
        ("gestern", "DATE", "2020-05-04"),
        ("ein Jahr", "DURATION", "P1Y"),
    ]


def test_figures_of_a_folder(folder):
    def half_right(report):
        return [
            TimeExpression(Span(7, 14), TimexType.DATE, "2020-05-04"),
            TimeExpression(Span(21, 25), TimexType.DATE, "2020"),
        ]

    figures = evaluate_tagger(folder, half_right)
    assert figures == {"strict": 50.0, "relaxed": 100.0, "type": 50.0, "value": 50.0, "gold": 2, "found": 2}


FLOORS = [
    ("KRAUTS_Dolomiten-42", "e07d25407a5d43a8", {"strict": 90.5, "relaxed": 96, "type": 93, "value": 82}),
    ("KRAUTS_DieZeit", "74599dd9fab81a67", {"strict": 85, "relaxed": 89.5, "type": 88, "value": 79.5}),
]


def digest_of_folder(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(folder.glob("*.tml")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


@pytest.mark.parametrize(("name", "digest", "floors"), FLOORS, ids=[floor[0] for floor in FLOORS])
def test_floors(shared, name, digest, floors):
    folder = shared / "data" / "timex" / name
    assert digest_of_folder(folder) == digest, "other data than the floors were measured on"
    figures = evaluate_times(folder)
    assert all(figures[measure] >= floor for measure, floor in floors.items()), figures
