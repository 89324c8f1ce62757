"""The hand-written cases of who is meant by which words."""

from dataclasses import dataclass
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden" / "entities.txt"
TYPES = ("PER ", "ORG ", "LOC ", "MISC ")


@dataclass(frozen=True)
class Case:
    title: str
    text: str
    entities: tuple[tuple[str, tuple[str, ...]], ...]
    nobody: tuple[str, ...]


def read_cases() -> list[Case]:
    blocks = GOLDEN.read_text(encoding="utf-8").split("\n## ")[1:]
    return [read_case(block.strip().splitlines()) for block in blocks]


def read_case(lines: list[str]) -> Case:
    expected = [line for line in lines[1:] if line.startswith((*TYPES, "~ "))]
    text = "\n".join(line for line in lines[1:] if line not in expected)
    entities = tuple(
        (line.split(" ", 1)[0], tuple(line.split(" ", 1)[1].split(" | ")))
        for line in expected
        if not line.startswith("~ ")
    )
    nobody = tuple(word for line in expected if line.startswith("~ ") for word in line[2:].split(" | "))
    return Case(lines[0], text, entities, nobody)


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.title)
def test_mentions_of_each_entity(case: Case, names_of):
    report, names, entities = names_of(case.text)
    found = [
        (entity.type.value, tuple(m.span.of(report.text) for m in names if m.entity == entity.id))
        for entity in entities
    ]
    for expected in case.entities:
        assert expected in found
    persons = [m.span.of(report.text) for m in names if m.type.value == "PER"]
    assert not [word for word in case.nobody for person in persons if word in person]
