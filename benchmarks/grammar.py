"""Measures clauses and noun phrases against the trees of a treebank.

    python benchmarks/grammar.py TREEBANK...

``TREEBANK`` are CoNLL-U files (plain or ``.gz``) of German. The model that ships was trained on the words and parts of
speech of GSD, not on its trees. *main verb*: for each finite verb of the treebank, whether the clause that holds it has
the main verb of the tree as its predicate. *passive*: precision and recall of the voice. *phrases*: how many are one
subtree with our head as its root; *cases*: how many have the treebank's case among theirs, and how many each has.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from synopse.annotate.clauses import clauses_of
from synopse.annotate.phrases import phrases_of
from synopse.annotate.tagging import tag
from synopse.evaluate.gold import gold_lines
from synopse.languages.language import Language, load_language
from synopse.model.clause import Voice
from synopse.model.span import Span
from synopse.model.token import Token

CASES = {"Nom": "nom", "Gen": "gen", "Dat": "dat", "Acc": "akk"}


@dataclass(frozen=True, slots=True)
class Node:
    """A word of a tree; ``head`` is the index of the word it hangs on, -1 for the root."""

    form: str
    features: dict[str, str]
    head: int
    relation: str


def trees(path: Path) -> Iterator[list[Node]]:
    """The sentences of a treebank."""
    sentence: list[Node] = []
    for line in gold_lines(path):
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            features = dict(pair.split("=", 1) for pair in cells[5].split("|") if "=" in pair)
            sentence.append(Node(cells[1], features, int(cells[6]) - 1, cells[7]))
        elif not line.strip() and sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def tokens_of(tree: list[Node], language: Language) -> list[Token]:
    """Our tokens of the words of a tree, as if one space stood between them."""
    words, tokens, at = [node.form for node in tree], [], 0
    for word, found in zip(words, tag(words, language), strict=True):
        span = Span(at, at + len(word))
        tokens.append(
            Token(span, word, found.lemma, found.pos, found.mood, found.tense, found.rule, found.form)
        )
        at = span.end + 1
    return tokens


def main_verb(tree: list[Node], i: int) -> int:
    """The verb that a finite verb helps; itself where it is no auxiliary."""
    while tree[i].relation.partition(":")[0] == "aux":
        i = tree[i].head
    return i


def of_clauses(tree: list[Node], tokens: list[Token], language: Language) -> Iterator[str]:
    """What is to be counted of the finite verbs of one sentence."""
    index = {token.span: i for i, token in enumerate(tokens)}
    found = {index[clause.finite]: clause for clause in clauses_of(tokens, language) if clause.finite}
    for i, node in enumerate(tree):
        if node.features.get("VerbForm") != "Fin":
            continue
        yield "finite"
        gold, clause = main_verb(tree, i), found.get(i)
        passive = any(child.head == gold and child.relation == "aux:pass" for child in tree)
        ours = clause is not None and clause.voice is Voice.PASSIVE
        yield from (
            ["passive gold"] * passive + ["passive found"] * ours + ["passive right"] * (passive and ours)
        )
        verbs = [index[verb] for verb in clause.verbs if verb in index] if clause else []
        if any(v == gold and clause and tokens[v].lemma == clause.predicate for v in verbs):
            yield "main verb"


def of_phrases(tree: list[Node], tokens: list[Token], language: Language) -> Iterator[tuple[str, int]]:
    """What is to be counted of the phrases of one sentence."""
    starts = {token.span.start: i for i, token in enumerate(tokens)}
    for phrase in phrases_of(tokens, language):
        inside = [i for i, token in enumerate(tokens) if phrase.span.contains(token.span)]
        roots = [i for i in inside if tree[i].head not in inside]
        head = starts[phrase.head.start]
        yield "phrases", 1
        yield "phrases right", roots == [head]
        case = CASES.get(tree[head].features.get("Case", ""))
        if case and phrase.cases:
            yield "cases", 1
            yield "cases right", case in phrase.cases
            yield "cases given", len(phrase.cases)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("treebanks", type=Path, nargs="+")
    language, counts = load_language("de"), Counter[str]()
    for tree in (tree for path in parser.parse_args().treebanks for tree in trees(path)):
        tokens = tokens_of(tree, language)
        counts.update(of_clauses(tree, tokens, language))
        for name, count in of_phrases(tree, tokens, language):
            counts[name] += count
    shares = (
        ("main verb", "main verb", "finite"),
        ("passive precision", "passive right", "passive found"),
        ("passive recall", "passive right", "passive gold"),
        ("phrases", "phrases right", "phrases"),
        ("cases", "cases right", "cases"),
    )
    for name, right, all_ in shares:
        print(f"{name:<20}{100 * counts[right] / max(1, counts[all_]):6.1f}  of {counts[all_]}")
    print(f"{'cases a phrase':<20}{counts['cases given'] / max(1, counts['cases']):6.2f}")


if __name__ == "__main__":
    main()
