"""What all tests share: the public development data beside the repository, and short reports."""

from pathlib import Path

import pytest

from synopse.model.report import Report, Stamp, StampSource
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType
from synopse.pipeline.engine import prepare_process

prepare_process()
SHARED = Path(__file__).resolve().parents[1].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with development data beside the repository; skips where it is absent."""
    if not (SHARED / "data").is_dir():
        pytest.skip("needs the development data in ../shared, which is not here")
    return SHARED


@pytest.fixture(scope="session")
def report_of():
    """Makes a report of one text that is all body."""

    def make(text: str, report_id: str = "a", dct: str = "2024-05-15", publisher: str = "", title: str = ""):
        body = Span(len(title) + 1 if title else 0, len(title) + 1 + len(text) if title else len(text))
        zones = [Zone(Span(0, len(title)), ZoneType.TITLE, "test")] if title else []
        stamp = Stamp(dct, StampSource.DECLARED) if dct else Stamp()
        whole = f"{title}\n{text}" if title else text
        return Report(
            id=report_id,
            origin=f"{report_id}.txt",
            language="de",
            publisher=publisher,
            title=title,
            text=whole,
            zones=(*zones, Zone(body, ZoneType.BODY, "test")),
            dct=stamp,
            published=stamp,
            given=whole,
        )

    return make


@pytest.fixture(scope="session")
def synopsis_of():
    """Lays reports side by side, the whole way from annotation to briefing."""

    def make(*reports: Report):
        from synopse.model.story import Story
        from synopse.pipeline import make_synopsis
        from synopse.settings import Settings

        story = Story("s1", tuple(report.id for report in reports))
        return make_synopsis((story, reports), Settings())

    return make
