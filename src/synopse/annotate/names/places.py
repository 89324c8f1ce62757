"""Countries, their capitals and seats, other places: which of them mean the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from synopse.annotate.names.drafts import Draft, Mention
from synopse.annotate.names.lists import Name
from synopse.annotate.names.words import Words
from synopse.languages.names import NameResources
from synopse.model.name import NameForm, NameType
from synopse.model.token import Pos

GOVERNMENT = "government"


@dataclass(slots=True)
class Places:
    """The places of one report by country code or name."""

    words: Words
    resources: NameResources
    drafts: dict[str, Draft] = field(default_factory=dict)

    def mention(self, name: Name) -> Mention:
        """The mention that a name of a place is, with the government it may stand for."""
        form = NameForm.DERIVATION if name.derived else NameForm.NAME
        draft, sense = self._meant(name)
        return Mention(name.start, name.end, NameType.LOC, form, draft, name.rule, sense)

    def _meant(self, name: Name) -> tuple[Draft, str]:
        text = self.words.text_of(name.start, name.end)
        for phrase in dict.fromkeys((text, self.words.cut(name.start, name.end))):
            code = self._country_code(phrase, name.derived)
            if code:
                return self.country(code), ""
            if phrase in self.resources.seats:
                return self.country(self.resources.seats[phrase]), GOVERNMENT
            if phrase in self.resources.capitals and self.is_government(name):
                return self.country(self.resources.capitals[phrase]), GOVERNMENT
        return self._place(text, name.derived), ""

    def _country_code(self, phrase: str, derived: bool) -> str:
        if not derived:
            return self.resources.country_names.get(phrase, "")
        return self.resources.adjectives.get(phrase.lower(), "") or self.resources.peoples.get(phrase, "")

    def country(self, code: str) -> Draft:
        """The draft of the country with this code."""
        if code not in self.drafts:
            name = self.resources.countries[code].names[0]
            kind = NameType.ORG if code == "EU" else NameType.LOC
            self.drafts[code] = Draft(kind, fixed_name=name, country=code)
        return self.drafts[code]

    def _place(self, text: str, derived: bool) -> Draft:
        base = self._longer(self.base_of(text, derived))
        if base not in self.drafts:
            country = self.resources.capitals.get(base, "")
            self.drafts[base] = Draft(NameType.LOC, fixed_name=base, country=country)
        return self.drafts[base]

    def _longer(self, base: str) -> str:
        """The longer name that ends with this word, which no list knows ("Raumhafen Nordholm", "Nordholm")."""
        if " " in base or self.is_known(base) or base in self.resources.geography:
            return base
        found = [d for d in self.drafts if d.endswith(" " + base)]
        return found[0] if len(found) == 1 else base

    def base_of(self, text: str, derived: bool) -> str:
        """The name without genitive "s", or the town a derivation comes from ("Berliner")."""
        if derived and text.endswith("er") and self.is_known(text[:-2]):
            return text[:-2]
        if (
            text.endswith("s")
            and (self.is_known(text[:-1]) or text[:-1] in self.drafts)
            and not self.is_known(text)
        ):
            return text[:-1]
        return self._nominative(text)

    def _nominative(self, text: str) -> str:
        """Adjectives of a name of several words in the nominative: "Fernen Osten" → "Ferner Osten"."""
        known = next((d for d in self.drafts if _stems(d) == _stems(text)), "")
        return known or text

    def is_known(self, text: str) -> bool:
        return text in self.resources.places or text in self.resources.capitals

    def is_government(self, name: Name) -> bool:
        """Whether a capital stands for its government: no local preposition, no noun it belongs to."""
        before, after = self.words.low(name.start - 1), self.words.low(name.end)
        if not self.words.together(name.start - 1, name.start):
            return self.words.pos(name.end) in (Pos.VERB, Pos.AUX) or after == "und"
        if before in ("und", "oder") and self.words.together(name.start - 2, name.start):
            other = self.words.at(name.start - 2)
            if other in self.resources.capitals:
                return self.is_government(Name(name.start - 2, name.start - 1, NameType.LOC, ""))
        if before == "von":
            return (
                after not in self.resources.words("after_place") and not self.words.at(name.end)[:1].isdigit()
            )
        if before == "aus":
            noun = self.words.low(name.start - 2)
            return noun in self.resources.words("voices")
        if before in {w.lower() for w in self.resources.words("local")}:
            return False
        return self.words.pos(name.start - 1) is not Pos.NOUN or self.words.low(
            name.start - 1
        ) in self.resources.words("voices")


def _stems(text: str) -> tuple[str, ...]:
    """The words of a name without case endings; one word is its own stem."""
    parts = text.split()
    if len(parts) == 1:
        return (text,)
    return tuple(
        part.rstrip("enrsm") if i + 1 < len(parts) else part.removesuffix("s") for i, part in enumerate(parts)
    )
