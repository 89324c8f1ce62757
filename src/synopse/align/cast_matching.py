"""Which entities of different reports are the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from synopse.languages.name_forms import agrees, is_full, parse_name, uninflected
from synopse.languages.names import NameResources
from synopse.model.annotated import AnnotatedReport
from synopse.model.name import Entity, NameForm, NameType

CLEAR_LEAD = 3
"""How many times as often as a namesake a person must be mentioned to own the bare family name."""


@dataclass(slots=True)
class Member:
    """Entities that are one, and where they come from: (report id, entity id).

    ``spellings`` are all their names in the texts, uninflected; for organisations and things alone.
    """

    entities: list[Entity] = field(default_factory=list)
    keys: list[tuple[str, str]] = field(default_factory=list)
    spellings: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        return self.entities[0].name

    def add(self, report_id: str, entity: Entity) -> None:
        self.entities.append(entity)
        self.keys.append((report_id, entity.id))


@dataclass(slots=True)
class Gathering:
    """Members so far; entities come in the order of certainty."""

    resources: NameResources
    weights: Counter[tuple[str, str]]
    members: list[Member] = field(default_factory=list)

    def place(self, report_id: str, entity: Entity, found: Member | None) -> None:
        if found is None:
            found = Member()
            self.members.append(found)
        found.add(report_id, entity)

    def same_full_name(self, report_id: str, entity: Entity) -> Member | None:
        """A person whose full name agrees, and who is no other person of the same report."""
        mine = parse_name(entity.name, self.resources)
        for member in self.persons(report_id):
            theirs = [parse_name(e.name, self.resources) for e in member.entities if is_full(e.name)]
            if theirs and all(agrees(mine, name) for name in theirs):
                return member
        return None

    def family_owner(self, report_id: str, entity: Entity) -> Member | None:
        """The person whom a bare family name means: the only bearer, or the one far ahead of the others."""
        mine = parse_name(entity.name, self.resources)
        bearers = [m for m in self.persons(report_id) if agrees(mine, parse_name(m.name, self.resources))]
        bearers.sort(key=self.weight, reverse=True)
        if len(bearers) > 1 and self.weight(bearers[0]) < CLEAR_LEAD * self.weight(bearers[1]):
            return None
        return bearers[0] if bearers else None

    def office_holder(self, report_id: str, entity: Entity) -> Member | None:
        """The one person who holds the office by which alone the entity is known."""
        found = [m for m in self.persons(report_id) if self.holds(m, entity)]
        return found[0] if len(found) == 1 else None

    def holds(self, member: Member, entity: Entity) -> bool:
        countries = {e.country for e in member.entities if e.country}
        if entity.country and countries and entity.country not in countries:
            return False
        mine = {uninflected(office) for office in entity.offices}
        theirs = {uninflected(office) for e in member.entities for office in e.offices}
        if mine & theirs and (entity.country in countries or any(" " in office for office in mine)):
            return True
        shared = self.kinds(entity.offices) & {k for e in member.entities for k in self.kinds(e.offices)}
        return (
            bool(entity.country)
            and entity.country in countries
            and bool(shared & self.resources.words("unique"))
        )

    def kinds(self, offices: Iterable[str]) -> set[str]:
        """The classes of offices by their first word, or the end of it."""
        return {role.kind for office in offices for role in self.resources.roles_of(office.split()[0])}

    def same_name(self, entity: Entity) -> Member | None:
        """A place, organisation or thing of the same name; an organisation also by a short form it has elsewhere."""
        mine = uninflected(entity.name)
        alike = [m for m in self.members if m.entities[0].type is entity.type]
        same = [m for m in alike if any(uninflected(e.name) == mine for e in m.entities)]
        return next(iter(same or [m for m in alike if mine in m.spellings]), None)

    def place_thing(self, report: AnnotatedReport, entity: Entity) -> None:
        """Find a place for what is no person, and note how the report spells it."""
        found = self.same_name(entity)
        self.place(report.id, entity, found)
        if entity.type is not NameType.LOC:
            member = found or self.members[-1]
            member.spellings |= {uninflected(text) for text in spellings(report, entity.id)}

    def persons(self, report_id: str) -> list[Member]:
        """Persons without an entity of this report: within a report nobody is joined a second time."""
        return [
            m for m in self.members
            if m.entities[0].type is NameType.PER and report_id not in {r for r, _ in m.keys}
        ]  # fmt: skip

    def weight(self, member: Member) -> int:
        return sum(self.weights[key] for key in member.keys)


def gather(reports: tuple[AnnotatedReport, ...], resources: NameResources) -> list[Member]:
    """All entities of ``reports``, joined where they are the same."""
    weights = Counter((report.id, mention.entity) for report in reports for mention in report.names)
    gathering = Gathering(resources, weights)
    entities = [(report, entity) for report in reports for entity in report.entities]
    persons = [(r, e) for r, e in entities if e.type is NameType.PER]
    named = [(r, e) for r, e in persons if is_named(r, e)]
    for report, entity in named:
        if is_full(entity.name):
            gathering.place(report.id, entity, gathering.same_full_name(report.id, entity))
    for report, entity in named:
        if not is_full(entity.name):
            gathering.place(report.id, entity, gathering.family_owner(report.id, entity))
    for report, entity in persons:
        if not is_named(report, entity):
            gathering.place(report.id, entity, gathering.office_holder(report.id, entity))
    things = [(r, e) for r, e in entities if e.type is not NameType.PER]
    for report, entity in sorted(things, key=lambda pair: -len(set(spellings(pair[0], pair[1].id)))):
        gathering.place_thing(report, entity)
    return gathering.members


def spellings(report: AnnotatedReport, entity_id: str) -> Iterator[str]:
    """The text of each mention by name, on one line."""
    for mention in report.names:
        if mention.entity == entity_id and mention.form is NameForm.NAME:
            yield " ".join(mention.span.of(report.report.text).split())


def is_named(report: AnnotatedReport, entity: Entity) -> bool:
    """Whether the report says its name, and not its office alone."""
    return any(m.entity == entity.id and m.form is NameForm.NAME for m in report.names)
