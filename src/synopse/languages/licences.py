"""What ships with Synopse under a licence of its own."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.languages.files import read_toml, resources


@dataclass(frozen=True, slots=True)
class LicenceEntry:
    """A file or folder below ``resources``; ``without`` says what leaving it out would cost."""

    path: str
    licence: str
    source: str
    without: str


def licences() -> tuple[LicenceEntry, ...]:
    """Everything that is not under Apache-2.0, in the order of ``licences.toml``."""
    return tuple(LicenceEntry(**entry) for entry in read_toml(resources() / "licences.toml")["entry"])
