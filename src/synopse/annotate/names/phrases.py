"""What belongs to a noun: adjectives before it, genitives and prepositional phrases after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from synopse.annotate.names.lists import Name
from synopse.annotate.names.words import Words
from synopse.languages.names import NameResources
from synopse.model.name import NameType
from synopse.model.token import Pos

MOST_ADJECTIVES = 3
LONGEST_COMPLEMENT = 7


@dataclass(frozen=True, slots=True)
class Phrases:
    """Reads noun phrases; ``covering`` is the name over each word."""

    words: Words
    covering: Mapping[int, Name]
    resources: NameResources

    def adjectives_before(self, head: int) -> int:
        """The first of the adjectives right before word ``head``."""
        start = head
        while start > head - MOST_ADJECTIVES and self.is_adjective(start - 1, start):
            start -= 1
        return start

    def is_adjective(self, at: int, next_: int) -> bool:
        if not self.words.together(at, next_):
            return False
        word = self.words.at(at)
        if word.lower() in self.resources.adjectives:
            return True
        begins = at in {first for first, _ in self.words.bounds}
        if (word[:1].isupper() and not begins) or self.words.low(at) in self.resources.words(
            "not_adjectives"
        ):
            return False
        return word.endswith(("e", "er", "en", "em", "es")) and self.words.pos(at) in (
            Pos.ADJ,
            Pos.NUM,
            Pos.X,
        )

    def is_genitive(self, name: Name) -> bool:
        return self.words.at(name.end - 1).endswith(("s", "’", "'", "z", "x"))

    def phrase_end(self, end: int) -> int:
        """The word after the prepositional phrases that follow a title in apposition."""
        kinds = (Pos.ADP, Pos.DET, Pos.ADJ, Pos.NOUN, Pos.PROPN, Pos.X)
        at = end
        while (
            at < end + LONGEST_COMPLEMENT and self.words.together(end - 1, at) and self.words.pos(at) in kinds
        ):
            at += 1
        noun = self.words.pos(at - 1) in (Pos.NOUN, Pos.PROPN, Pos.X)
        return at if at == end or (noun and self.words.pos(end) is Pos.ADP) else end

    def complement_end(self, head: int) -> int:
        """The word after the genitive or "von …" that says of what: "Präsident Russlands"."""
        at = head + 1
        if not self.words.together(head, at):
            return at
        name = self.covering.get(at)
        if name is not None and name.type is not NameType.PER and not name.derived and self.is_genitive(name):
            return name.end
        word = self.words.low(at)
        if word in self.resources.words("genitive_articles"):
            of_media = self.words.low(head).endswith(self.resources.endings("media_people"))
            return self.genitives_end(at, of_media) or head + 1
        if word in self.resources.words("complement_prepositions"):
            return self.named_after(at + 1) or head + 1
        return head + 1

    def genitives_end(self, at: int, of_media: bool) -> int:
        """The word after one or two genitive phrases that begin at ``at``; 0 where there is none.

        Behind others than people of the media an outlet is spoken to: "sagte die Ministerin der Neuen Post".
        """
        end = self.noun_phrase_end(at + 1, of_media)
        if end and self.words.low(end) in self.resources.words("genitive_articles"):
            further = self.noun_phrase_end(end + 1) if self.words.together(at, end) else 0
            return further or end
        return end

    def is_outlet(self, name: Name) -> bool:
        """Whether ``name`` is that of an agency, a paper or a station."""
        text = self.words.text_of(name.start, name.end)
        usual = self.resources.agencies.get(text) or self.resources.organisations.get(text, text)
        return usual.casefold() in self.resources.outlets

    def noun_phrase_end(self, at: int, of_media: bool = False) -> int:
        """The word after the noun phrase (without article) that begins at ``at``; 0 where there is none."""
        start = at
        while at < start + LONGEST_COMPLEMENT and self.words.together(start - 1, at):
            name = self.covering.get(at)
            if name is not None and not name.derived:
                if name.type is NameType.PER or (not of_media and self.is_outlet(name)):
                    return 0
                return self.with_tail(name.end)
            if self.words.low(at) in self.resources.words("addressee_nouns"):
                return 0
            if self.words.at(at).endswith("-") and self.words.low(at + 1) in ("und", "oder"):
                at += 2
                continue
            if self.is_adjective_of_name(at):
                at += 1
                continue
            if self.words.pos(at) in (Pos.NOUN, Pos.PROPN) and self.words.at(at)[:1].isupper():
                return self.with_tail(at + 1)
            if not (self.is_adjective(at, at) or self.words.at(at)[:1].isupper()):
                return 0
            at += 1
        return 0

    def is_adjective_of_name(self, at: int) -> bool:
        """Whether a capitalised word is inflected and a noun follows ("des Nordischen Hafenverbands")."""
        inflected = self.words.at(at).endswith("en") and self.words.at(at)[:1].isupper()
        noun = self.words.pos(at + 1) in (Pos.NOUN, Pos.PROPN) and self.words.at(at + 1)[:1].isupper()
        return inflected and noun and self.words.together(at, at + 1) and at + 1 not in self.covering

    def with_tail(self, end: int) -> int:
        """``end``, or behind the name or the unknown words right after it ("Partei Die Linke")."""
        name = self.covering.get(end)
        if name is not None:
            fits = name.type in (NameType.ORG, NameType.LOC) and not name.derived
            return name.end if fits and self.words.together(end - 1, end) else end
        while (
            self.words.pos(end) is Pos.PROPN
            and self.words.together(end - 1, end)
            and end not in self.covering
        ):
            end += 1
        return end

    def named_after(self, at: int) -> int:
        """The word after the name that begins at ``at`` or behind an article there; 0 for none."""
        if self.words.low(at) in self.resources.words("definite"):
            at += 1
        name = self.covering.get(at)
        fits = name is not None and not name.derived and name.type is not NameType.PER
        return name.end if name and fits and self.words.together(at - 1, at) else 0
