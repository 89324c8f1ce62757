"""What an unlisted word can be, by the way German builds words: inflection, compounds, endings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from synopse.languages.readings import Reading
from synopse.model.token import Mood, Pos, Tense

SHORTEST_PART = 3
SHORTEST_FREE_HEAD = 5
SHORTEST_GENITIVE_STEM = 4
LONGEST = 80
LONGEST_PLAIN = 5
"""Words up to this length are not guessed from their ending."""

NEGATION = "un"


@dataclass(frozen=True, slots=True)
class Suffix:
    """What an unknown word with one of these endings is, and what it is ``also``.

    Its lemma has ``put`` in the place of the last ``cut`` characters.
    """

    pos: Pos
    feature: str
    endings: tuple[str, ...]
    mood: Mood = Mood.NONE
    tense: Tense = Tense.NONE
    cut: int = 0
    put: str = ""
    also: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Genitive:
    """How names have their genitive in one word with them: ``ending``, but not behind the letters ``never_behind``."""

    ending: str
    never_behind: str

    def stem_of(self, name: str) -> str:
        """The name without ending or apostrophe; the name itself where it has neither."""
        if name.endswith(("'", "’")):
            return name[:-1]
        stem = name.removesuffix(self.ending)
        short = len(stem) < SHORTEST_GENITIVE_STEM
        return name if short or stem.endswith(tuple(self.never_behind)) else stem


@dataclass(frozen=True, slots=True)
class WordFormation:
    """How a language builds words its dictionary does not list.

    ``verb_endings`` are those of finite verbs, each with what the lemma has instead, and the tense.
    """

    capitalised_nouns: bool = False
    links: tuple[str, ...] = ()
    fronts: frozenset[str] = frozenset()
    not_heads: frozenset[str] = frozenset()
    adjective_endings: tuple[str, ...] = ()
    adjective_suffixes: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    participle: tuple[str, str] = ("", "")
    infinitive_endings: tuple[str, ...] = ()
    suffixes: tuple[Suffix, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()
    verb_endings: tuple[tuple[str, str, Tense], ...] = ()
    genitive: Genitive | None = None


class Listed(Protocol):
    """The listed readings of a form; empty where it is unknown."""

    def __call__(self, form: str) -> tuple[Reading, ...]: ...


@dataclass(frozen=True, slots=True)
class Analysis:
    """Readings of a form and the ``source`` they come from."""

    readings: tuple[Reading, ...]
    source: str


def guess(form: str, listed: Listed, formation: WordFormation) -> Analysis:
    """What an unlisted form can be; no readings where nothing fits, or where it is longer than any word."""
    if len(form) > LONGEST:
        return Analysis((), "unknown")
    ways = (
        ("spelling", _by_spelling),
        ("hyphen", _by_hyphen),
        ("inflection", _by_inflection),
        ("particle", _by_particle),
        ("compound", _by_compound),
        ("prefix", _by_prefix),
        ("participle", _by_participle),
        ("suffix", _by_suffix),
    )
    for source, way in ways:
        readings = tuple(way(form, listed, formation))
        if readings:
            return Analysis(readings, source)
    return Analysis((), "unknown")


def _by_hyphen(form: str, listed: Listed, formation: WordFormation) -> Iterator[Reading]:
    """ "SPD-Chefs" is what "Chefs" is."""
    first, hyphen, head = form.rpartition("-")
    if hyphen and head:
        for reading in listed(head) or guess(head, listed, formation).readings:
            if head[0].islower() or reading.pos in (Pos.NOUN, Pos.PROPN):
                yield reading.of(f"{first}-{reading.lemma}")


def _by_inflection(form: str, listed: Listed, formation: WordFormation) -> Iterator[Reading]:
    """An inflected adjective or participle, or a noun made of one ("Angeklagten")."""
    lower = form[:1].lower() + form[1:]
    noun = form != lower
    if lower.startswith(NEGATION):
        yield from (
            r.of(NEGATION + r.lemma) for r in listed(lower.removeprefix(NEGATION)) if r.pos is Pos.ADJ
        )
    for ending in formation.adjective_endings:
        stem = lower.removesuffix(ending)
        if stem == lower or len(stem) < SHORTEST_PART:
            continue
        if _is_adjective(stem, listed):
            if noun:
                yield Reading(form[: len(stem)] + "e", Pos.NOUN)
            yield Reading(stem, Pos.ADJ)
            return


def _is_adjective(stem: str, listed: Listed) -> bool:
    readings = listed(stem)
    if any(r.pos is Pos.ADJ or "pa2" in r.features for r in readings):
        return True
    if stem.startswith(NEGATION) and len(stem) > LONGEST_PLAIN:
        return _is_adjective(stem.removeprefix(NEGATION), listed)
    return stem.endswith("d") and any("inf" in r.features for r in listed(stem[:-1]))


def _by_particle(form: str, listed: Listed, formation: WordFormation) -> Iterator[Reading]:
    """ "wegverhandelte", "wegzuverhandeln": a particle before a listed verb form."""
    if form[:1].isupper():
        return
    for particle in formation.particles:
        rest = form.removeprefix(particle)
        if rest == form or len(rest) < SHORTEST_PART:
            continue
        verbs = [r for r in listed(rest) if r.pos is Pos.VERB] or _with_zu(rest, listed)
        if verbs:
            yield from (r.of(particle + r.lemma) for r in verbs)
            return


def _by_prefix(form: str, listed: Listed, formation: WordFormation) -> Iterator[Reading]:
    """ "verimpft", "verorteten": a prefix that never stands apart before a listed verb form."""
    if form[:1].isupper():
        return
    for prefix in formation.prefixes:
        rest = form.removeprefix(prefix)
        verbs = (
            [r for r in listed(rest) if r.pos is Pos.VERB and "pa2" not in r.features] if rest != form else []
        )
        if verbs and len(rest) >= SHORTEST_PART:
            yield from (r.of(prefix + r.lemma) for r in verbs)
            if any(r.tense is Tense.PRESENT and r.is_third_person and form.endswith("t") for r in verbs):
                yield Reading(prefix + verbs[0].lemma, Pos.VERB, features=("pa2",))
            return


def _by_participle(form: str, listed: Listed, formation: WordFormation) -> Iterator[Reading]:
    """ "gewackelt" of a listed "wackeln"."""
    front, back = formation.participle
    if not front or not form.startswith(front) or not form.endswith(back):
        return
    stem = form[len(front) : len(form) - len(back)]
    for ending in formation.infinitive_endings:
        if len(stem) >= SHORTEST_PART and any("inf" in r.features for r in listed(stem + ending)):
            yield Reading(stem + ending, Pos.VERB, features=("pa2",))
            return


def _with_zu(rest: str, listed: Listed) -> list[Reading]:
    infinitives = (r for r in listed(rest[2:]) if "inf" in r.features) if rest.startswith("zu") else ()
    return [Reading(r.lemma, Pos.VERB, features=("eiz",)) for r in infinitives]


def _by_spelling(form: str, listed: Listed, formation: WordFormation) -> Iterator[Reading]:
    """ "liessen" and "Strasse" as written in Switzerland."""
    for old, new in formation.spellings:
        if old in form:
            yield from listed(form.replace(old, new))


def _by_compound(form: str, listed: Listed, formation: WordFormation) -> Iterator[Reading]:
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


def _by_suffix(form: str, listed: Listed, formation: WordFormation) -> Iterator[Reading]:
    capital = form[:1].isupper()
    if not capital and (stem := _adjective_stem(form, formation)):
        yield Reading(stem, Pos.ADJ)
        return
    for suffix in formation.suffixes:
        if len(form) <= LONGEST_PLAIN or not form.endswith(suffix.endings):
            continue
        if (formation.capitalised_nouns and suffix.pos is Pos.NOUN) == capital:
            features = (suffix.feature,) if suffix.feature else ()
            lemma = form[: len(form) - suffix.cut] + suffix.put
            yield Reading(lemma, suffix.pos, suffix.mood, suffix.tense, features)
            yield from (reading.of(lemma) for reading in suffix.also)
            return


def _adjective_stem(form: str, formation: WordFormation) -> str:
    """ "antikolonialer" without its ending, if what is left ends like an adjective; else nothing."""
    if not form.endswith(formation.adjective_endings):
        return ""
    for ending in formation.adjective_endings:
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > LONGEST_PLAIN and stem.endswith(formation.adjective_suffixes):
            return stem
    return ""


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
