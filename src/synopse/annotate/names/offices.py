"""Who is meant by a designation without a name: "der russische Präsident", "der Machthaber", "sein Gast"."""

from __future__ import annotations

from dataclasses import dataclass, field

from synopse.annotate.names.designations import Designation
from synopse.annotate.names.drafts import Draft
from synopse.annotate.names.scene import Scene
from synopse.languages.name_forms import uninflected
from synopse.languages.names import NameResources
from synopse.model.name import NameType

MEMORY = 3
"""How many sentences back a designation without any complement reaches for a role it does not name."""


def covers(general: str, kind: str) -> bool:
    """Whether a class is the same or one with a portfolio ("minister" covers "minister:foreign")."""
    return kind == general or kind.startswith(general + ":")


@dataclass(slots=True)
class Offices:
    """The persons of one report by what they are; ``linked`` has the draft of each name by its first word."""

    scene: Scene
    resources: NameResources
    drafts: list[Draft] = field(default_factory=list)
    linked: dict[int, Draft] = field(default_factory=dict)

    def is_one_of(self, designation: Designation, group: str) -> bool:
        """Whether the class of its role is in the word list ``group``."""
        return designation.role.kind.split(":")[0] in self.resources.words(group)

    def appoint(self, draft: Draft, designation: Designation) -> None:
        """Note on ``draft`` what ``designation`` says of it."""
        if draft not in self.drafts:
            self.drafts.append(draft)
        draft.offices.setdefault(designation.office)
        if designation.former:
            draft.former.add(designation.role.kind)
            return
        draft.kinds.add(designation.role.kind)
        draft.lemmas.add(designation.role.lemma)
        draft.bodies |= {designation.body} - {""}
        draft.country = draft.country or designation.country
        draft.gender = draft.gender or designation.role.gender

    def meant(self, designation: Designation) -> Draft | None:
        """Who is meant; a new draft where nobody fits and the designation is telling; else None."""
        if self.is_one_of(designation, "relational"):
            return self._in_relation(designation)
        if designation.determiner == "indefinite":
            return self._new(designation) if self._is_telling(designation) else None
        found = self._known(designation)
        if found is None and not self._is_telling(designation):
            return None
        return found or self._new(designation)

    def _known(self, designation: Designation) -> Draft | None:
        fitting = [d for d in self.drafts if self._fits(d, designation)]
        if designation.country:
            return self._of_country(designation, fitting)
        if designation.compound or designation.complement or designation.owner >= 0:
            same = [d for d in fitting if self._shares_office(d, designation)]
            return self._latest(same or self._of_body(designation), designation)
        return self._bare(designation, fitting)

    def _fits(self, draft: Draft, designation: Designation) -> bool:
        role = designation.role
        if draft.gender not in ("", role.gender):
            return False
        if designation.former:
            return role.kind in draft.former
        return role.lemma in draft.lemmas or any(covers(role.kind, kind) for kind in draft.kinds)

    def _of_country(self, designation: Designation, fitting: list[Draft]) -> Draft | None:
        fitting = [d for d in fitting if d.country in ("", designation.country)]
        if not self.is_one_of(designation, "unique"):
            fitting = [d for d in fitting if self._shares_office(d, designation)]
        sure = [d for d in fitting if d.country]
        found = (
            self._latest(sure, designation)
            or self._one(self._counterparts(designation))
            or self._one(fitting)
        )
        if found is not None:
            found.country = found.country or designation.country
        return found

    def _counterparts(self, designation: Designation) -> list[Draft]:
        """Those of whom the report says only that they hold the same office in that country."""
        if not self.is_one_of(designation, "unique"):
            return []
        alike = [d for d in self.drafts if d.country == designation.country and d.kinds == {"counterpart"}]
        return [d for d in alike if d.gender in ("", designation.role.gender)]

    def _of_body(self, designation: Designation) -> list[Draft]:
        """Those who head the same body under another title ("IWF-Chef", "Direktor des IWF")."""
        heads = self.resources.words("heads") | self.resources.words("unique")
        if designation.role.kind not in heads:
            return []
        fitting = [d for d in self.drafts if designation.body in d.bodies and d.kinds & heads]
        return [d for d in fitting if d.gender in ("", designation.role.gender)]

    def _shares_office(self, draft: Draft, designation: Designation) -> bool:
        """Whether an office of ``draft`` says the same, its complement included or left out."""
        mine = uninflected(designation.office)
        for office in map(uninflected, draft.offices):
            if mine == office or mine.startswith(office + " ") or office.startswith(mine + " "):
                return not (designation.country and draft.country and designation.country != draft.country)
        return False

    def _bare(self, designation: Designation, fitting: list[Draft]) -> Draft | None:
        """Whom "der Präsident" means: the last who was called so, else the only one of that class."""
        at = designation.head
        named = [d for d in fitting if designation.role.lemma in d.lemmas]
        if named:
            return self._latest(named, designation)
        if len(fitting) == 1:
            return fitting[0]
        near = [d for d in self.scene.persons_before(at, MEMORY) if d in fitting]
        if near:
            return near[0] if len(near) == 1 else None
        return self._similar(designation) or self._unlabelled(designation)

    def _similar(self, designation: Designation) -> Draft | None:
        """For a general word ("der Experte", "der Manager") the last person near of a class it can cover."""
        similar = set(self.resources.patterns.get("similar", {}).get(designation.role.kind, ()))
        near = self.scene.persons_before(designation.head, 2)
        fitting = [d for d in near if d.kinds & similar and d.gender in ("", designation.role.gender)]
        return fitting[0] if fitting else None

    def _unlabelled(self, designation: Designation) -> Draft | None:
        """The only person of that very gender in the sentence before, if nothing is known of its office.

        Roles that many hold must stand right behind a verb of speech: "…, sagt der Fischer".
        """
        if designation.determiner not in ("definite", "demonstrative"):
            return None
        words = self.scene.words
        speaks = words.low(designation.start - 1) in self.resources.words("speech")
        if not (speaks or self.is_one_of(designation, "unique") or self.is_one_of(designation, "heads")):
            return None
        sentence = self.scene.words.sentence_of[designation.head] - 1
        near = [a.draft for a in self.scene.appearances if a.sentence == sentence and a.subject]
        near = [d for d in dict.fromkeys(near) if d.gender == designation.role.gender]
        return near[0] if len(near) == 1 and not near[0].kinds else None

    def _latest(self, drafts: list[Draft], designation: Designation) -> Draft | None:
        """The one mentioned last before the designation, else the one mentioned first after it."""
        if not drafts:
            return None
        return max(drafts, key=lambda d: max((s for s in d.seen if s < designation.start), default=-1))

    def _in_relation(self, designation: Designation) -> Draft | None:
        """Guest, host, counterpart: another person on stage than the one it is seen from."""
        at = designation.start
        called = [d for d in self.drafts if designation.role.lemma in d.lemmas and d.seen]
        if designation.country:
            return self._one([d for d in self.drafts if d.country == designation.country and d.seen])
        if designation.determiner == "possessive":
            return self._other_than(self._owner(at), designation)
        if designation.determiner == "genitive" or designation.complement:
            return self._new(designation) if designation.role.kind in ("predecessor", "successor") else None
        if called:
            return self._latest(called, designation)
        if designation.determiner in ("definite", "demonstrative") and designation.role.kind == "guest":
            return self._previous_subject(designation)
        return None

    def _owner(self, at: int) -> Draft | None:
        """Whose guest or counterpart it is: the subject so far, or at the head of a sentence the next name."""
        first, end = self.scene.words.bounds[self.scene.words.sentence_of[at]]
        if at == first:
            return next((self.linked[i] for i in range(at, end) if i in self.linked), None)
        return self.scene.subject_before(at)

    def _other_than(self, owner: Draft | None, designation: Designation) -> Draft | None:
        """The only other person on stage, looking back two sentences at most."""
        for back in (1, 2, 3):
            near = self.scene.persons_before(designation.start, back)
            others = [d for d in near if d is not owner and d.gender in ("", designation.role.gender)]
            if others or owner is None:
                return self._one(others) if owner else None
        return None

    def _previous_subject(self, designation: Designation) -> Draft | None:
        """The first subject of the sentence before."""
        sentence = self.scene.words.sentence_of[designation.start] - 1
        found = [a.draft for a in self.scene.appearances if a.sentence == sentence and a.subject]
        return found[0] if found else None

    def _one(self, drafts: list[Draft]) -> Draft | None:
        return drafts[0] if len(drafts) == 1 else None

    def _is_telling(self, designation: Designation) -> bool:
        """Whether somebody who is known by this alone is worth an entity."""
        if designation.country or designation.complement:
            return designation.determiner != "indefinite" or self.is_one_of(designation, "offices")
        return self.is_one_of(designation, "offices") and designation.determiner != ""

    def _new(self, designation: Designation) -> Draft:
        draft = Draft(NameType.PER)
        self.appoint(draft, designation)
        return draft
