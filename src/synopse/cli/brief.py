"""``synopse brief``: from a folder of reports to the finished page."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from synopse.cli._options import LANGUAGE, PATHS, SETTINGS, check_language, exit_status, progress_bar

FORMATS = ("html", "md", "json")


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

    PATHS are files or folders: .html .txt .md .json .jsonl, and .gz of these.
    """
    from synopse.settings import from_environment

    wanted = _formats(formats)
    settings = from_environment(settings_file)
    check_language(language)
    from synopse.cli._output import write_all
    from synopse.pipeline import brief_paths

    with progress_bar() as progress:
        run = brief_paths(paths, settings, language, progress)
    written = write_all(out, _render(run, wanted, interface))
    _summarise(run, written)
    sys.exit(exit_status(run.read - len(run.quarantined), len(run.quarantined)))


def _formats(given: str) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(part.strip() for part in given.split(",") if part.strip()))
    for name in wanted:
        if name not in FORMATS:
            raise click.BadParameter(f"{name!r} is none of {', '.join(FORMATS)}", param_hint="--format")
    return wanted or FORMATS


def _render(run, wanted: tuple[str, ...], interface: str) -> dict[str, str]:
    """File name → text for every format that is wanted."""
    files: dict[str, str] = {}
    if "html" in wanted:
        files |= _pages(run, interface)
    if "md" in wanted:
        from synopse.brief.renderers import markdown

        files["synopse.md"] = markdown.render(run, interface)
    if "json" in wanted:
        from synopse.brief.renderers import json

        files["synopse.json"] = json.render(run)
    return files


def _pages(run, interface: str) -> dict[str, str]:
    """One story alone is the page itself; otherwise an overview leads to each story's page."""
    from synopse.brief.renderers.html import render_overview, render_story

    if len(run.synopses) == 1 and not run.strays and not run.quarantined:
        return {"synopse.html": render_story(run.synopses[0], interface)}
    stories = {
        f"synopse-{number}.html": render_story(synopsis, interface)
        for number, synopsis in enumerate(run.synopses, 1)
    }
    return {"synopse.html": render_overview(run, interface)} | stories


def _summarise(run, written: list[Path]) -> None:
    for number, synopsis in enumerate(run.synopses, 1):
        fewest, most = synopsis.reuse.origin_range()
        origins = f"{fewest}" if fewest == most else f"{fewest} to {most}"
        click.echo(f"{number}. {synopsis.headline}")
        click.echo(
            f"   {len(synopsis.reports)} reports, {origins} independent origins, "
            f"{sum(len(row.report_ids) > 1 for row in synopsis.rows)} claims shared, "
            f"{len(synopsis.differences)} differences, {len(synopsis.briefing.statements)} sentences"
        )
    for one in run.quarantined:
        click.echo(f"quarantined: {one.error}", err=True)
    click.echo(
        f"read {run.read} = briefed {run.briefed} + without story {len(run.strays)}"
        f" + quarantined {len(run.quarantined)}"
    )
    for path in written[:6]:
        click.echo(f"wrote {path}")
    if len(written) > 6:
        click.echo(f"wrote {len(written) - 6} more in {written[0].parent}")
