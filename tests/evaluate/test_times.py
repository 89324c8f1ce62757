"""The TempEval-3 measures on cases counted by hand, and the floors on KRAUTS."""

import hashlib
from itertools import pairwise
from pathlib import Path

import pytest

from synopse.evaluate.times import (
    Mark,
    count,
    errata,
    evaluate_tagger,
    evaluate_times,
    heeding_errata,
    read_timeml,
)
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


TIMEBANK = """<?xml version="1.0"?>
<TimeML>AP <TIMEX3 tid="t0" type="TIME" value="1998-02-13T14:35" functionInDocument="CREATION_TIME">02-13-98</TIMEX3>
The talks with the union ended <TIMEX3 tid="t1" type="DATE" value="1998-02-12">yesterday</TIMEX3>.</TimeML>"""


def test_creation_time_in_the_text_is_no_mark(tmp_path):
    file = tmp_path / "ap.tml"
    file.write_text(TIMEBANK, encoding="utf-8")
    report, marks = read_timeml(file)
    assert (report.dct.day, report.language) == ("1998-02-13", "en")
    assert [m.value for m in marks] == ["1998-02-12"]


def test_errata_name_documents_and_say_why():
    assert errata()
    for known in errata().values():
        assert all(e.gold != e.right for e in known)


def test_errata_stand_on_the_gold_they_mend(shared):
    """Each names a mark that is there, and what it puts in its place overlaps no other mark."""
    for file in sorted((shared / "data" / "timex").rglob("*.tml")):
        _, gold = read_timeml(file)
        known = errata().get(file.stem, ())
        assert {e.gold for e in known if e.gold} <= set(gold), file.stem
        spans = [m.span for m in heeding_errata(file.stem, gold)]
        assert all(not one.overlaps(two) for one, two in pairwise(spans)), file.stem


def test_a_wrong_mark_is_put_right_and_an_overlooked_one_added():
    document, known = next(iter(errata().items()))
    gold = [e.gold for e in known if e.gold is not None]
    assert set(heeding_errata(document, gold)) == {e.right for e in known if e.right is not None}


FLOORS = [
    (
        "KRAUTS_Dolomiten-42",
        "e07d25407a5d43a8",
        {"strict": 92, "relaxed": 97, "type": 94.5, "value": 82, "value, errata heeded": 91},
    ),
    (
        "KRAUTS_DieZeit",
        "74599dd9fab81a67",
        {"strict": 86.5, "relaxed": 90, "type": 88, "value": 81, "value, errata heeded": 84},
    ),
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
