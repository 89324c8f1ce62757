"""``synopse licences``: what ships, from where, under which licence."""

from __future__ import annotations

import click


@click.command("licences")
def command() -> None:
    """List the data and models that ship with Synopse, with source and licence."""
    from synopse.languages.licences import licences

    click.echo("synopse itself: Apache-2.0")
    for entry in licences():
        click.echo(f"{entry.path}: {entry.licence}\n    {entry.source}")
