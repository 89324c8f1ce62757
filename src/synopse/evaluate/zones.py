"""How well pages are zoned: the text that may feed the event against the gold text of the page.

Gold are the files of flairNLP/fundus: ``<Publisher>.json`` beside ``<Publisher>_<day>.html.gz``. Scores
are precision, recall and F1 of tokens as a bag, averaged over pages.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from synopse.clean import clean_report
from synopse.clean.stamps import iso_of, on_clock
from synopse.errors import ReportError
from synopse.evaluate.gold import no_gold
from synopse.languages.language import load_language
from synopse.model.report import RawReport, Report
from synopse.model.zone import ZoneType

Bag = Counter[str]

_TOKEN = re.compile(r"\w+")
_TEXT = (ZoneType.TITLE, ZoneType.SUBTITLE, ZoneType.HEADING, ZoneType.BODY)
_PAGE = ".html.gz"


@dataclass(frozen=True, slots=True)
class Page:
    """One page with its gold."""

    name: str
    payload: bytes
    gold: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """Scores of one page read in one way."""

    name: str
    precision: float
    recall: float
    title: bool
    day: bool

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def evaluate_zones(path: Path) -> dict[str, float]:
    """Scores (0–100) of the pages below ``path``, as HTML and as the plain text a scraper leaves of them.

    Captions are left out on both sides, for gold has none in its text.
    Raises SettingsError where there is no page.
    """
    pages = list(gold_pages(path))
    if not pages:
        raise no_gold(path, "no page with a gold text in it")
    both = [_scores(page) for page in pages]
    html, plain = _summary("html", [h for h, _ in both]), _summary("plain", [p for _, p in both])
    return {"pages": len(pages)} | html | plain


def gold_pages(path: Path) -> Iterator[Page]:
    """All pages below ``path`` that have a gold text, each with the one that is its own."""
    for file in sorted(path.rglob("*" + _PAGE)):
        gold = file.with_name(file.name.split("_")[0] + ".json")
        if gold.is_file():
            payload = gzip.decompress(file.read_bytes())
            entries = json.loads(gold.read_text(encoding="utf-8")).values()
            yield Page(file.name.removesuffix(_PAGE), payload, _own(payload, entries))


def _day_of(stamp: str, code: str) -> str:
    """The day of a gold stamp on the clock of the outlet, as reports have it."""
    return on_clock(iso_of(stamp), load_language(code).clock)[:10]


def _own(payload: bytes, entries: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The entry most of whose words stand on the page: files hold entries of several pages."""
    words = set(_TOKEN.findall(payload.decode("utf-8", "replace")))
    return max(entries, key=lambda entry: mean(w in words for w in _TOKEN.findall(gold_text(entry)) or [""]))


def gold_text(entry: Mapping[str, Any]) -> str:
    """Title, lead, headings and paragraphs."""
    body = entry["body"]
    lines = [entry["title"], *body["summary"]]
    for section in body["sections"]:
        lines += [*section["headline"], *section["paragraphs"]]
    return "\n".join(lines)


def _scores(page: Page) -> tuple[Score, Score]:
    """The scores of the page as it is, and of the text that is left of it without markup."""
    try:
        report = clean_report(RawReport(page.name, page.name, "text/html", page.payload))
        plain = clean_report(RawReport(page.name, page.name, "text/plain", report.given.encode()))
    except ReportError:
        failed = Score(page.name, 0.0, 0.0, title=False, day=False)
        return failed, failed
    return _score(page, report), _score(page, plain)


def _score(page: Page, report: Report) -> Score:
    found, gold = _bag(event_text(report)), _bag(gold_text(page.gold))
    same = (found & gold).total()
    return Score(
        page.name, same / (found.total() or 1), same / (gold.total() or 1),
        title=_letters(report.title) == _letters(page.gold["title"]),
        day=report.dct.day == _day_of(page.gold["publishing_date"], report.language),
    )  # fmt: skip


def event_text(report: Report) -> str:
    """The text of the zones that may feed the event, without captions."""
    return "\n".join(zone.span.of(report.text) for zone in report.zones_of(*_TEXT))


def _bag(text: str) -> Bag:
    return Counter(token.lower() for token in _TOKEN.findall(text))


def _letters(text: str) -> str:
    return "".join(_TOKEN.findall(text.lower()))


def _summary(way: str, scores: list[Score]) -> dict[str, float]:
    return {
        f"{way} precision": 100 * mean(s.precision for s in scores),
        f"{way} recall": 100 * mean(s.recall for s in scores),
        f"{way} f1": 100 * mean(s.f1 for s in scores),
        f"{way} titles": 100 * mean(s.title for s in scores),
        f"{way} days": 100 * mean(s.day for s in scores),
    }
