"""Greedy string tiling (Wise 1993): which words of two sentences correspond, in blocks, even moved.

The method that the METER project found best for newspapers' reuse of agency copy (Clough et al. 2002).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tile:
    """``length`` equal words from index ``left`` of one and ``right`` of the other sentence."""

    left: int
    right: int
    length: int


def tiles(left: Sequence[str], right: Sequence[str]) -> tuple[Tile, ...]:
    """Equal blocks that do not overlap on either side, the longest chosen first, by place in ``left``."""
    taken_left, taken_right = [False] * len(left), [False] * len(right)
    chosen: list[Tile] = []
    waiting = sorted(_runs(left, right), key=_longest_first)
    while waiting:
        rest: list[Tile] = []
        for run in waiting:
            free = _free_part(run, taken_left, taken_right)
            if free == run:
                chosen.append(run)
                _take(run, taken_left, taken_right)
            elif free:
                rest.append(free)
        waiting = sorted(rest, key=_longest_first)
    return tuple(sorted(chosen, key=lambda tile: tile.left))


def _longest_first(tile: Tile) -> tuple[int, int, int]:
    return (-tile.length, abs(tile.left - tile.right), tile.left)


def _runs(left: Sequence[str], right: Sequence[str]) -> list[Tile]:
    """All maximal equal blocks, overlapping ones included."""
    places: dict[str, list[int]] = defaultdict(list)
    for j, key in enumerate(right):
        places[key].append(j)
    lengths: dict[int, int] = {}
    runs = []
    for i, key in enumerate(left):
        here = {j: lengths.get(j - 1, 0) + 1 for j in places.get(key, ())}
        runs += [Tile(i - n, j - n + 1, n) for j, n in lengths.items() if j + 1 not in here]
        lengths = here
    end = len(left)
    return runs + [Tile(end - n, j - n + 1, n) for j, n in lengths.items()]


def _free_part(run: Tile, taken_left: list[bool], taken_right: list[bool]) -> Tile | None:
    """The longest stretch of ``run`` that no chosen tile covers."""
    best, start = (0, 0), 0
    for k in range(run.length + 1):
        if k == run.length or taken_left[run.left + k] or taken_right[run.right + k]:
            best = max(best, (k - start, -start))
            start = k + 1
    length, offset = best[0], -best[1]
    return Tile(run.left + offset, run.right + offset, length) if length else None


def _take(tile: Tile, taken_left: list[bool], taken_right: list[bool]) -> None:
    for k in range(tile.length):
        taken_left[tile.left + k] = taken_right[tile.right + k] = True
