"""Which names of persons mean the same person: full names first, then what stands for them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from synopse.annotate.names.designations import Designation
from synopse.annotate.names.drafts import Draft
from synopse.annotate.names.lists import Name
from synopse.annotate.names.words import Words
from synopse.languages.name_forms import PersonalName, agrees, fold, gender_of, is_full, parse_name
from synopse.languages.names import NameResources
from synopse.model.name import NameType
from synopse.model.token import Pos

GENITIVE_MARKS = ("’", "'")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name of a person in its base form, with how it is compared."""

    name: Name
    base: str
    personal: PersonalName


def base_of(words: Words, name: Name, known: set[str], resources: NameResources) -> str:
    """The name without genitive ending, in running capitals evened out."""
    text = " ".join(words.even(i) for i in range(name.start, name.end))
    if text.endswith(GENITIVE_MARKS):
        return text[:-1].rstrip()
    if not text.endswith("s") or text.endswith("ss") or len(text) < 4:
        return text
    return text[:-1] if _is_genitive(words, name, text, known, resources) else text


def _is_genitive(words: Words, name: Name, text: str, known: set[str], resources: NameResources) -> bool:
    base, last = text[:-1], text.rsplit(maxsplit=1)[-1]
    if base in known or last[:-1] in known:
        return True
    if last in resources.surnames or last in resources.first_names:
        return False
    if last[:-1] in resources.surnames or last[:-1] in resources.first_names:
        return True
    return words.together(name.start, name.end) and words.pos(name.end) in (Pos.NOUN, Pos.ADJ)


def person_names(words: Words, names: list[Name], resources: NameResources) -> list[PersonName]:
    """All names of persons in text order with their base forms."""
    persons = [n for n in names if n.type is NameType.PER]
    texts = [words.text_of(n.start, n.end) for n in persons]
    known = {part for text in texts for part in (text, text.split()[-1], text.split()[0])}
    known = {part for part in known if not part.endswith("s") or part[:-1] not in known}
    bases = [base_of(words, name, known, resources) for name in persons]
    return [PersonName(n, b, parse_name(b, resources)) for n, b in zip(persons, bases, strict=True)]


def link_persons(
    persons: list[PersonName], designations: list[Designation], words: Words, resources: NameResources
) -> dict[int, Draft]:
    """For the first word of each person's name the draft of who is meant."""
    drafts: list[Draft] = []
    linked: dict[int, Draft] = {}
    for person in persons:
        if is_full(person.base):
            linked[person.name.start] = _add(person, _same_full(person, drafts), drafts, resources)
    genders = title_genders(persons, designations, words, resources)
    for person in persons:
        if not is_full(person.base):
            draft = _meant(person, drafts, linked, genders.get(person.name.start, ""), words, resources)
            linked[person.name.start] = _add(person, draft, drafts, resources)
    for start, gender in genders.items():
        linked[start].gender = linked[start].gender or gender
    return linked


def title_genders(
    persons: list[PersonName], designations: list[Designation], words: Words, resources: NameResources
) -> dict[int, str]:
    """The gender that a title or form of address gives to the name at a word."""
    genders = {d.person: d.role.gender for d in designations if d.person >= 0}
    for person in persons:
        title = resources.addresses.get(words.at(person.name.start - 1), "")
        if title:
            genders[person.name.start] = title
    starts = {person.name.start for person in persons}
    return {start: gender for start, gender in genders.items() if start in starts}


def _add(person: PersonName, draft: Draft | None, drafts: list[Draft], resources: NameResources) -> Draft:
    if draft is None:
        draft = Draft(NameType.PER, personal=person.personal)
        drafts.append(draft)
    draft.forms[person.base] += 1
    draft.gender = draft.gender or gender_of(person.base, resources)
    if draft.personal is None or len(person.personal.given) > len(draft.personal.given):
        draft.personal = person.personal
    return draft


def _same_full(person: PersonName, drafts: list[Draft]) -> Draft | None:
    """The draft with this full name; of several that agree the one with the very same given name."""
    fitting = [d for d in drafts if d.personal and d.personal.given and agrees(d.personal, person.personal)]
    same = [d for d in fitting if d.personal and d.personal.given[:1] == person.personal.given[:1]]
    return next(iter(same or fitting), None)


def _meant(
    person: PersonName, drafts: list[Draft], linked: dict[int, Draft], gender: str, words: Words,
    resources: NameResources,
) -> Draft | None:  # fmt: skip
    """Whom a name of one word means: the most often named bearer of the family name, else a given name."""
    family = [d for d in drafts if d.personal and d.personal.family == person.personal.family]
    family = [d for d in family if not gender or d.gender in ("", gender)]
    if len(family) > 1:
        return dominant(family, person.name.start, linked)
    if family:
        return family[0]
    given = [d for d in drafts if d.personal and fold(person.base, resources) in d.personal.given]
    return given[0] if len(given) == 1 else None


def dominant(bearers: list[Draft], at: int, linked: dict[int, Draft]) -> Draft:
    """Of several bearers of one family name the one that was named most often before word ``at``.

    Reports introduce a namesake by the full name and keep to it; the bare family name stays with the
    bearer they are about. Before any was named the one named most often in all.
    """
    before: dict[int, int] = defaultdict(int)
    for start, draft in linked.items():
        before[id(draft)] += 2 if start < at else 1
    return max(bearers, key=lambda d: before[id(d)])
