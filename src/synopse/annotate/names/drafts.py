"""Entities while they are being put together, and the mentions that were given to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from synopse.annotate.names.words import Words
from synopse.languages.name_forms import PersonalName, fullest
from synopse.model.name import Entity, NameForm, NameMention, NameType
from synopse.model.span import Span


@dataclass(slots=True, eq=False)
class Draft:
    """What is known so far of one entity. ``seen`` are the first words of its mentions, in text order.

    ``kinds`` and ``lemmas`` are the classes and base forms of its roles; ``former`` those it no longer holds;
    ``bodies`` what it heads or speaks for, uninflected.
    """

    type: NameType
    forms: Counter[str] = field(default_factory=Counter)
    personal: PersonalName | None = None
    gender: str = ""
    offices: dict[str, None] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    lemmas: set[str] = field(default_factory=set)
    former: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    country: str = ""
    agency: bool = False
    fixed_name: str = ""
    seen: list[int] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The fullest form in its base case; for those known by office alone the office."""
        return self.fixed_name or fullest(self.forms.items()) or next(iter(self.offices), "")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words ``start`` to ``end - 1`` mention ``draft``."""

    start: int
    end: int
    type: NameType
    form: NameForm
    draft: Draft
    rule: str
    sense: str = ""


def entities_of(mentions: Iterable[Mention]) -> dict[int, Entity]:
    """For each draft (by ``id``) that is mentioned its entity, numbered by first mention."""
    drafts = dict.fromkeys(mention.draft for mention in sorted(mentions, key=lambda m: (m.start, m.end)))
    return {
        id(draft): Entity(
            f"e{number}", draft.name, draft.type, tuple(draft.offices), draft.country, draft.agency
        )
        for number, draft in enumerate(drafts, 1)
    }  # fmt: skip


def annotations_of(mentions: list[Mention], words: Words, entities: dict[int, Entity]) -> list[NameMention]:
    """The mentions with spans in the text; those inside longer ones are marked as nested."""
    spans = [words.span(mention.start, mention.end) for mention in mentions]
    outer = set(outermost(spans))
    return [
        NameMention(
            span, m.type, m.form, entities[id(m.draft)].id, span not in outer, m.sense, m.rule
        )
        for span, m in zip(spans, mentions, strict=True)
    ]  # fmt: skip


def outermost(spans: list[Span]) -> list[Span]:
    """The spans that lie inside no longer one."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept
