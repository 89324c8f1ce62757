"""Cuts a stretch without marks where clauses meet, in languages that keep the finite verb in its place.

There clauses open and end without a mark: "The man [who came] said [the plan [he made] failed]". A word that opens
clauses does so where a finite verb follows; behind a clause that has its verb, the next finite verb resumes a clause
that still waits for its own, or belongs to what a verb of saying tells.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from synopse.annotate.clauses.pieces import Link, Piece, Words
from synopse.annotate.clauses.stretches import PHRASE, Stretch
from synopse.model.token import Pos, VerbForm


@dataclass(slots=True)
class Part:
    """A piece in the making; ``finite`` is its clause's verb, which may stand in a later piece."""

    start: int
    link: Link
    finite: int = -1


def parted_inside(words: Words, start: int, end: int, before: str, finite: list[int]) -> Iterator[Piece]:
    """The pieces of the stretch ``[start, end)``, whose first one stands behind the mark ``before``."""
    if not finite:
        yield Piece(start, end, before, -1)
        return
    parts = Parting(words, start, end, finite).parts()
    ends = [*(part.start for part in parts[1:]), end]
    for part, stop in zip(parts, ends, strict=True):
        verb = part.finite if part.start <= part.finite < stop else -1
        link = Link.WAITING if verb < part.finite and part.link is Link.NONE else part.link
        yield Piece(part.start, stop, before if part.start == start else "", verb, link)


class Parting:
    """Goes through a stretch once; ``open`` are the clauses that have begun, the innermost last."""

    def __init__(self, words: Words, start: int, end: int, verbs: list[int]) -> None:
        self.words, self.start, self.end, self.verbs = words, start, end, verbs
        self.stretch = Stretch(words, start, end, verbs)
        self.found: list[Part] = [Part(start, Link.NONE)]
        self.open: list[Part] = [self.found[0]]

    def parts(self) -> list[Part]:
        """All pieces in order."""
        for i in range(self.start, self.end):
            if i > self.found[-1].start and self.opens(i):
                self.open_clause(i)
            elif self.words.forms[i] is VerbForm.FINITE:
                self.add_finite(i)
        return self.found

    def begin(self, at: int, link: Link, finite: int = -1) -> Part:
        """A new piece at ``at``, which becomes the innermost clause."""
        part = Part(at, link, finite)
        self.found.append(part)
        self.open.append(part)
        return part

    def opens(self, i: int) -> bool:
        """Whether word ``i`` opens a clause here."""
        if not self.stretch.is_opener(i):
            return False
        is_conjunction = self.words.tokens[i].pos is Pos.SCONJ
        if i >= self.verbs[-1]:  # "says that the dam, which was …"
            goes_on = self.end < len(self.words.tokens)
            return is_conjunction and goes_on and self.words.in_group(i, "complementizers")
        return is_conjunction or not self.words.in_group(i, "doubtful_openers") or self.is_needed(i)

    def is_needed(self, i: int) -> bool:
        """Whether without a clause that opens here the next finite verb would have none."""
        following = self.verbs[bisect_left(self.verbs, i + 1)]
        between = range(i + 1, following)
        if any(self.words.in_group(k, "coordinators") or self.stretch.is_opener(k) for k in between):
            return False
        return all(part.finite >= 0 for part in self.open) and self.stretch.has_subject(i + 1, following)

    def open_clause(self, i: int) -> None:
        """Begins a clause at its opener, with a preposition or "even" before it, or at "and" before it."""
        words, last = self.words, self.found[-1]
        if last.finite >= 0 and self.stretch.spare(i) > 0:
            self.begin_subject(last, i)
        at = i
        while at - 1 > self.found[-1].start and self.leads_in(at - 1, i):
            at -= 1
        if at - 1 > self.found[-1].start and words.in_group(at - 1, "coordinators"):
            self.open.pop()
            self.begin(at - 1, Link.NONE)
        else:
            self.begin(at, Link.OPENED)

    def leads_in(self, k: int, opener: int) -> bool:
        """Whether word ``k`` belongs to the opener behind it: "in which", "even if", "shortly after"."""
        words = self.words
        if words.in_group(k, "coordinators"):
            return False
        preposition = words.tokens[k].pos is Pos.ADP and words.in_group(opener, "relatives")
        return preposition or words.in_group(k, "before_opener")

    def begin_subject(self, last: Part, i: int) -> None:
        """A clause whose subject is interrupted before its verb: "said the man [who …] left", "and the man [who …] left"."""
        coordinator = self.stretch.coordinator(last.finite, i)
        if coordinator is not None and self.stretch.has_subject(coordinator + 1, i):
            self.open.pop()
            self.begin(coordinator, Link.WAITING)
        elif (told := self.stretch.told(last.finite, i)) is not None:
            self.begin(told, Link.BARE)

    def add_finite(self, i: int) -> None:
        """Gives a finite verb to the clause that it belongs to."""
        last = self.open[-1]
        if last.finite < 0:
            last.finite = i
            return
        at = self.stretch.coordinator(last.finite, i) or self.stretch.quoted(last.finite, i)
        waiting = [part for part in self.open if part.finite < 0]
        if at is not None and at > self.found[-1].start:
            self.open.pop()
            self.begin(at, Link.NONE, i)
        elif self.stretch.spare(i) > len(waiting) and (told := self.stretch.told(last.finite, i)) is not None:
            self.begin(told, Link.BARE, i)
        elif waiting:
            self.resume(waiting[-1], i)
        else:
            self.add_unlinked(last, i)

    def resume(self, waiting: Part, i: int) -> None:
        """The clause that was interrupted goes on at its finite verb."""
        waiting.finite = i
        del self.open[self.open.index(waiting) + 1 :]
        self.found.append(Part(i, Link.RESUMED, i))

    def add_unlinked(self, last: Part, i: int) -> None:
        """A verb that nothing leads to: a relative clause without pronoun stands before it, or a whole clause."""
        meeting = self.meeting(last)
        if meeting is not None:
            relative = Part(meeting, Link.CONTACT, last.finite)
            resumed = Part(i, Link.RESUMED, i)
            last.finite = -1 if last.link is not Link.RESUMED else last.finite
            self.found += [relative, resumed]
            self.open.append(resumed)
        elif last.link is Link.OPENED or (last.start == self.start and self.stretch.is_opener(self.start)):
            subject = self.stretch.subject_start(last.finite, i)
            self.open[-1] = Part(subject, Link.RESUMED, i)
            self.found.append(self.open[-1])

    def meeting(self, part: Part) -> int | None:
        """Where in the words before a clause's verb one noun phrase meets another: "the plan | he made"."""
        if part.link is Link.CONTACT or part.finite <= part.start:
            return None
        tokens = self.words.tokens
        for k in range(part.finite - 1, part.start, -1):
            if tokens[k].pos not in PHRASE:
                return None
            if k <= self.found[-1].start:
                return None
            opens = tokens[k].pos in (Pos.PRON, Pos.DET) and not self.stretch.is_opener(k)
            if opens and tokens[k - 1].pos in (Pos.NOUN, Pos.PROPN):
                return k
        return None
