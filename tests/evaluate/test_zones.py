"""Floors of zoning on public pages; they must not sink."""

from __future__ import annotations

from pathlib import Path

from synopse.clean import clean_report
from synopse.evaluate.zones import evaluate_zones

FLOORS = {
    "html": {"precision": 0.93, "recall": 0.97, "f1": 0.95, "titles": 0.80, "days": 0.95},
    "plain": {"precision": 0.89, "recall": 0.97, "f1": 0.93, "titles": 0.42, "days": 0.65},
}
"""Measured on all 64 pages; titles count only where they are letter by letter those of the gold."""


def test_zoning_does_not_sink_below_its_floors(shared: Path) -> None:
    scores = evaluate_zones(shared / "data" / "extraction", clean_report)
    assert scores["pages"] == 64
    for way, floors in FLOORS.items():
        for name, floor in floors.items():
            assert scores[way][name] >= floor, (way, name, scores[way])
