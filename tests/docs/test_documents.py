"""Documents cannot lie: what they show is what is printed, and where they point something is."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from synopse.cli import synopse

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "examples" / "README.md"])
SHOWN = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ synopse (?P<arguments>.*)\n(?P<output>(?:(?!\$ ).+\n)*)", re.MULTILINE)


def sessions():
    """Every `$ synopse …` in a document that is shown with its output."""
    for page in PAGES:
        for block in SHOWN.findall(page.read_text(encoding="utf-8")):
            for command in COMMAND.finditer(block):
                if command["output"]:
                    name = f"{page.relative_to(ROOT)}: {command['arguments']}"
                    yield pytest.param(command["arguments"], command["output"], id=name)


@pytest.mark.parametrize(("arguments", "output"), list(sessions()))
def test_a_session_prints_what_the_document_shows(tmp_path, monkeypatch, arguments, output):
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(synopse, shlex.split(arguments, comments=True))
    shown = [line for line in output.splitlines() if line != "…"]
    printed = result.stdout.splitlines()
    assert [line for line in printed if line in shown] == shown, result.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_relative_links_lead_somewhere(page):
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_command_is_in_the_readme():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"`synopse {name}" in text for name in synopse.list_commands(None))
