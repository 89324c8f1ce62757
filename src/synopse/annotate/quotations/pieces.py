"""Stretches of neighbouring words."""

from __future__ import annotations

from collections.abc import Container, Iterable


def pieces(words: Iterable[int], openings: Container[int] = ()) -> list[range]:
    """``words`` as stretches of neighbours; a word of ``openings`` begins a new one."""
    found: list[range] = []
    for i in sorted(set(words)):
        if found and found[-1].stop == i and i not in openings:
            found[-1] = range(found[-1].start, i + 1)
        else:
            found.append(range(i, i + 1))
    return found
