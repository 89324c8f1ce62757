"""Writes the briefing of a story: a few sentences, each with its citations."""

from __future__ import annotations

from synopse.brief.candidates import candidates
from synopse.brief.choice import choose, in_order
from synopse.brief.headline import headline
from synopse.brief.statements import statement
from synopse.languages.language import Language
from synopse.model.annotated import AnnotatedReport
from synopse.model.briefing import Briefing
from synopse.model.reuse import Reuse
from synopse.model.story import Story
from synopse.model.synopsis import Comparison, Synopsis


def write_briefing(
    story: Story,
    reports: tuple[AnnotatedReport, ...],
    reuse: Reuse,
    comparison: Comparison,
    language: Language,
    fewest: int,
    most: int,
) -> Synopsis:
    """The whole Synopse: ``comparison`` with the briefing and the headline that follow from it.

    The briefing has ``fewest`` to ``most`` statements, or fewer where the reports say less.
    """
    can_stand = candidates(comparison, reports, language)
    chosen = in_order(choose(can_stand, comparison, fewest, most))
    briefing = Briefing(tuple(statement(one, reuse, language) for one in chosen))
    return Synopsis(
        story,
        reports,
        reuse,
        comparison.rows,
        comparison.quotations,
        comparison.differences,
        comparison.timeline,
        comparison.cast,
        briefing,
        headline(reports, comparison, briefing),
    )
