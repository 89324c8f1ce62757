"""Who was on stage when: the mentions of persons so far, and which of them were subjects."""

from __future__ import annotations

from dataclasses import dataclass, field

from synopse.annotate.names.drafts import Draft
from synopse.annotate.names.words import Words
from synopse.languages.names import NameResources
from synopse.model.name import NameForm
from synopse.model.token import Pos


@dataclass(frozen=True, slots=True)
class Appearance:
    """A mention of a person at word ``start``; ``subject`` where nothing speaks against it being one."""

    start: int
    sentence: int
    draft: Draft
    subject: bool
    form: NameForm


@dataclass(slots=True)
class Scene:
    """The mentions of persons met so far in text order."""

    words: Words
    resources: NameResources
    appearances: list[Appearance] = field(default_factory=list)

    def enter(self, draft: Draft, start: int, end: int, form: NameForm) -> None:
        """Note that ``draft`` is mentioned by words ``start`` to ``end - 1``."""
        sentence = self.words.sentence_of[start]
        self.appearances.append(Appearance(start, sentence, draft, self.can_be_subject(start, end), form))
        draft.seen.append(start)

    def can_be_subject(self, start: int, end: int) -> bool:
        """Whether the phrase is no genitive and stands after no preposition."""
        before, words = start - 1, self.words
        if words.at(end - 1).endswith(("’s", "’", "'")) or words.low(start) in self.resources.words(
            "oblique"
        ):
            return False
        if not words.together(before, start):
            return True
        if words.low(before) in ("und", "oder", "sowie"):
            partner = self.ending_at(before)
            return partner.subject if partner else True
        return words.pos(before) is not Pos.ADP and words.low(before) not in self.resources.words(
            "definite_oblique"
        )

    def ending_at(self, at: int) -> Appearance | None:
        """The last appearance in the sentence right before word ``at``."""
        last = self.appearances[-1] if self.appearances else None
        near = last is not None and at - 4 <= last.start < at and self.words.together(last.start, at)
        return last if near else None

    def within(self, at: int, sentences: int) -> list[Appearance]:
        """Appearances before word ``at``, in its sentence and so many before it, latest first."""
        first = self.words.sentence_of[at] - sentences
        return [a for a in reversed(self.appearances) if a.start < at and a.sentence >= first]

    def subject_before(self, at: int, sentences: int = 1) -> Draft | None:
        """The likeliest subject so far: the first one in this sentence, else in the sentences before."""
        here = self.words.sentence_of[at]
        for sentence in range(here, here - sentences - 1, -1):
            found = [a for a in self.appearances if a.sentence == sentence and a.start < at and a.subject]
            if found:
                return self.speaker_among(found) if sentence < here else found[0].draft
        return None

    def speaker_among(self, found: list[Appearance]) -> Draft:
        """Who stands next to a verb of speech, else the first."""
        verbs = self.resources.words("speech")
        for a in found:
            span = range(a.start - 3, a.start + 4)
            if any(self.words.low(i) in verbs and self.words.together(i, a.start) for i in span):
                return a.draft
        return found[0].draft

    def persons_before(self, at: int, sentences: int) -> list[Draft]:
        """Persons met within the sentences before, latest first, each once."""
        return list(dict.fromkeys(a.draft for a in self.within(at, sentences)))
