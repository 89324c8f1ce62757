"""Who says a quote, to whom, by which words: a network over the words around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from synopse.annotate.quotations.drafts import Draft
from synopse.annotate.quotations.learned.forward import Array, encode, first_gates, run, sum_of_flags
from synopse.annotate.quotations.learned.sight import (
    OUTSIDE,
    PHRASE_GOES_ON,
    ROLES,
    Flags,
    Sight,
    part_of,
    role_labels,
)
from synopse.annotate.quotations.learned.spans import best_path, path_score, stretches_of
from synopse.languages.network import Network

SENTENCES_BEFORE, SENTENCES_BEHIND = 2, 1
MOST_BEFORE, MOST_BEHIND = 90, 40
"""Sentences, and tokens at most, that are looked at around a quote."""

KNOWN, ALIKE = 0.3, 0.5
"""Token F1 of a quote and that of a rule: from when it is held for the same, from when its roles are heard."""

TRUST = {"frame": 2.0, "cue": 2.0, "speaker": 2.0, "addressee": 8.0}
"""By how much (log probability) the words that a rule found are preferred."""

STEPS = (1, 2, 3, 6, 11, 21, 41)
"""Distances in tokens from which a flag of its own says how far it is."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A quote whose roles are asked for, with the quotation of the rules that is nearest to it.

    ``alike`` is the token F1 of both, 0 where no rule is near.
    """

    words: Sequence[int]
    rule: Draft | None
    alike: float
    window: range
    flags: Flags

    @property
    def hears_rule(self) -> bool:
        """Whether the rule means the same quotation, so that its roles count."""
        return self.alike >= ALIKE


def ask(sight: Sight, words: Sequence[int], drafts: Sequence[Draft]) -> Asked:
    """``drafts``: what the rules found in the report."""
    rule = nearest(words, drafts, KNOWN)
    window = window_of(sight, words)
    others = [d for d in drafts if d is not rule and _is_near(d, window)]
    alike = likeness(rule.quote, words) if rule is not None else 0.0
    return Asked(words, rule, alike, window, _flags(window, words, rule, alike, others))


def _is_near(draft: Draft, window: range) -> bool:
    """Whether the quote of ``draft`` lies so near that its roles can reach into ``window``."""
    return draft.quote[-1] >= window.start - MOST_BEFORE and draft.quote[0] < window.stop + MOST_BEFORE


def likeness(left: Iterable[int], right: Iterable[int]) -> float:
    """Token F1, 0–1."""
    left, right = set(left), set(right)
    return 2 * len(left & right) / (len(left) + len(right))


def overlapping(words: Sequence[int], drafts: Iterable[Draft]) -> list[Draft]:
    """Those of ``drafts`` whose quote lies, from its first to its last word, where ``words`` do too."""
    first, last = words[0], words[-1]
    return [d for d in drafts if d.quote[-1] >= first and d.quote[0] <= last]


def nearest(words: Sequence[int], drafts: Iterable[Draft], least: float) -> Draft | None:
    """The draft whose quote is most like ``words``; None where none reaches ``least``."""
    best = max(overlapping(words, drafts), key=lambda d: likeness(d.quote, words), default=None)
    return best if best is not None and likeness(best.quote, words) >= least else None


def window_of(sight: Sight, words: Sequence[int]) -> range:
    """The tokens around a quote in which its roles are looked for: running text with no gap before or behind."""
    first, last = words[0], words[-1]
    start, end = first, last + 1
    sentence, stretch = sight.sentence, sight.stretch
    while (
        start
        and first - start < MOST_BEFORE
        and stretch[start - 1] == stretch[first]
        and sentence[start - 1] >= sentence[first] - SENTENCES_BEFORE
    ):
        start -= 1
    while (
        end < len(sentence)
        and end - last < MOST_BEHIND
        and stretch[end] == stretch[last]
        and sentence[end] <= sentence[last] + SENTENCES_BEHIND
    ):
        end += 1
    return range(start, end)


def _flags(
    window: range, words: Sequence[int], rule: Draft | None, alike: float, others: Iterable[Draft]
) -> Flags:
    """The words that have each flag, counted from the beginning of ``window``."""
    flags: dict[str, list[int]] = defaultdict(list)

    def mark(flag: str, marked: Iterable[int]) -> None:
        flags[flag] += [i - window.start for i in marked if window.start <= i < window.stop]

    _mark_places(flags, window, words)
    mark("this quote", words)
    for other in others:
        mark("another quote", other.quote)
        for role in ROLES:
            mark(f"another {role}", part_of(other, role))
    if rule is not None:
        everywhere = ["rule", f"rule alike {int(10 * alike)}"]
        everywhere += [f"rule without {role}" for role in ROLES if not part_of(rule, role)]
        for flag in everywhere:
            mark(flag, window)
        mark("rule quote here", rule.quote)
        for role in ROLES:
            for i, label in role_labels([part_of(rule, role)]).items():
                mark(f"its {role} {label}", [i])
    return flags


def _mark_places(flags: dict[str, list[int]], window: range, words: Sequence[int]) -> None:
    """Flag how far before or behind the quote each word of ``window`` stands."""
    first, last = words[0] - window.start, words[-1] - window.start
    for near, far in zip(STEPS, (*STEPS[1:], len(window) + 1), strict=True):
        flags[f"before {near}"] += range(max(first - far + 1, 0), max(first - near + 1, 0))
        flags[f"behind {near}"] += range(min(last + near, len(window)), min(last + far, len(window)))
    flags["between"] += range(first, last + 1)


def find_roles(network: Network, sight: Sight, asked: Sequence[Asked]) -> list[dict[str, list[int]]]:
    """The words of each role of each quote; those of a rule where the network finds them about as likely."""
    goes_on = frozenset(sight.flags.get(PHRASE_GOES_ON, ()))
    found = []
    for question, scores in zip(asked, score_roles(network, sight, asked), strict=True):
        roles = {role: _choose(network.labels[role], scores[role], role, question) for role in ROLES}
        if roles["speaker"] and not _is_told(question, roles["speaker"]):
            roles["speaker"] = whole_phrases(goes_on, roles["speaker"])
        found.append(roles)
    return found


def _is_told(asked: Asked, speaker: Sequence[int]) -> bool:
    """Whether a rule has the same speaker."""
    return asked.rule is not None and sorted(asked.rule.frame.speaker) == speaker


def score_roles(network: Network, sight: Sight, asked: Sequence[Asked]) -> list[dict[str, Array]]:
    """Log probabilities (tokens, labels) by role for the window of each quote."""
    if not asked:
        return []
    encoded = encode(network, sight)
    inputs = []
    for question in asked:
        part = slice(question.window.start, question.window.stop)
        flags = encoded.flags[part] + sum_of_flags(network, question.flags, len(question.window))
        inputs.append(first_gates(network, encoded.said[part], flags))
    return run(network, inputs)


def _choose(labels: Sequence[str], scores: Array, role: str, asked: Asked) -> list[int]:
    """The words of a role by rule or network; of several speakers of the network the likeliest."""
    start = asked.window.start
    stretches = stretches_of(best_path(scores, labels), start)
    own = [i for words in stretches for i in words]
    rule = asked.rule
    if rule is not None and asked.hears_rule:
        told = sorted(part_of(rule, role))
        bonus = path_score(scores, labels, [i - start for i in told]) + TRUST[role]
        if bonus > path_score(scores, labels, [i - start for i in own]):
            return told
    if role == "speaker" and len(stretches) > 1:
        outside = labels.index(OUTSIDE)
        return min(stretches, key=lambda words: scores[[i - start for i in words], outside].mean())
    return own


def whole_phrases(goes_on: frozenset[int], words: Sequence[int]) -> list[int]:
    """``words`` from the beginning of the first noun phrase in them to the end of the last.

    ``goes_on``: the words of noun phrases but their first ones.
    """
    first, last = words[0], words[-1]
    while first in goes_on:
        first -= 1
    while last + 1 in goes_on:
        last += 1
    return list(range(first, last + 1))
