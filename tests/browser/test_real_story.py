"""The page of real reports, from the files to the browser."""

import re

import pytest
from tests.browser.test_accessibility import findings

from synopse.brief.renderers.html import render_story
from synopse.pipeline import brief_paths

pytestmark = pytest.mark.browser

FIVE_REPORTS = 400_000
"""Bytes that the page of five reports may weigh."""


@pytest.fixture(scope="session")
def real_html(shared) -> str:
    run = brief_paths([shared / "reports"])
    return render_story(run.synopses[0], "de")


def test_real_page_is_light(real_html):
    assert len(real_html.encode()) < FIVE_REPORTS


def test_real_page_has_no_id_twice_and_no_broken_link(real_html):
    ids = re.findall(r'\sid="([^"]*)"', real_html)
    assert sorted(ids) == sorted(set(ids))
    assert set(re.findall(r'href="#([^"]*)"', real_html)) <= set(ids)


@pytest.mark.parametrize("width", [1440, 820, 360])
def test_real_page_does_not_stick_out(open_page, real_html, width):
    page = open_page(real_html, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_real_page_has_no_grave_findings(open_page, real_html):
    assert findings(open_page(real_html, width=390)) == []
