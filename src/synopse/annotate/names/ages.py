"""Who is meant by "die 58-Jährige": the person of that age, else the last one who can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from synopse.annotate.names.drafts import Draft
from synopse.annotate.names.lists import Name
from synopse.annotate.names.scene import Scene
from synopse.annotate.names.words import Words
from synopse.languages.names import NameResources

MEMORY = 3
"""How many sentences back somebody called by age alone may have been named."""


@dataclass(frozen=True, slots=True)
class Aged:
    """Words ``start`` to ``end - 1`` call a person by age; ``gender`` as the article shows it."""

    start: int
    end: int
    gender: str
    age: str


def find_aged(words: Words, resources: NameResources) -> Iterator[Aged]:
    """Nouns of age in the singular behind a definite article."""
    shape = re.compile(resources.patterns.get("aged_noun", "(?!)"))
    for row in resources.patterns.get("aged", []):
        for at in range(1, len(words)):
            match = shape.fullmatch(words.at(at))
            if match and words.low(at - 1) == row["article"] and match["ending"] == row["ending"]:
                yield Aged(at - 1, at + 1, row["gender"], match["age"])


def ages_of(
    words: Words, names: Iterable[Name], linked: dict[int, Draft], resources: NameResources
) -> dict[Draft, str]:
    """The ages that stand in brackets behind names ("X (58)") or as adjectives before them."""
    shape = re.compile(resources.patterns.get("aged_adjective", "(?!)"))
    found: dict[Draft, str] = {}
    for name in names:
        if name.start not in linked:
            continue
        before = [shape.fullmatch(words.at(i)) for i in range(name.start - 3, name.start) if i >= 0]
        ages = [match["age"] for match in before if match]
        if words.at(name.end) == "(" and words.at(name.end + 1).isdigit() and words.at(name.end + 2) == ")":
            ages.append(words.at(name.end + 1))
        if ages:
            found.setdefault(linked[name.start], ages[-1])
    return found


@dataclass(frozen=True, slots=True)
class Ages:
    """The ages that a report states, by person."""

    scene: Scene
    known: dict[Draft, str] = field(default_factory=dict)

    def meant(self, aged: Aged) -> Draft | None:
        """The person of that age; else of those named last, and of another age nobody, the first subject."""
        same = [d for d, age in self.known.items() if age == aged.age and d.gender in ("", aged.gender)]
        if same:
            return same[0] if len(same) == 1 else None
        near = [a for a in self.scene.within(aged.start, MEMORY) if self._fits(a.draft, aged)]
        if not near:
            return None
        last = [a for a in near if a.sentence == near[0].sentence]
        drafts = dict.fromkeys(a.draft for a in reversed(last) if a.subject)
        return next(iter(drafts), None)

    def _fits(self, draft: Draft, aged: Aged) -> bool:
        return draft.gender in ("", aged.gender) and draft not in self.known
