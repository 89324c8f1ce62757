"""The network of ``synopse.languages.network`` in torch: built, trained, written down."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from benchmarks.quotation_networks.examples import IGNORED, Example, Vocabulary
from torch import nn

from synopse.annotate.quotations.learned.sight import COLUMNS
from synopse.languages.network import FLAGS, LABELS

WIDTHS = {"word": 40, "lemma": 40, "pos": 20, "suffix": 16, "rule": 12, "clause": 6}
FLAG_WIDTH = 64
LSTM_PARTS = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
HARD = 0.5
"""The share of the gold where teachers have a say too."""

Heads = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Recipe:
    """How a network is built and trained. ``blinded``: how often a word is hidden from it; ``shares``: how much
    an output layer counts, 1 where not said."""

    hidden: int
    blinded: float
    drop_in: float
    drop_out: float
    epochs: int
    batch: int
    seed: int = 0
    rate: float = 4e-3
    shares: Mapping[str, float] = field(default_factory=dict)


class Tagger(nn.Module):
    def __init__(self, known: Vocabulary, heads: Heads, recipe: Recipe) -> None:
        super().__init__()
        self.known, self.heads, self.recipe = known, heads, recipe
        self.embeddings = nn.ModuleDict({c: nn.Embedding(len(known[c]) + 1, WIDTHS[c]) for c in COLUMNS})
        self.flags = nn.Linear(len(known[FLAGS]), FLAG_WIDTH)
        width = sum(WIDTHS.values()) + FLAG_WIDTH
        self.lstm = nn.LSTM(width, recipe.hidden, 2, batch_first=True, bidirectional=True, dropout=0.3)
        layers = {f"{head} layer": nn.Linear(2 * recipe.hidden, len(own)) for head, own in heads.items()}
        self.layers = nn.ModuleDict(layers)

    def forward(self, names: torch.Tensor, flags: torch.Tensor) -> dict[str, torch.Tensor]:
        embedded = [self.embeddings[c](self._blind(c, names[:, :, k])) for k, c in enumerate(COLUMNS)]
        states = torch.cat([*embedded, torch.relu(self.flags(flags))], -1)
        states = nn.functional.dropout(states, self.recipe.drop_in, self.training)
        states = nn.functional.dropout(self.lstm(states)[0], self.recipe.drop_out, self.training)
        return {name.removesuffix(" layer"): layer(states) for name, layer in self.layers.items()}

    def _blind(self, column: str, rows: torch.Tensor) -> torch.Tensor:
        if not self.training or column not in ("word", "lemma"):
            return rows
        return rows.masked_fill(torch.rand(rows.shape) < self.recipe.blinded, 0)


def train(examples: Sequence[Example], known: Vocabulary, heads: Heads, recipe: Recipe) -> Tagger:
    random.seed(recipe.seed)
    torch.manual_seed(recipe.seed)
    tagger = Tagger(known, heads, recipe)
    optimizer = torch.optim.Adam(tagger.parameters())
    steps = recipe.epochs * -(-len(examples) // recipe.batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, recipe.rate, total_steps=steps + 1, pct_start=0.15
    )
    for epoch in range(1, recipe.epochs + 1):
        began, total = time.perf_counter(), 0.0
        order = random.sample(list(examples), len(examples))
        for start in range(0, len(order), recipe.batch):
            loss = _loss(tagger, order[start : start + recipe.batch])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 2)
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        print(
            f"epoch {epoch}: loss {total / steps * recipe.epochs:.3f}, {time.perf_counter() - began:.0f} s",
            flush=True,
        )
    return tagger.eval()


def _loss(tagger: Tagger, batch: Sequence[Example]) -> torch.Tensor:
    """Cross-entropy with the gold and, where teachers speak, with what they say."""
    scores = tagger(*_inputs(batch))
    total = torch.zeros(())
    for head, own in scores.items():
        share = tagger.recipe.shares.get(head, 1.0)
        soft = any(head in example.soft for example in batch)
        gold = _padded([torch.tensor(e.labels[head]) for e in batch], own.shape[1], IGNORED)
        if (gold != IGNORED).any():
            hard = nn.functional.cross_entropy(own.transpose(1, 2), gold, ignore_index=IGNORED)
            total = total + share * (HARD if soft else 1.0) * hard
        if soft:
            total = total + share * _soft_loss(own, batch, head)
    return total


def _soft_loss(scores: torch.Tensor, batch: Sequence[Example], head: str) -> torch.Tensor:
    said = [
        torch.from_numpy(e.soft[head]).float() * (1 - HARD if e.labels[head][0] != IGNORED else 1.0)
        for e in batch
    ]
    wanted = _padded(said, scores.shape[1], 0.0)
    return -(wanted * torch.log_softmax(scores, -1)).sum() / sum(len(e.names) for e in batch)


def _inputs(batch: Sequence[Example]) -> tuple[torch.Tensor, torch.Tensor]:
    longest = max(len(e.names) for e in batch)
    names = _padded([torch.from_numpy(e.names) for e in batch], longest, 0)
    return names, _padded([torch.from_numpy(e.flags).float() for e in batch], longest, 0.0)


def _padded(rows: Sequence[torch.Tensor], length: int, value: float) -> torch.Tensor:
    padded = torch.full((len(rows), length, *rows[0].shape[1:]), value, dtype=rows[0].dtype)
    for target, row in zip(padded, rows, strict=True):
        target[: len(row)] = row
    return padded


def save(tagger: Tagger, used: Sequence[str], folder: Path, name: str) -> None:
    """Write the weights in half precision, without the output layers that only helped to learn."""
    weights = {f"embed {c}": tagger.embeddings[c].weight for c in COLUMNS}
    weights |= {"flags": tagger.flags.weight.T, "flags bias": tagger.flags.bias}
    for layer in range(2):
        both = [
            {part: _in_order(getattr(tagger.lstm, f"{part}_l{layer}{ending}")) for part in LSTM_PARTS}
            for ending in ("", "_reverse")
        ]
        weights[f"input {layer}"] = torch.cat([own["weight_ih"] for own in both]).T
        weights[f"bias {layer}"] = torch.cat([own["bias_ih"] + own["bias_hh"] for own in both])
        weights[f"state {layer}"] = torch.stack([own["weight_hh"].T for own in both])
    for head in used:
        layer = tagger.layers[f"{head} layer"]
        weights |= {f"output {head}": layer.weight.T, f"output bias {head}": layer.bias}
    folder.mkdir(parents=True, exist_ok=True)
    arrays = {key: value.detach().numpy().astype(np.float16) for key, value in weights.items()}
    np.savez_compressed(folder / f"{name}.npz", **arrays)
    rows = [(column, entry) for column in (*COLUMNS, FLAGS) for entry in tagger.known[column]]
    rows += [(LABELS + head, label) for head in used for label in tagger.heads[head]]
    lines = [
        f"# Vocabulary of {name}.npz: column, name; in the order of their embeddings, the first being row 1."
    ]
    lines += ["\t".join(row) for row in rows]
    (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _in_order(gates: torch.Tensor) -> torch.Tensor:
    """Torch's gates (input, forget, cell, output) as ``synopse.languages.network`` has them."""
    into, forget, cell, out = gates.chunk(4)
    return torch.cat([into / 2, forget / 2, out / 2, cell])
