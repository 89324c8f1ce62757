"""How alike two claims are: by characters, by the words that carry them, by who, where and when.

Cosines of tf-idf vectors, weighed together. The inverse document frequency is that of the story at
hand, so that what every report names (the two statesmen of a meeting) tells little.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from synopse.align.items import Item
from synopse.model.reuse import OriginKind, Reuse
from synopse.model.span import Span

CHARACTERS, TERMS, CIRCUMSTANCES = 0.45, 0.4, 0.15
"""Weights of the three views; they sum to 1."""

SHORTEST, LONGEST = 3, 5
"""Lengths of character n-grams."""

LEAST = 0.05
"""Pairs less alike than this are not kept."""

CLASH = 0.6
"""Claims about different persons are this much less alike."""

NAMES_ALONE, FEWEST_SHARED = 0.8, 2
"""Claims that share fewer words besides names are this much less alike."""

Likeness = Mapping[tuple[int, int], float]
"""Pairs of indices (smaller first) into the items with their likeness in (0, 1]."""


def likenesses(items: tuple[Item, ...], reuse: Reuse) -> Likeness:
    """The likeness of all pairs of items that have anything in common."""
    total: dict[tuple[int, int], float] = defaultdict(float)
    views = ((CHARACTERS, _ngrams), (TERMS, _terms), (CIRCUMSTANCES, _circumstances))
    for weight, view in views:
        for pair, cosine in _cosines([view(item) for item in items]).items():
            total[pair] += weight * cosine
    damped = {pair: value * _damping(items[pair[0]], items[pair[1]]) for pair, value in total.items()}
    for pair, covered in _copied(items, reuse).items():
        damped[pair] = max(damped.get(pair, 0.0), covered)
    return {pair: value for pair, value in damped.items() if value >= LEAST}


def _ngrams(item: Item) -> Counter[str]:
    text = f" {' '.join(item.said.lower().split())} "
    return Counter(text[i : i + n] for n in range(SHORTEST, LONGEST + 1) for i in range(len(text) - n + 1))


def _terms(item: Item) -> Counter[str]:
    figures = (f"{figure.low:g} {figure.unit}" for figure in item.claim.figures)
    return Counter([*item.claim.terms, *figures])


def _circumstances(item: Item) -> Counter[str]:
    """Who, where and when."""
    when = [f"{item.claim.interval}"] if item.claim.interval else []
    return Counter([*item.cast, *item.claim.place, *when])


def _cosines(bags: list[Counter[str]]) -> dict[tuple[int, int], float]:
    """Cosines of all pairs that share a feature, by an inverted index."""
    postings = _postings(_weighed(bags))
    cosines: dict[tuple[int, int], float] = defaultdict(float)
    for posting in postings.values():
        for place, (i, x) in enumerate(posting):
            for j, y in posting[place + 1 :]:
                cosines[i, j] += x * y
    return cosines


def _weighed(bags: list[Counter[str]]) -> list[dict[str, float]]:
    """Tf-idf vectors of length 1; what only one bag has weighs in the length alone."""
    frequency = Counter(feature for bag in bags for feature in bag)
    vectors = []
    for bag in bags:
        raw = {f: (1 + math.log(n)) * math.log(1 + len(bags) / frequency[f]) for f, n in bag.items()}
        length = math.sqrt(sum(x * x for x in raw.values())) or 1.0
        vectors.append({f: x / length for f, x in raw.items() if frequency[f] > 1})
    return vectors


def _postings(vectors: list[dict[str, float]]) -> dict[str, list[tuple[int, float]]]:
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, vector in enumerate(vectors):
        for feature, weight in vector.items():
            postings[feature].append((index, weight))
    return postings


def _copied(items: tuple[Item, ...], reuse: Reuse) -> dict[tuple[int, int], float]:
    """Pairs whose wording is shared, with the smaller share of either claim that is."""
    by_report: dict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        by_report[item.report_id].append(index)
    speech = {o.id for o in reuse.origins if o.kind is OriginKind.SPEAKER}
    found: dict[tuple[int, int], float] = {}
    for passage in reuse.passages:
        if passage.origin_id in speech and len(passage.witnesses) < 2:
            continue
        inside = [
            (index, share)
            for witness in passage.witnesses
            for index in by_report[witness.report_id]
            if (share := _share(items[index], witness.span)) > 0.5
        ]
        found |= _pairs(inside, items)
    return found


def _share(item: Item, span: Span) -> float:
    """The part of a claim's evidence that ``span`` covers."""
    return sum(s.overlap(span) for s in item.claim.evidence) / sum(len(s) for s in item.claim.evidence)


def _pairs(inside: Iterable[tuple[int, float]], items: tuple[Item, ...]) -> dict[tuple[int, int], float]:
    """A passage may hold several sentences: only claims that also look alike are paired."""
    inside = sorted(set(inside))
    return {
        (i, j): min(x, y)
        for place, (i, x) in enumerate(inside)
        for j, y in inside[place + 1 :]
        if items[i].report_id != items[j].report_id and _same_words(items[i].text, items[j].text)
    }


def _same_words(left: str, right: str) -> bool:
    a, b = set(left.lower().split()), set(right.lower().split())
    return len(a & b) >= 0.5 * min(len(a), len(b))


def _damping(left: Item, right: Item) -> float:
    """What to multiply a likeness by: 1.0, less for other persons, less where hardly a word is shared."""
    apart = left.persons and right.persons and not left.persons & right.persons
    shared = (left.content & right.content) - left.cast
    return (CLASH if apart else 1.0) * (1.0 if len(shared) >= FEWEST_SHARED else NAMES_ALONE)
