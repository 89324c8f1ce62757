"""The page of a story: one HTML file that needs nothing else, in all interface languages at once."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from synopse.brief.renderers.characters import fit
from synopse.brief.renderers.page.overview import Card, card_of
from synopse.brief.renderers.page.story import story_page
from synopse.brief.renderers.page.words import Words
from synopse.brief.renderers.texts import load_texts
from synopse.languages.files import read_text, resources
from synopse.model.run import Run, Tally
from synopse.model.synopsis import Synopsis

if TYPE_CHECKING:
    from jinja2 import Environment

STYLES = ("look.css", "layout.css", "sections.css", "reports.css", "narrow.css", "print.css")


def render_story(synopsis: Synopsis, locale: str = "de") -> str:
    """The page of one story, first shown in ``locale``; raises SettingsError for an unknown one."""
    words = Words()
    return _render("story.html.jinja", locale, words, page=story_page(synopsis, words))


def render_overview(run: Run, locale: str = "de") -> str:
    """The page of a run with none or several stories; links to ``synopse-1.html`` and so on."""
    return render_index(run.tally, map(card_of, run.synopses), locale)


def render_index(tally: Tally, cards: Iterable[Card], locale: str = "de") -> str:
    """The overview of stories that are at hand as cards alone."""
    return _render("overview.html.jinja", locale, Words(), run=tally, cards=tuple(cards))


def _render(template: str, locale: str, words: Words, **values: object) -> str:
    script = _resource("page.js")
    html = _environment().get_template(template).render(
        t=words,
        locale=load_texts(locale).locale,
        languages=words.languages,
        style="".join(_resource(name) for name in STYLES),
        script=script,
        digest=b64encode(sha256(script.encode()).digest()).decode(),
        **values,
    )  # fmt: skip
    return fit(html)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        loader=FunctionLoader(_resource), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, optimized=False,
    )  # fmt: skip


@cache
def _resource(name: str) -> str:
    return read_text(resources() / "page" / name)
