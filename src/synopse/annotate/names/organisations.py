"""Organisations and things: inflected and short forms of one name."""

from __future__ import annotations

from dataclasses import dataclass, field

from synopse.annotate.names.agreement import in_nominative
from synopse.annotate.names.drafts import Draft, Mention
from synopse.annotate.names.lists import Name
from synopse.annotate.names.words import Words
from synopse.languages.language import Language
from synopse.languages.name_forms import uninflected
from synopse.model.name import NameForm, NameType
from synopse.model.token import Pos


@dataclass(slots=True)
class Organisations:
    """The organisations and things of one report by type and uninflected name."""

    words: Words
    language: Language
    drafts: dict[tuple[NameType, str], Draft] = field(default_factory=dict)

    def mention(self, name: Name) -> Mention:
        """The mention that a name of an organisation or thing is."""
        text = self.base_of(name)
        form = NameForm.DERIVATION if name.derived else NameForm.NAME
        draft = self._meant(text, name.type)
        draft.agency = draft.agency or self.is_agency(name, text)
        return Mention(name.start, name.end, name.type, form, draft, name.rule)

    def base_of(self, name: Name) -> str:
        """The name as it stands, its last word without genitive ending where "des" shows one."""
        text = self.words.text_of(name.start, name.end)
        last = self.words.tokens[name.end - 1]
        simple = all(self.words.at(i)[:1].isupper() for i in range(name.start, name.end))
        genitive = simple and "des" in (self.words.low(i) for i in range(name.start - 2, name.start))
        if genitive and last.pos is Pos.NOUN and last.text.startswith(last.lemma):
            return text.removesuffix(last.text) + last.lemma
        return text.removesuffix("s") if genitive else text

    def expect(self, names: list[Name]) -> None:
        """Prepare for the names of several words, so that a heading may use their short form first."""
        for name in names:
            if name.type in (NameType.ORG, NameType.MISC) and name.size > 1 and not name.derived:
                text = self.base_of(name)
                known = self.language.names.agencies.get(text) or self.language.names.organisations.get(
                    text, ""
                )
                key = (name.type, known or uninflected(text))
                if key not in self.drafts:
                    self._new(key, known, name.type)

    def _meant(self, text: str, kind: NameType) -> Draft:
        agency = self.language.names.agencies.get(text, "")
        known = agency or self.language.names.organisations.get(text, "")
        key = (kind, known or uninflected(text))
        draft = self.drafts.get(key) or self._short_form(text, kind) or self._new(key, known, kind)
        draft.forms[in_nominative(text, self.language.lexicon, self.language.names)] += 1
        draft.agency = draft.agency or bool(agency)
        return draft

    def _new(self, key: tuple[NameType, str], known: str, kind: NameType) -> Draft:
        self.drafts[key] = Draft(kind, fixed_name=known)
        return self.drafts[key]

    def _short_form(self, text: str, kind: NameType) -> Draft | None:
        """The one organisation named before whose name begins with this word, which is no common one."""
        if " " in text or self.language.lexicon.lookup(text.lower()):
            return None
        found = [
            d for (k, key), d in self.drafts.items() if k is kind and key.startswith(uninflected(text) + " ")
        ]
        return found[0] if len(found) == 1 else None

    def is_agency(self, name: Name, text: str) -> bool:
        """Whether the word before says that it is an agency, a paper or a station."""
        at = name.start - 1
        while self.words.at(at) in ("„", '"', "«", "»", "“"):
            at -= 1
        return self.words.low(at) in self.language.names.words("media") and self.words.together(
            at, name.start
        )

    def alias(self, mention: Mention, abbreviation: str) -> None:
        """Let ``abbreviation`` stand for what ``mention`` names."""
        self.drafts[mention.type, uninflected(abbreviation)] = mention.draft
