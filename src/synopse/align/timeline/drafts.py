"""Entries of a timeline in the making: one for each row that says when."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from synopse.align.items import Item
from synopse.align.rows import interval_of, status_of
from synopse.model.claim import AHEAD, Status
from synopse.model.synopsis import ClaimAlignment
from synopse.model.timex import Interval, Relation

LABEL = 180
"""Longest label in characters; a longer one is cut at a word."""


@dataclass(slots=True, eq=False)
class Draft:
    """A sub-event. ``told`` are the claims that tell it as it stands, ``ahead`` those that still had it ahead.

    Where ``interval`` is None, one of ``tellers`` says before or after what it was; that ``teller``, the ``relation`` and
    the ``anchor`` (the id of another draft) are set once that is found. ``waiting`` are plans without a time: they are told only where
    something else is said to come before or after them.
    """

    id: str
    rows: tuple[str, ...]
    status: Status
    interval: Interval | None
    told: list[Item]
    ahead: list[Item]
    tellers: list[Item] = field(default_factory=list)
    teller: Item | None = None
    waiting: bool = False
    relation: Relation = Relation.NONE
    anchor: str = ""
    words: frozenset[str] = field(default_factory=frozenset)

    def label(self, coordinators: frozenset[str]) -> str:
        """What the first of the claims that give the time says, without an "und" that opens it."""
        dated = [i for i in self.told if self.interval and i.claim.interval == self.interval]
        words = (self.teller or (dated or self.told)[0]).text.split()
        if words[0].lower() in coordinators:
            words[1:2] = [words[1][:1].upper() + words[1][1:]]
            del words[0]
        return textwrap.shorten(" ".join(words).strip(" ,;–-"), LABEL, placeholder=" …")

    @property
    def items(self) -> list[Item]:
        return self.told + self.ahead


def drafts_of(rows: tuple[ClaimAlignment, ...], items: tuple[Item, ...]) -> Iterator[Draft]:
    """A draft for every row with a time, or with a claim that says what it came before or after.

    A row whose claims have times that exclude each other, or that affirm and deny, gives a draft for each.
    """
    by_place = {(item.report_id, item.index): item for item in items}
    for row in rows:
        told = sorted(
            (by_place[s.report_id, s.claim] for s in row.supports), key=lambda i: (i.report_id, i.index)
        )
        affirmed, denied = [i for i in told if i.claim.polarity], [i for i in told if not i.claim.polarity]
        for number, mine in enumerate((*_at_one_time(affirmed), *_at_one_time(denied))):
            draft = _draft(row.id, number, mine)
            if draft.interval or draft.tellers:
                yield draft


def _at_one_time(items: list[Item]) -> list[list[Item]]:
    """``items`` put apart where their times are; the most told time first, those without a time with it."""
    counts = Counter(i.claim.interval for i in items if i.claim.interval)
    told = sorted(counts, key=lambda i: (-counts[i], -len(i.start), i.start, i.end))
    groups: dict[Interval | None, list[Item]] = {}
    for item in items:
        fitting = (
            time for time in told if item.claim.interval is None or not time.apart(item.claim.interval)
        )
        groups.setdefault(next(fitting, None), []).append(item)
    return [groups[time] for time in (*told, None) if time in groups]


def _draft(row_id: str, number: int, items: list[Item]) -> Draft:
    """Where some tell as done what others have ahead, only the first tell it as it stands."""
    status = status_of(items)
    if status in AHEAD and not items[0].claim.polarity:
        status = Status.CANCELLED
    interval = interval_of(items)
    tellers = [] if interval else [i for i in items if i.claim.order]
    ahead = [i for i in items if i.claim.status in AHEAD] if status not in AHEAD else []
    told = [i for i in items if i not in ahead]
    waiting = interval is None and not tellers
    return Draft(
        id=f"t-{row_id}" + (f"-{number}" if number else ""),
        rows=(row_id,),
        status=status,
        interval=_ahead(status, items) if waiting else interval,
        told=told or ahead,
        ahead=ahead if told else [],
        tellers=tellers,
        waiting=waiting,
        words=frozenset(word for i in items for word in i.content | frozenset(i.claim.terms)),
    )


def _ahead(status: Status, items: list[Item]) -> Interval | None:
    """From the last report on that had it ahead and said no time; None where it is not ahead."""
    days = [item.day for item in items if item.day]
    return Interval(f"{max(days)}T00:00", "") if status in AHEAD and days else None
