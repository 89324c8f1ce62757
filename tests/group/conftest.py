"""Reports of nothing but a title and a body."""

from collections.abc import Callable

import pytest

from synopse.model.report import Report, Stamp, StampSource
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType


def plain_report(id_: str, title: str, body: str = "", day: str = "", language: str = "de") -> Report:
    """A report with a title zone and, where there is one, a body zone."""
    text = f"{title}\n{body}"
    zones = []
    if title:
        zones.append(Zone(Span(0, len(title)), ZoneType.TITLE, "by hand"))
    if body.strip():
        zones.append(Zone(Span(len(title) + 1, len(text)), ZoneType.BODY, "by hand"))
    stamp = Stamp(day, StampSource.DECLARED) if day else Stamp()
    return Report(id_, id_, language, "", title, text, tuple(zones), dct=stamp)


@pytest.fixture(scope="session")
def make_report() -> Callable[..., Report]:
    """Builds a report: ``make_report("a", "Titel", "Text …", "2024-05-01")``."""
    return plain_report
