"""``synopse brief``: from a folder of reports to the finished page."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from synopse.cli._options import LANGUAGE, PATHS, SETTINGS, check_language, exit_status, progress_bar

if TYPE_CHECKING:
    from synopse.model.run import Tally

FORMATS = ("html", "md", "json")
MOST_TOLD = 20
"""So many stories are summed up on the terminal; the overview has them all."""


@click.command("brief")
@PATHS
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("synopse-out"),
    show_default=True,
    help="Folder for the results.",
)
@click.option("--format", "formats", default=",".join(FORMATS), show_default=True, help="What to write.")
@LANGUAGE
@click.option(
    "--interface",
    type=click.Choice(("de", "en")),
    default="de",
    show_default=True,
    help="Language in which the page opens; it can be switched there.",
)
@SETTINGS
def command(
    paths: tuple[Path, ...],
    out: Path,
    formats: str,
    language: str | None,
    interface: str,
    settings_file: Path | None,
) -> None:
    """Lay the reports in PATHS side by side and write page, Markdown and JSON.

    PATHS are files or folders: .html .txt .md .json .jsonl, and .gz of these. Nothing is written
    where no report can be used.
    """
    from synopse.settings import from_environment

    wanted = _formats(formats)
    settings = from_environment(settings_file)
    check_language(language)
    from synopse.cli._output import drafts_for
    from synopse.cli._results import tell, write_results
    from synopse.pipeline import sort_paths, tell_stories
    from synopse.pipeline.engine import prepare_process

    prepare_process()

    with drafts_for(out) as drafts, progress_bar() as progress:
        work = sort_paths(paths, settings, language, progress)
        if not work.tally.used:
            _summarise([], work.tally, [])
            sys.exit(exit_status(0, 0))
        stories = tell_stories(work, partial(tell, formats=wanted, interface=interface), settings, progress)
        summaries = write_results(drafts, work.tally, stories, wanted, interface, len(work.stories))
        written = [out / path.name for path in sorted(drafts.iterdir(), key=_by_number)]
    _summarise(summaries, work.tally, written)
    sys.exit(exit_status(work.tally.used, len(work.tally.quarantined)))


def _formats(given: str) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(part.strip() for part in given.split(",") if part.strip()))
    for name in wanted:
        if name not in FORMATS:
            raise click.BadParameter(f"{name!r} is none of {', '.join(FORMATS)}", param_hint="--format")
    return wanted or FORMATS


def _by_number(path: Path) -> tuple[int, str]:
    """The files for all stories first, then the pages of the stories in their order."""
    number = path.stem.rpartition("-")[2]
    return (int(number) if number.isdigit() else 0, path.name)


def _summarise(summaries: list[str], tally: Tally, written: list[Path]) -> None:
    for summary in summaries[:MOST_TOLD]:
        click.echo(summary)
    if len(summaries) > MOST_TOLD:
        click.echo(f"and {len(summaries) - MOST_TOLD} more stories")
    for one in tally.quarantined:
        click.echo(f"quarantined: {one.error}", err=True)
    if not tally.read:
        click.echo(
            "no report: the paths given: nothing to read there – name files or folders with pages", err=True
        )
    click.echo(
        f"read {tally.read} = briefed {tally.briefed} + without story {len(tally.strays)}"
        f" + quarantined {len(tally.quarantined)}"
    )
    for path in written[:6]:
        click.echo(f"wrote {path}")
    if len(written) > 6:
        click.echo(f"wrote {len(written) - 6} more in {written[0].parent}")
