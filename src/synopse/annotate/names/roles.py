"""Which words name a role, also as the last part of a compound ("Kremlchef", "Hafensprecherin")."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.languages.language import Language
from synopse.languages.names import NameResources
from synopse.languages.role_forms import Role
from synopse.model.token import Pos

SHORTEST_HEAD = 4


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Reads single words as roles."""

    language: Language

    @property
    def resources(self) -> NameResources:
        return self.language.names

    def of(self, word: str) -> tuple[tuple[Role, ...], str]:
        """What ``word`` can mean as a role, and what stands before it in a compound."""
        if not word[:1].isupper() or len(word) < SHORTEST_HEAD:
            return (), ""
        roles = self.resources.roles.get(word.lower())
        if roles:
            return roles, ""
        head, hyphen, last = word.rpartition("-")
        if hyphen:
            return self.resources.roles.get(last.lower(), ()), head
        return self.closed_compound(word)

    def closed_compound(self, word: str) -> tuple[tuple[Role, ...], str]:
        """The role at the end of a compound without hyphen whose first part is a known word."""
        for cut in range(3, len(word) - SHORTEST_HEAD + 1):
            roles = self.resources.roles.get(word[cut:])
            if roles and self.is_first_part(word[:cut]):
                return roles, word[:cut]
        return (), ""

    def is_first_part(self, part: str) -> bool:
        tables = (self.resources.short_countries, self.resources.country_names, self.resources.seats)
        if any(part in table for table in tables):
            return True
        links = self.resources.patterns.get("compound_links", [])
        bases = [part, *(part.removesuffix(link) for link in links if part.endswith(link))]
        return any(self.is_noun(base) or self.is_noun(base + "e") for base in bases if len(base) > 2)

    def is_noun(self, word: str) -> bool:
        return any(r.pos in (Pos.NOUN, Pos.PROPN) for r in self.language.lexicon.lookup(word))

    def country_of(self, part: str) -> str:
        tables = (
            self.resources.short_countries,
            self.resources.country_names,
            self.resources.seats,
            self.resources.capitals,
        )
        return next((t[part] for t in tables if part in t), "")
