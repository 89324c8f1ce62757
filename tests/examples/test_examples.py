"""The whole way on the reports in ``examples/reports``, held to what ``gold/`` expects of them."""

from __future__ import annotations

import pytest
from tests.examples.example_gold import (
    REPORTS,
    STORIES,
    Item,
    alternatives,
    expected,
    expected_reports,
    file_of,
    gold,
)
from tests.examples.example_questions import (
    Examples,
    covers_half,
    in_event_zone,
    is_called,
    members_called,
    places_of,
    used_spans,
)

from synopse.model.annotated import AnnotatedReport
from synopse.model.quotation import Quotation
from synopse.model.report import Report
from synopse.model.run import Run
from synopse.model.span import Span
from synopse.model.story import Story
from synopse.model.synopsis import ClaimAlignment, Difference, DifferenceSide, Synopsis
from synopse.pipeline import brief_paths, make_synopsis
from synopse.pipeline.intake import take_in
from synopse.settings import Settings


@pytest.fixture(scope="module")
def run() -> Run:
    return brief_paths([REPORTS])


@pytest.fixture(scope="module")
def examples() -> Examples:
    """Each story by itself, so that a fault in telling stories apart shows in its own tests alone."""
    return Examples({story: _synopsis_of(story) for story in STORIES})


# ── what came in ─────────────────────────────────────────────────────────────────────────────────


def test_nothing_is_quarantined(run):
    assert [q.error for q in run.quarantined] == []


@pytest.mark.parametrize("story", STORIES)
def test_the_reports_of_an_event_are_one_story(run, story):
    files = set(gold("inbox")["stories"][story])
    told = [{_file(r.report) for r in synopsis.reports} for synopsis in run.synopses]
    assert [t for t in told if t & files] == [files]


def test_what_tells_of_something_else_stays_alone(run):
    assert [_file(stray) for stray in run.strays] == gold("inbox")["strays"]


# ── what is known of each report ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("key", ["publisher", "title"])
@pytest.mark.parametrize(("story", "name"), expected_reports())
def test_publisher_and_title(examples, story, name, key):
    wanted = gold(story)["reports"][name].get(key)
    found = getattr(examples.report(story, name).report, key)
    assert wanted in (None, found), f"{key} of {file_of(story, name)}"


@pytest.mark.parametrize("key", ["published", "updated"])
@pytest.mark.parametrize(("story", "name"), expected_reports())
def test_stamps(examples, story, name, key):
    wanted = gold(story)["reports"][name].get(key, "")
    found = getattr(examples.report(story, name).report, key).value
    assert found.startswith(wanted), f"{key} of {file_of(story, name)} is {found!r}"


@pytest.mark.parametrize(("story", "name"), expected_reports())
def test_agencies(examples, story, name):
    wanted = gold(story)["reports"][name]["agencies"]
    found = examples.report(story, name).report.agencies
    assert [w for w in wanted if not any(is_called(f, w) for f in found)] == [], f"missing in {found}"
    assert [f for f in found if not any(is_called(f, w) for w in wanted)] == [], "credited to nobody's text"


@pytest.mark.parametrize(("story", "name"), expected_reports())
def test_boilerplate_feeds_nothing(examples, story, name):
    report, synopsis = examples.report(story, name), examples.synopses[story]
    forbidden = gold(story)["reports"][name].get("forbidden", [])
    places = [(f, p) for f in forbidden for p in places_of(report.report, f)]
    leaks = {
        (kind, phrase)
        for kind, span in used_spans(synopsis, report)
        for phrase, place in places
        if span.overlaps(place)
    }
    assert sorted(leaks) == []


@pytest.mark.parametrize(("story", "name"), expected_reports())
def test_boilerplate_is_in_no_event_zone(examples, story, name):
    report = examples.report(story, name).report
    forbidden = gold(story)["reports"][name].get("forbidden", [])
    inside = [f for f in forbidden if any(in_event_zone(report, p) for p in places_of(report, f))]
    assert inside == []


# ── when, who, how sure ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("story", "item"), expected("times"))
def test_times(examples, story, item):
    report, place = examples.passage(story, item["report"], item["text"])
    found = [t.value for t in report.times if t.span.overlaps(place)]
    assert any(v.startswith(w) for v in found for w in item["value"]), f"{item['text']!r} is {found}"


@pytest.mark.parametrize(("story", "item"), expected("quotations"))
def test_quotations(examples, story, item):
    report, place = examples.passage(story, item["report"], item["text"])
    found = [q for q in report.quotations if any(covers_half(s, place) for s in q.quote)]
    assert found, f"no quotation at {item['text']!r}"
    assert any(_is_expected(report, q, item) for q in found), [_as_found(report, q) for q in found]


@pytest.mark.parametrize(("story", "item"), expected("claims"))
@pytest.mark.parametrize("key", ["modality", "status"])
def test_claims(examples, story, item, key):
    report, place = examples.passage(story, item["report"], item["text"])
    claims = [c for c in report.claims if any(s.overlaps(place) for s in c.evidence)]
    assert claims, f"no claim at {item['text']!r}"
    found = {str(getattr(c, key)) for c in claims}
    assert key not in item or found & set(item[key]), f"{key} at {item['text']!r} is {sorted(found)}"


