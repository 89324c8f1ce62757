"""axe-core finds nothing serious, in both themes, on desk and phone."""

from itertools import pairwise
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")
GRAVE = {"serious", "critical"}


def findings(page) -> list[str]:
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [
        f"{v['id']}: {node['target']} {node['failureSummary']}"
        for v in found
        if v["impact"] in GRAVE
        for node in v["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_story_has_no_grave_findings(open_page, story_html, width, scheme):
    page = open_page(story_html, width=width, scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert findings(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lit_passage_can_be_read(open_page, story_html, scheme):
    page = open_page(story_html, scheme=scheme)
    page.emulate_media(reduced_motion="reduce")
    page.locator(".briefing a.chip").first.click()
    page.wait_for_selector(".lit")
    assert findings(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_overview_has_no_grave_findings(open_page, overview_html, scheme):
    assert findings(open_page(overview_html, scheme=scheme)) == []


def test_headings_go_down_one_step_at_a_time(open_page, story_html):
    page = open_page(story_html)
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
