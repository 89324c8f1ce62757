"""Characters that no result shows, whatever a report or a file name holds."""

from __future__ import annotations

import re

UNFIT = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Control characters, marks that turn the direction of text around, halves of surrogate pairs."""


def fit(text: str) -> str:
    """``text`` with U+FFFD for each character that is unfit to be shown."""
    return UNFIT.sub("\ufffd", text)
