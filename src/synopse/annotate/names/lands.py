""" "das Land": the country that was spoken of last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from synopse.annotate.names.drafts import Draft, Mention
from synopse.annotate.names.places import Places
from synopse.annotate.names.words import Words
from synopse.languages.names import NameResources
from synopse.model.name import NameForm, NameType
from synopse.model.token import Pos


@dataclass(frozen=True, slots=True)
class Lands:
    """Finds phrases for a country that do not name it."""

    words: Words
    places: Places
    resources: NameResources

    def mentions(self, known: list[Mention]) -> Iterator[Mention]:
        """Each "das Land" whose country is clear."""
        countries = sorted((m for m in known if self.is_country(m.draft)), key=lambda m: m.start)
        for at in range(1, len(self.words)):
            if self.is_land(at):
                draft = self.meant(at, countries)
                if draft is not None:
                    yield Mention(at - 1, at + 1, NameType.LOC, NameForm.DESIGNATION, draft, "land")

    def is_country(self, draft: Draft) -> bool:
        """Whether the draft is a country itself, and not a town in one."""
        return bool(draft.country) and self.places.drafts.get(draft.country) is draft

    def is_land(self, at: int) -> bool:
        nouns, articles = self.resources.words("lands"), self.resources.words("land_articles")
        fits = self.words.at(at) in nouns and self.words.low(at - 1) in articles
        return fits and self.words.together(at - 1, at)

    def meant(self, at: int, countries: list[Mention]) -> Draft | None:
        """The subject among the countries of the sentence before, or of this sentence so far."""
        here = self.words.sentence_of[at]
        for sentence in (here, here - 1):
            near = [m for m in countries if m.start < at and self.words.sentence_of[m.start] == sentence]
            near = [m for m in near if m.form is NameForm.NAME]
            subjects = [
                m for m in near if self.words.pos(m.start - 1) is not Pos.ADP and not self.is_genitive(m)
            ]
            drafts = list(dict.fromkeys(m.draft for m in subjects or near))
            if drafts:
                return drafts[0] if subjects or len(drafts) == 1 else None
        return None

    def is_genitive(self, mention: Mention) -> bool:
        return self.words.at(mention.end - 1).endswith("s") and mention.draft.name != self.words.at(
            mention.end - 1
        )
