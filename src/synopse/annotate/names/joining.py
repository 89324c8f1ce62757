"""Puts parts of one name together that the model found apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from synopse.annotate.names.lists import Name
from synopse.annotate.names.words import Words
from synopse.languages.names import NameResources
from synopse.model.name import NameType


def joined(words: Words, names: list[Name], resources: NameResources) -> list[Name]:
    """``names`` in text order, parts of a name with particles or "für" between them as one.

    "Ana Maria" "da" "Costa" is one person, "Institut" "für" "Weltraumfragen" one organisation. Two that are
    also named apart from each other stay two: "wurde Muster von Beispiel begrüßt".
    """
    ordered = sorted(names, key=lambda n: n.start)
    links = {n.start for last, n in pairwise(ordered) if goes_on(words, last, n, resources)}
    linked = {n for pair in pairwise(ordered) if pair[1].start in links for n in pair}
    alone = {words.text_of(n.start, n.end) for n in ordered if n not in linked}
    found: list[Name] = []
    for name in ordered:
        last = found[-1] if found and name.start in links else None
        if last is None or alone.issuperset(words.text_of(n.start, n.end) for n in (last, name)):
            found.append(name)
        else:
            found[-1] = replace(last, end=name.end)
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
