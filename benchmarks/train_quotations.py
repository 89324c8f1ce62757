"""Trains the networks for German quotations: ``python benchmarks/train_quotations.py DATA [--out FOLDER]``.

``DATA`` is the folder ``quotations`` of the development data; ``train.jsonl.gz`` is learned from and
``dev.jsonl.gz`` scored. Needs torch, which nothing else does: ``pip install torch numpy``. Two networks, one
after the other: where quotes are and of which type, and the roles of each. Both see what the rules found,
so that they learn when to believe it. One thread and fixed seeds: the same data and rules give the same
weights on the same build of torch.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from synopse.annotate.clauses import split_clauses
from synopse.annotate.phrases import find_phrases
from synopse.annotate.quotations.drafts import Draft
from synopse.annotate.quotations.learned.quotes import DEPTHS, NO_TYPE, running_text, windows
from synopse.annotate.quotations.learned.roles import ALIKE, Asked, ask, likeness
from synopse.annotate.quotations.learned.sight import (
    AGAIN,
    BEGIN,
    COLUMNS,
    INSIDE,
    ROLES,
    Sight,
    TokenIndex,
    look_at,
    quote_labels,
    role_labels,
)
from synopse.annotate.quotations.reading import Reading, read_report
from synopse.annotate.quotations.tagger import find_drafts
from synopse.annotate.sentences import split_sentences
from synopse.annotate.tokens import tokenize
from synopse.evaluate.quotations import evaluate_quotations, read_documents
from synopse.languages.language import load_language
from synopse.languages.network import FLAGS, LABELS
from synopse.model.quotation import QuotationType
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType
from synopse.resources import __file__ as resources_file

OUT = Path(resources_file).parent / "models" / "quotations-de"
WIDTHS = {"word": 40, "lemma": 40, "pos": 20, "suffix": 16, "rule": 12, "clause": 6}
LEAST = {"word": 2, "lemma": 2, "suffix": 5, "rule": 5}
"""How often a name must stand in the training text to be known."""

FLAG_WIDTH = 64
IGNORED = -100
QUOTE_LABELS = ("O", BEGIN, INSIDE, AGAIN)
ROLE_LABELS = ("O", BEGIN, INSIDE)
TYPES = (NO_TYPE, *(t.value for t in QuotationType))


@dataclass(frozen=True)
class Recipe:
    """How one network is built and trained. ``blinded``: how often a word is hidden from it."""

    hidden: int
    blinded: float
    drop_in: float
    drop_out: float
    epochs: int
    batch: int
    seed: int = 0
    rate: float = 4e-3
    weights: Mapping[str, float] | None = None


QUOTES = Recipe(192, 0.35, 0.5, 0.6, 16, 16, weights={"inner": 0.5, "type": 0.3} | dict.fromkeys(ROLES, 0.5))
SPOKEN = Recipe(96, 0.3, 0.4, 0.5, 12, 24)


@dataclass(frozen=True)
class Lesson:
    """A document as both networks see it, with the gold in its tokens."""

    reading: Reading
    sight: Sight
    drafts: list[Draft]
    gold: list[dict]


@dataclass(frozen=True)
class Example:
    """One stretch: rows of names (tokens, columns), flags (tokens, flags) of 0 and 1, labels by output layer."""

    names: np.ndarray
    flags: np.ndarray
    labels: dict[str, list[int]]


def lessons(path: Path) -> list[Lesson]:
    return [lesson(document) for document in read_documents(path)]


def lesson(document: dict) -> Lesson:
    text = document["originalText"]
    report = Report("", "", "de", "", "", text, (Zone(Span(0, len(text)), ZoneType.BODY, "training"),))
    reading, sight, drafts = read(report)
    return Lesson(reading, sight, drafts, list(gold_in_tokens(document, TokenIndex(reading.tokens))))


def read(report: Report) -> tuple[Reading, Sight, list[Draft]]:
    """A report as the networks see it."""
    language = load_language("de")
    sentences = split_sentences(report, language)
    tokens = tokenize(report, sentences, language)
    reading = read_report(report, sentences, tokens, language.quotations)
    drafts = [d for d in find_drafts(reading) if d.quote and reading.rules.has(d.frame.rule)]
    clauses = split_clauses(report, sentences, tokens, language)
    phrases = find_phrases(report, sentences, tokens, language)
    return reading, look_at(reading, sentences, clauses, phrases, drafts), drafts


def gold_in_tokens(document: dict, index: TokenIndex) -> Iterator[dict]:
    """The gold quotations, their parts as lists of our tokens."""
    touched = {t["id"]: index.inside(Span(t["charBegin"], t["charEnd"])) for t in document["tokens"]}
    for annotation in document["annotations"]:
        parts = {
            part: sorted({i for t in annotation[part]["tokenIds"] for i in touched[t]})
            for part in ("quote", *ROLES)
        }
        if parts["quote"]:
            yield {**parts, "type": annotation["type"]}


def vocabularies(sights: Sequence[Sight], more_flags: Iterable[Sequence[str]] = ()) -> dict[str, list[str]]:
    """The names and flags that are known, by column."""
    found = {}
    for column in COLUMNS:
        counts = Counter(name for sight in sights for name in sight.columns[column])
        found[column] = sorted(n for n, count in counts.items() if count >= LEAST.get(column, 1))
    flags = {flag for sight in sights for own in sight.flags for flag in own}
    found[FLAGS] = sorted(flags.union(*more_flags))
    return found


class Coder:
    """Turns names and flags into rows."""

    def __init__(self, known: Mapping[str, Sequence[str]]) -> None:
        self.rows = {column: {n: row for row, n in enumerate(known[column], 1)} for column in COLUMNS}
        self.flags = {flag: row for row, flag in enumerate(known[FLAGS])}

    def names(self, sight: Sight) -> np.ndarray:
        columns = [[self.rows[c].get(n, 0) for n in sight.columns[c]] for c in COLUMNS]
        return np.array(columns).T

    def present(self, flags: Sequence[Sequence[str]]) -> np.ndarray:
        present = np.zeros((len(flags), len(self.flags)), np.uint8)
        for i, own in enumerate(flags):
            present[i, [self.flags[f] for f in own if f in self.flags]] = 1
        return present


def quote_examples(lessons: Sequence[Lesson], coder: Coder) -> Iterator[Example]:
    for lesson in lessons:
        names, flags = coder.names(lesson.sight), coder.present(lesson.sight.flags)
        labels = quote_targets(lesson)
        for stretch in running_text(lesson.reading.units):
            for window in windows(stretch):
                part = slice(window.start, window.stop)
                yield Example(names[part], flags[part], {head: own[part] for head, own in labels.items()})


def quote_targets(lesson: Lesson) -> dict[str, list[int]]:
    """Labels of all tokens for each output layer of the network for quotes."""
    length = len(lesson.reading.tokens)
    words = [set(g["quote"]) for g in lesson.gold]
    nested = [any(own < other for other in words) for own in words]
    targets = {}
    for depth, wanted in zip(DEPTHS, (False, True), strict=True):
        quotes = [g["quote"] for g, n in zip(lesson.gold, nested, strict=True) if n is wanted]
        targets[depth] = rows_of(quote_labels(quotes), QUOTE_LABELS, length)
    targets["type"] = [0] * length
    for gold in sorted(lesson.gold, key=lambda g: -len(g["quote"])):
        for i in gold["quote"]:
            targets["type"][i] = TYPES.index(gold["type"])
    for role in ROLES:
        targets[role] = rows_of(role_labels(g[role] for g in lesson.gold), ROLE_LABELS, length)
    return targets


def rows_of(labels: Mapping[int, str], known: Sequence[str], length: int) -> list[int]:
    return [known.index(labels.get(i, "O")) for i in range(length)]


def questions(lesson: Lesson) -> Iterator[tuple[Asked, dict]]:
    """Every gold quote, and the quote that a rule found in its place, with the gold."""
    for gold in lesson.gold:
        asked = ask(lesson.sight, gold["quote"], lesson.drafts)
        yield asked, gold
        rule = asked.rule
        if rule and rule.quote != gold["quote"] and likeness(rule.quote, gold["quote"]) >= ALIKE:
            yield ask(lesson.sight, sorted(rule.quote), lesson.drafts), gold


def role_examples(
    lessons: Sequence[Lesson], asked: Sequence[list[tuple[Asked, dict]]], coder: Coder
) -> Iterator[Example]:
    for lesson, own in zip(lessons, asked, strict=True):
        names, flags = coder.names(lesson.sight), coder.present(lesson.sight.flags)
        for question, gold in own:
            part = slice(question.window.start, question.window.stop)
            here = flags[part] | coder.present(question.flags)
            labels = {
                role: rows_of(role_labels([gold[role]]), ROLE_LABELS, len(names))[part] for role in ROLES
            }
            yield Example(names[part], here, labels)


class Tagger(nn.Module):
    """The network of ``synopse.languages.network``, to be trained."""

    def __init__(
        self, known: Mapping[str, Sequence[str]], heads: Mapping[str, Sequence[str]], recipe: Recipe
    ):
        super().__init__()
        self.recipe = recipe
        self.embeddings = nn.ModuleDict({c: nn.Embedding(len(known[c]) + 1, WIDTHS[c]) for c in COLUMNS})
        self.flags = nn.Linear(len(known[FLAGS]), FLAG_WIDTH)
        width = sum(WIDTHS.values()) + FLAG_WIDTH
        self.lstm = nn.LSTM(width, recipe.hidden, 2, batch_first=True, bidirectional=True, dropout=0.3)
        layers = {f"{head} layer": nn.Linear(2 * recipe.hidden, len(own)) for head, own in heads.items()}
        self.layers = nn.ModuleDict(layers)

    def forward(self, names: torch.Tensor, flags: torch.Tensor):
        embedded = [self.embeddings[c](self._blind(c, names[:, :, k])) for k, c in enumerate(COLUMNS)]
        states = torch.cat([*embedded, torch.relu(self.flags(flags))], -1)
        states = nn.functional.dropout(states, self.recipe.drop_in, self.training)
        states = nn.functional.dropout(self.lstm(states)[0], self.recipe.drop_out, self.training)
        return {name.removesuffix(" layer"): layer(states) for name, layer in self.layers.items()}

    def _blind(self, column: str, rows: torch.Tensor) -> torch.Tensor:
        if not self.training or column not in ("word", "lemma"):
            return rows
        return rows.masked_fill(torch.rand(rows.shape) < self.recipe.blinded, 0)


def batch_of(examples: Sequence[Example]):
    longest = max(len(e.names) for e in examples)
    names = torch.zeros(len(examples), longest, len(COLUMNS), dtype=torch.long)
    present = torch.zeros(len(examples), longest, examples[0].flags.shape[1])
    labels = {h: torch.full((len(examples), longest), IGNORED) for h in examples[0].labels}
    for row, example in enumerate(examples):
        size = len(example.names)
        names[row, :size] = torch.from_numpy(example.names)
        present[row, :size] = torch.from_numpy(example.flags)
        for head, own in example.labels.items():
            labels[head][row, :size] = torch.tensor(own)
    return names, present, labels


def train(examples: Sequence[Example], known, heads, recipe: Recipe) -> Tagger:
    random.seed(recipe.seed)
    torch.manual_seed(recipe.seed)
    tagger = Tagger(known, heads, recipe)
    steps = recipe.epochs * -(-len(examples) // recipe.batch)
    optimizer = torch.optim.Adam(tagger.parameters())
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, recipe.rate, total_steps=steps + 1, pct_start=0.15
    )
    for epoch in range(recipe.epochs):
        began, total = time.perf_counter(), 0.0
        for batch in batches(examples, recipe.batch):
            names, flags, labels = batch_of(batch)
            scores = tagger(names, flags)
            loss = sum(
                (recipe.weights or {}).get(head, 1.0)
                * nn.functional.cross_entropy(scores[head].transpose(1, 2), own, ignore_index=IGNORED)
                for head, own in labels.items()
            )
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 2)
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        print(f"epoch {epoch + 1}: loss {total:.1f}, {time.perf_counter() - began:.0f} s", flush=True)
    return tagger.eval()


def batches(examples: Sequence[Example], size: int) -> Iterator[list[Example]]:
    """All examples in random order."""
    order = random.sample(list(examples), len(examples))
    return (order[i : i + size] for i in range(0, len(order), size))


def save(tagger: Tagger, known, heads, used: Sequence[str], folder: Path, name: str) -> None:
    """Write the weights in half precision, without the output layers that only helped to learn."""
    weights = {f"embed {c}": tagger.embeddings[c].weight for c in COLUMNS}
    weights |= {"flags": tagger.flags.weight.T, "flags bias": tagger.flags.bias}
    for layer in range(2):
        both = [
            {part: in_order(getattr(tagger.lstm, f"{part}_l{layer}{ending}")) for part in LSTM_PARTS}
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
    rows = [(column, entry) for column in (*COLUMNS, FLAGS) for entry in known[column]]
    rows += [(LABELS + head, label) for head in used for label in heads[head]]
    lines = [
        f"# Vocabulary of {name}.npz: column, name; the rows of its embeddings in order, the first being 1."
    ]
    lines += ["\t".join(row) for row in rows]
    (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


LSTM_PARTS = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")


def in_order(gates: torch.Tensor) -> torch.Tensor:
    """Torch's gates (input, forget, cell, output) as ``synopse.languages.network`` has them."""
    into, forget, cell, out = gates.chunk(4)
    return torch.cat([into / 2, forget / 2, out / 2, cell])


