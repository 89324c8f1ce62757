"""The text of an HTML page, block by block, with what its markup says of each block."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from synopse.clean.content import main_content
from synopse.clean.fixing import fix_text
from synopse.clean.metadata import read_metadata
from synopse.languages.markup import MarkupHints, load_markup_hints
from synopse.model.report import Declared
from synopse.model.zone import ZoneType

_DROPPED = frozenset(
    """script style noscript template svg iframe object embed canvas audio video select option textarea input head
    datalist math map area source track picture progress meter""".split()  # noqa: SIM905
)
_INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike
    strong sub sup time tt u var wbr -text img nobr""".split()  # noqa: SIM905
)
_SPACES = re.compile(r"\s+")
_ENDS = re.compile(r"[a-zäöüß\d.:!?»“]$")
_NAMING = ("class", "id", "role", "itemprop", "data-testid", "data-component")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """What markup says of one block; ``path`` names its element and the one around it."""

    tag: str
    hint: ZoneType | None = None
    main: bool | None = None
    path: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page, a block a line, what it declares, and a mark for each block (or none)."""

    text: str
    declared: Declared
    marks: tuple[Mark, ...] = ()


class _Context(NamedTuple):
    """Where in the tree a text stands."""

    tag: str
    hint: ZoneType | None
    path: str


def read_page(source: str, url: str = "") -> Page:
    """The page in the HTML ``source``; scripts, styles and what is hidden are no text."""
    tree = LexborHTMLParser(source)
    collector = _Collector(load_markup_hints())
    if tree.body is not None:
        collector.walk(tree.body)
    texts = [text for text, _ in collector.blocks]
    main = main_content(source, texts)
    marks = [
        Mark(c.tag, c.hint, is_main, c.path) for (_, c), is_main in zip(collector.blocks, main, strict=True)
    ]
    return Page("\n\n".join(texts), read_metadata(tree, url), _with_like_ones(marks))


def _with_like_ones(marks: list[Mark]) -> tuple[Mark, ...]:
    """Blocks among the main content that stand where its paragraphs stand are main content, too."""
    paths = {mark.path for mark in marks if mark.main and mark.tag == "p"}
    inside = [i for i, mark in enumerate(marks) if mark.main]
    for i in range(inside[0], inside[-1]) if inside else ():
        if marks[i].path in paths and marks[i].tag == "p":
            marks[i] = replace(marks[i], main=True)
    return tuple(marks)


class _Collector:
    """Walks a tree and notes each block of text with where it stands."""

    def __init__(self, hints: MarkupHints) -> None:
        self.blocks: list[tuple[str, _Context]] = []
        self._hints = hints
        self._words: list[str] = []

    def walk(self, top: LexborNode) -> None:
        """Notes all blocks below ``top``, without recursion, for pages may nest without end."""
        stack: list[tuple[LexborNode | None, _Context]] = [(top, _Context("body", None, ""))]
        while stack:
            node, context = stack.pop()
            if node is None:
                self._flush(context)
            elif node.tag == "-text":
                self._add(node.text_content or "")
            elif node.tag not in _DROPPED:
                stack.extend(self._inside(node, context))

    def _add(self, text: str) -> None:
        """Notes ``text``; a space parts elements that only their looks part on the page."""
        if self._words and _ENDS.search(self._words[-1]) and text[:1].isupper():
            self._words.append(" ")
        self._words.append(text)

    def _inside(self, node: LexborNode, context: _Context) -> list[tuple[LexborNode | None, _Context]]:
        """What to visit next, the first one last."""
        tag = node.tag or ""
        attributes = node.attributes
        if "hidden" in attributes or _HIDING.search(attributes.get("style") or ""):
            return []
        within = self._context(tag, attributes, context)
        ends: list[tuple[LexborNode | None, _Context]] = []
        if tag not in _INLINE:
            self._flush(context)
            ends = [(None, within)]
        return ends + [(child, within) for child in reversed(list(node.iter(include_text=True)))]

    def _context(self, tag: str, attributes: dict[str, str | None], context: _Context) -> _Context:
        names = " ".join(value for name in _NAMING if (value := attributes.get(name)))
        hint = self._hints.by_tag(tag) or (self._hints.by_names(names) if names else None) or context.hint
        if tag in _INLINE:
            return context._replace(hint=hint)
        path = f"{context.path.rpartition('>')[2]}>{tag}.{attributes.get('class') or ''}"
        return _Context(tag, hint, path)

    def _flush(self, context: _Context) -> None:
        text = _SPACES.sub(" ", "".join(self._words)).strip()
        self._words.clear()
        if text and fix_text(text)[0].strip():
            self.blocks.append((text, context))
