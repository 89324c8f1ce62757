"""The rows of the examples against the claims that their writer meant to be the same."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

FLOORS = {"hafenbrand": (82.0, 53.0), "seewaerme": (82.0, 74.0)}
"""Least precision and recall of links, a few points below what is reached."""


@pytest.mark.parametrize("story", FLOORS)
def test_links_between_claims_keep_their_quality(story):
    import tomllib

    import rows

    groups = tomllib.loads(rows.GOLD.read_text(encoding="utf-8"))[story]
    figures, _, _ = rows.score(story, groups, rows.AlignSettings().link)
    precision, recall = FLOORS[story]
    assert figures["precision"] >= precision
    assert figures["recall"] >= recall
