"""What the networks see of the words of a report: a few names for each word, and flags."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from synopse.annotate.quotations.drafts import Draft
from synopse.annotate.quotations.media import is_source_word
from synopse.annotate.quotations.pieces import pieces
from synopse.annotate.quotations.reading import Reading
from synopse.model.clause import Clause, NounPhrase
from synopse.model.span import Span
from synopse.model.token import Mood, Sentence, Tense, Token, VerbForm

COLUMNS = ("word", "lemma", "pos", "suffix", "rule", "clause")
"""The names of a word; each column has an embedding of its own in a network."""

ROLES = ("frame", "cue", "speaker", "addressee")
Flags = Mapping[str, Sequence[int]]
"""The words that have a flag, by flag."""

SUFFIX = 3
PHRASE_BEGINS, PHRASE_GOES_ON = "phrase begins", "phrase inside"
"""Flags of the words of a noun phrase."""

OUTSIDE, BEGIN, INSIDE, AGAIN = "O", "B", "I", "C"
"""Labels of the words of a stretch; C begins the second piece of a quote that was interrupted."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The words of a report, by token index.

    ``columns`` holds one name per token for each of ``COLUMNS``; ``flags`` the tokens that have each flag.
    ``sentence`` is the number of the sentence of each token, ``stretch`` that of its stretch of running text;
    -1 outside all.
    """

    columns: Mapping[str, Sequence[str]]
    flags: Flags
    sentence: Sequence[int]
    stretch: Sequence[int]

    def __len__(self) -> int:
        return len(self.sentence)


def look_at(
    reading: Reading,
    sentences: Iterable[Sentence],
    clauses: Iterable[Clause],
    phrases: Iterable[NounPhrase],
    drafts: Sequence[Draft],
) -> Sight:
    """``drafts`` are the quotations that the rules found."""
    tokens, index = reading.tokens, TokenIndex(reading.tokens)
    sentence = _sentence_numbers(index, sentences)
    clause = _smallest_clauses(index, clauses)
    outer, inner = by_depth(drafts)
    rule = _covering_rules(len(tokens), outer)
    columns = {
        "word": reading.lower,
        "lemma": [t.lemma for t in tokens],
        "pos": [t.pos.value for t in tokens],
        "suffix": [w[-SUFFIX:] for w in reading.lower],
        "rule": [d.frame.rule if d else "-" for d in rule],
        "clause": [c.kind.value if c else "-" for c in clause],
    }
    flags: dict[str, list[int]] = defaultdict(list)
    for i in range(len(tokens)):
        for flag in _flags_of(reading, i, clause[i]):
            flags[flag].append(i)
    _add_edges(flags, sentence, "sentence")
    numbers = {id(c): number for number, c in enumerate(clause)}
    _add_edges(flags, [numbers[id(c)] for c in clause], "clause")
    _add_phrases(flags, index, phrases)
    _add_drafts(flags, rule, outer, inner, drafts)
    return Sight(columns, flags, sentence, _stretch_numbers(reading))


class TokenIndex:
    """Finds tokens by offset."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.starts = [t.span.start for t in tokens]
        self.ends = [t.span.end for t in tokens]

    def inside(self, span: Span) -> range:
        """The tokens that ``span`` touches."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))


def _sentence_numbers(index: TokenIndex, sentences: Iterable[Sentence]) -> list[int]:
    numbers = [-1] * len(index.starts)
    for number, sentence in enumerate(sentences):
        for i in index.inside(sentence.span):
            numbers[i] = number
    return numbers


def _stretch_numbers(reading: Reading) -> list[int]:
    numbers = [-1] * len(reading.tokens)
    for number, stretch in enumerate(reading.running_text):
        numbers[stretch.start : stretch.stop] = [number] * len(stretch)
    return numbers


def _smallest_clauses(index: TokenIndex, clauses: Iterable[Clause]) -> list[Clause | None]:
    """For every token the shortest clause that has it."""
    found: list[Clause | None] = [None] * len(index.starts)
    for clause in clauses:
        for piece in clause.pieces:
            for i in index.inside(piece):
                before = found[i]
                if before is None or len(clause.span) < len(before.span):
                    found[i] = clause
    return found


def by_depth(drafts: Iterable[Draft]) -> tuple[list[Draft], list[Draft]]:
    """``drafts`` apart: those that stand in no other, and those that stand inside one."""
    ordered = sorted(drafts, key=lambda d: (d.quote[0], -len(d.quote)))
    nested = are_nested([d.quote for d in ordered])
    outer = [d for d, inside in zip(ordered, nested, strict=True) if not inside]
    return outer, [d for d, inside in zip(ordered, nested, strict=True) if inside]


def are_nested(quotes: Sequence[Sequence[int]]) -> list[bool]:
    """Whether each quote stands inside another one and is not the whole of it; the words of each in order."""
    nested = [False] * len(quotes)
    open_: list[tuple[int, set[int]]] = []
    for k in sorted(range(len(quotes)), key=lambda k: (quotes[k][0], -len(quotes[k]))):
        words = set(quotes[k])
        open_ = [(end, around) for end, around in open_ if end >= quotes[k][0]]
        nested[k] = any(words < around for _, around in open_)
        open_.append((quotes[k][-1], words))
    return nested


def _covering_rules(length: int, outer: Sequence[Draft]) -> list[Draft | None]:
    found: list[Draft | None] = [None] * length
    for draft in outer:
        for i in draft.quote:
            found[i] = draft
    return found


def _flags_of(reading: Reading, i: int, clause: Clause | None) -> list[str]:
    token = reading.tokens[i]
    flags = ["mark " + _place_in_mark(reading, i)]
    if token.mood is not Mood.NONE:
        flags.append("mood " + token.mood)
    if token.tense is not Tense.NONE:
        flags.append("tense " + token.tense)
    if token.form is not VerbForm.NONE:
        flags.append("form " + token.form)
    if clause is not None:
        flags += [
            "clause mood " + clause.mood,
            "clause tense " + clause.tense,
            "clause modal " + clause.modal,
        ]
    if token.text[:1].isupper():
        flags.append("capital")
    if token.text in (",", ":"):
        flags.append("is " + token.text)
    return flags + _cue_classes(reading, i)


def _place_in_mark(reading: Reading, i: int) -> str:
    mark = reading.mark_at.get(i)
    if mark is None:
        return "outside"
    return "opens" if i == mark.start else "closes" if i == mark.end - 1 else "inside"


def _add_edges(flags: dict[str, list[int]], groups: Sequence[int], name: str) -> None:
    """Flag the first and last words of the runs of one group."""
    edges = [i for i, (before, now) in enumerate(pairwise(groups), 1) if before != now]
    flags[name + " begins"] = [0, *edges] if groups else []
    flags[name + " ends"] = [*(i - 1 for i in edges), len(groups) - 1] if groups else []


def _cue_classes(reading: Reading, i: int) -> list[str]:
    """What the word may be for a frame: verb of speech, noun of saying, medium."""
    rules, token = reading.rules, reading.tokens[i]
    verb = rules.verbs.get(token.lemma)
    flags = [f"cue verb {verb.medium}"] if verb else []
    if token.text[:1].isupper():
        if token.lemma in rules.group("content_nouns"):
            flags.append("content noun")
        if is_source_word(reading, i):
            flags.append("source noun")
        if token.lemma in rules.group("media_nouns"):
            flags.append("media noun")
    elif any(reading.lower[i] in rules.rules[r].words for r in SOURCES if r in rules.rules):
        flags.append("source opener")
    return flags


SOURCES = ("laut", "nach-angaben", "zufolge", "demnach")
"""Rules whose word tells beyond doubt that somebody else is heard."""


def _add_phrases(flags: dict[str, list[int]], index: TokenIndex, phrases: Iterable[NounPhrase]) -> None:
    for phrase in phrases:
        words = index.inside(phrase.span)
        flags[PHRASE_BEGINS] += words[:1]
        flags[PHRASE_GOES_ON] += words[1:]


def _add_drafts(
    flags: dict[str, list[int]],
    rule: Sequence[Draft | None],
    outer: Sequence[Draft],
    inner: Sequence[Draft],
    drafts: Sequence[Draft],
) -> None:
    for i, label in quote_labels(d.quote for d in outer).items():
        flags["rule quote " + label].append(i)
    for i, label in quote_labels(d.quote for d in inner).items():
        flags["rule inner " + label].append(i)
    for i, draft in enumerate(rule):
        if draft is not None:
            flags["rule type " + draft.type].append(i)
    for role in ROLES:
        for i, label in role_labels(part_of(d, role) for d in drafts).items():
            flags[f"rule {role} {label}"].append(i)


def part_of(draft: Draft, role: str) -> Sequence[int]:
    """The words of one of the ``ROLES`` of ``draft``."""
    return draft.frame.words if role == "frame" else getattr(draft.frame, role)


def quote_labels(quotes: Iterable[Sequence[int]]) -> dict[int, str]:
    """B, I and C by token for quotes that do not overlap; of those that do, the longer one has the word."""
    labels: dict[int, str] = {}
    for quote in sorted(quotes, key=len, reverse=True):
        for number, piece in enumerate(pieces(quote)):
            if any(i in labels for i in piece):
                continue
            labels.update(dict.fromkeys(piece, INSIDE))
            labels[piece.start] = AGAIN if number else BEGIN
    return labels


def role_labels(parts: Iterable[Sequence[int]]) -> dict[int, str]:
    """B and I by token; where a stretch begins inside another, B."""
    labels: dict[int, str] = {}
    for part in parts:
        for piece in pieces(part):
            for i in piece:
                labels.setdefault(i, INSIDE)
            labels[piece.start] = BEGIN
    return labels
