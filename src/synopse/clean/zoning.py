"""Blocks → zones: what each stretch of the page is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from synopse.clean.head import is_heading_like, lead_end, zone_head
from synopse.clean.kicker import split_kickers
from synopse.clean.parts import Block, Part, parts_of
from synopse.clean.prose import article_run, ends_sentence, is_cut_off, is_prose
from synopse.languages.detection import load_profiles
from synopse.languages.language import Language
from synopse.model.zone import Zone, ZoneType

_INNER_END = re.compile(r"[.!?…][\"“”»«]?\s")
_QUOTED = re.compile(r"^[\"„“»«].*[\"“”»«]$")
_NAME_AND_OFFICE = re.compile(r"[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+){1,3}(?:, [^.!?]{2,60})?")
_LONGEST_QUESTION = 20
_LONGEST_GLUED_CAPTION = 60
_LONGEST_CAPTION = 25
_LONGEST_OWNER = 8
_MOST_SENTENCES = 3
_LOOK_AHEAD = 8
_BESIDE_TEXT = (
    ZoneType.CAPTION, ZoneType.CREDITS, ZoneType.DATELINE, ZoneType.SHARE_DONATE, ZoneType.NAVIGATION,
)  # fmt: skip

_HEADING_TAGS = ("h2", "h3", "h4", "h5", "h6")
_BULLETS = ("•", "-", "–", "—", "*", "▪", "●", "·", "‣", "◦")


def zone_blocks(blocks: Sequence[Block], language: Language, title: str = "") -> tuple[tuple[Zone, ...], str]:
    """The zones of all blocks in order, and the title (``title`` where it is declared)."""
    words = load_profiles().get(language.code, frozenset())
    parts = [part for block in blocks for part in parts_of(block, language.zones)]
    _mark_neighbours(parts, language.zones.open_bylines)
    run = article_run(parts, words) or _whatever_is_left(parts)
    start = lead_end(parts, run, words)
    headline = zone_head(parts, start, title, words)
    _mark_teasers(parts, range(start, run.stop), words)
    _zone_body(parts, range(start, run.stop), words)
    _reach_back(parts, run.stop)
    _zone_rest(parts)
    parts = split_kickers(parts, lambda word: _is_place(word, language), language.zones.before_place)
    if not title:
        headline = next((part.text for part in parts if part.zone is ZoneType.TITLE), headline)
    return tuple(Zone(p.span, p.zone, p.why) for p in parts if p.zone is not None), headline


def _is_place(word: str, language: Language) -> bool:
    names = language.names
    return word in names.country_names or word in names.capitals or word in names.places


def _mark_neighbours(parts: Sequence[Part], open_bylines: Sequence[str]) -> None:
    """What markup says of a part, and what the line beside it says."""
    _mark_source_after_byline(parts, open_bylines)
    for part in parts:
        if part.zone is None and _markup_counts(part.block):
            part.zone, part.why = part.block.hint, "markup"
    _mark_open_credits(parts)
    _mark_captions(parts)


def _whatever_is_left(parts: Sequence[Part]) -> range:
    """A text without a single sentence is body as far as no rule knows better."""
    left = [i for i, part in enumerate(parts) if part.zone is None]
    return range(left[0], left[-1] + 1) if left else range(0)


def _markup_counts(block: Block) -> bool:
    """Class names say less than the text of the main content, captions aside."""
    return not block.main or block.hint in (ZoneType.CAPTION, ZoneType.CREDITS)


def _mark_source_after_byline(parts: Sequence[Part], open_bylines: Sequence[str]) -> None:
    """The line behind "Ein Artikel von" names who wrote it."""
    ends = (":", *(f" {word}" for word in open_bylines))
    for byline, source in pairwise(parts):
        open_ended = byline.zone is ZoneType.BYLINE and byline.text.lower().endswith(ends)
        if open_ended and source.words <= 8:
            source.put(ZoneType.BYLINE, "behind an open byline")


def _mark_captions(parts: Sequence[Part]) -> None:
    """What a picture's credit follows is its caption: glued, or a short line of its own before it."""
    for part, credit in pairwise(parts):
        if credit.zone is not ZoneType.CREDITS or part.zone is not None:
            continue
        longest = _LONGEST_GLUED_CAPTION if part.block is credit.block else _LONGEST_CAPTION
        if part.words <= longest and len(_INNER_END.findall(part.text)) < _MOST_SENTENCES:
            part.put(ZoneType.CAPTION, "before a picture credit")


def _mark_open_credits(parts: Sequence[Part]) -> None:
    """The line behind "Bild:" names who owns the picture."""
    for credit, owner in pairwise(parts):
        if credit.why == "open_picture_credit" and owner.zone is None and owner.words <= _LONGEST_OWNER:
            owner.put(ZoneType.CREDITS, "behind an open picture credit")


