"""Compounds: German writes several words as one, its head last."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.languages.formation import Listed, WordFormation
from synopse.languages.readings import Reading
from synopse.model.token import Pos

SHORTEST_PART = 3
SHORTEST_FREE_HEAD = 5


def by_compound(form: str, listed: Listed, formation: WordFormation) -> Iterator[Reading]:
    """A compound is what its head is."""
    if form[:1].islower():
        yield from _by_adjective_compound(form, listed, formation)
        return
    found = _split(form, listed, formation)
    if found:
        before, head = found
        for reading in _nouns(head, listed):
            yield reading.of(before + reading.lemma[:1].lower() + reading.lemma[1:])


def _by_adjective_compound(form: str, listed: Listed, formation: WordFormation) -> Iterator[Reading]:
    """ "krisengeplagt": a noun before an adjective."""
    for at in range(SHORTEST_PART, len(form) - SHORTEST_PART):
        adjectives = [r for r in listed(form[at:]) if r.pos is Pos.ADJ or "pa2" in r.features]
        if adjectives and _part(form[:at].capitalize(), listed, formation):
            yield from (Reading(form[:at] + r.lemma, Pos.ADJ) for r in adjectives[:1])
            return


def _nouns(form: str, listed: Listed) -> tuple[Reading, ...]:
    return tuple(r for r in listed(form) if r.pos is Pos.NOUN)


def _split(form: str, listed: Listed, formation: WordFormation) -> tuple[str, str] | None:
    """The front (links and all) and the longest known head; None where there is none."""
    for at in range(SHORTEST_PART, len(form) - SHORTEST_PART + 1):
        head = form[at:].capitalize()
        nouns = _nouns(head, listed)
        if not nouns or nouns[0].lemma in formation.not_heads:
            continue
        if _part(form[:at], listed, formation, len(head) >= SHORTEST_FREE_HEAD):
            return form[:at], head
    return None


def _part(front: str, listed: Listed, formation: WordFormation, free: bool = True) -> tuple[str, ...]:
    """The base forms of the parts before the head; empty where they are no words.

    ``free`` admits adjectives, prepositions and verb stems, which before short heads are mostly chance.
    """
    if front in formation.fronts:
        return (front,)
    for link in formation.links:
        stem = front[: len(front) - len(link)]
        if not front.endswith(link) or len(stem) < SHORTEST_PART:
            continue
        nouns = tuple(r for r in listed(stem) if r.pos in (Pos.NOUN, Pos.PROPN))
        if nouns:
            return (nouns[0].lemma,)
        if free and not link and _is_free_front(stem.lower(), listed):
            return (stem,)
    found = _split(front, listed, formation) or _linked_split(front, listed, formation)
    if found:
        return (*_part(found[0], listed, formation), _nouns(found[1], listed)[0].lemma)
    return ()


def _is_free_front(stem: str, listed: Listed) -> bool:
    if any(r.pos in (Pos.ADJ, Pos.ADP) for r in listed(stem)):
        return True
    return any("inf" in r.features for r in listed(stem + "en"))


def _linked_split(front: str, listed: Listed, formation: WordFormation) -> tuple[str, str] | None:
    stems = (front[: len(front) - len(link)] for link in formation.links if link and front.endswith(link))
    return next((found for stem in stems if (found := _split(stem, listed, formation))), None)


def split_compound(word: str, listed: Listed, formation: WordFormation) -> tuple[str, ...]:
    """The base forms of the parts of a compound, its head last; the word alone where it is none.

    >>> split_compound("Rüstungsindustrie", ...)
    ('Rüstung', 'Industrie')
    """
    if "-" in word:
        return tuple(
            part for piece in word.split("-") if piece for part in split_compound(piece, listed, formation)
        )
    found = _split(word, listed, formation) if word[:1].isupper() else None
    if found is None:
        return (word,)
    return (*_part(found[0], listed, formation), _nouns(found[1], listed)[0].lemma)
