"""The headline of a story: the soberest of its titles."""

from __future__ import annotations

from synopse.model.annotated import AnnotatedReport
from synopse.model.briefing import Briefing
from synopse.model.synopsis import Comparison

LONGEST = 100
"""Characters of a headline that still reads at a glance."""


def headline(reports: tuple[AnnotatedReport, ...], comparison: Comparison, briefing: Briefing) -> str:
    """The title that names most of the cast in the fewest judging words; else the first statement."""
    titles = [r.report.title for r in reports if r.report.title]
    if titles:
        return max(titles, key=lambda title: (_merit(title, comparison), title))
    return briefing.statements[0].text if briefing.statements else reports[0].id


def _merit(title: str, comparison: Comparison) -> float:
    names = {m.name.split()[-1] for m in comparison.cast[:5]}
    loaded = {d.text.lower() for m in comparison.cast for d in m.designations if d.loaded}
    merit = float(sum(name in title for name in names))
    merit -= 3 * any(word in title.lower() for word in loaded)
    merit -= 2 * any(word.isupper() and len(word) > 4 for word in title.split())
    return merit - ("?" in title) - max(0, len(title) - LONGEST) / 20
