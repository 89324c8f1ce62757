"""Text that wants to be markup stays text, whichever field it comes in."""

import dataclasses
from enum import Enum

import pytest
from tests.brief.renderers.story import make_run

from synopse.brief.renderers.html import render_overview, render_story
from synopse.model.annotated import AnnotatedReport
from synopse.model.layer import Layer, layer_of
from synopse.model.report import OffsetMap, Report, Stamp
from synopse.model.run import Quarantined, Run
from synopse.model.timex import TimeExpression

pytestmark = pytest.mark.browser

HOSTILE = (
    "</script><script>window.hit=1</script><img src=x onerror=window.hit=1>\"'><b id=hit>&lt;\u2028\u202e"
    "<svg onload=window.hit=1></style></title></textarea><!--{{7*7}}{% raw %}"
)
KEPT = {
    "id",
    "report_id",
    "entity",
    "origin_id",
    "alignment_id",
    "speaker",
    "report_ids",
    "origins",
    "mentions",
}
KEPT |= {
    "digest",
    "made_by",
    "first",
    "last",
    "start",
    "end",
    "charged_to",
    "grounds",
    "form",
    "claim",
    "evidence",
}
PLAIN = (bool, int, float, Enum, Stamp, OffsetMap, TimeExpression)


def poisoned(value, name: str = ""):
    """``value`` with every free string in it made hostile; ids and dates are kept."""
    if isinstance(value, PLAIN) or name in KEPT:
        return value
    if isinstance(value, str):
        return HOSTILE if name != "language" else value
    if isinstance(value, tuple):
        return tuple(poisoned(item, name) for item in value)
    if isinstance(value, AnnotatedReport):
        return poisoned_report(value)
    if dataclasses.is_dataclass(value):
        return dataclasses.replace(
            value, **{f.name: poisoned(getattr(value, f.name), f.name) for f in dataclasses.fields(value)}
        )
    return value


def poisoned_report(annotated: AnnotatedReport) -> AnnotatedReport:
    """The report with hostile fields, and hostile text behind the real one so that spans still fit."""
    report = annotated.report
    last = report.zones[-1]
    text = report.text + HOSTILE
    zones = (
        *report.zones[:-1],
        dataclasses.replace(last, span=dataclasses.replace(last.span, end=len(text))),
    )
    fields = {f.name: poisoned(getattr(report, f.name), f.name) for f in dataclasses.fields(Report)}
    fields |= {"text": text, "zones": zones, "given": ""}
    layers = {
        f.name: layer_of(report.id, text, "hostile", getattr(annotated, f.name))
        for f in dataclasses.fields(annotated)
        if isinstance(getattr(annotated, f.name), Layer)
    }
    return dataclasses.replace(
        annotated, report=Report(**fields), entities=poisoned(annotated.entities), **layers
    )


def assert_inert(page):
    assert page.evaluate("window.hit") is None
    assert page.locator("#hit").count() == 0
    assert page.locator("main img, main script, main style").count() == 0
    assert "7*7" in page.locator("main").inner_text()


def test_story_stays_inert(open_page):
    html = render_story(poisoned(make_run().synopses[0]), "de")
    page = open_page(html)
    assert_inert(page)
    assert "\u202e" not in html


def test_overview_stays_inert(open_page):
    run = make_run()
    broken = tuple(Quarantined(HOSTILE, HOSTILE) for _ in run.quarantined)
    strays = tuple(dataclasses.replace(r, title=HOSTILE, publisher=HOSTILE) for r in run.strays)
    hostile = Run(tuple(poisoned(s) for s in run.synopses), strays, broken, run.read)
    assert_inert(open_page(render_overview(hostile, "en")))
