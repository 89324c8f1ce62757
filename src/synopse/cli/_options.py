"""Options and habits that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
LANGUAGE = click.option(
    "--language", metavar="CODE", help="Language of the reports (de, en); found out for each where not given."
)
SETTINGS = click.option(
    "--settings", "settings_file", type=click.Path(path_type=Path), help="TOML file with settings."
)


def check_language(code: str | None) -> None:
    """Raise SettingsError where ``code`` is no language that ships."""
    from synopse.languages.language import load_language

    if code is not None:
        load_language(code)


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int, int], None]]:
    """A bar on standard error that shows itself on long work, and only to a person."""
    if not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress, TaskID

    with Progress(console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield show


def exit_status(used: int, quarantined: int) -> int:
    """The documented status for a run that used and quarantined so many reports."""
    if not used:
        return 4
    return 3 if quarantined else 0
