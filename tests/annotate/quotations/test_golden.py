"""The golden cases, one text after the other: all its quotations and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden" / "quotations.txt"
Wanted = list[dict[str, str]]


def read_cases() -> list[tuple[str, Wanted]]:
    cases: list[tuple[str, Wanted]] = []
    for line in GOLDEN.read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            cases.append((line[2:], []))
        elif line.startswith("  "):
            name, _, value = line.strip().partition(":")
            cases[-1][1][-1][name] = value.strip()
        elif line and not line.startswith("#"):
            kind, _, quote = line.partition(": ")
            cases[-1][1].append({"type": kind, "quote": quote})
    return cases


@pytest.mark.parametrize(("text", "wanted"), read_cases(), ids=lambda v: v[:50] if isinstance(v, str) else "")
def test_golden_case(quotations_in, part_of, text: str, wanted: Wanted) -> None:
    found = list(quotations_in(text))
    assert [q.type.value for q in found] == [w["type"] for w in wanted]
    for quotation, parts in zip(found, wanted, strict=True):
        assert {name: part_of(text, quotation, name) for name in parts} == parts
