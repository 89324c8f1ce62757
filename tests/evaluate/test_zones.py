"""Floors of zoning on public pages; they must not sink."""

from __future__ import annotations

from pathlib import Path

from synopse.evaluate.zones import evaluate_zones

FLOORS = {
    "html": {"precision": 93.0, "recall": 97.0, "f1": 95.0, "titles": 80.0, "days": 95.0},
    "plain": {"precision": 89.0, "recall": 97.0, "f1": 93.0, "titles": 42.0, "days": 65.0},
}
"""Measured on all 64 pages; titles count only where they are letter by letter those of the gold."""


def test_zoning_does_not_sink_below_its_floors(shared: Path) -> None:
    scores = evaluate_zones(shared / "data" / "extraction")
    assert scores["pages"] == 64
    for way, floors in FLOORS.items():
        for name, floor in floors.items():
            assert scores[f"{way} {name}"] >= floor, (way, name, scores)
