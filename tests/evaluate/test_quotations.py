"""The scorer on cases counted by hand, and the floors of the German rules."""

from __future__ import annotations

import hashlib
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.evaluate.assignment import best_assignment
from synopse.evaluate.quotations import PARTS, Tally, evaluate_quotations

DEV = "data/quotations/dev.jsonl.gz"
DIGEST = "fa5030e04d610ba8"
FLOORS = {"messages": 75.0, "roles": 70.5, "joint": 72.0, "e2e": 57.0, "exact": 65.5, "overlap": 75.5}


def parts(**given: set[int]) -> dict[str, frozenset[int]]:
    return {part: frozenset(given.get(part, ())) for part in PARTS}


def figures(predicted: list, gold: list) -> dict[str, float]:
    tally = Tally()
    tally.add(predicted, gold)
    return tally.figures()


def test_everything_right_is_a_hundred() -> None:
    one = parts(quote={1, 2, 3}, speaker={7}, cue={6}, frame={6, 7})
    found = figures([one], [one])
    assert [found[n] for n in ("messages", "roles", "joint", "e2e", "exact")] == [100.0] * 5


def test_nothing_found_is_nought() -> None:
    assert figures([], [parts(quote={1})])["joint"] == 0.0


def test_half_a_quote_and_a_wrong_speaker() -> None:
    found = figures([parts(quote={1, 2}, speaker={9})], [parts(quote={1, 2, 3, 4}, speaker={8})])
    assert found["messages"] == pytest.approx(66.7)  # precision 1, recall 1/2
    assert found["roles"] == 0.0
    assert found["joint"] == pytest.approx(33.3)  # precision (1 + 0) / 2, recall (1/2 + 0) / 2
    assert found["overlap"] == 100.0
    assert found["e2e"] == 0.0


def test_a_role_that_gold_lacks_costs_precision_alone() -> None:
    found = figures([parts(quote={1}, addressee={5})], [parts(quote={1})])
    assert found["joint"] == pytest.approx(66.7)  # precision 1/2, recall 1


def test_each_gold_quote_is_taken_once() -> None:
    found = figures([parts(quote={1, 2}), parts(quote={1, 2})], [parts(quote={1, 2})])
    assert found["messages"] == pytest.approx(66.7)  # precision 1/2, recall 1


def test_the_pairing_with_the_greatest_sum_is_chosen() -> None:
    assert best_assignment([[0.9, 0.8], [0.8, 0.1]]) == [(0, 1), (1, 0)]
    assert best_assignment([[0.0, 0.5, 0.2]]) == [(0, 1)]
    assert best_assignment([[0.3], [0.6]]) == [(1, 0)]
    assert best_assignment([]) == []


@given(st.lists(st.lists(st.integers(0, 9), min_size=4, max_size=4), min_size=1, max_size=4))
def test_no_other_pairing_sums_higher(rows: list[list[int]]) -> None:
    best = sum(rows[r][c] for r, c in best_assignment([[float(x) for x in row] for row in rows]))
    assert best == max(sum(row[c] for row, c in zip(rows, p, strict=False)) for p in permutations(range(4)))


def test_floors_on_the_public_development_set(shared) -> None:
    path = shared / DEV
    assert hashlib.sha256(path.read_bytes()).hexdigest()[:16] == DIGEST, "other data: measure anew"
    found = evaluate_quotations(path)
    assert {name: found[name] for name, floor in FLOORS.items() if found[name] < floor} == {}
