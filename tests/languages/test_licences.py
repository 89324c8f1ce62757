"""Everything that ships names its licence, and the list of licences is complete."""

from pathlib import Path

import pytest
from click.testing import CliRunner

import synopse.resources
from synopse.cli import synopse as command
from synopse.languages.licences import licences

ROOT = Path(synopse.resources.__file__).parent
SUFFIXES = (".tsv", ".toml", ".gz", ".crfsuite", ".npz")
DATA = sorted(p for p in ROOT.rglob("*") if p.suffix in SUFFIXES and p.name != "licences.toml")
HEAD = 16
"""Lines of a file within which its licence stands."""


def entry_of(path: Path):
    inside = str(path.relative_to(ROOT))
    return next((e for e in licences() if inside == e.path or inside.startswith(f"{e.path}/")), None)


@pytest.mark.parametrize("path", DATA, ids=lambda p: str(p.relative_to(ROOT)))
def test_each_file_says_its_licence_or_is_listed(path):
    if entry_of(path) is None:
        head = "\n".join(path.read_text(encoding="utf-8").splitlines()[:HEAD])
        assert "Apache-2.0" in head
        assert "CC BY" not in head


def test_no_entry_speaks_of_what_is_not_there():
    assert [e.path for e in licences() if not (ROOT / e.path).exists()] == []


def test_the_command_lists_every_entry_with_its_source():
    shown = CliRunner().invoke(command, ["licences"]).stdout
    assert all(e.path in shown and e.licence in shown and e.source in shown for e in licences())