def _mark_teasers(parts: Sequence[Part], run: range, function_words: frozenset[str]) -> None:
    """Inside the article a teaser of another story is a short line and at most one paragraph before "Zum Artikel"."""
    for i in run[2:]:
        rule = parts[i].rule
        if rule and rule.reaches_back and rule.zone is ZoneType.RELATED_ARTICLE:
            heading = i - 2 if is_prose(parts[i - 1], function_words) else i - 1
            if parts[heading].zone is None and not is_prose(parts[heading], function_words):
                for part in parts[heading:i]:
                    part.put(rule.zone, f"before {rule.name}")


def _zone_body(parts: Sequence[Part], run: range, function_words: frozenset[str]) -> None:
    regime: ZoneType | None = None
    for i in run:
        part = parts[i]
        if part.zone is not None:
            regime = (part.rule.opens if part.rule else None) or regime
        elif regime and _is_boxed(part, parts[i - 1], regime):
            part.put(regime, "in a box")
        elif is_prose(part, function_words):
            _zone_prose(part, parts[i + 1 : min(run.stop, i + _LOOK_AHEAD)], function_words)
            regime = None
        elif part.block.main and part.block.tag in _HEADING_TAGS:
            part.put(ZoneType.HEADING, part.block.tag)
            regime = None
        elif regime:
            part.put(regime, "in a box")
        else:
            following = parts[i + 1 : min(run.stop, i + _LOOK_AHEAD)]
            _zone_short_line(part, following, parts[max(run.start, i - 1) : i], function_words)


def _is_boxed(part: Part, before: Part, regime: ZoneType) -> bool:
    """Whether ``part`` is the one short line that a heading like "Lesen Sie auch" is there for."""
    opened = before.rule is not None and before.rule.opens is ZoneType.RELATED_ARTICLE
    fits = part.words <= _LONGEST_QUESTION and not part.text.endswith(".")
    return opened and fits and regime is ZoneType.RELATED_ARTICLE and not part.block.main


def _zone_prose(part: Part, following: Sequence[Part], function_words: frozenset[str]) -> None:
    asks = part.text.endswith(("?", "!")) and is_heading_like(part) and not _INNER_END.search(part.text)
    if asks and part.words <= _LONGEST_QUESTION and _leads_to_prose(following, function_words):
        part.put(ZoneType.HEADING, "question or call before prose")
    else:
        part.put(ZoneType.BODY, "prose")


def _zone_short_line(
    part: Part, following: Sequence[Part], before: Sequence[Part], function_words: frozenset[str]
) -> None:
    """A line in the body that is no prose: an item of a list, a heading, or foreign to the article."""
    if part.text.startswith(_BULLETS) or ends_sentence(part.text) or _after_colon(before):
        part.put(ZoneType.BODY, "short line of the body")
    elif before and _names_who_is_quoted(part, before[-1]):
        part.put(ZoneType.BYLINE, "who is quoted above")
    elif is_heading_like(part) and _leads_to_prose(following, function_words):
        part.put(ZoneType.HEADING, "short line before prose")
    elif is_cut_off(part.text, function_words):
        part.put(ZoneType.BODY, "sentence that breaks off")
    else:
        part.put(ZoneType.NAVIGATION, "short line that leads nowhere")


def _names_who_is_quoted(part: Part, before: Part) -> bool:
    """ "Anna Muster, Ministerin" under a quotation that is set apart."""
    return bool(_QUOTED.search(before.text)) and _NAME_AND_OFFICE.fullmatch(part.text) is not None


def _after_colon(before: Sequence[Part]) -> bool:
    return bool(before) and before[-1].text.endswith(":") and before[-1].zone is ZoneType.BODY


def _leads_to_prose(following: Sequence[Part], function_words: frozenset[str]) -> bool:
    first = next((part for part in following if part.zone not in _BESIDE_TEXT), None)
    return first is not None and is_prose(first, function_words)


def _reach_back(parts: Sequence[Part], end: int) -> None:
    """Rules that say what the lines before theirs are, behind the article alone."""
    for i in range(end, len(parts)):
        rule = parts[i].rule
        if rule and rule.reaches_back:
            for part in _unknown_before(parts, i, max(end, i - rule.reaches_back)):
                part.put(rule.zone, f"before {rule.name}")


def _unknown_before(parts: Sequence[Part], i: int, lowest: int) -> Iterator[Part]:
    for j in range(i - 1, lowest - 1, -1):
        if parts[j].zone is not None:
            return
        yield parts[j]


def _zone_rest(parts: Sequence[Part]) -> None:
    """What is left follows the regime that the last opening line began."""
    regime = ZoneType.NAVIGATION
    for part in parts:
        if part.rule and (part.rule.opens or part.zone is ZoneType.COMMENTS):
            regime = part.rule.opens or ZoneType.COMMENTS
        elif part.zone in (ZoneType.BODY, ZoneType.TITLE):
            regime = ZoneType.NAVIGATION
        if part.zone is None or _follows_its_row(part, regime):
            part.put(regime, "in the row of what stands before")


def _follows_its_row(part: Part, regime: ZoneType) -> bool:
    """Whether ``part`` is so only where no gallery, comments or teasers surround it."""
    if part.zone in (ZoneType.CAPTION, ZoneType.CREDITS):
        return regime is not ZoneType.NAVIGATION
    return part.why == "bare_number"
