"""The scorer on cases counted by hand, and the floors of the German rules."""

from __future__ import annotations

import hashlib
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.evaluate.assignment import best_assignment
from synopse.evaluate.quotations import PARTS, Forms, Tally, evaluate_quotations, paired

DEV = "data/quotations/dev.jsonl.gz"
DIGEST = "fa5030e04d610ba8"
FLOORS = {
    "with networks": {
        "messages": 79.0, "roles": 75.0, "joint": 76.3, "e2e": 61.5, "exact": 70.0, "overlap": 79.5, "form": 77.0,
        "Direct tokens": 96.0, "IndirectFreeIndirect tokens": 82.0,
    },
    "rules alone": {
        "messages": 76.0, "roles": 71.5, "joint": 73.0, "e2e": 59.5, "exact": 67.0, "overlap": 76.5, "form": 74.0,
        "Direct tokens": 95.0, "IndirectFreeIndirect tokens": 83.5,
    },
}  # fmt: skip


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


def test_forms_are_counted_by_quote_and_by_token() -> None:
    forms = Forms()
    predicted = [parts(quote={1, 2, 3}), parts(quote={7, 8})]
    gold = [parts(quote={1, 2, 3, 4}), parts(quote={7, 8})]
    forms.add(predicted, gold, ["Direct", "Direct"], ["Direct", "Indirect"], paired(predicted, gold))
    found = forms.figures()
    assert found["form"] == 50.0  # one of two on either side
    assert found["Direct tokens"] == pytest.approx(66.7)  # 3 shared of 5 and 4
    assert found["Indirect tokens"] == 0.0


@pytest.mark.parametrize("engine", FLOORS)
def test_floors_on_the_public_development_set(shared, engine: str) -> None:
    path = shared / DEV
    assert hashlib.sha256(path.read_bytes()).hexdigest()[:16] == DIGEST, "other data: measure anew"
    found = evaluate_quotations(path, rules_alone=engine == "rules alone")
    assert {name: found[name] for name, floor in FLOORS[engine].items() if found[name] < floor} == {}
