"""Trains the networks for German quotations: ``python -m benchmarks.quotation_networks DATA [--out FOLDER]``.

``DATA`` is the folder of the development data: ``quotations/train.jsonl.gz`` is learned from,
``quotations/dev.jsonl.gz`` scored; news pages, SmartData and KRAUTS are read without gold. Needs torch, which
nothing else does: ``pip install torch``. What is trained, in turn: three teachers that find quotes; one smaller
network that learns from the gold and from what the teachers say of all texts together (Hinton, Vinyals and Dean,
2015); one that finds the roles of a quote. All see what the rules found, so that they learn when to believe it.
One thread and fixed seeds; some forty minutes.
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
    for_quotes,
    for_roles,
    quote_vocabulary,
)
from benchmarks.quotation_networks.lessons import Lesson, annotated, plain
from benchmarks.quotation_networks.tagger import Recipe, save, train

from synopse.evaluate.quotations import evaluate_quotations
from synopse.languages.network import Network, read_network
from synopse.resources import __file__ as resources_file

OUT = Path(resources_file).parent / "models" / "quotations-de"
SHARES = {"inner": 0.5, "type": 0.3} | dict.fromkeys(ROLE_HEADS, 0.5)
TEACHER = Recipe(192, 0.35, 0.5, 0.6, epochs=16, batch=16, shares=SHARES)
TEACHERS = 3
QUOTES = Recipe(128, 0.35, 0.5, 0.5, epochs=14, batch=16, shares=SHARES)
ROLES = Recipe(64, 0.3, 0.3, 0.4, epochs=15, batch=24)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    learned = annotated(arguments.data / "quotations" / "train.jsonl.gz")
    train_roles(learned, arguments.out)
    train_quotes(learned, plain(arguments.data), arguments.out)
    for file in sorted(arguments.out.glob("*.npz")):
        print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB, sha256", digest(file))
    if arguments.out == OUT:
        for measure, figure in evaluate_quotations(arguments.data / "quotations" / "dev.jsonl.gz").items():
            print(f"{measure:<28} {figure:.1f}")


def train_quotes(learned: Sequence[Lesson], further: Sequence[Lesson], out: Path) -> None:
    known = quote_vocabulary(learned)
    heads = QUOTE_HEADS | ROLE_HEADS
    examples = for_quotes(learned, known, teachers=())
    with tempfile.TemporaryDirectory() as folder:
        teachers = []
        for seed in range(TEACHERS):
            print(f"teacher {seed + 1}", flush=True)
            save(
                train(examples, known, heads, replace(TEACHER, seed=seed)),
                tuple(QUOTE_HEADS),
                Path(folder),
                "t",
            )
            teachers.append(_read(Path(folder), "t"))
    taught = for_quotes([*learned, *further], known, teachers)
    print("quotes", flush=True)
    save(train(taught, known, heads, QUOTES), tuple(QUOTE_HEADS), out, "quotes")


def _read(folder: Path, name: str) -> Network:
    network = read_network(folder, name)
    assert network is not None
    return network


def train_roles(learned: Sequence[Lesson], out: Path) -> None:
    print("roles", flush=True)
    examples, known = for_roles(learned)
    save(train(examples, known, ROLE_HEADS, ROLES), tuple(ROLE_HEADS), out, "roles")


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