def train_quotes(learned: Sequence[Lesson], recipe: Recipe, folder: Path) -> None:
    known = vocabularies([lesson.sight for lesson in learned])
    heads = dict.fromkeys(DEPTHS, QUOTE_LABELS) | {"type": TYPES} | dict.fromkeys(ROLES, ROLE_LABELS)
    tagger = train(list(quote_examples(learned, Coder(known))), known, heads, recipe)
    save(tagger, known, heads, (*DEPTHS, "type"), folder, "quotes")


def train_roles(learned: Sequence[Lesson], recipe: Recipe, folder: Path) -> None:
    asked = [list(questions(lesson)) for lesson in learned]
    known = vocabularies(
        [lesson.sight for lesson in learned], (f for own in asked for a, _ in own for f in a.flags)
    )
    heads = dict.fromkeys(ROLES, ROLE_LABELS)
    tagger = train(list(role_examples(learned, asked, Coder(known))), known, heads, recipe)
    save(tagger, known, heads, ROLES, folder, "roles")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    learned = lessons(arguments.data / "train.jsonl.gz")
    train_quotes(learned, QUOTES, arguments.out)
    train_roles(learned, SPOKEN, arguments.out)
    for measure, figure in evaluate_quotations(arguments.data / "dev.jsonl.gz").items():
        print(f"{measure:<28} {figure:.1f}")


if __name__ == "__main__":
    main()
