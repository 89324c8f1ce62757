"""From files to reports that can be used; what fails is kept apart with its reason, never lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from synopse.clean import clean_report
from synopse.errors import DuplicateReport, ReportError
from synopse.model.layer import digest_of
from synopse.model.report import Report
from synopse.model.run import Quarantined
from synopse.pipeline.engine import Progress, each, quiet
from synopse.read import find_files, read_file
from synopse.settings import Settings


@dataclass(frozen=True, slots=True)
class Intake:
    """What came in: reports that can be used, and those that cannot with the reason."""

    reports: tuple[Report, ...]
    quarantined: tuple[Quarantined, ...]

    @property
    def read(self) -> int:
        return len(self.reports) + len(self.quarantined)


def take_in(
    paths: Sequence[Path],
    settings: Settings,
    language: str | None = None,
    as_body: bool = False,
    progress: Progress = quiet,
) -> Intake:
    """Read and clean everything under ``paths``; what fails is kept apart, never lost."""
    found = list(find_files(paths))
    work = partial(read_and_clean, settings=settings, language=language, as_body=as_body)
    outcomes = [o for part in each(work, found, settings, partial(progress, "read")) for o in part]
    reports = with_unique_ids(o for o in outcomes if isinstance(o, Report))
    return Intake(reports, tuple(o for o in outcomes if isinstance(o, Quarantined)))


def read_and_clean(
    found: Path | ReportError, settings: Settings, language: str | None, as_body: bool
) -> list[Report | Quarantined]:
    """The reports of one file."""
    if isinstance(found, ReportError):
        return [quarantined(found)]
    outcomes: list[Report | Quarantined] = []
    for raw in read_file(found, as_body=as_body, max_bytes=settings.read.most_bytes):
        try:
            if isinstance(raw, ReportError):
                raise raw
            outcomes.append(clean_report(raw, language, settings.read.most_characters))
        except ReportError as error:
            outcomes.append(quarantined(error))
    return outcomes


def quarantined(error: ReportError) -> Quarantined:
    """What the run keeps of a report that cannot be used."""
    return Quarantined(error.which, str(error))


def with_unique_ids(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Reports with the same id get ``-2``, ``-3`` … in the order they came."""
    seen: Counter[str] = Counter()
    taken: set[str] = set()
    result = []
    for report in reports:
        unique = report.id
        while unique in taken:
            seen[report.id] += 1
            unique = f"{report.id}-{seen[report.id] + 1}"
        taken.add(unique)
        result.append(replace(report, id=unique) if unique != report.id else report)
    return tuple(result)


def without_duplicates(intake: Intake) -> Intake:
    """The same page read twice counts once; the second goes into quarantine."""
    first: dict[tuple[str, str, str], Report] = {}
    doubles = []
    for report in intake.reports:
        key = (report.publisher, report.url, digest_of(report.given))
        if key in first:
            doubles.append(double(report, first[key]))
        else:
            first[key] = report
    return Intake(tuple(first.values()), (*intake.quarantined, *doubles))


def double(report: Report, first: Report) -> Quarantined:
    """``report`` in quarantine, for it is the page that ``first`` is."""
    error = DuplicateReport(
        "duplicate report", report.origin, f"the same page as {first.origin}", "nothing, it is left out"
    )
    return quarantined(error)
