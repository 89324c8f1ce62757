"""Blocks of a page and the parts they fall into: what zoning works on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from synopse.languages.zones import ZoneRule, ZoneRules
from synopse.model.span import Span, trimmed
from synopse.model.zone import ZoneType


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or line of the text. ``tag``, ``hint`` and ``main`` are what markup says of it.

    ``main`` says whether it belongs to the main content, None where there is no markup to tell.
    """

    span: Span
    text: str
    tag: str = ""
    hint: ZoneType | None = None
    main: bool | None = None


@dataclass(slots=True)
class Part:
    """A stretch of one block and the zone found for it so far; ``why`` names the rule."""

    span: Span
    text: str
    block: Block
    rule: ZoneRule | None = None
    zone: ZoneType | None = None
    why: str = ""

    def put(self, zone: ZoneType, why: str) -> None:
        self.zone = zone
        self.why = why

    @property
    def words(self) -> int:
        return self.text.count(" ") + 1


_MARK = re.compile(r"\s*(?:[•●▪◦‣*+–—-]|\d{1,2}[.)])\s+\S")


def lines_of(text: str) -> list[Block]:
    """The blocks of plain text: its lines that are not blank, hard-wrapped ones joined."""
    spans = [span for span in _line_spans(text) if span]
    if _is_wrapped(text, spans):
        spans = list(_paragraphs(text, spans))
    return [Block(span, span.of(text)) for span in spans]


def _line_spans(text: str) -> Iterator[Span | None]:
    start = 0
    for line in text.split("\n"):
        yield trimmed(text, start, start + len(line))
        start += len(line) + 1


def _is_wrapped(text: str, spans: Sequence[Span]) -> bool:
    """Whether lines end where a column ends: many of nearly one length, going on in small letters."""
    long = [len(span) for span in spans if len(span) >= 50]
    if len(spans) < 6 or len(long) < len(spans) / 2 or max(long) > 120:
        return False
    going_on = sum(
        1 for a, b in pairwise(spans) if _goes_on(text, a, b)
    )  # fmt: skip
    return going_on > len(spans) / 3


def _goes_on(text: str, line: Span, following: Span) -> bool:
    if text[line.end : following.start].count("\n") > 1:
        return False
    return text[line.end - 1] not in '.!?:"“”»«' or text[following.start].islower()


def _paragraphs(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    start, last = spans[0].start, spans[0]
    width = max(len(span) for span in spans)
    for span in spans[1:]:
        apart = text[last.end : span.start].count("\n") > 1
        if apart or _MARK.match(text, span.start) or len(last) < width * 0.6:
            yield Span(start, last.end)
            start = span.start
        last = span
    yield Span(start, last.end)


def parts_of(block: Block, rules: ZoneRules) -> list[Part]:
    """The block as one part, or with the starts and ends that rules know split off, in order."""
    whole = Part(block.span, block.text, block)
    if _known(whole, rules.line):
        return [whole]
    before: list[Part | None] = []
    core: Part | None = whole
    while core and (found := rules.start(core.text)):
        taken, core = _cut(core, found[1])
        before.append(_labelled(taken, found[0]))
    after: list[Part | None] = []
    while core and (found := rules.end(core.text)):
        core, taken = _cut(core, found[1])
        after.insert(0, _labelled(taken, found[0]))
    if core and not (core is not whole and _known(core, rules.line)):
        _known(core, rules.held)
    return [part for part in (*before, core, *after) if part]


def _known(part: Part, find: Callable[[str], ZoneRule | None]) -> bool:
    rule = find(part.text)
    if rule:
        _labelled(part, rule)
    return rule is not None


def _labelled(part: Part | None, rule: ZoneRule) -> Part | None:
    if part is None:
        return None
    part.rule = rule
    part.put(rule.zone, rule.name)
    return part


def _cut(part: Part, at: int) -> tuple[Part | None, Part | None]:
    """``part`` cut in two at ``at`` of its own text, white space at the cut left out."""
    text, start = part.text, part.span.start
    spans = (trimmed(text, 0, at), trimmed(text, at, len(text)))
    first, second = (
        replace(part, span=Span(start + s.start, start + s.end), text=s.of(text)) if s else None
        for s in spans
    )
    return first, second
