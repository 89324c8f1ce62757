"""What ``NAME.meta.toml`` says of the reports in ``NAME.txt``, ``NAME.html`` …"""

from __future__ import annotations

import tomllib
from pathlib import Path

from synopse.errors import UnreadableReport
from synopse.model.report import Declared
from synopse.read.declared import declared_of
from synopse.read.find import SIDECAR
from synopse.read.formats import bare_name


def read_sidecar(path: Path) -> Declared:
    """What the sidecar of ``path`` declares; nothing where there is none.

    Raises UnreadableReport where it is broken or has a key that says nothing.
    """
    sidecar = path.with_name(bare_name(path) + SIDECAR)
    try:
        if not sidecar.is_file():
            return Declared()
        return declared_of(tomllib.loads(sidecar.read_text(encoding="utf-8")), strict=True)
    except (OSError, ValueError) as error:  # broken TOML and broken UTF-8 are ValueErrors
        raise UnreadableReport("unreadable sidecar", str(sidecar), str(error), "mend the sidecar") from error
