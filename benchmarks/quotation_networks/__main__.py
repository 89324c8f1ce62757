"""Trains the networks for German quotations: ``python -m benchmarks.quotation_networks DATA [--out FOLDER]``.

``DATA`` is the folder of the development data: ``quotations/train.jsonl.gz`` is learned from,
``quotations/dev.jsonl.gz`` scored; news pages, SmartData and KRAUTS are read without gold. Needs torch, which
nothing else does: ``pip install torch``. Two networks are trained, where quotes are and the roles of each; for either
first three larger teachers, then a smaller one that learns from the gold and from what the teachers say of all texts
together (Hinton, Vinyals and Dean, 2015). All see what the rules found, so that they learn when to believe it. One
thread and fixed seeds; some forty minutes.
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch
from benchmarks.quotation_networks.examples import (
    QUOTE_HEADS,
    ROLE_HEADS,
    Example,
    Vocabulary,
    for_quotes,
    for_roles,
    quote_vocabulary,
    role_vocabulary,
)
from benchmarks.quotation_networks.lessons import Lesson, annotated, plain
from benchmarks.quotation_networks.tagger import Heads, Recipe, save, train

from synopse.evaluate.quotations import evaluate_quotations
from synopse.languages.network import Network, read_network
from synopse.resources import __file__ as resources_file

OUT = Path(resources_file).parent / "models" / "quotations-de"
SHARES = {"inner": 0.5, "type": 0.3} | dict.fromkeys(ROLE_HEADS, 0.5)
TEACHERS = 3
QUOTE_TEACHER = Recipe(192, 0.35, 0.5, 0.6, epochs=16, batch=16, shares=SHARES)
QUOTE_PUPIL = Recipe(128, 0.35, 0.5, 0.5, epochs=14, batch=16, shares=SHARES)
ROLE_TEACHER = Recipe(96, 0.3, 0.4, 0.5, epochs=12, batch=24)
ROLE_PUPIL = Recipe(64, 0.3, 0.3, 0.4, epochs=14, batch=24)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--roles-only", action="store_true", help="take the network for quotes from FOLDER")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    learned = annotated(arguments.data / "quotations" / "train.jsonl.gz")
    further = plain(arguments.data)
    if not arguments.roles_only:
        train_quotes(learned, further, arguments.out)
    train_roles(learned, further, arguments.out)
    for file in sorted(arguments.out.glob("*.npz")):
        print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB, sha256 {digest(file)}")
    if arguments.out == OUT:
        for measure, figure in evaluate_quotations(arguments.data / "quotations" / "dev.jsonl.gz").items():
            print(f"{measure:<28} {figure:.1f}")


def train_quotes(learned: Sequence[Lesson], further: Sequence[Lesson], out: Path) -> None:
    known, heads, used = quote_vocabulary(learned), QUOTE_HEADS | ROLE_HEADS, tuple(QUOTE_HEADS)
    teachers = taught(for_quotes(learned, known, ()), known, heads, used, QUOTE_TEACHER)
    print("quotes", flush=True)
    examples = for_quotes([*learned, *further], known, teachers)
    save(train(examples, known, heads, QUOTE_PUPIL), used, out, "quotes")


def train_roles(learned: Sequence[Lesson], further: Sequence[Lesson], out: Path) -> None:
    known, used = role_vocabulary(learned), tuple(ROLE_HEADS)
    teachers = taught(for_roles(learned, known, (), None), known, ROLE_HEADS, used, ROLE_TEACHER)
    print("roles", flush=True)
    quotes = read_network(out, "quotes")
    examples = for_roles([*learned, *further], known, teachers, quotes)
    save(train(examples, known, ROLE_HEADS, ROLE_PUPIL), used, out, "roles")


def taught(
    examples: Sequence[Example], known: Vocabulary, heads: Heads, used: Sequence[str], recipe: Recipe
) -> list[Network]:
    """Teachers that differ in their seeds."""
    teachers = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(TEACHERS):
            print(f"teacher {seed + 1}", flush=True)
            save(train(examples, known, heads, replace(recipe, seed=seed)), used, Path(folder), "teacher")
            teachers.append(read_network(Path(folder), "teacher"))
    return teachers


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
