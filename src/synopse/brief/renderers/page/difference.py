"""Two wordings compared word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from markupsafe import Markup, escape

WORD = re.compile(r"\w+|[^\w\s]")


def diffed(before: str, after: str) -> Markup:
    """``after`` with what is new in ``<ins>`` and what is gone from ``before`` in ``<del>``."""
    if before == after:
        return escape(after)
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(None, [_bare(w) for w in old], [_bare(w) for w in new], autojunk=False)
    parts = []
    for _, a, b, c, d in matcher.get_opcodes():
        if old[a:b] == new[c:d] or [_bare(w) for w in old[a:b]] == [_bare(w) for w in new[c:d]]:
            parts.append(escape(" ".join(new[c:d])))
        else:
            parts += [_element("del", old[a:b]), _element("ins", new[c:d])]
    return Markup(" ").join(part for part in parts if part)


def _bare(word: str) -> str:
    """The word without marks around it, which say nothing of its wording."""
    return "".join(WORD.findall(word)[:]).strip("\"'„“”‚‘’»«.,;:!?()–-") or word


def _element(tag: str, words: list[str]) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(Markup(tag), " ".join(words)) if words else Markup("")
