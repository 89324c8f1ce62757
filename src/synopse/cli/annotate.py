"""``synopse annotate``: the layers of each report, one JSON object a line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from synopse.cli._options import LANGUAGE, PATHS, SETTINGS, check_language, exit_status, progress_bar

LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
GRAMMAR = ("tokens", "phrases", "clauses")
USUAL = ("zones", "sentences", "times", "names", "quotations", "claims")
LAYERS = (*USUAL, *GRAMMAR)


@click.command("annotate")
@PATHS
@click.option(
    "--layers",
    default=",".join(USUAL),
    show_default=True,
    help=f"Which layers to write; {', '.join(GRAMMAR)} are made too.",
)
@click.option("--no-clean", is_flag=True, help="Take each text as body as it stands, without zoning.")
@LANGUAGE
@SETTINGS
def command(
    paths: tuple[Path, ...], layers: str, no_clean: bool, language: str | None, settings_file: Path | None
) -> None:
    """Write the annotations of every report in PATHS, one JSON object a line.

    Offsets count code points of the text as given (of the file for plain text).
    """
    from synopse.settings import from_environment

    wanted = _layers(layers)
    settings = from_environment(settings_file)
    check_language(language)
    from synopse.brief.renderers.layers import report_object
    from synopse.model.run import Quarantined
    from synopse.pipeline import annotate_paths
    from synopse.pipeline.engine import prepare_process

    prepare_process()

    used = quarantined = 0
    with progress_bar() as progress:
        for outcome in annotate_paths(paths, settings, language, no_clean, progress):
            if isinstance(outcome, Quarantined):
                quarantined += 1
                click.echo(f"quarantined: {outcome.error}", err=True)
            else:
                used += 1
                click.echo(_one_line(report_object(outcome, wanted)))
    click.echo(f"read {used + quarantined} = annotated {used} + quarantined {quarantined}", err=True)
    sys.exit(exit_status(used, quarantined))


def _one_line(report: dict[str, Any]) -> str:
    """``report`` as JSON on one line, also for readers that take U+0085 or U+2028 for its end."""
    return json.dumps(report, ensure_ascii=False).translate(LINE_ENDS)


def _layers(given: str) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(part.strip() for part in given.split(",") if part.strip()))
    for name in wanted:
        if name not in LAYERS:
            raise click.BadParameter(f"{name!r} is none of {', '.join(LAYERS)}", param_hint="--layers")
    return wanted
