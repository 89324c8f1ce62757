"""Ids that are unique in a run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from synopse.errors import ReportError
from synopse.model.report import RawReport


def unique_ids(reports: Iterable[RawReport | ReportError]) -> Iterator[RawReport | ReportError]:
    """The same reports; where an id was taken, it gets the first free number: x, x-2, x-3."""
    taken: set[str] = set()
    for report in reports:
        if isinstance(report, RawReport):
            report = replace(report, id=_free(report.id, taken))  # noqa: PLW2901
            taken.add(report.id)
        yield report


def _free(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    return next(name for n in count(2) if (name := f"{wanted}-{n}") not in taken)
