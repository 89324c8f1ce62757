"""The reports of one event."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """Ids of the reports about one event, and the first and last day of their publication.

    What topic detection and tracking calls a *topic*. ``first`` and ``last`` are ISO days, empty
    where no report has one.
    """

    id: str
    report_ids: tuple[str, ...]
    first: str = ""
    last: str = ""
