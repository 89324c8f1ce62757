"""The page as a file: alone, light, quick, in both languages."""

import dataclasses
import itertools
import re
from base64 import b64encode
from hashlib import sha256
from time import perf_counter

import pytest
from tests.brief.renderers.story import make_run, make_synopsis

from synopse.brief.renderers.html import render_overview, render_story
from synopse.brief.renderers.page.facts import where
from synopse.errors import SettingsError
from synopse.model.briefing import Briefing
from synopse.model.reuse import Reuse
from synopse.model.run import Run
from synopse.model.story import Story
from synopse.model.synopsis import Synopsis


@pytest.fixture(scope="module")
def html():
    return render_story(make_synopsis(), "de")


def test_page_needs_nothing_else(html):
    assert not re.findall(r"""(?:src|href|action)=["']?(?!#)[^"'>]+""", html)
    assert "@import" not in html
    assert "url(" not in html


def test_only_its_own_script_may_run(html):
    script = re.search(r"<script>(.*?)</script>", html, re.DOTALL)[1]
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in html
    assert "default-src 'none'" in html
    assert html.count("<script") == 1
    assert not re.search(r"\son\w+=", html)


def test_language_of_the_interface_is_chosen(html):
    assert '<html lang="de">' in html
    assert '<html lang="en">' in render_story(make_synopsis(), "en")
    with pytest.raises(SettingsError):
        render_story(make_synopsis(), "xx")


def test_same_story_same_page(html):
    assert render_story(make_synopsis(), "de") == html


def test_grounds_of_the_story_stand_at_the_head(html):
    head = html.split('<header class="head">')[1].split("</header>")[0]
    assert "4 Berichte" in head
    assert "3 bis 4 unabhängige Ursprünge" in head


def test_every_section_is_there(html):
    sections = [
        "briefing",
        "synopse",
        "quotations",
        "timeline",
        "origins",
        "differences",
        "only",
        "cast",
        "reports",
    ]
    assert re.findall(r'<section id="(\w+)"', html) == sections


def test_page_is_light_and_quick(html):
    begun = perf_counter()
    page = render_story(make_synopsis(), "de")
    assert perf_counter() - begun < 0.5
    assert len(page.encode()) < 200_000


def test_run_without_story_says_so():
    page = render_overview(Run((), make_run().strays, (), 1), "de")
    assert "Kein Ereignis mit mehreren Berichten" in page
    assert "Gelesen 1 = ausgewertet 0 + ohne Ereignis 1" in page


def bare(count: int) -> Synopsis:
    """A story of ``count`` reports in which nothing was found."""
    synopsis = make_synopsis()
    reports = [
        dataclasses.replace(
            annotated,
            report=dataclasses.replace(annotated.report, id=f"{annotated.id}-{n}"),
        )
        for n, annotated in zip(range(count), itertools.cycle(synopsis.reports), strict=False)
    ]
    story = Story("bare", tuple(annotated.id for annotated in reports))
    return Synopsis(
        story, tuple(reports), Reuse((), (), ()), (), (), (), (), (), Briefing(()), "Nichts gefunden"
    )


@pytest.mark.parametrize("count", [2, 30])
def test_story_in_which_nothing_was_found(count):
    html = render_story(bare(count), "de")
    assert f"{count} Berichte" in html
    assert "Ursprünge offen" in html
    assert "Datum offen" in html
    assert html.count("<article") == count


def test_reports_of_one_outlet_are_told_apart():
    html = render_story(bare(5), "de")
    assert "Nordpress (2)" in html


def test_page_names_a_place_once():
    synopsis = make_synopsis()
    assert where(synopsis) == ("Lindhafen",)


def test_only_interface_words_are_hidden_with_their_language(html):
    pages = html + render_overview(make_run(), "de")
    assert not re.findall(r"<span [^>]+\slang=|<span lang=\"", pages)
