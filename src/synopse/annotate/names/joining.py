"""Puts parts of one name together that the model found apart."""

from __future__ import annotations

from dataclasses import replace

from synopse.annotate.names.lists import Name
from synopse.annotate.names.words import Words
from synopse.languages.names import NameResources
from synopse.model.name import NameType


def joined(words: Words, names: list[Name], resources: NameResources) -> list[Name]:
    """``names`` in text order, parts of a name with particles or "für" between them as one.

    "Ana Maria" "da" "Costa" is one person, "Institut" "für" "Weltraumfragen" one organisation.
    """
    found: list[Name] = []
    for name in sorted(names, key=lambda n: n.start):
        if found and goes_on(words, found[-1], name, resources):
            found[-1] = replace(found[-1], end=name.end)
        else:
            found.append(name)
    return found


def goes_on(words: Words, last: Name, name: Name, resources: NameResources) -> bool:
    """Whether ``name`` is the rest of ``last``."""
    if last.type is not name.type or last.derived or name.derived:
        return False
    links = {NameType.PER: "particles", NameType.ORG: "purposes"}.get(name.type)
    return links is not None and is_link(words, last.end, name.start, resources.words(links))


def is_link(words: Words, start: int, end: int, links: frozenset[str]) -> bool:
    """Whether words ``start`` to ``end - 1`` are one or two of ``links``."""
    between = [words.at(i) for i in range(start, end)]
    return 0 < len(between) <= 2 and all(w in links for w in between) and words.together(start - 1, end)
