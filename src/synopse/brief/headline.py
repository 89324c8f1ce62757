"""The headline of a story: the soberest of its titles."""

from __future__ import annotations

from synopse.model.annotated import AnnotatedReport
from synopse.model.briefing import Briefing
from synopse.model.synopsis import Agreement, Comparison

DISPUTED = 4.0
"""What a figure or time that another report contradicts takes from a title's merit."""

LONGEST = 100
"""Characters of a headline that still reads at a glance."""


def headline(reports: tuple[AnnotatedReport, ...], comparison: Comparison, briefing: Briefing) -> str:
    """The title that names most of the cast in the fewest judging words; else the first statement."""
    titles = [(_merit(r.report.title, comparison) + _weight(r, comparison), r.report.title) for r in reports]
    if any(title for _, title in titles):
        return max((merit, title) for merit, title in titles if title)[1]
    return briefing.statements[0].text if briefing.statements else reports[0].id


def _weight(report: AnnotatedReport, comparison: Comparison) -> float:
    """By the row of the report's first claim, its title as a rule; what is in dispute is no headline."""
    rows = (
        row for row in comparison.rows if (report.id, 0) in {(s.report_id, s.claim) for s in row.supports}
    )
    row = next(rows, None)
    if row is None:
        return 0.0
    return row.weight / 2 - DISPUTED * (row.agreement is Agreement.CONTRADICTING)


def _merit(title: str, comparison: Comparison) -> float:
    names = {m.name.split()[-1] for m in comparison.cast[:5]}
    loaded = {d.text.lower() for m in comparison.cast for d in m.designations if d.loaded}
    merit = float(sum(name in title for name in names))
    merit -= 3 * any(word in title.lower() for word in loaded)
    merit -= 2 * any(word.isupper() and len(word) > 4 for word in title.split())
    return merit - ("?" in title) - max(0, len(title) - LONGEST) / 20
