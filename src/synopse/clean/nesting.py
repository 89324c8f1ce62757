"""Pages whose elements nest without end: a parser needs time in the square of their depth."""

from __future__ import annotations

import re

from synopse.errors import UnreadableReport

DEEPEST = 20_000
"""Browsers stop at some hundred."""
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
_LEFT_OPEN = frozenset(
    """area base br col embed hr img input link meta source track wbr
    p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp body html head""".split()  # noqa: SIM905
)
"""Elements that have no end or may go without one."""


def check_nesting(source: str, origin: str) -> None:
    """Raise UnreadableReport where elements of the HTML ``source`` nest deeper than ``DEEPEST``."""
    if source.count("<") > DEEPEST and _depth(source) > DEEPEST:
        raise UnreadableReport(
            "unreadable report", origin, f"elements nest more than {DEEPEST:,} deep", "save its text instead"
        )


def _depth(source: str) -> int:
    """How many elements are open at the deepest point; end tags that end nothing do not count."""
    depth = deepest = 0
    for slash, name in _TAG.findall(source):
        if name.lower() not in _LEFT_OPEN:
            depth = max(0, depth - 1) if slash else depth + 1
            deepest = max(deepest, depth)
    return deepest
