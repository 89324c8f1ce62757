"""What is expected of the reports in ``examples/reports``: read from the files in ``gold/``."""

from __future__ import annotations

import gzip
import json
import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ROOT / "examples" / "reports"
GOLD = Path(__file__).parent / "gold"
STORIES = ("hafenbrand", "seewaerme")

Item = dict[str, Any]


@cache
def gold(name: str) -> Item:
    """The tables of ``gold/<name>.toml``."""
    return tomllib.loads((GOLD / f"{name}.toml").read_text(encoding="utf-8"))


def known_gaps() -> dict[str, str]:
    """The tests whose expectation is not reached yet, each with the reason."""
    return {test: gap["why"] for gap in gold("known_gaps").get("gap", []) for test in gap["tests"]}


def expected(kind: str) -> list:
    """Everything of one kind from both stories, as parameters (story, item) with readable ids."""
    return [_parameter(story, item) for story in STORIES for item in gold(story).get(kind, [])]


def expected_reports() -> list:
    """(story, name) of every report in a story."""
    return [
        pytest.param(story, name, id=f"{story}-{name}")
        for story in STORIES
        for name in gold(story)["reports"]
    ]


def file_of(story: str, name: str) -> str:
    """Where a report lies below ``examples/reports``."""
    return gold(story)["reports"][name]["file"]


def alternatives(value: str | list[str]) -> list[str]:
    """Gold that allows one answer or any of several, always as a list."""
    return [value] if isinstance(value, str) else value


@cache
def page_text(story: str, name: str) -> str:
    """All text of a report's file, boilerplate and all, with single blanks between the words."""
    table = gold(story)["reports"][name]
    text = _decoded(REPORTS / table["file"], table.get("encoding", "utf-8"))
    if ".html" in table["file"]:
        text = LexborHTMLParser(text).body.text(separator=" ")
    elif ".jsonl" in table["file"]:
        text = json.loads(text)["text"]
    return " ".join(text.split())


def pattern_of(text: str) -> re.Pattern[str]:
    """Finds ``text`` with whatever white space and quotation marks a page has for it."""
    words = (re.escape(word) for word in text.split())
    return re.compile(re.sub(r"[\"„“”«»]", '["„“”«»]', r"\s+".join(words)))


def _decoded(path: Path, encoding: str) -> str:
    payload = path.read_bytes()
    return (gzip.decompress(payload) if path.suffix == ".gz" else payload).decode(encoding)


def _parameter(story: str, item: Item):
    return pytest.param(story, item, id=f"{story}-{_label(item)}")


def _label(item: Item) -> str:
    """What an expectation is about, in letters that every terminal can show."""
    words = item.get("text") or item.get("name") or item["about"]
    if isinstance(words, dict):
        words = f"{'+'.join(words)} {next(iter(words.values()))}"
    plain = unicodedata.normalize("NFKD", f"{item.get('report', '')} {words}".replace("ß", "ss"))
    return re.sub(r"[^\w+]+", "_", plain.encode("ascii", "ignore").decode()).strip("_")[:60]
