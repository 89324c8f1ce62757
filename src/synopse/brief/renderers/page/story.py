"""The whole page of one story, section by section."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.brief.renderers.page.cast import Group, cast_of
from synopse.brief.renderers.page.differences import Shown, differences_of, only_here
from synopse.brief.renderers.page.facts import where, who
from synopse.brief.renderers.page.fulltext import FullReport, full_reports
from synopse.brief.renderers.page.origins import (
    Bar,
    Passage,
    bars_of,
    passages_of,
    shared_characters,
)
from synopse.brief.renderers.page.places import Cited, Places
from synopse.brief.renderers.page.quotations import Speaker, speakers_of
from synopse.brief.renderers.page.rows import Row, rows_of
from synopse.brief.renderers.page.timeline import Event, Strip, events_of, strip_of
from synopse.brief.renderers.page.words import Words
from synopse.model.briefing import Statement
from synopse.model.synopsis import Synopsis


@dataclass(frozen=True, slots=True)
class Column:
    key: str
    outlet: str
    when: str
    language: str


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the briefing with its citations."""

    statement: Statement
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class StoryPage:
    """What the templates of a story draw on."""

    headline: str
    language: str
    first: str
    last: str
    where: tuple[str, ...]
    who: tuple[str, ...]
    origins: tuple[int, int]  # the fewest and the most independent ones
    columns: tuple[Column, ...]
    briefing: tuple[Told, ...]
    rows: tuple[Row, ...]
    speakers: tuple[Speaker, ...]
    events: tuple[Event, ...]
    strip: Strip | None
    bars: tuple[Bar, ...]
    shared: dict[tuple[str, str], int]
    passages: tuple[Passage, ...]
    differences: tuple[Shown, ...]
    only: tuple
    cast: tuple[Group, ...]
    reports: tuple[FullReport, ...]


def story_page(synopsis: Synopsis, words: Words) -> StoryPage:
    """Everything that one story's page shows; the full reports come last, for they hold the anchors."""
    places = Places(synopsis)
    events = events_of(synopsis, places)
    story, reuse = synopsis.story, synopsis.reuse
    return StoryPage(
        headline=synopsis.headline,
        language=synopsis.reports[0].report.language,
        first=story.first,
        last=story.last,
        where=where(synopsis),
        who=who(synopsis),
        origins=reuse.origin_range(),
        columns=_columns(synopsis, places),
        briefing=tuple(_told(statement, places) for statement in synopsis.briefing.statements),
        rows=rows_of(synopsis, places, words),
        speakers=speakers_of(synopsis, places),
        events=events,
        strip=strip_of(events, story.first, story.last),
        bars=bars_of(reuse, places, words),
        shared={(places.keys[a], places.keys[b]): n for (a, b), n in shared_characters(reuse).items()},
        passages=passages_of(reuse, places, words),
        differences=differences_of(synopsis, places, words),
        only=only_here(synopsis, places, words),
        cast=cast_of(synopsis, places),
        reports=full_reports(synopsis, places, words),
    )


def _columns(synopsis: Synopsis, places: Places) -> tuple[Column, ...]:
    return tuple(
        Column(places.keys[a.id], places.outlets[a.id], a.report.dct.value, a.report.language)
        for a in synopsis.reports
    )


def _told(statement: Statement, places: Places) -> Told:
    return Told(statement, places.cited((c.report_id, c.span) for c in statement.citations))
