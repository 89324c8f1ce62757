"""Finds designations of persons: titles and offices ("der russische Präsident", "Kremlchef", "die Sprecherin")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from synopse.annotate.names.brackets import short_forms
from synopse.annotate.names.lists import Name
from synopse.annotate.names.phrases import Phrases
from synopse.annotate.names.roles import RoleWords
from synopse.annotate.names.words import Words
from synopse.languages.language import Language
from synopse.languages.name_forms import uninflected
from synopse.languages.names import NameResources
from synopse.languages.role_forms import Role
from synopse.model.name import NameType
from synopse.model.token import Pos


@dataclass(frozen=True, slots=True)
class Designation:
    """Words ``start`` to ``end - 1`` say who is meant by title or role; ``head`` is the noun.

    ``determiner`` is definite, possessive, demonstrative, indefinite, genitive ("Russlands Präsident") or
    empty. ``office`` is the role in its base form with its complement, ``country`` an ISO code. ``person`` is
    the first word of the name that goes with it, -1 where none does. ``owner``: word of a person's name in
    the genitive before it ("Musters Sprecher"), -1 for none. ``body`` is what somebody heads or speaks for,
    uninflected and under its usual name ("IWF-Chef", "Chef des Internationalen Währungsfonds").
    """

    start: int
    end: int
    head: int
    role: Role
    determiner: str
    office: str
    country: str = ""
    person: int = -1
    owner: int = -1
    former: bool = False
    compound: bool = False
    complement: bool = False
    body: str = ""


def find_designations(words: Words, names: list[Name], language: Language) -> list[Designation]:
    """Designations of single persons in text order."""
    begin = {i: n for n in names for i in range(n.start, n.end)}
    finder = Finder(words, begin, language, short_forms(words))
    return [found for head in range(len(words)) if (found := finder.at(head))]


@dataclass(frozen=True, slots=True)
class Finder:
    """Looks for a designation around a noun; ``covering`` is the name over each word."""

    words: Words
    covering: dict[int, Name]
    language: Language
    shorts: Mapping[str, str]
    """Long forms of abbreviations that stand in brackets, with the abbreviation."""

    @property
    def phrases(self) -> Phrases:
        return Phrases(self.words, self.covering, self.resources)

    @property
    def roles(self) -> RoleWords:
        return RoleWords(self.language)

    @property
    def resources(self) -> NameResources:
        return self.language.names

    def at(self, head: int) -> Designation | None:
        """The designation whose noun is word ``head``; None for plurals and bare nouns."""
        roles, prefix = self.roles.of(self.words.even(head))
        if not roles or self.is_inside_name(head):
            return None
        adjectives = self.phrases.adjectives_before(head)
        determiner, start, owner = self.determiner_before(adjectives)
        role = self.fitting(roles, head, start, determiner)
        if role is None:
            return None
        end = self.phrases.complement_end(head)
        if self.is_owner(head + 1):
            owner = head + 1
        if not determiner and self.apposed_name(start):
            end = self.phrases.phrase_end(end)
        country = self.country_of(start, head, end, prefix)
        person = self.person_near(start, head, end)
        if person == head + 1:
            end = head + 1
        if not (determiner or prefix or person >= 0 or end > head + 1):
            return None
        return Designation(
            start=start, end=end, head=head, role=self.specified(role, prefix, country), determiner=determiner,
            office=self.office(role, prefix, head, end, owner), country=country, person=person, owner=owner,
            former=self.is_former(start, head, prefix), compound=bool(prefix), complement=end > head + 1,
            body="" if country else self.body(prefix, head, end),
        )  # fmt: skip

    def body(self, prefix: str, head: int, end: int) -> str:
        """What the role belongs to by compound or complement."""
        first = head + 1
        while first < end and self.words.at(first).islower():
            first += 1
        text = prefix or self.words.text_of(first, end)
        return uninflected(self.resources.organisations.get(text, self.shorts.get(text, text)))

    def is_inside_name(self, head: int) -> bool:
        name = self.covering.get(head)
        return name is not None and not name.derived

    def determiner_before(self, start: int) -> tuple[str, int, int]:
        """Kind of determiner before word ``start``, where the phrase begins, and a person who owns it."""
        at = start - 1
        if not self.words.together(at, start):
            return "", start, -1
        name = self.covering.get(at)
        if name is not None and not name.derived and self.phrases.is_genitive(name):
            owner = name.start if name.type is NameType.PER else -1
            return "genitive", name.start, owner
        for kind in ("definite", "demonstrative", "possessive", "indefinite"):
            if self.words.low(at) in self.resources.words(kind):
                fused = self.words.low(at) in self.resources.words("fused")
                return kind, start if fused else at, -1
        return "", start, -1

    def fitting(self, roles: tuple[Role, ...], head: int, start: int, determiner: str) -> Role | None:
        """The reading that agrees with the determiner in gender and is singular."""
        article = self.words.low(start) if determiner not in ("", "genitive") else ""
        if any(self.words.low(i) in self.resources.words("plural") for i in range(start - 1, head)):
            return None
        fitting = [r for r in roles if "s" in r.numbers and self.agrees(article, r)]
        certain = [r for r in fitting if "p" not in r.numbers]
        if not article and not certain and self.has_plural_adjective(head, start):
            return None
        if not article and not certain and not self.is_surely_one(head, start):
            fitting = [r for r in fitting if r.kind in self.resources.words("unique")]
        word = self.words.even(head)
        exact = [r for r in certain or fitting if not article and word.endswith(r.lemma[1:])]
        return next(iter(exact or certain or fitting), None)

    def has_plural_adjective(self, head: int, start: int) -> bool:
        """Whether an adjective without article shows the plural ("hochrangige Vertreter")."""
        return (
            head > start
            and self.words.at(head - 1).endswith("e")
            and self.phrases.is_adjective(head - 1, head)
        )

    def is_surely_one(self, head: int, start: int) -> bool:
        """Whether a noun that can be plural stands by the name of one person or a verb in the singular."""
        verb = head + 1
        if self.words.pos(verb) in (Pos.VERB, Pos.AUX) and self.words.together(head, verb):
            finite = self.words.tokens[verb].is_finite
            return finite and not self.words.at(verb).endswith("n") and start < head
        return self.is_person(self.skip_addresses(head + 1)) or self.apposed_name(start) is not None

    def agrees(self, article: str, role: Role) -> bool:
        """Whether article and gender go together in the singular ("die" + masculine is plural)."""
        if not article:
            return True
        endings = (
            self.resources.patterns.get("masculine_not", []),
            self.resources.patterns.get("feminine_not", []),
        )
        excluded = endings[0] if role.gender == "m" else endings[1]
        return article not in excluded

    def country_of(self, start: int, head: int, end: int, prefix: str) -> str:
        """The country that adjective, genitive, compound or complement name."""
        codes = [self.code(i) for i in range(start, head)] + [self.roles.country_of(prefix)]
        codes += [self.code(i) for i in range(head + 1, end)]
        return next((code for code in codes if code), "")

    def code(self, at: int) -> str:
        word = self.words.at(at)
        lower = self.resources.adjectives.get(word.lower(), "")
        name = self.covering.get(at)
        if lower or name is None or name.type is NameType.PER:
            return lower
        text = self.words.text_of(name.start, name.end)
        tables = (self.resources.country_names, self.resources.capitals, self.resources.seats)
        return next((t[text] for t in tables if text in t), "")

    def specified(self, role: Role, prefix: str, country: str) -> Role:
        """The role with its class sharpened: the "chief" of a seat of government heads the state."""
        if role.kind == "chief" and country and self.roles.country_of(prefix) == country and country != "EU":
            return Role(role.lemma, role.gender, "head", role.numbers)
        return role

    def office(self, role: Role, prefix: str, head: int, end: int, owner: int) -> str:
        """The role in its base form with compound, complement and owner as stated."""
        word = self.words.even(head)
        base = role.lemma
        if prefix:
            joint = "-" if word[len(prefix) : len(prefix) + 1] == "-" else ""
            base = prefix + joint + (role.lemma if joint else role.lemma.lower())
        if owner >= 0:
            base = f"{base} {self.words.cut(owner, self.covering[owner].end)}"
        return f"{base} {self.words.cut(head + 1, end)}" if end > head + 1 else base

    def is_former(self, start: int, head: int, prefix: str) -> bool:
        former = self.resources.words("former")
        first = prefix.split("-", maxsplit=1)[0].lower()
        return first in former or any(self.words.low(i) in former for i in range(start, head))

    def person_near(self, start: int, head: int, end: int) -> int:
        """First word of the person's name that belongs to the designation; -1 where there is none."""
        for at in map(self.skip_addresses, (head + 1, end)):
            if self.is_person(at) and self.words.together(head, at) and not self.is_owner(at):
                return at
        return self.apposed(start, end)

    def is_owner(self, at: int) -> bool:
        """Whether a person's name of one word stands there in the genitive ("Sprecher Musters")."""
        name, word = self.covering.get(at), self.words.even(at)
        if name is None or name.type is not NameType.PER or name.size > 1 or not word.endswith("s"):
            return False
        known = {self.words.even(n.end - 1) for n in self.covering.values() if n.type is NameType.PER}
        return word[:-1] in known and word not in known - {word}

    def skip_addresses(self, at: int) -> int:
        while self.words.at(at) in self.resources.addresses:
            at += 1
        return at

    def is_person(self, at: int) -> bool:
        name = self.covering.get(at)
        return name is not None and name.type is NameType.PER and name.start == at

    def apposed_name(self, start: int) -> Name | None:
        """The person's name and comma right before word ``start``."""
        fillers = self.resources.words("apposition_fillers")
        while self.words.low(start - 1) in fillers:
            start -= 1
        name = self.covering.get(start - 2)
        fits = name is not None and name.type is NameType.PER and name.end == start - 1
        comma = self.words.at(start - 1) == "," and self.words.together(start - 2, start)
        return name if fits and comma else None

    def apposed(self, start: int, end: int) -> int:
        """The name before ("X, Sprecher der Polizei,") or after ("der Sprecher der Polizei, X,") a comma."""
        if self.words.at(end) == "(" and self.words.at(end + 2) == ")":
            end += 3
        before = self.apposed_name(start)
        if before is not None:
            article = self.words.low(start) in self.resources.words("definite")
            closes = self.words.at(end) in self.resources.words("apposition_ends")
            return before.start if closes or not article or not self.words.together(start, end) else -1
        after = self.covering.get(end + 1)
        if self.words.pos(start - 1) is Pos.NOUN and self.words.together(start - 1, start):
            return -1
        if self.words.at(end) == "," and self.is_person(end + 1) and self.words.together(start, end + 1):
            follows = after.end if after else end
            return end + 1 if self.words.at(follows) in (",", ".") else -1
        return -1
