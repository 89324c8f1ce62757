"""The expectations speak of what really stands in the files."""

import tomllib

import pytest
from tests.examples.example_gold import (
    REPORTS,
    STORIES,
    expected,
    expected_reports,
    file_of,
    gold,
    known_gaps,
    page_text,
    pattern_of,
)

ONE_PLACE = ("times", "quotations", "claims", "origins")
MANY_PLACES = ("shared",)


def test_every_file_is_expected_somewhere():
    inbox = gold("inbox")
    listed = [*inbox["strays"], *(f for files in inbox["stories"].values() for f in files)]
    there = {str(p.relative_to(REPORTS)) for p in REPORTS.rglob("*") if p.is_file()}
    assert sorted(listed) == sorted(f for f in there if not f.endswith(".meta.toml"))


@pytest.mark.parametrize("story", STORIES)
def test_the_inbox_and_the_story_name_the_same_files(story):
    assert [r["file"] for r in gold(story)["reports"].values()] == gold("inbox")["stories"][story]


@pytest.mark.parametrize("sidecar", sorted(REPORTS.rglob("*.meta.toml")), ids=lambda p: p.name)
def test_sidecars_stand_beside_a_report(sidecar):
    name = sidecar.name.removesuffix(".meta.toml")
    assert tomllib.loads(sidecar.read_text(encoding="utf-8"))
    assert [p for p in sidecar.parent.glob(f"{name}.*") if p != sidecar], f"nothing beside {sidecar.name}"


@pytest.mark.parametrize(("story", "item"), [p for kind in ONE_PLACE for p in expected(kind)])
def test_a_passage_occurs_exactly_once(story, item):
    assert _times_found(story, item["report"], item["text"]) == 1


@pytest.mark.parametrize(("story", "item"), [p for kind in MANY_PLACES for p in expected(kind)])
def test_shared_passages_occur_once_in_each_report(story, item):
    counts = {name: _times_found(story, name, text) for name, text in item["text"].items()}
    assert set(counts.values()) == {1}, counts


@pytest.mark.parametrize(("story", "item"), expected("differences"))
def test_each_side_of_a_difference_stands_in_its_report(story, item):
    for names, values in item["sides"].items():
        for name in names.split("|"):
            assert any(v in page_text(story, name) for v in values), f"{name} has none of {values}"


@pytest.mark.parametrize(("story", "item"), expected("cast"))
def test_designations_occur_somewhere(story, item):
    pages = " ".join(page_text(story, name) for name in gold(story)["reports"])
    names = [item["name"], *item["same"], *item["other"], *item.get("loaded", [])]
    assert [n for n in names if n not in pages] == []


@pytest.mark.parametrize(("story", "name"), expected_reports())
def test_what_is_forbidden_stands_on_the_page(story, name):
    page = page_text(story, name)
    forbidden = gold(story)["reports"][name].get("forbidden", [])
    assert [f for f in forbidden if not pattern_of(f).search(page)] == [], file_of(story, name)


def _times_found(story: str, name: str, text: str) -> int:
    return len(pattern_of(text).findall(page_text(story, name)))


def test_known_gaps_name_tests_that_exist(request):
    names = {item.name for item in request.session.items if item.path.name == "test_examples.py"}
    if not names:
        pytest.skip("only part of the examples' tests was asked for")
    assert sorted(set(known_gaps()) - names) == []