# ── who is who ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("story", "item"), expected("cast"))
def test_one_person_is_one_member_of_the_cast(examples, story, item):
    synopsis = examples.synopses[story]
    members = {s: set(members_called(synopsis, s)) for s in [item["name"], *item["same"]]}
    assert len(members[item["name"]]) == 1, f"{item['name']} is {members[item['name']]}"
    assert {frozenset(ids) for ids in members.values()} == {frozenset(members[item["name"]])}, members


@pytest.mark.parametrize(("story", "item"), expected("cast"))
def test_two_persons_are_never_one(examples, story, item):
    synopsis = examples.synopses[story]
    own = set(members_called(synopsis, item["name"]))
    merged = [other for other in item["other"] if own & set(members_called(synopsis, other))]
    assert merged == [], f"taken for {item['name']}"


@pytest.mark.parametrize(("story", "item"), [p for p in expected("cast") if "loaded" in p.values[1]])
def test_judging_words_are_charged_to_who_uses_them(examples, story, item):
    members = members_called(examples.synopses[story], item["name"]).values()
    loaded = [d for m in members for d in m.designations if d.loaded]
    for word in item["loaded"]:
        assert [d.charged_to for d in loaded if word in d.text][:1] == ["outlet"], loaded


# ── what is copied, what differs, what counts ────────────────────────────────────────────────────


@pytest.mark.parametrize(("story", "item"), expected("shared"))
def test_copied_wording(examples, story, item):
    reuse = examples.synopses[story].reuse
    places = [examples.passage(story, name, text) for name, text in item["text"].items()]
    found = [
        passage
        for passage in reuse.passages
        if all(
            any(w.report_id == r.id and covers_half(w.span, place) for w in passage.witnesses)
            for r, place in places
        )
    ]
    assert found, f"no passage is shared by all of {list(item['text'])}"
    kinds = {str(p.kind) for p in found}
    assert item.get("kind", next(iter(kinds))) in kinds
    origins = {reuse.origin(p.origin_id).name for p in found}
    assert any(is_called(o, w) if w else not o for o in origins for w in item["origin"]), origins


@pytest.mark.parametrize(("story", "item"), expected("differences"))
def test_differences(examples, story, item):
    synopsis = examples.synopses[story]
    of_kind = [d for d in synopsis.differences if d.kind == item["kind"]]
    sides = [
        ({examples.report(story, name).id for name in names.split("|")}, values)
        for names, values in item["sides"].items()
    ]
    assert any(all(_has_side(synopsis, d, *side) for side in sides) for d in of_kind), (
        f"not among {[tuple(s.value for s in d.sides) for d in of_kind]}"
    )


@pytest.mark.parametrize(("story", "item"), expected("origins"))
def test_origins_are_counted_not_outlets(examples, story, item):
    synopsis = examples.synopses[story]
    report, place = examples.passage(story, item["report"], item["text"])
    counts = [len(row.origins) for row in synopsis.rows if _stands_at(row, report.id, place)]
    assert counts, f"no row holds {item['text']!r}"
    assert item["least"] <= max(counts) <= item["most"], f"{item['text']!r} has {counts} origins"


# ── questions ────────────────────────────────────────────────────────────────────────────────────


def _synopsis_of(story: str) -> Synopsis:
    reports = take_in([REPORTS / story], Settings()).reports
    return make_synopsis((Story(story, tuple(r.id for r in reports)), reports), Settings())


def _file(report: Report) -> str:
    """Where a report lies below ``examples/reports``."""
    return report.origin.split(", line")[0].removeprefix(f"{REPORTS}/")


def _is_expected(report: AnnotatedReport, quotation: Quotation, item: Item) -> bool:
    found = _as_found(report, quotation)
    return (
        item.get("type", found["type"]) == found["type"]
        and any(s in name for s in alternatives(item.get("speaker", "")) for name in found["speaker"])
        and all(any(is_called(r, w) for r in found["relay"]) for w in item.get("relay", []))
    )


def _as_found(report: AnnotatedReport, quotation: Quotation) -> Item:
    entity = report.entity(quotation.speaker_entity)
    texts = [span.of(report.report.text) for span in quotation.speaker]
    return {
        "type": str(quotation.type),
        "speaker": [*texts, entity.name if entity else ""],
        "relay": list(quotation.relay),
    }


def _has_side(synopsis: Synopsis, difference: Difference, reports: set[str], values: list[str]) -> bool:
    return any(s.report_id in reports and _says(synopsis, s, values) for s in difference.sides)


def _says(synopsis: Synopsis, side: DifferenceSide, values: list[str]) -> bool:
    text = side.span.of(synopsis.report(side.report_id).report.text)
    return any(value in text or value in side.value for value in values)


def _stands_at(row: ClaimAlignment, report_id: str, place: Span) -> bool:
    return any(s.report_id == report_id and span.overlaps(place) for s in row.supports for span in s.spans)
