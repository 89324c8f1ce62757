"""The command line: one file per command, listed when asked for, loaded when used.

Exit statuses::

    0  done
    2  wrong usage, settings or resources: nothing was done
    3  done, but some reports were quarantined (each with a line that says why)
    4  no report could be used
    5  the results could not be written; nothing half-written stays behind
    130  interrupted (Ctrl-C); nothing half-written stays behind
"""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import click

from synopse import __version__
from synopse.errors import OutputError, ResourceError, SettingsError


class Commands(click.Group):
    """The modules of this folder that define ``command``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(m.name for m in iter_modules(__path__) if not m.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        return import_module(f"synopse.cli.{cmd_name}").command

    def invoke(self, ctx: click.Context) -> Any:
        """A reader that has read enough (``synopse annotate … | head``) ends the work in peace."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno not in (errno.EPIPE, errno.ENOSPC):
                raise
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left unsaid
            if error.errno == errno.ENOSPC:
                raise OutputError(
                    "cannot write", "standard output", error.strerror or str(error), "make room"
                ) from error
            ctx.exit(0)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="synopse")
def synopse() -> None:
    """Lay the parallel news reports of one event side by side.

    Start with: synopse brief FOLDER
    """


def main() -> None:
    """Entry point of the command ``synopse``."""
    try:
        sys.exit(synopse.main(standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        click.echo("synopse: interrupted", err=True)
        sys.exit(130)
    except (SettingsError, ResourceError) as error:
        click.echo(f"synopse: {error}", err=True)
        sys.exit(2)
    except OutputError as error:
        click.echo(f"synopse: {error}", err=True)
        sys.exit(5)
