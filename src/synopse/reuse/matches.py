"""Where two texts share wording: sentences or clauses of theirs, verbatim or edited.

Seed, extend, filter, as in text alignment at PAN (Potthast et al. 2013): sentences that share rare
words are candidates; greedy string tiling pairs their words; the stretch of clauses in which paired
words outweigh the others is kept if it says enough. Cuts, merged and split sentences, moved blocks,
changed tenses and inserted sources all leave such a stretch behind.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from synopse.model.reuse import PassageKind
from synopse.model.span import Span
from synopse.reuse.tiling import Tile, tiles
from synopse.reuse.words import Passage, Word, key_weights, passages, plain_sentences, weight

DENSITIES = ((0.6, 0.6), (0.8, 0.4), (0.4, 0.8))
"""The part of a stretch, by weight, that must correspond on the left and the right: most of both, or
nearly all of one that the other only adds to."""
LEAST_WEIGHT = 2.7
"""What the corresponding words of a stretch must weigh together, in proportion to the part that they
make up on both sides (geometric mean); a word weighs at most 1."""
LEAST_WORDS = 5
LEAST_BLOCK = 3
LONG_BLOCK = 8
"""So many equal words in a row are copied even where the clauses around them differ."""
LEAST_WEIGHT_INSIDE = 3.4
"""As ``LEAST_WEIGHT``, for a part of a clause: a name with its title and place is not copied."""
SEED_WEIGHT = 2.0
"""What the different words that two sentences have in common must weigh to be looked at closely."""

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Match:
    """Shared wording: where it stands on either side, and the words that correspond."""

    left: Span
    right: Span
    kind: PassageKind
    left_words: tuple[Word, ...]
    right_words: tuple[Word, ...]


def shared_passages(left: str, right: str) -> tuple[tuple[Span, Span, PassageKind], ...]:
    """Sentences and clauses that two texts share, by their place in ``left``."""
    lefts = tuple(passages(left, plain_sentences(left)))
    rights = tuple(passages(right, plain_sentences(right)))
    found = matches(lefts, rights, key_weights((lefts, rights)))
    return tuple((match.left, match.right, match.kind) for match in found)


def matches(lefts: Sequence[Passage], rights: Sequence[Passage], weights: Weights) -> tuple[Match, ...]:
    """All matches between the sentences of two texts, by their place in the first."""
    pairs = _candidates(lefts, rights, weights)
    found = (match_sentences(lefts[i], rights[j], weights) for i, j in pairs)
    return tuple(match for match in found if match)


def _candidates(lefts: Sequence[Passage], rights: Sequence[Passage], weights: Weights):
    """Index pairs of sentences whose common words weigh enough, ascending."""
    holders: dict[str, list[int]] = defaultdict(list)
    for j, right in enumerate(rights):
        for key in {word.key for word in right.words}:
            holders[key].append(j)
    for i, left in enumerate(lefts):
        common: dict[int, float] = defaultdict(float)
        for key in {word.key for word in left.words}:
            for j in holders.get(key, ()):
                common[j] += weights[key]
        yield from ((i, j) for j in sorted(common) if common[j] >= SEED_WEIGHT)


def match_sentences(left: Passage, right: Passage, weights: Weights) -> Match | None:
    """What two sentences share, if it is enough to be called copied."""
    paired = tiles([w.key for w in left.words], [w.key for w in right.words])
    if all(tile.length < LEAST_BLOCK for tile in paired):
        return None
    for densities in DENSITIES:
        by_clauses = _match_of(left, right, paired, weights, densities, by_clause=True)
        if by_clauses:
            return by_clauses
    if all(tile.length < LONG_BLOCK for tile in paired):
        return None
    blocks = [tile for tile in paired if tile.length > 1]
    return _match_of(left, right, blocks, weights, DENSITIES[0], by_clause=False)


def _match_of(
    left: Passage,
    right: Passage,
    paired: Sequence[Tile],
    weights: Weights,
    densities: tuple[float, float],
    *,
    by_clause: bool,
) -> Match | None:
    links = [(tile.left + k, tile.right + k) for tile in paired for k in range(tile.length)]
    for _ in range(2):
        bounds = _stretch(left.words, {i for i, _ in links}, weights, densities[0], by_clause)
        links = [(i, j) for i, j in links if bounds[0] <= i < bounds[1]]
        others = _stretch(right.words, {j for _, j in links}, weights, densities[1], by_clause)
        links = [(i, j) for i, j in links if others[0] <= j < others[1]]
    ours, theirs = left.words[slice(*bounds)], right.words[slice(*others)]
    said = _weight_in_proportion(left.words, links, (ours, theirs), weights)
    if said < (LEAST_WEIGHT if by_clause else LEAST_WEIGHT_INSIDE) or not _in_a_row(links):
        return None
    same = [word.form for word in ours] == [word.form for word in theirs]
    return Match(
        Span(ours[0].start, ours[-1].end),
        Span(theirs[0].start, theirs[-1].end),
        PassageKind.VERBATIM if same else PassageKind.EDITED,
        tuple(left.words[i] for i, _ in links),
        tuple(right.words[j] for j in sorted(j for _, j in links)),
    )


def _stretch(
    words: Sequence[Word], linked: set[int], weights: Weights, density: float, by_clause: bool
) -> tuple[int, int]:
    """The run of clauses (or words) in which linked words outweigh the others the most.

    The maximal scoring segment (Bentley 1984) where a linked word scores its weight and any other
    costs its weight in proportion to ``density``; empty where no word is linked.
    """
    cost = density / (1 - density)
    best, score, start, end = (0.0, 0, 0), 0.0, 0, 0
    units = groupby(range(len(words)), key=lambda i: words[i].clause if by_clause else i)
    for _, group in units:
        unit = list(group)
        if score <= 0:
            score, start = 0.0, unit[0]
        score += sum(weights[words[i].key] * (1 if i in linked else -cost) for i in unit)
        end = unit[-1] + 1
        if score > best[0]:
            best = (score, start, end)
    return best[1], best[2]


def _weight_in_proportion(
    words: Sequence[Word],
    links: Sequence[tuple[int, int]],
    stretches: tuple[Sequence[Word], Sequence[Word]],
    weights: Weights,
) -> float:
    """What the linked words weigh, times the geometric mean of their parts of both stretches."""
    linked = weight([words[i] for i, _ in links], weights)
    both = weight(stretches[0], weights) * weight(stretches[1], weights)
    return linked * linked / math.sqrt(both) if both else 0.0


def _in_a_row(links: Sequence[tuple[int, int]]) -> bool:
    """Whether enough words are linked, and enough of them in a row, not to be mere chance."""
    return len(links) >= LEAST_WORDS and _longest_run(links) >= LEAST_BLOCK


def _longest_run(links: Sequence[tuple[int, int]]) -> int:
    longest = run = 1
    for (i, j), (k, m) in pairwise(links):
        run = run + 1 if (k, m) == (i + 1, j + 1) else 1
        longest = max(longest, run)
    return longest
