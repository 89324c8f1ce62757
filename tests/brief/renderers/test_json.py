"""The JSON of a run: valid against its schema, complete, and every offset in the text as given."""

import json
import re
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from tests.brief.renderers.story import LEAD, make_run

from synopse.brief.renderers.json import render
from synopse.brief.renderers.layers import LAYERS, report_object


@pytest.fixture(scope="module")
def rendered():
    return json.loads(render(make_run()))


def text_of(story, place):
    report = next(r for r in story["reports"] if r["id"] == place["report"])
    return report["text"][place["start"] : place["end"]]


def test_valid_against_the_published_schema(rendered):
    schema = json.loads((files("synopse.brief.renderers") / "synopse.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(rendered)


def test_counts_add_up(rendered):
    counts = rendered["counts"]
    assert counts == {"read": 6, "briefed": 4, "strays": 1, "quarantined": 1}
    assert len(rendered["strays"]) == len(rendered["quarantined"]) == 1


def test_offsets_are_those_of_the_text_as_given(rendered):
    story = rendered["stories"][0]
    assert all(report["text"].startswith(LEAD) for report in story["reports"])
    figures = story["differences"][0]
    assert [text_of(story, side) for side in figures["sides"]] == [s["value"] for s in figures["sides"]]


def test_same_passage_reads_the_same_in_all_its_witnesses(rendered):
    story = rendered["stories"][0]
    verbatim = [p for p in story["shared_passages"] if p["kind"] == "verbatim"]
    assert verbatim
    for passage in verbatim:
        assert len({text_of(story, witness) for witness in passage["witnesses"]}) == 1


def test_every_statement_is_cited(rendered):
    for statement in rendered["stories"][0]["briefing"]:
        assert all(text_of(rendered["stories"][0], place) for place in statement["citations"])


def test_layers_hold_exactly_what_was_asked_for():
    annotated = make_run().synopses[0].reports[0]
    both = report_object(annotated, ("times", "names"))
    assert list(both["layers"]) == ["times", "names"]
    assert set(both["layers"]["times"][0]) == {
        "start",
        "end",
        "type",
        "value",
        "mod",
        "quant",
        "freq",
        "from",
        "to",
        "zone",
        "anchor",
        "relation",
        "event",
    }
    assert tuple(report_object(annotated)["layers"]) == LAYERS


def test_unknown_layer_is_refused():
    with pytest.raises(KeyError):
        report_object(make_run().synopses[0].reports[0], ("tones",))


def test_reference_of_the_schema_runs_as_written():
    page = Path(__file__).resolve().parents[3] / "docs" / "reference" / "json-schema.md"
    (code,) = re.findall(r"```python\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    exec(code, {})
