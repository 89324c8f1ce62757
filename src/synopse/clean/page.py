"""The text of an HTML page, block by block, with what its markup says of each block."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from synopse.clean.fixing import fix_text
from synopse.model.report import Declared
from synopse.model.zone import ZoneType

_DROPPED = frozenset(
    re.findall(
        r"\S+",
        """
script style noscript template svg iframe object embed canvas audio video select option textarea input head 
datalist math map area source track picture progress meter
""",
    )
)
_INLINE = frozenset(
    re.findall(
        r"\S+",
        """
a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike 
strong sub sup time tt u var wbr -text img nobr
""",
    )
)


@dataclass(frozen=True, slots=True)
class Mark:
    """What markup says of one block."""

    tag: str
    hint: ZoneType | None = None
    main: bool | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page, a block a line, what it declares, and a mark for each block (or none)."""

    text: str
    declared: Declared
    marks: tuple[Mark, ...]


def read_page(source: str, url: str = "") -> Page:
    """The page in the HTML ``source``; scripts, styles and hidden parts are no text."""
    tree = LexborHTMLParser(source)
    blocks: list[tuple[str, str]] = []
    if tree.body is not None:
        _Collector(blocks).walk(tree.body)
    return Page("\n\n".join(text for text, _ in blocks), Declared(), tuple(Mark(tag) for _, tag in blocks))


class _Collector:
    """Walks a tree and notes each block with its tag."""

    def __init__(self, blocks: list[tuple[str, str]]) -> None:
        self.blocks = blocks
        self.words: list[str] = []

    def walk(self, top: LexborNode) -> None:
        """Notes all blocks below ``top``, without recursion, for pages may nest without end."""
        stack: list[tuple[LexborNode | None, str]] = [(top, "body")]
        while stack:
            node, tag = stack.pop()
            if node is None:
                self.flush(tag)
                continue
            name = node.tag or ""
            if name == "-text":
                self.words.append(node.text_content or "")
            elif name not in _DROPPED:
                block = name not in _INLINE
                if block:
                    self.flush(tag)
                    tag = name
                    stack.append((None, name))
                children = list(node.iter(include_text=True))
                stack.extend((child, tag) for child in reversed(children))

    def flush(self, tag: str) -> None:
        text = re.sub(r"\s+", " ", "".join(self.words)).strip()
        self.words.clear()
        if fix_text(text)[0].strip():
            self.blocks.append((text, tag))
