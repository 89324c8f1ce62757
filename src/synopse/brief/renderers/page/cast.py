"""Who is in the story and what each outlet calls them."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.brief.renderers.page.places import Places
from synopse.model.name import NameForm
from synopse.model.synopsis import CastMember, Designation, Synopsis

GROUPS = ("PER", "ORG", "LOC", "MISC", "agency")
SHOWN = (NameForm.NAME, NameForm.DESIGNATION)


@dataclass(frozen=True, slots=True)
class Member:
    """One entity; ``columns`` hold its designations report by report."""

    name: str
    offices: tuple[str, ...]
    count: int
    columns: tuple[tuple[Designation, ...], ...]
    outlets: tuple[str, ...]  # those that name the entity

    @property
    def compared(self) -> bool:
        """Whether there is something to compare: several reports, or a word that judges."""
        return len(self.outlets) > 1 or any(d.loaded for column in self.columns for d in column)


@dataclass(frozen=True, slots=True)
class Group:
    """Members of one kind, the most often named first; ``single`` are those that one report names."""

    kind: str
    shared: tuple[Member, ...]
    single: tuple[Member, ...]


def cast_of(synopsis: Synopsis, places: Places) -> tuple[Group, ...]:
    by_kind: dict[str, list[CastMember]] = {kind: [] for kind in GROUPS}
    for member in sorted(synopsis.cast, key=lambda m: -m.count):
        by_kind["agency" if member.agency else str(member.type)].append(member)
    return tuple(_group(kind, members, places) for kind, members in by_kind.items() if members)


def _group(kind: str, members: list[CastMember], places: Places) -> Group:
    made = [_member(member, places) for member in members]
    return Group(kind, tuple(m for m in made if m.compared), tuple(m for m in made if not m.compared))


def _member(member: CastMember, places: Places) -> Member:
    columns = tuple(
        tuple(d for d in member.designations if d.report_id == report_id and d.form in SHOWN)
        for report_id in places.keys
    )
    outlets = tuple(places.outlets[r] for r, column in zip(places.keys, columns, strict=True) if column)
    return Member(member.name, member.offices, member.count, columns, outlets)
