"""How alike two claims are: by characters, by the words that carry them, by who, where and when.

Cosines of tf-idf vectors, weighed together. The inverse document frequency is that of the story at
hand, so that what every report names (the two statesmen of a meeting) tells little.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

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

CROWD = 300
"""What more claims than this have in common tells nothing, and would take most of the time."""

Feature = tuple[str, str]
"""A view and what it sees."""

Likeness = Mapping[tuple[int, int], float]
"""Pairs of indices (smaller first) into the items with their likeness in (0, 1]."""


def likenesses(items: tuple[Item, ...], reuse: Reuse) -> Likeness:
    """The likeness of all pairs of items that have anything in common."""
    found: dict[tuple[int, int], float] = {}
    for (i, j), alike in _dot_products(_vectors(items)):
        value = alike * _damping(items[i], items[j])
        if value >= LEAST:
            found[i, j] = value
    for pair, covered in _copied(items, reuse).items():
        found[pair] = max(found.get(pair, 0.0), covered)
    return found


def _vectors(items: tuple[Item, ...]) -> list[dict[Feature, float]]:
    """The views of each item in one vector, so scaled that dot products are the weighed sums of cosines."""
    whole: list[dict[Feature, float]] = [{} for _ in items]
    for weight, view in ((CHARACTERS, _ngrams), (TERMS, _terms), (CIRCUMSTANCES, _circumstances)):
        for vector, part in zip(whole, _weighed([view(item) for item in items]), strict=True):
            vector |= {(view.__name__, f): math.sqrt(weight) * x for f, x in part.items()}
    return whole


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


def _weighed(bags: list[Counter[str]]) -> list[dict[str, float]]:
    """Tf-idf vectors of length 1; what only one bag or a crowd of them has weighs in the length alone."""
    frequency = Counter(feature for bag in bags for feature in bag)
    vectors = []
    for bag in bags:
        raw = {f: (1 + math.log(n)) * math.log(1 + len(bags) / frequency[f]) for f, n in bag.items()}
        length = math.sqrt(sum(x * x for x in raw.values())) or 1.0
        vectors.append({f: x / length for f, x in raw.items() if 1 < frequency[f] <= CROWD})
    return vectors


def _dot_products(vectors: list[dict[Feature, float]]) -> Iterator[tuple[tuple[int, int], float]]:
    """The dot products of all pairs that share a feature, by an inverted index.

    One row after the other, for all pairs of a large story would fill the memory.
    """
    holders: dict[Feature, list[tuple[int, float]]] = defaultdict(list)
    for j, vector in enumerate(vectors):
        row: dict[int, float] = defaultdict(float)
        for feature, y in vector.items():
            for i, x in holders[feature]:
                row[i] += x * y
            holders[feature].append((j, y))
        yield from (((i, j), value) for i, value in row.items())


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
