"""What an unlisted word can be, by the way it is built: inflection, compounds, endings."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.languages.compounds import SHORTEST_PART, by_compound
from synopse.languages.formation import Analysis, Listed, WordFormation
from synopse.languages.readings import Reading
from synopse.model.token import Pos, Tense

LONGEST = 80
LONGEST_PLAIN = 5
"""Words up to this length are not guessed from their ending."""

NEGATION = "un"


def guess(form: str, listed: Listed, formation: WordFormation) -> Analysis:
    """What an unlisted form can be; no readings where nothing fits, or where it is longer than any word."""
    if len(form) > LONGEST:
        return Analysis((), "unknown")
    ways = (
        ("spelling", _by_spelling),
        ("hyphen", _by_hyphen),
        ("inflection", _by_inflection),
        ("particle", _by_particle),
        ("compound", by_compound),
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
