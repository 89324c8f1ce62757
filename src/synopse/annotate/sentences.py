"""Splits the event zones of a report into sentences.

Every mark that may end a sentence is looked at with the word before and the word after it; the rules
that decide are methods of ``Boundary``, tried in order. No mark, no end: only a blank line (anywhere),
a line break in titles, headings and captions, one before a capital in running text and "+++" end one without.
Where lines are wrapped at a fixed width, a line break tells something after a final mark alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from synopse.annotate.boundaries import decide
from synopse.languages.language import Language
from synopse.model.layer import Layer, layer_of
from synopse.model.report import Report
from synopse.model.span import trimmed
from synopse.model.token import Sentence
from synopse.model.zone import Zone, ZoneType

CLOSERS = r"[\"“”»«'’‘›‹)\]]"
OPENERS = r"[\"„“”»«'‚‘›‹(\[]"
BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
LINE = re.compile(r"\n\s*")
MARK = re.compile(rf"(?P<mark>[.!?…]+)(?P<close>{CLOSERS}*)(?P<gap>\s*)")
ASIDE = r"\([^()\n]*\)[,;]?\s+[a-zäöüß]"
LINE_START = rf"(?!{ASIDE}){OPENERS}*[A-ZÄÖÜ0-9•–-]"
BULLET = r"\n\s*(?=[•▪■*]\s)"
FINAL = '.!?…:"“”»«)'
LINE_END = re.compile(rf"(?<![,;\s])[^\S\n]*\n\s*(?={LINE_START})|{BULLET}")
WRAPPED_LINE_END = re.compile(rf"(?<=[{FINAL}])[^\S\n]*\n\s*(?={LINE_START})|{BULLET}")
ITEM = re.compile(r"(?<=[^\s+])\s+(?=\+{2,4}\s+[\"„»«‚]?[A-ZÄÖÜ0-9])")
WIDEST_WRAPPED = 100
LAST_WORD = re.compile(r"(?<!\S)([a-zäöüß]+)\s*\Z")


def split_sentences(report: Report, language: Language) -> Layer[Sentence]:
    """The sentences of all event zones; each lies in one zone and holds its final mark and quote."""
    sentences = (s for zone in report.event_zones() for s in _of_zone(report.text, zone, language))
    return layer_of(report.id, report.text, "sentences", sentences)


class Stretch(NamedTuple):
    """Part of a zone; ``rule`` names what ends it."""

    start: int
    end: int
    rule: str


def _of_zone(text: str, zone: Zone, language: Language) -> Iterator[Sentence]:
    whole = Stretch(zone.span.start, zone.span.end, "zone")
    breaks = BLANK_LINE if zone.type is ZoneType.BODY else LINE
    line_end = WRAPPED_LINE_END if _is_wrapped(zone.span.of(text)) else LINE_END
    for paragraph in _pieces(text, whole, breaks, "paragraph"):
        for line in _items(text, _rejoined(text, _pieces(text, paragraph, line_end, "line"), language)):
            for sentence in _of_line(text, line, language):
                span = trimmed(text, sentence.start, sentence.end)
                if span:
                    yield Sentence(span, zone.type, sentence.rule)


def _items(text: str, lines: Iterator[Stretch]) -> Iterator[Stretch]:
    """``lines``, those of a ticker ("A +++ B +++ C") cut before each item."""
    for line in lines:
        if text.find(" ++", line.start, line.end) < 0:
            yield line
        else:
            yield from _pieces(text, line, ITEM, "item")


def _rejoined(text: str, lines: Iterator[Stretch], language: Language) -> Iterator[Stretch]:
    """``lines``, those put together again of which the first ends in a lower-case function word."""
    open_line: Stretch | None = None
    for line in lines:
        joined = line if open_line is None else Stretch(open_line.start, line.end, line.rule)
        last = LAST_WORD.search(text, max(joined.start, joined.end - 30), joined.end)
        if last and language.lexicon.is_function_word(last.group(1)) and line.rule == "line":
            open_line = joined
        else:
            yield joined
            open_line = None
    if open_line is not None:
        yield open_line


def _is_wrapped(text: str) -> bool:
    """Whether lines break at a fixed width, so that a line break tells nothing."""
    lines = [line for line in text.split("\n")[:-1] if line.strip()]
    if len(lines) < 2 or max(map(len, lines)) > WIDEST_WRAPPED:
        return False
    return sum(line.rstrip()[-1] not in FINAL for line in lines) > len(lines) / 2


def _pieces(text: str, whole: Stretch, breaks: re.Pattern[str], rule: str) -> Iterator[Stretch]:
    """``whole`` cut at ``breaks``, which belong to no piece."""
    start = whole.start
    for match in breaks.finditer(text, whole.start, whole.end):
        yield Stretch(start, match.start(), rule)
        start = match.end()
    yield Stretch(start, whole.end, whole.rule)


def _of_line(text: str, line: Stretch, language: Language) -> Iterator[Stretch]:
    """``line`` cut behind each mark that ends a sentence."""
    start, end = line.start, line.end
    for match in MARK.finditer(text, start, end):
        if match.end() < end:
            found = decide(text, start, end, match, language)
            if found.rule:
                yield Stretch(start, found.cut, found.rule)
                start = found.cut
    yield Stretch(start, end, line.rule)
