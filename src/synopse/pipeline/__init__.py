"""The stages in order: the only place that puts them in order.

``intake`` reads and cleans, and is the only place that catches ReportError; ``engine`` works on many
items at once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from synopse.align import align
from synopse.align.cast import build_cast
from synopse.align.identity import with_cast_ids
from synopse.annotate.claims import tag_claims
from synopse.annotate.clauses import split_clauses
from synopse.annotate.names import tag_names
from synopse.annotate.phrases import find_phrases
from synopse.annotate.quotations import tag_quotations
from synopse.annotate.sentences import split_sentences
from synopse.annotate.times import tag_times
from synopse.annotate.times.creation import infer_creation_times
from synopse.annotate.tokens import tokenize
from synopse.brief import write_briefing
from synopse.group import group_reports
from synopse.languages.catalogues import load_agencies, load_publishers
from synopse.languages.language import load_language
from synopse.model.annotated import AnnotatedReport
from synopse.model.report import Report
from synopse.model.run import Quarantined, Run, Tally
from synopse.model.story import Story
from synopse.model.synopsis import Synopsis
from synopse.pipeline.engine import Progress, each, quiet
from synopse.pipeline.intake import take_in, without_duplicates
from synopse.reuse import find_reuse
from synopse.settings import AnnotateSettings, Settings

A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class Work:
    """The stories to tell, each with its reports, and where all other reports went."""

    stories: tuple[tuple[Story, tuple[Report, ...]], ...]
    tally: Tally


def brief_paths(
    paths: Sequence[Path],
    settings: Settings | None = None,
    language: str | None = None,
    progress: Progress = quiet,
) -> Run:
    """The whole way from files and folders to stories with all that was found out about them.

    All of it is held in memory; ``sort_paths`` and ``tell_stories`` go through large folders.
    """
    settings = settings or Settings()
    work = sort_paths(paths, settings, language, progress)
    synopses = tuple(tell_stories(work, as_it_is, settings, progress))
    return Run(synopses, work.tally.strays, work.tally.quarantined, work.tally.read)


def sort_paths(
    paths: Sequence[Path], settings: Settings, language: str | None = None, progress: Progress = quiet
) -> Work:
    """The stories that the reports under ``paths`` tell, and where all other reports went."""
    intake = without_duplicates(take_in(paths, settings, language, progress=progress))
    progress("group", 0, 1)
    stories = group_reports(intake.reports, load_language)
    progress("group", 1, 1)
    by_id = {report.id: report for report in intake.reports}
    told = tuple((story, tuple(by_id.pop(i) for i in story.report_ids)) for story in stories)
    strays = tuple(by_id.values())
    briefed = len(intake.reports) - len(strays)
    return Work(told, Tally(intake.read, briefed, strays, intake.quarantined))


def tell_stories(
    work: Work, tell: Callable[[Synopsis], A], settings: Settings, progress: Progress = quiet
) -> Iterator[A]:
    """What ``tell`` makes of the synopsis of each story, in order.

    It is called in the process that made the synopsis, so that only its result travels and stays.
    """
    telling = partial(told_story, tell=tell, settings=settings)
    return each(telling, work.stories, settings, partial(progress, "compare"), few=8)


def told_story(
    story_and_reports: tuple[Story, tuple[Report, ...]], tell: Callable[[Synopsis], A], settings: Settings
) -> A:
    """What ``tell`` makes of one story."""
    return tell(make_synopsis(story_and_reports, settings))


def as_it_is(synopsis: Synopsis) -> Synopsis:
    """Nothing but itself."""
    return synopsis


def annotate_paths(
    paths: Sequence[Path],
    settings: Settings | None = None,
    language: str | None = None,
    as_body: bool = False,
    progress: Progress = quiet,
) -> Iterator[AnnotatedReport | Quarantined]:
    """Every report with its layers, in the order of ``paths``.

    Reports of one story are annotated together: creation times that are missing come from the others,
    and an entity has the same id in all of them.
    """
    settings = settings or Settings()
    intake = take_in(paths, settings, language, as_body, progress)
    yield from intake.quarantined
    waiting: dict[str, AnnotatedReport] = {}
    order = deque(report.id for report in intake.reports)
    annotating = partial(annotate_story, settings=settings.annotate)
    for story in each(annotating, by_story(intake.reports), settings, partial(progress, "annotate")):
        waiting |= {annotated.id: annotated for annotated in story}
        while order and order[0] in waiting:
            yield waiting.pop(order.popleft())


def by_story(reports: tuple[Report, ...]) -> tuple[tuple[Report, ...], ...]:
    """``reports`` put together by story, strays alone, in the order in which each is begun."""
    story_of = {i: story.id for story in group_reports(reports, load_language) for i in story.report_ids}
    told: dict[str, list[Report]] = {}
    for report in reports:
        told.setdefault(story_of.get(report.id, f"stray {report.id}"), []).append(report)
    return tuple(tuple(story) for story in told.values())


def annotate_story(reports: tuple[Report, ...], settings: AnnotateSettings) -> tuple[AnnotatedReport, ...]:
    """The reports of one story with their layers, one id for each entity."""
    annotated = tuple(annotate_report(report, settings) for report in date_story(reports))
    return with_cast_ids(annotated, build_cast(annotated, load_language(reports[0].language)))


def date_story(reports: tuple[Report, ...]) -> tuple[Report, ...]:
    """The reports of one story, each with the best creation time that can be had for it."""
    return infer_creation_times(reports, load_language(reports[0].language))


def annotate_report(report: Report, settings: AnnotateSettings) -> AnnotatedReport:
    """All layers of one report, each made from the ones before it."""
    language = load_language(report.language)
    sentences = split_sentences(report, language)
    tokens = tokenize(report, sentences, language)
    phrases = find_phrases(report, sentences, tokens, language)
    clauses = split_clauses(report, sentences, tokens, language)
    times = tag_times(report, sentences, tokens, clauses, language)
    names, entities = tag_names(report, sentences, tokens, language)
    networks = language.quotation_networks if settings.non_commercial else None
    quotations = tag_quotations(
        report, sentences, tokens, phrases, clauses, names, entities, language, networks
    )
    claims = tag_claims(report, sentences, tokens, clauses, times, names, entities, quotations, language)
    return AnnotatedReport(
        report, sentences, tokens, phrases, clauses, times, names, entities, quotations, claims
    )


def make_synopsis(story_and_reports: tuple[Story, tuple[Report, ...]], settings: Settings) -> Synopsis:
    """Everything that laying the reports of one story side by side shows."""
    story, reports = story_and_reports
    annotated = tuple(annotate_report(report, settings.annotate) for report in date_story(reports))
    language = load_language(reports[0].language)
    reuse = find_reuse(annotated, load_agencies(), load_publishers(), language.frequencies)
    aligned = align(annotated, reuse, language, settings.align.link)
    return write_briefing(
        with_days(story, annotated),
        annotated,
        reuse,
        aligned,
        language,
        settings.briefing.fewest,
        settings.briefing.most,
    )


def with_days(story: Story, reports: tuple[AnnotatedReport, ...]) -> Story:
    """``story`` with the days that became known only after its reports were read together."""
    days = sorted(r.report.dct.day for r in reports if r.report.dct.has_day)
    return replace(story, first=days[0], last=days[-1]) if days else story
