"""``synopse annotate`` is the interface others measure with: its shape does not move."""

import json

import pytest
from click.testing import CliRunner

from synopse.cli import synopse

TEXT = (
    "Die Ministerin Anna Berger hat am Dienstag Hilfe zugesagt. „Wir lassen niemanden allein“, sagte Berger der Agentur "
    "dpa. Nach Angaben der Polizei wurden zwölf Menschen verletzt."
)


def annotate(*arguments: str):
    result = CliRunner().invoke(synopse, ["annotate", *arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def jsonl(tmp_path):
    path = tmp_path / "in.jsonl"
    lines = [
        {"id": "x/1", "text": TEXT, "dct": "2024-05-15", "language": "de", "title": "Hilfe zugesagt"},
        {"id": "x/2", "text": TEXT, "dct": None, "title": "", "language": "de"},
        {"id": "x/3", "text": TEXT},
    ]
    path.write_text("\n".join(json.dumps(line) for line in lines))
    return str(path)


def test_jsonl_keeps_ids_and_text_as_they_stand(jsonl):
    objects = annotate(jsonl)
    assert [o["id"] for o in objects] == ["x/1", "x/2", "x/3"]
    assert all(o["text"] == TEXT for o in objects)
    assert list(objects[0]) == [
        "id",
        "title",
        "publisher",
        "dct",
        "dct_source",
        "dct_confidence",
        "language",
        "text",
        "layers",
    ]
    assert objects[0]["dct"] == "2024-05-15"


def test_the_whole_text_of_jsonl_is_body(jsonl):
    zones = annotate(jsonl, "--layers", "zones")[0]["layers"]["zones"]
    assert {z["type"] for z in zones} == {"body"}


def test_offsets_count_code_points_of_the_text(jsonl):
    layers = annotate(jsonl)[0]["layers"]
    names = {TEXT[n["start"] : n["end"]] for n in layers["names"]}
    assert "Anna Berger" in names
    direct = next(q for q in layers["quotations"] if q["type"] == "Direct")
    start, end = direct["quote"][0]
    assert "Wir lassen niemanden allein" in TEXT[start:end]
    assert [TEXT[s:e] for s, e in direct["speaker"]] == ["Berger"]


def test_relative_times_count_from_the_creation_time(jsonl):
    first = annotate(jsonl, "--layers", "times")[0]
    assert first["layers"]["times"][0]["value"] == "2024-05-14"


def test_relative_times_stay_open_where_no_report_has_a_date(tmp_path):
    path = tmp_path / "undated.jsonl"
    path.write_text(json.dumps({"id": "x", "text": TEXT, "dct": ""}))
    (undated,) = annotate(str(path), "--layers", "times")
    assert undated["layers"]["times"][0]["value"] == "XXXX-WXX-2"


def test_only_the_layers_asked_for_are_written(jsonl):
    assert set(annotate(jsonl, "--layers", "times,names")[0]["layers"]) == {"times", "names"}


def test_offsets_count_the_file_as_it_is(tmp_path):
    path = tmp_path / "note.txt"
    text = "\ufeffBrand in Köln\r\n\r\nIn Ko\u0308ln hat es am 14.\u00a0Mai 2024 gebrannt, sagte Anna Berger der Zeitung."
    path.write_bytes(text.encode())
    (report,) = annotate(str(path))
    given = report["text"]
    assert report["id"] == "note"
    assert given.endswith("Zeitung.") and "\r\n" in given and "Ko\u0308ln" in given
    shown = {given[t["start"] : t["end"]] for t in report["layers"]["times"]}
    assert "14.\u00a0Mai 2024" in shown


def test_one_report_is_one_line_for_every_reader(tmp_path):
    path = tmp_path / "odd.jsonl"
    path.write_text(json.dumps({"id": "x", "text": "Es brannte\u2028in Köln.\u0085 Mehr nicht."}))
    printed = CliRunner().invoke(synopse, ["annotate", str(path)]).stdout
    assert len(printed.splitlines()) == 1
    assert json.loads(printed)["text"] == "Es brannte\u2028in Köln.\u0085 Mehr nicht."
