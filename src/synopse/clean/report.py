"""One RawReport → one Report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from synopse.clean.decoding import decode
from synopse.clean.detection import is_foreign, language_of
from synopse.clean.fixing import fix_line, fix_text
from synopse.clean.naming import agencies_of, authors_of, publisher_of
from synopse.clean.nesting import check_nesting
from synopse.clean.page import Page, read_page
from synopse.clean.parts import Block, lines_of
from synopse.clean.stamps import stamps_of
from synopse.clean.zoning import zone_blocks
from synopse.errors import EmptyText, UnreadableReport
from synopse.languages.language import load_language
from synopse.model.report import Declared, RawReport, Report
from synopse.model.span import trimmed
from synopse.model.zone import Zone, ZoneType

LONGEST = 300_000
"""So many characters of text a report has at the most; the longest live blogs have half of that."""


def clean_report(raw: RawReport, language: str | None = None, longest: int = LONGEST) -> Report:
    """The report in ``raw``: one fixed text, zoned, with who published it when.

    ``language`` forces the language instead of finding it out. Raises UnreadableReport where the
    bytes give no sensible text or one of more than ``longest`` characters, EmptyText where nothing is
    left, UnsupportedLanguage.
    """
    page = _page(raw)
    _check_length(page.text, longest, raw.origin)
    declared = _fixed(raw.declared.or_else(page.declared))
    text, offsets = fix_text(page.text)
    if not text.strip():
        raise EmptyText("empty report", raw.origin, "there is no text in it", "fetch it again")
    code = language or language_of(text, declared.language, raw.origin)
    spoken = load_language(code)
    zones, title = _zones(raw, page, text, declared.title, code)
    zones = tuple(_marked(zone, text, code) for zone in zones)
    stamps = stamps_of(declared, text, zones, spoken.zones, spoken.clock)
    return Report(
        id=raw.id,
        origin=raw.origin,
        language=code,
        publisher=publisher_of(declared, text, zones),
        title=title,
        text=text,
        zones=zones,
        dct=stamps.dct,
        published=stamps.published,
        updated=stamps.updated,
        authors=authors_of(declared, text, zones),
        agencies=agencies_of(declared, text, zones),
        subtitle=declared.subtitle or _first(text, zones, ZoneType.SUBTITLE),
        category=declared.category or _first(text, zones, ZoneType.CATEGORY),
        url=declared.url,
        given=page.text,
        offsets=offsets,
    )


def _fixed(declared: Declared) -> Declared:
    """``declared`` in the same characters as the text, so that the two can be laid side by side."""
    return Declared(**{f.name: _fixed_value(getattr(declared, f.name)) for f in fields(declared)})


def _fixed_value(value: Any) -> Any:
    return fix_line(value) if isinstance(value, str) else tuple(map(fix_line, value))


def _marked(zone: Zone, text: str, code: str) -> Zone:
    """A caption in another language is marked as such; agencies write theirs in English."""
    foreign = zone.type is ZoneType.CAPTION and is_foreign(zone.span.of(text), code)
    return replace(zone, foreign=True) if foreign else zone


def _check_length(text: str, longest: int, origin: str) -> None:
    if len(text) > longest:
        raise UnreadableReport(
            "report too long", origin, f"more than {longest:,} characters", "cut it, or raise the limit"
        )


def _page(raw: RawReport) -> Page:
    source = decode(raw)
    if raw.media_type == "text/html":
        check_nesting(source, raw.origin)
        return read_page(source, raw.declared.url)
    return Page(source, Declared(), ())


def _zones(raw: RawReport, page: Page, text: str, title: str, code: str) -> tuple[tuple[Zone, ...], str]:
    if raw.as_body:
        whole = trimmed(text, 0, len(text))
        return ((Zone(whole, ZoneType.BODY, "as it stands"),) if whole else ()), title
    blocks = _blocks(page, text) if page.marks else lines_of(text)
    return zone_blocks(blocks, load_language(code), title)


def _blocks(page: Page, text: str) -> Sequence[Block]:
    """The lines of a page's text with what its markup says of each."""
    lines = lines_of(text)
    return [
        Block(line.span, line.text, mark.tag, mark.hint, mark.main)
        for line, mark in zip(lines, page.marks, strict=True)
    ]


def _first(text: str, zones: Sequence[Zone], kind: ZoneType) -> str:
    return next((zone.span.of(text) for zone in zones if zone.type is kind), "")
