"""The reference cannot lie: it names every setting with its default, every error, every status."""

from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from synopse import cli, errors
from synopse.settings import Settings

DOCS = Path(__file__).resolve().parents[2] / "docs"


def settings_keys(table=None, prefix=""):
    for field in fields(table or Settings()):
        value = getattr(table or Settings(), field.name)
        if is_dataclass(value):
            yield from settings_keys(value, f"{prefix}{field.name}.")
        else:
            yield f"{prefix}{field.name}", value


@pytest.mark.parametrize(("key", "default"), list(settings_keys()))
def test_every_setting_is_documented_with_its_default(key, default):
    assert f"| `{key}` | {default} |" in (DOCS / "reference" / "settings.md").read_text()


def test_no_setting_is_documented_that_is_not_there():
    text = (DOCS / "reference" / "settings.md").read_text()
    assert text.count("\n| `") == len(list(settings_keys()))


ERRORS = [n for n, e in vars(errors).items() if isinstance(e, type) and n != "SynopseError"]


@pytest.mark.parametrize("name", ERRORS)
def test_every_error_is_documented(name):
    assert f"| `{name}` |" in (DOCS / "reference" / "errors.md").read_text()
    assert name in errors.__doc__


def test_the_statuses_of_the_command_line_are_documented():
    documented = (DOCS / "reference" / "errors.md").read_text()
    told = [line.split()[0] for line in cli.__doc__.splitlines() if line.strip()[:1].isdigit()]
    assert told
    assert all(f"\n| {status} |" in documented for status in told)
