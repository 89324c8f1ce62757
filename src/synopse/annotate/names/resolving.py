"""Puts names, designations and pronouns of a report together into entities, in one pass through the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from synopse.annotate.names.abbreviations import find_abbreviations
from synopse.annotate.names.ages import Aged, Ages, ages_of, find_aged
from synopse.annotate.names.designations import Designation, find_designations
from synopse.annotate.names.drafts import Draft, Mention
from synopse.annotate.names.finding import find_names
from synopse.annotate.names.lands import Lands
from synopse.annotate.names.lists import Name
from synopse.annotate.names.offices import Offices
from synopse.annotate.names.organisations import Organisations
from synopse.annotate.names.persons import link_persons, person_names
from synopse.annotate.names.places import Places
from synopse.annotate.names.pronouns import Pronoun, Resolver, find_pronouns
from synopse.annotate.names.scene import Scene
from synopse.annotate.names.words import Words
from synopse.languages.language import Language
from synopse.model.name import NameForm, NameType

Event = Name | Designation | Pronoun | Aged


def resolve(words: Words, language: Language) -> list[Mention]:
    """All mentions of a report, each with the draft of the entity it stands for."""
    names = find_names(words, language)
    designations = find_designations(words, names, language)
    persons = person_names(words, names, language.names)
    linked = link_persons(persons, designations, words, language.names)
    scene = Scene(words, language.names)
    offices = Offices(scene, language.names, list(dict.fromkeys(linked.values())), linked)
    for designation in designations:
        if designation.person >= 0:
            offices.appoint(linked[designation.person], designation)
    organisations = Organisations(words, language)
    organisations.expect(names)
    ages = Ages(scene, ages_of(words, names, linked, language.names))
    walk = Walk(words, linked, scene, offices, Places(words, language.names), organisations, ages)
    pronouns, aged = find_pronouns(words, language.names), find_aged(words, language.names)
    events: list[Event] = [*names, *designations, *pronouns, *aged]
    for event in sorted(events, key=position):
        walk.meet(event)
    walk.mentions += find_abbreviations(words, walk.mentions, walk.organisations)
    walk.mentions += Lands(words, walk.places, language.names).mentions(walk.mentions)
    return walk.mentions


def position(event: Event) -> tuple[int, int]:
    """Where an event takes its turn: names before the designations they stand in."""
    if isinstance(event, Pronoun):
        return event.at, 1
    return event.start, 0 if isinstance(event, Name) else 1


@dataclass(slots=True)
class Walk:
    """One way through the report, collecting mentions."""

    words: Words
    linked: dict[int, Draft]
    scene: Scene
    offices: Offices
    places: Places
    organisations: Organisations
    ages: Ages
    mentions: list[Mention] = field(default_factory=list)

    def meet(self, event: Event) -> None:
        """Add the mention that ``event`` is, if it is clear who is meant."""
        if isinstance(event, Name):
            self.mentions.append(self.of_name(event))
        elif isinstance(event, Designation):
            self.add_person(
                event.start, event.end, NameForm.DESIGNATION, self.of_office(event), "designation"
            )
        elif isinstance(event, Aged):
            self.add_person(event.start, event.end, NameForm.DESIGNATION, self.ages.meant(event), "age")
        else:
            draft = Resolver(self.scene).meant(event)
            self.add_person(event.at, event.at + 1, NameForm.PRONOUN, draft, "pronoun")

    def of_name(self, name: Name) -> Mention:
        if name.type is NameType.PER and name.start in self.linked:
            draft = self.linked[name.start]
            self.scene.enter(draft, name.start, name.end, NameForm.NAME)
            return Mention(name.start, name.end, name.type, NameForm.NAME, draft, name.rule)
        if name.type is NameType.LOC:
            return self.places.mention(name)
        return self.organisations.mention(name)

    def of_office(self, designation: Designation) -> Draft | None:
        if designation.person >= 0:
            return self.linked[designation.person]
        draft = self.offices.meant(designation)
        if draft is not None and designation.determiner != "indefinite":
            self.offices.appoint(draft, designation)
        return draft

    def add_person(self, start: int, end: int, form: NameForm, draft: Draft | None, rule: str) -> None:
        if draft is not None:
            self.scene.enter(draft, start, end, form)
            self.mentions.append(Mention(start, end, NameType.PER, form, draft, rule))
