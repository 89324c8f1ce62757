"""Scores of quotations against gold in the format of Petersen-Frey and Biemann (2024).

Both sides are sets of tokens. Predicted quotes are paired with gold quotes one to one, so that the
sum of token F1 is greatest; then token precision and recall are averaged over all cells, a cell being
one part (quote, speaker, cue, frame, addressee) of one quotation that has it. ``messages`` counts the
quotes alone, ``roles`` the four roles, ``joint`` all five.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from synopse.evaluate.assignment import best_assignment
from synopse.evaluate.gold import gold_lines, no_gold
from synopse.languages.language import Language, load_language
from synopse.model.clause import Clause, NounPhrase
from synopse.model.layer import Layer, layer_of
from synopse.model.name import NameMention
from synopse.model.quotation import Quotation, QuotationType
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.token import Sentence, Token
from synopse.model.zone import Zone, ZoneType

ROLES = ("speaker", "cue", "frame", "addressee")
PARTS = ("quote", *ROLES)
Parts = dict[str, frozenset[int]]
"""The token ids of each part of one quotation; parts it does not have are empty."""

Pairs = list[tuple[int, int]]
"""Positions of predicted and gold quotations that stand for each other."""

Grammar = tuple[Layer[Sentence], Layer[Token], Layer[NounPhrase], Layer[Clause]]


@dataclass
class Cells:
    """Sums of precision and recall over the cells of one part."""

    precision: float = 0.0
    predicted: int = 0
    recall: float = 0.0
    gold: int = 0

    def add(self, predicted: frozenset[int], gold: frozenset[int]) -> None:
        shared = len(predicted & gold)
        if predicted:
            self.precision += shared / len(predicted)
            self.predicted += 1
        if gold:
            self.recall += shared / len(gold)
            self.gold += 1


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score_of(cells: Iterable[Cells]) -> float:
    """F1 × 100 of the mean precision and the mean recall over all ``cells``."""
    cells = tuple(cells)
    predicted, gold = sum(c.predicted for c in cells), sum(c.gold for c in cells)
    precision = sum(c.precision for c in cells) / predicted if predicted else 0.0
    recall = sum(c.recall for c in cells) / gold if gold else 0.0
    return 100 * f1(precision, recall)


def token_f1(predicted: frozenset[int], gold: frozenset[int]) -> float:
    both = len(predicted) + len(gold)
    return 2 * len(predicted & gold) / both if both else 0.0


def paired(predicted: list[Parts], gold: list[Parts]) -> Pairs:
    """Which predicted quote stands for which gold quote, by position in both lists."""
    return best_assignment([[token_f1(p["quote"], g["quote"]) for g in gold] for p in predicted])


@dataclass
class Forms:
    """How well the types of quotations are told; ``add`` one document at a time.

    ``form`` counts quotes that overlap (token F1 at least 0.5) and have the gold type; ``TYPE tokens`` is F1
    over the tokens that quotes of this type cover.
    """

    right: int = 0
    both: int = 0
    shared: Counter[str] = field(default_factory=Counter)
    covered: Counter[str] = field(default_factory=Counter)

    def add(
        self, predicted: list[Parts], gold: list[Parts], types: list[str], gold_types: list[str], pairs: Pairs
    ) -> None:
        self.both += len(predicted) + len(gold)
        for row, column in pairs:
            overlap = token_f1(predicted[row]["quote"], gold[column]["quote"])
            self.right += overlap >= 0.5 and types[row] == gold_types[column]
        for kind in QuotationType:
            found = _covered(predicted, types, kind)
            wanted = _covered(gold, gold_types, kind)
            self.shared[kind] += len(found & wanted)
            self.covered[kind] += len(found) + len(wanted)

    def figures(self) -> dict[str, float]:
        """All scores × 100, rounded to one decimal."""
        scores = {"form": 2 * self.right / self.both if self.both else 0.0}
        for kind in QuotationType:
            covered = self.covered[kind]
            scores[f"{kind} tokens"] = 2 * self.shared[kind] / covered if covered else 0.0
        return {name: round(100 * value, 1) for name, value in scores.items()}


def _covered(quotations: list[Parts], types: list[str], kind: str) -> frozenset[int]:
    quotes = (q["quote"] for q, own in zip(quotations, types, strict=True) if own == kind)
    return frozenset().union(*quotes)


@dataclass
class Tally:
    """What has been counted so far; ``add`` one document at a time."""

    cells: dict[str, Cells] = field(default_factory=lambda: {part: Cells() for part in PARTS})
    predicted: int = 0
    gold: int = 0
    end_to_end: int = 0
    exact_quote: int = 0
    overlapping_quote: int = 0
    speaker_right: int = 0
    paired: int = 0

    def add(self, predicted: list[Parts], gold: list[Parts]) -> Pairs:
        """Count one document; which quotations were paired comes back."""
        pairs = paired(predicted, gold)
        for row, column in pairs:
            self._add_pair(predicted[row], gold[column])
        rows, columns = {r for r, _ in pairs}, {c for _, c in pairs}
        for side, taken, flip in ((predicted, rows, False), (gold, columns, True)):
            for parts in (p for i, p in enumerate(side) if i not in taken):
                self._add_lonely(parts, is_gold=flip)
        self.predicted += len(predicted)
        self.gold += len(gold)
        return pairs

    def _add_pair(self, predicted: Parts, gold: Parts) -> None:
        gain = token_f1(predicted["quote"], gold["quote"])
        for part in PARTS:
            self.cells[part].add(predicted[part], gold[part])
        same_speaker = predicted["speaker"] == gold["speaker"]
        self.paired += 1
        self.speaker_right += same_speaker
        self.end_to_end += gain >= 0.5 and same_speaker
        self.exact_quote += predicted["quote"] == gold["quote"]
        self.overlapping_quote += gain >= 0.5

    def _add_lonely(self, parts: Parts, is_gold: bool) -> None:
        nothing: frozenset[int] = frozenset()
        for part in PARTS:
            pair = (nothing, parts[part]) if is_gold else (parts[part], nothing)
            self.cells[part].add(*pair)

    def figures(self) -> dict[str, float]:
        """All scores × 100, rounded to one decimal."""
        both = self.predicted + self.gold
        scores = {
            "messages": score_of([self.cells["quote"]]),
            "roles": score_of(self.cells[role] for role in ROLES),
            "joint": score_of(self.cells.values()),
            **{role: score_of([self.cells[role]]) for role in ROLES},
            "e2e": 200 * self.end_to_end / both if both else 0.0,
            "exact": 200 * self.exact_quote / both if both else 0.0,
            "overlap": 200 * self.overlapping_quote / both if both else 0.0,
            "speaker_of_paired": 100 * self.speaker_right / self.paired if self.paired else 0.0,
        }
        return {name: round(value, 1) for name, value in scores.items()}


def read_documents(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of a ``.jsonl`` file of the data set, plain or ``.gz``, one by one.

    Raises SettingsError where a line is no document.
    """
    for number, line in enumerate(gold_lines(path), 1):
        try:
            document = json.loads(line)
            document["tokens"], document["annotations"], document["originalText"]
        except (ValueError, KeyError, TypeError) as error:
            raise no_gold(path, f"line {number} is no annotated document") from error
        yield document


