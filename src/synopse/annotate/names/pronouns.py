"""Who is meant by "er", "sie", "ihm", "dieser": agreement first, then the nearest suitable subject."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from synopse.annotate.names.drafts import Draft
from synopse.annotate.names.scene import Appearance, Scene
from synopse.annotate.names.words import Words
from synopse.languages.names import NameResources
from synopse.model.token import Pos


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A personal or demonstrative pronoun of the third person singular at word ``at``."""

    at: int
    gender: str
    subject: bool
    demonstrative: bool


def find_pronouns(words: Words, resources: NameResources) -> Iterator[Pronoun]:
    """Pronouns that can mean one person, outside direct speech."""
    table = {row["form"]: row for row in resources.patterns.get("pronouns", [])}
    quoted = quoted_words(words, resources)
    for at in range(len(words)):
        row = table.get(words.low(at))
        if row and at not in quoted and is_singular(words, at, row, resources):
            yield Pronoun(at, row["gender"], row["subject"], row.get("demonstrative", False))


def quoted_words(words: Words, resources: NameResources) -> set[int]:
    """The words between quotation marks, so far as the marks pair up inside one sentence or two."""
    found: set[int] = set()
    open_at = -1
    pairs = resources.patterns.get("quotation_marks", {})
    closing = ""
    for at in range(len(words)):
        mark = words.at(at)
        if open_at >= 0 and mark in closing:
            found.update(range(open_at + 1, at))
            open_at = -1
        elif open_at < 0 and mark in pairs:
            open_at, closing = at, pairs[mark]
    return found


def is_singular(words: Words, at: int, row: dict, resources: NameResources) -> bool:
    """Whether the pronoun stands alone, and its verb is not plural where the form leaves that open."""
    if row.get("demonstrative") and not stands_alone(words, at):
        return False
    if row["form"] in resources.words("also_possessive") and words.pos(at + 1) in (
        Pos.NOUN,
        Pos.ADJ,
        Pos.PROPN,
    ):
        return False
    if not row.get("plural_too"):
        return True
    verbs = [i for i in range(at - 2, at + 3) if words.together(i, at) and is_finite(words, i)]
    near = min(verbs, key=lambda i: abs(i - at), default=-1)
    return near >= 0 and not words.low(near).endswith("n")


def is_finite(words: Words, at: int) -> bool:
    return words.pos(at) in (Pos.VERB, Pos.AUX) and words.tokens[at].is_finite


def stands_alone(words: Words, at: int) -> bool:
    """Whether a demonstrative is followed by no noun of its own."""
    follower = at + 1
    while (
        words.pos(follower) in (Pos.ADJ, Pos.NUM)
        and words.together(at, follower)
        and not words.at(follower)[:1].isupper()
    ):
        follower += 1
    return not words.at(follower)[:1].isupper() or not words.together(at, follower)


@dataclass(frozen=True, slots=True)
class Resolver:
    """Finds the person a pronoun means among those on stage."""

    scene: Scene

    @property
    def words(self) -> Words:
        return self.scene.words

    def meant(self, pronoun: Pronoun) -> Draft | None:
        """The person, or None where none or more than one would do."""
        if pronoun.demonstrative:
            return self._nearest(pronoun)
        if pronoun.subject:
            return self._subject(pronoun)
        return self._object(pronoun)

    def _fits(self, draft: Draft, pronoun: Pronoun) -> bool:
        return draft.gender == pronoun.gender or (draft.gender == "" and pronoun.gender == "m")

    def _fitting(self, pronoun: Pronoun, sentences: int) -> list[Appearance]:
        return [a for a in self.scene.within(pronoun.at, sentences) if self._fits(a.draft, pronoun)]

    def _nearest(self, pronoun: Pronoun) -> Draft | None:
        """ "dieser": not the subject of the clause before, but the last person named."""
        found = self._fitting(pronoun, 0)
        return found[0].draft if found else None

    def _subject(self, pronoun: Pronoun) -> Draft | None:
        """The subject of this sentence so far, else who spoke or acted in the one before."""
        here = [a for a in self._fitting(pronoun, 0) if a.subject]
        if here:
            return here[-1].draft
        if self._has_rival(pronoun.at):
            return None
        for back in (1, 2):
            before = self._in_sentence(pronoun, back)
            subjects = [a for a in before if a.subject]
            if subjects:
                return self.scene.speaker_among(subjects)
            if before:
                return before[0].draft if len({id(a.draft) for a in before}) == 1 else None
        return None

    def _in_sentence(self, pronoun: Pronoun, back: int) -> list[Appearance]:
        sentence = self.words.sentence_of[pronoun.at] - back
        return [a for a in self.scene.appearances if a.sentence == sentence and self._fits(a.draft, pronoun)]

    def _object(self, pronoun: Pronoun) -> Draft | None:
        """Another person than the subject of this clause, the last subject before it first."""
        acting = self.scene.subject_before(pronoun.at, 0)
        for back in (0,) if self._has_rival(pronoun.at) else (0, 1):
            found = [a for a in self._fitting(pronoun, back) if a.draft is not acting]
            subjects = [a for a in found if a.subject]
            drafts = {id(a.draft): a.draft for a in subjects or found}
            if len(drafts) == 1:
                return next(iter(drafts.values()))
            if drafts:
                return None
        return None

    def _has_rival(self, at: int) -> bool:
        """Whether the sentence before begins with a masculine thing that "er" may mean as well."""
        number = self.words.sentence_of[at] - 1
        if number < 0:
            return False
        first, end = self.words.bounds[number]
        rivals = self.scene.resources.words("rival_articles")
        starts = self.words.low(first) in rivals
        return starts and not any(first <= a.start <= first + 2 < end for a in self.scene.appearances)
