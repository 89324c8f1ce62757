"""The tokens of a report as the rules for reported speech see them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from synopse.annotate.quotations.marks import Mark, find_marks
from synopse.annotate.quotations.pieces import pieces
from synopse.languages.quotations import QuotationRules
from synopse.model.layer import Layer
from synopse.model.name import Entity, NameForm, NameMention, NameType
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.token import Mood, Pos, Sentence, Token
from synopse.model.zone import ZoneType

STOPS = frozenset({".", "!", "?", "…", "..."})
BOUNDARIES = frozenset({",", ";", ":", "–", "—", "-", "(", ")"})
HEADINGS = frozenset({ZoneType.TITLE, ZoneType.SUBTITLE, ZoneType.HEADING})
LONG_MARK = 4
LISTED = "lexicon"
"""The rule of tokens whose part of speech the lexicon knows; others may be names."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or several where a quotation in marks runs on: token indices ``[start, end)``.

    ``paragraph`` counts up at line breaks; ``heading`` is set in titles and headings.
    """

    start: int
    end: int
    paragraph: int
    heading: bool = False


@dataclass(frozen=True)
class Reading:
    """Tokens, marks and units of one report. All positions are indices of ``tokens``."""

    text: str
    tokens: tuple[Token, ...]
    marks: tuple[Mark, ...]
    units: tuple[Unit, ...]
    rules: QuotationRules
    named: tuple[NameMention | None, ...]
    entities: Mapping[str, Entity]
    roles: frozenset[int] = frozenset()
    """Offsets behind designations of persons."""
    publisher: str = ""
    openings: frozenset[int] = frozenset()
    """Tokens that begin a zone."""
    gaps: frozenset[int] = frozenset()
    """Those of them before which clutter or a zone of another type stands."""

    @cached_property
    def lower(self) -> tuple[str, ...]:
        return tuple(t.text.lower() for t in self.tokens)

    def name_end(self, i: int) -> int:
        """Behind the name of somebody or something that begins at token ``i``; ``i`` where none does."""
        mention = self.named[i]
        if mention is None or (i and self.named[i - 1] is mention):
            return i
        end = i
        while end < len(self.named) and self.named[end] is mention:
            end += 1
        return end

    def ends_role(self, i: int) -> bool:
        """Whether a designation of a person ends with token ``i``."""
        return self.tokens[i].span.end in self.roles

    @cached_property
    def moods(self) -> tuple[Mood, ...]:
        """The mood of every token; NONE where it is not finite."""
        return tuple(t.mood if t.is_finite else self._mood_of_last(i) for i, t in enumerate(self.tokens))

    def _mood_of_last(self, i: int) -> Mood:
        """INDICATIVE for "berichtet" and the like at the end of a stretch without another finite verb.

        Such a form is participle or present tense; the tagger takes it for a participle. Its stem is that
        of the infinitive, without the prefix of most participles.
        """
        token = self.tokens[i]
        at_end = i + 1 == len(self.tokens) or self.tokens[i + 1].text in BOUNDARIES | STOPS
        if token.pos is not Pos.VERB or not at_end or self.lower[i] == token.lemma:
            return Mood.NONE
        if not self.lower[i].startswith(token.lemma[:-2]) or self._has_finite_before(i):
            return Mood.NONE
        return Mood.INDICATIVE

    def _has_finite_before(self, i: int) -> bool:
        """Whether a finite verb, or nothing at all, stands between token ``i`` and the mark before it.

        "prüft und bestätigt" are two finite verbs, "wurde geprüft und bestätigt" is one.
        """
        k = i - 1
        parted = False
        while k >= 0 and self.tokens[k].text not in BOUNDARIES | STOPS:
            if self.tokens[k].is_finite:
                return not parted or self.tokens[k].pos is Pos.AUX
            parted = parted or self.in_group(k, "coordinators")
            k -= 1
        return k == i - 1

    def is_finite(self, i: int) -> bool:
        return self.moods[i] is not Mood.NONE

    @cached_property
    def _starts(self) -> frozenset[int]:
        return frozenset(unit.start for unit in self.units)

    def is_noun(self, i: int) -> bool:
        """Nouns and names, and verbs written with a capital inside a sentence."""
        token = self.tokens[i]
        if token.pos in (Pos.NOUN, Pos.PROPN):
            return True
        return token.pos in (Pos.VERB, Pos.AUX) and token.text[:1].isupper() and i not in self._starts

    @cached_property
    def mark_at(self) -> dict[int, Mark]:
        """For every token inside marks (marks included) the outermost mark around it."""
        covered: dict[int, Mark] = {}
        for mark in self.marks:
            for i in range(mark.start, mark.end):
                covered.setdefault(i, mark)
        return covered

    def in_group(self, i: int, name: str) -> bool:
        return self.lower[i] in self.rules.group(name)

    def any_in(self, indices: Iterable[int], name: str) -> bool:
        return any(self.lower[i] in self.rules.group(name) for i in indices)

    def lemma_in(self, i: int, name: str) -> bool:
        return self.tokens[i].lemma in self.rules.group(name)

    def is_utterance(self, mark: Mark) -> bool:
        """Whether the marked stretch can stand as a sentence: it has a finite verb or a stop at its end.

        Where the language has no verbs of speech yet, its length must tell.
        """
        inside = self.tokens[mark.start + 1 : mark.end - 1]
        if not self.rules.verbs:
            return len(inside) > LONG_MARK
        return bool(inside) and (
            any(self.is_finite(i) for i in range(mark.start + 1, mark.end - 1))
            or (inside[-1].text in STOPS and len(inside) > 1)
        )

    @cached_property
    def running_text(self) -> tuple[range, ...]:
        """Stretches of neighbouring units with no gap between them, headings left out, as token ranges."""
        stretches: list[range] = []
        for unit in self.units:
            if unit.heading:
                continue
            if stretches and unit.start == stretches[-1].stop and unit.start not in self.gaps:
                stretches[-1] = range(stretches[-1].start, unit.end)
            else:
                stretches.append(range(unit.start, unit.end))
        return tuple(stretches)

    def spans(self, indices: Iterable[int]) -> tuple[Span, ...]:
        """The spans of these tokens; neighbouring tokens of one zone make one span."""
        runs = pieces(indices, self.openings)
        return tuple(Span(self.tokens[run[0]].span.start, self.tokens[run[-1]].span.end) for run in runs)

    def trimmed(self, indices: Iterable[int], stops: bool = True) -> list[int]:
        """``indices`` without commas, dashes and the like at the edges of each run of neighbours.

        Full stops go only at the end of all, and only where ``stops`` is set.
        """
        edge = BOUNDARIES - {"(", ")"}
        runs = [list(piece) for piece in pieces(indices)]
        for run in runs:
            while run and self.tokens[run[-1]].text in edge | (STOPS if stops else frozenset()):
                run.pop()
            while run and self.tokens[run[0]].text in edge | STOPS:
                run.pop(0)
        return [i for run in runs for i in run]


def read_report(
    report: Report,
    sentences: Layer[Sentence],
    tokens: Layer[Token],
    rules: QuotationRules,
    names: Iterable[NameMention] = (),
    entities: Iterable[Entity] = (),
) -> Reading:
    """The reading of all event zones of ``report``."""
    names = tuple(names)
    words = tokens.annotations
    bounds = _sentence_bounds(sentences, words)
    marks = [
        m
        for start, end in _zone_bounds(report, words)
        for m in find_marks(report.text, words, start, end, rules.marks)
    ]
    marks.sort(key=lambda m: (m.start, -m.end))
    return Reading(
        report.text,
        words,
        tuple(marks),
        tuple(_units(report, words, bounds, marks)),
        rules,
        _named(words, names),
        {e.id: e for e in entities},
        frozenset(m.span.end for m in names if m.form is NameForm.DESIGNATION and m.type is NameType.PER),
        report.publisher,
        *_boundaries(report, words),
    )


def _boundaries(report: Report, words: tuple[Token, ...]) -> tuple[frozenset[int], frozenset[int]]:
    """The first token of each event zone, and those of them that a gap parts from the token before."""
    starts = [word.span.start for word in words]
    opened: dict[int, ZoneType] = {}
    for zone in report.event_zones():
        first = bisect_left(starts, zone.span.start)
        if first < len(starts) and starts[first] < zone.span.end:
            opened[first] = zone.type
    gaps = [
        now
        for (_, before), (now, kind) in pairwise(opened.items())
        if kind is not before or report.text[words[now - 1].span.end : starts[now]].strip()
    ]
    return frozenset(opened), frozenset(gaps)


def _named(words: tuple[Token, ...], names: Iterable[NameMention]) -> tuple[NameMention | None, ...]:
    """For every token the outermost name or pronoun it belongs to."""
    found: list[NameMention | None] = [None] * len(words)
    starts = [w.span.start for w in words]
    for mention in names:
        if mention.nested or mention.form is not NameForm.NAME:
            continue
        i = bisect_left(starts, mention.span.start)
        while i < len(words) and words[i].span.end <= mention.span.end:
            found[i] = found[i] or mention
            i += 1
    return tuple(found)


def _sentence_bounds(sentences: Layer[Sentence], words: tuple[Token, ...]) -> list[tuple[int, int]]:
    bounds, i = [], 0
    for sentence in sentences:
        while i < len(words) and words[i].span.start < sentence.span.start:
            i += 1
        start = i
        while i < len(words) and words[i].span.end <= sentence.span.end:
            i += 1
        if i > start:
            bounds.append((start, i))
    return bounds


def _zone_bounds(report: Report, words: tuple[Token, ...]) -> list[tuple[int, int]]:
    """Token ranges of the paragraphs of the event zones; marks never cross them."""
    bounds, i = [], 0
    for zone in report.event_zones():
        while i < len(words) and words[i].span.start < zone.span.start:
            i += 1
        start = i
        while i < len(words) and words[i].span.end <= zone.span.end:
            if i > start and _new_paragraph(report.text, words, i):
                bounds.append((start, i))
                start = i
            i += 1
        bounds.append((start, i))
    return [b for b in bounds if b[1] > b[0]]


def _new_paragraph(text: str, words: tuple[Token, ...], i: int) -> bool:
    """Whether a line break stands before word ``i``."""
    return "\n" in text[words[i - 1].span.end : words[i].span.start]


def _units(
    report: Report, words: tuple[Token, ...], bounds: list[tuple[int, int]], marks: list[Mark]
) -> list[Unit]:
    crossed = {i for m in marks if not m.inner for i in range(m.start + 1, m.end)}
    units: list[Unit] = []
    paragraph = 0
    for start, end in bounds:
        if units and start in crossed:
            units[-1] = Unit(units[-1].start, end, paragraph)
            continue
        if units and _new_paragraph(report.text, words, start):
            paragraph += 1
        zone = report.zone_at(words[start].span.start)
        units.append(Unit(start, end, paragraph, zone is not None and zone.type in HEADINGS))
    return units
