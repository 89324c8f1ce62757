"""Which blocks of an HTML page are its main content."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LETTERS = re.compile(r"[\W_]+")
_LONG = 40


def main_content(source: str, blocks: Sequence[str]) -> list[bool]:
    """For each of ``blocks`` whether trafilatura takes it for main content of the page ``source``.

    Compared by letters and digits alone. A long block counts wherever it stands in the main
    content, a short one only where it is a paragraph of its own.
    """
    paragraphs = [_letters(line) for line in _extracted(source).split("\n")]
    known = {paragraph for paragraph in paragraphs if paragraph}
    whole = "".join(paragraphs)
    return [_is_main(_letters(block), known, whole) for block in blocks]


def _is_main(letters: str, known: set[str], whole: str) -> bool:
    return letters in known or (len(letters) >= _LONG and letters in whole)


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def _extracted(source: str) -> str:
    from trafilatura import extract

    return extract(source, fast=True, include_comments=False, output_format="txt") or ""
