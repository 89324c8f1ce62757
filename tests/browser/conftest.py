"""A real browser without a network, and the page of the invented story opened from disk."""

import os
import shutil
from pathlib import Path

import pytest
from tests.brief.renderers.story import make_run, make_synopsis

from synopse.brief.renderers.html import render_overview, render_story

CHROMIUM = "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MISSING = (
    "these tests need chromium: apt-get install -y chromium (or set SYNOPSE_WITHOUT_BROWSER=1 to go without)"
)


@pytest.fixture(scope="session")
def browser():
    if os.environ.get("SYNOPSE_WITHOUT_BROWSER"):
        pytest.skip("SYNOPSE_WITHOUT_BROWSER is set")
    path = shutil.which("chromium") or CHROMIUM
    if not Path(path).exists():
        pytest.fail(MISSING)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield chromium
        chromium.close()


class Opened:
    """A page with everything that it did and should not have done."""

    def __init__(self, browser, file: Path, width: int, scheme: str, script: bool) -> None:
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script
        )
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", lambda m: self.complaints.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.route("**/*", lambda route: self._pass(route, file))
        self.page.goto(file.as_uri())

    def _pass(self, route, file: Path) -> None:
        if route.request.url.split("#")[0] == file.as_uri():
            route.continue_()
        else:
            self.complaints.append(f"asked for {route.request.url}")
            route.abort()


@pytest.fixture
def open_page(browser, tmp_path):
    """Opens HTML in the browser; fails at the end where the page asked for anything or raised an error."""
    opened: list[Opened] = []

    def open_html(html: str, width: int = 1440, scheme: str = "light", script: bool = True):
        file = tmp_path / f"page{len(opened)}.html"
        file.write_text(html, encoding="utf-8")
        opened.append(Opened(browser, file, width, scheme, script))
        return opened[-1].page

    yield open_html
    for page in opened:
        page.context.close()
        assert not page.complaints


@pytest.fixture(scope="session")
def story_html() -> str:
    return render_story(make_synopsis(), "de")


@pytest.fixture(scope="session")
def overview_html() -> str:
    return render_overview(make_run(), "de")
