"""The results of a run, written story by story, so that none but the one at hand is in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TextIO

from synopse.brief.renderers.html import render_index, render_story
from synopse.brief.renderers.page.overview import Card, card_of
from synopse.cli._output import write_draft
from synopse.model.run import Tally
from synopse.model.synopsis import Synopsis

PAGES = "html"
RENDERERS = {"md": "markdown", "json": "json"}
"""Formats with one file for all stories, and the renderer of each."""


@dataclass(frozen=True, slots=True)
class Told:
    """What stays of a story: its page, its part of each other file, its place in overview and summary."""

    page: str
    parts: Mapping[str, str]
    card: Card
    summary: str


def tell(synopsis: Synopsis, formats: Sequence[str], interface: str) -> Told:
    """``synopsis`` in the ``formats`` that are wanted."""
    page = render_story(synopsis, interface) if PAGES in formats else ""
    parts = {f: _renderer(f).story(synopsis, interface) for f in formats if f in RENDERERS}
    return Told(page, parts, card_of(synopsis), _summary(synopsis))


def write_results(
    drafts: Path, tally: Tally, stories: Iterable[Told], formats: Sequence[str], interface: str, count: int
) -> list[str]:
    """Write the files of ``count`` stories into ``drafts`` as they come; a summary of each comes back.

    One story alone is the page itself; otherwise an overview leads to each story's page.
    """
    alone = count == 1 and tally.briefed == tally.read
    cards, summaries = [], []
    for number, story in enumerate(_writing_parts(drafts, tally, stories, formats, interface), 1):
        if story.page:
            write_draft(drafts / ("synopse.html" if alone else f"synopse-{number}.html"), story.page)
        cards.append(story.card)
        summaries.append(f"{number}. {story.summary}")
    if PAGES in formats and not alone:
        write_draft(drafts / "synopse.html", render_index(tally, cards, interface))
    return summaries


def _writing_parts(
    drafts: Path, tally: Tally, stories: Iterable[Told], formats: Sequence[str], interface: str
) -> Iterator[Told]:
    """``stories``, each written into the files that hold all stories as it passes."""
    with ExitStack() as stack:
        files = {f: stack.enter_context(_opened(drafts, f)) for f in formats if f in RENDERERS}
        for name, file in files.items():
            file.write(_renderer(name).opening(tally, interface))
        between = False
        for story in stories:
            for name, file in files.items():
                file.write((_renderer(name).BETWEEN if between else "") + story.parts[name])
            between = True
            yield story
        for name, file in files.items():
            file.write(_renderer(name).closing(tally, interface))


def _opened(drafts: Path, name: str) -> TextIO:
    path = drafts / _renderer(name).FILE
    return path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")


def _renderer(name: str) -> ModuleType:
    return import_module(f"synopse.brief.renderers.{RENDERERS[name]}")


def _summary(synopsis: Synopsis) -> str:
    fewest, most = synopsis.reuse.origin_range()
    origins = f"{fewest}" if fewest == most else f"{fewest} to {most}"
    return (
        f"{synopsis.headline}\n"
        f"   {len(synopsis.reports)} reports, {origins} independent origins, "
        f"{sum(len(row.report_ids) > 1 for row in synopsis.rows)} claims shared, "
        f"{len(synopsis.differences)} differences, {len(synopsis.briefing.statements)} sentences"
    )
