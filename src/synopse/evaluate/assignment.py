"""The best one-to-one pairing of two sets, by the Hungarian method."""

from __future__ import annotations

from collections.abc import Sequence


def best_assignment(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column) with the greatest sum of ``gains``; pairs without gain are left out.

    Kuhn (1955) with the shortest augmenting paths of Jonker and Volgenant: O(rows² · columns).
    """
    if not gains or not gains[0]:
        return []
    if len(gains) > len(gains[0]):
        flipped = best_assignment([list(column) for column in zip(*gains, strict=True)])
        return sorted((row, column) for column, row in flipped)
    owner = _owners_of_columns([[-gain for gain in row] for row in gains])
    pairs = [(row, column) for column, row in enumerate(owner) if row >= 0]
    return sorted((row, column) for row, column in pairs if gains[row][column] > 0)


def _owners_of_columns(costs: list[list[float]]) -> list[int]:
    """For each column the row assigned to it at least total cost, or -1. Needs rows <= columns."""
    rows, columns = len(costs), len(costs[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner, came_from = [-1] * (columns + 1), [0] * (columns + 1)
    for row in range(rows):
        owner[columns] = row
        at = columns
        slack = [float("inf")] * (columns + 1)
        used = [False] * (columns + 1)
        while owner[at] != -1:
            used[at] = True
            at = _cheapest_step(
                costs, owner[at], at, (row_price, column_price, slack, used, came_from, owner)
            )
        while at != columns:
            owner[at] = owner[came_from[at]]
            at = came_from[at]
    return owner[:columns]


def _cheapest_step(costs: list[list[float]], row: int, at: int, state: tuple) -> int:
    """Relax all columns from ``row``, shift the prices, and return the column to go on from."""
    row_price, column_price, slack, used, came_from, owner = state
    columns = len(costs[0])
    best, delta = -1, float("inf")
    for column in range(columns):
        if used[column]:
            continue
        cost = costs[row][column] - row_price[row] - column_price[column]
        if cost < slack[column]:
            slack[column], came_from[column] = cost, at
        if slack[column] < delta:
            best, delta = column, slack[column]
    for column in range(columns + 1):
        if used[column]:
            row_price[owner[column]] += delta
            column_price[column] -= delta
        else:
            slack[column] -= delta
    return best
