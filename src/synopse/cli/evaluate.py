"""``synopse evaluate``: gold in, numbers out."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

LAYERS = ("zones", "times", "names", "quotations", "tokens")


@click.command("evaluate")
@click.argument("layer", type=click.Choice(LAYERS))
@click.argument("path", type=click.Path(path_type=Path, exists=True))
def command(layer: str, path: Path) -> None:
    """Score LAYER on the public data set at PATH and print its measures."""
    scorer = import_module(f"synopse.evaluate.{layer}")
    for measure, figure in getattr(scorer, f"evaluate_{layer}")(path).items():
        click.echo(f"{measure:<28} {figure:.1f}" if isinstance(figure, float) else f"{measure:<28} {figure}")
