"""``synopse evaluate``: gold in, numbers out."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from synopse.cli._options import SETTINGS

LAYERS = ("zones", "times", "names", "quotations", "tokens")


@click.command("evaluate")
@click.argument("layer", type=click.Choice(LAYERS))
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@SETTINGS
def command(layer: str, path: Path, settings_file: Path | None) -> None:
    """Score LAYER on the public data set at PATH and print its measures.

    Quotations are found as the settings say: by rules alone where annotate.non_commercial is false.
    """
    from synopse.pipeline.engine import prepare_process
    from synopse.settings import from_environment

    prepare_process()
    settings = from_environment(settings_file).annotate
    chosen = {"rules_alone": not settings.non_commercial} if layer == "quotations" else {}
    scorer = import_module(f"synopse.evaluate.{layer}")
    for measure, figure in getattr(scorer, f"evaluate_{layer}")(path, **chosen).items():
        click.echo(f"{measure:<28} {figure:.1f}" if isinstance(figure, float) else f"{measure:<28} {figure}")
