"""From lessons to what a network is shown and what it is to say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from benchmarks.quotation_networks.lessons import Gold, Lesson

from synopse.annotate.quotations.learned.quotes import (
    DEPTHS,
    NO_TYPE,
    score_tokens,
    see_quotes,
    windows,
)
from synopse.annotate.quotations.learned.refining import joined
from synopse.annotate.quotations.learned.roles import Asked, ask, score_roles
from synopse.annotate.quotations.learned.sight import (
    AGAIN,
    BEGIN,
    COLUMNS,
    INSIDE,
    OUTSIDE,
    ROLES,
    Flags,
    Sight,
    are_nested,
    quote_labels,
    role_labels,
)
from synopse.languages.network import FLAGS, Network
from synopse.model.quotation import QuotationType

LEAST = {"word": 2, "lemma": 2, "suffix": 5, "rule": 5}
"""How often a name must stand in the annotated texts to be known."""

FOR_ROLES = ("phrase", "cue verb", "content noun", "source", "media")
"""Beginnings of flags that the network for quotes is not shown: with them it did worse."""

IGNORED = -100
QUOTE_LABELS = (OUTSIDE, BEGIN, INSIDE, AGAIN)
ROLE_LABELS = (OUTSIDE, BEGIN, INSIDE)
TYPES = (NO_TYPE, *(t.value for t in QuotationType))
QUOTE_HEADS = dict.fromkeys(DEPTHS, QUOTE_LABELS) | {"type": TYPES}
ROLE_HEADS = dict.fromkeys(ROLES, ROLE_LABELS)

Vocabulary = Mapping[str, Sequence[str]]
Soft = Mapping[str, np.ndarray]
"""Probabilities (tokens, labels) by output layer."""


@dataclass(frozen=True)
class Example:
    """One stretch: rows of names (tokens, columns), flags (tokens, flags) of 0 and 1, labels and what teachers
    say by output layer; without gold all labels are IGNORED."""

    names: np.ndarray
    flags: np.ndarray
    labels: Mapping[str, Sequence[int]]
    soft: Soft = field(default_factory=dict)


def vocabulary(sights: Sequence[Sight], flags: Iterable[str]) -> Vocabulary:
    """The names that are known, by column, and ``flags``."""
    found = {}
    for column in COLUMNS:
        counts = Counter(name for sight in sights for name in sight.columns[column])
        found[column] = sorted(n for n, count in counts.items() if count >= LEAST.get(column, 1))
    return found | {FLAGS: sorted(set(flags))}


class Coder:
    """Turns names and flags into numbers."""

    def __init__(self, known: Vocabulary) -> None:
        self.rows = {column: {n: row for row, n in enumerate(known[column], 1)} for column in COLUMNS}
        self.flags = {flag: row for row, flag in enumerate(known[FLAGS])}

    def names(self, sight: Sight) -> np.ndarray:
        return np.array([[self.rows[c].get(n, 0) for n in sight.columns[c]] for c in COLUMNS]).T

    def present(self, flags: Flags, size: int) -> np.ndarray:
        present = np.zeros((size, len(self.flags)), np.uint8)
        for flag, words in flags.items():
            if flag in self.flags:
                present[words, self.flags[flag]] = 1
        return present


def for_quotes(lessons: Iterable[Lesson], known: Vocabulary, teachers: Sequence[Network]) -> list[Example]:
    """The windows of all texts."""
    coder = Coder(known)
    return [example for lesson in lessons for example in _windows_of(lesson, coder, teachers)]


def quote_vocabulary(lessons: Sequence[Lesson]) -> Vocabulary:
    flags = (f for lesson in lessons for f in lesson.sight.flags if not f.startswith(FOR_ROLES))
    return vocabulary([lesson.sight for lesson in lessons], flags)


def _windows_of(lesson: Lesson, coder: Coder, teachers: Sequence[Network]) -> Iterator[Example]:
    names = coder.names(lesson.sight)
    flags = coder.present(lesson.sight.flags, len(names))
    labels = _quote_targets(lesson.gold, len(names))
    body = lesson.reading.running_text
    said = [score_tokens(teacher, lesson.sight, body) for teacher in teachers]
    for number, stretch in enumerate(body):
        soft = _mean([own[number] for own in said])
        for window in windows(stretch):
            here = slice(window.start, window.stop)
            inside = slice(window.start - stretch.start, window.stop - stretch.start)
            yield Example(
                names[here],
                flags[here],
                {head: own[here] for head, own in labels.items()},
                {head: own[inside] for head, own in soft.items()},
            )


def _mean(said: Sequence[Soft]) -> Soft:
    """What several teachers say together, as probabilities."""
    heads = said[0] if said else {}
    means = {head: np.mean([np.exp(own[head]) for own in said], axis=0) for head in heads}
    return {head: mean / mean.sum(-1, keepdims=True) for head, mean in means.items()}


def _quote_targets(gold: Sequence[Gold] | None, length: int) -> dict[str, list[int]]:
    """Labels of all tokens for each output layer of the network for quotes."""
    if gold is None:
        return {head: [IGNORED] * length for head in (*QUOTE_HEADS, *ROLE_HEADS)}
    nested = are_nested([g["quote"] for g in gold])
    targets = {}
    for depth, wanted in zip(DEPTHS, (False, True), strict=True):
        quotes = [g["quote"] for g, inside in zip(gold, nested, strict=True) if inside is wanted]
        targets[depth] = _rows(quote_labels(quotes), QUOTE_LABELS, length)
    targets["type"] = [0] * length
    for one in sorted(gold, key=lambda g: -len(g["quote"])):
        for i in one["quote"]:
            targets["type"][i] = TYPES.index(one["type"])
    return targets | {r: _rows(role_labels(g[r] for g in gold), ROLE_LABELS, length) for r in ROLES}


def _rows(labels: Mapping[int, str], known: Sequence[str], length: int) -> list[int]:
    return [known.index(labels.get(i, OUTSIDE)) for i in range(length)]


def role_vocabulary(lessons: Sequence[Lesson]) -> Vocabulary:
    flags = {f for lesson in lessons for f in lesson.sight.flags}
    asked = (question for lesson in lessons for question, _ in _answered(lesson))
    return vocabulary([lesson.sight for lesson in lessons], flags.union(*(a.flags for a in asked)))


def for_roles(
    lessons: Iterable[Lesson], known: Vocabulary, teachers: Sequence[Network], quotes: Network | None
) -> list[Example]:
    """One example for each quote: those of the gold, in texts without gold those that ``quotes`` finds."""
    coder = Coder(known)
    return [e for lesson in lessons for e in _questions_of(lesson, coder, teachers, quotes)]


def _questions_of(
    lesson: Lesson, coder: Coder, teachers: Sequence[Network], quotes: Network | None
) -> Iterator[Example]:
    names = coder.names(lesson.sight)
    present = coder.present(lesson.sight.flags, len(names))
    answered = list(_answered(lesson) if lesson.gold is not None else _open(lesson, quotes))
    asked = [question for question, _ in answered]
    said = [score_roles(teacher, lesson.sight, asked) for teacher in teachers]
    for number, (question, gold) in enumerate(answered):
        part = slice(question.window.start, question.window.stop)
        here = present[part] | coder.present(question.flags, len(question.window))
        labels = {role: _role_targets(gold, role, len(names))[part] for role in ROLES}
        yield Example(names[part], here, labels, _mean([own[number] for own in said]))


def _role_targets(gold: Gold | None, role: str, length: int) -> list[int]:
    return [IGNORED] * length if gold is None else _rows(role_labels([gold[role]]), ROLE_LABELS, length)


def _answered(lesson: Lesson) -> Iterator[tuple[Asked, Gold]]:
    """Every gold quote, and the quote that a rule found in its place, with the gold."""
    for gold in lesson.gold or ():
        asked = ask(lesson.sight, gold["quote"], lesson.drafts)
        yield asked, gold
        rule = asked.rule
        if rule and rule.quote != gold["quote"] and asked.hears_rule:
            yield ask(lesson.sight, rule.quote, lesson.drafts), gold


def _open(lesson: Lesson, quotes: Network | None) -> Iterator[tuple[Asked, None]]:
    """The quotes that the network finds, without an answer."""
    if quotes is not None:
        for quote in joined(
            see_quotes(quotes, lesson.sight, lesson.reading.running_text).quotes, lesson.drafts
        ):
            yield ask(lesson.sight, quote.words, lesson.drafts), None