def gold_parts(annotation: dict[str, Any]) -> Parts:
    return {part: frozenset(annotation[part]["tokenIds"]) for part in PARTS}


def predicted_parts(quotation: Quotation, tokens: list[dict[str, Any]]) -> Parts:
    """``quotation`` in gold tokens: every token that one of its spans touches."""
    return {part: _touched(getattr(quotation, part), tokens) for part in PARTS}


def _touched(spans: tuple[Span, ...], tokens: list[dict[str, Any]]) -> frozenset[int]:
    return frozenset(
        t["id"] for t in tokens for s in spans if s.start < t["charEnd"] and t["charBegin"] < s.end
    )


def score_documents(
    documents: Iterable[dict[str, Any]], find: Callable[[str], Iterable[Quotation]]
) -> dict[str, float]:
    """The scores of the quotations that ``find`` sees in the text of each document."""
    tally, forms = Tally(), Forms()
    for document in documents:
        tokens, annotations = document["tokens"], document["annotations"]
        found = tuple(find(document["originalText"]))
        predicted, gold = [predicted_parts(q, tokens) for q in found], [gold_parts(a) for a in annotations]
        types, gold_types = [q.type.value for q in found], [str(a.get("type")) for a in annotations]
        forms.add(predicted, gold, types, gold_types, pairs=tally.add(predicted, gold))
    return tally.figures() | forms.figures()


def evaluate_quotations(path: Path, rules_alone: bool = False) -> dict[str, float]:
    """The scores of the German tagger on one file of the data set, × 100; SettingsError where it is none."""
    documents = list(read_documents(path))
    if not documents:
        raise no_gold(path, "no document in it")
    return score_documents(documents, partial(quotations_of, rules_alone=rules_alone))


def quotations_of(text: str, rules_alone: bool = False) -> tuple[Quotation, ...]:
    """The quotations in a German text taken as one body, without a names layer."""
    from synopse.annotate.quotations import tag_quotations

    language = load_language("de")
    report = as_body(text)
    names: Layer[NameMention] = layer_of("", text, "names", ())
    networks = None if rules_alone else language.quotation_networks
    found = tag_quotations(report, *grammar_of(report, language), names, (), language, networks)
    return found.annotations


def as_body(text: str) -> Report:
    """A German report that is all body."""
    zones = (Zone(Span(0, len(text)), ZoneType.BODY, "evaluation"),) if text else ()
    return Report("", "", "de", "", "", text, zones)


def grammar_of(report: Report, language: Language) -> Grammar:
    """The layers below quotations: sentences, tokens, phrases, clauses."""
    from synopse.annotate.clauses import split_clauses
    from synopse.annotate.phrases import find_phrases
    from synopse.annotate.sentences import split_sentences
    from synopse.annotate.tokens import tokenize

    sentences = split_sentences(report, language)
    tokens = tokenize(report, sentences, language)
    phrases = find_phrases(report, sentences, tokens, language)
    return sentences, tokens, phrases, split_clauses(report, sentences, tokens, language)
