"""Names that begin with adjectives, put into the nominative: "Nordischen Hafenverband" → "Nordischer Hafenverband"."""

from __future__ import annotations

from itertools import takewhile

from synopse.languages.lexicon import Lexicon
from synopse.languages.names import NameResources
from synopse.languages.readings import Reading
from synopse.model.token import Pos


def in_nominative(name: str, lexicon: Lexicon, resources: NameResources) -> str:
    """``name`` with its leading adjectives as they stand without an article; unchanged where that is open."""
    words = name.split()
    first = len(list(takewhile(lambda word: _is_weak(word, lexicon, resources), words[:-1])))
    head = first + len(list(takewhile(lambda word: word.endswith("er"), words[first:-1])))
    readings = [r for r in lexicon.analyse(words[head]).readings if r.pos is Pos.NOUN]
    ending = _ending(readings, resources)
    if not first or not ending:
        return name
    if all(feature.startswith("gen") for r in readings for feature in r.features):
        words[head] = readings[0].lemma
    return " ".join([*(_stem(word, resources) + ending for word in words[:first]), *words[first:]])


def _is_weak(word: str, lexicon: Lexicon, resources: NameResources) -> bool:
    """Whether the word is an adjective with the ending it has behind an article."""
    stem = _stem(word, resources)
    known = (r.pos is Pos.ADJ and r.lemma == stem.lower() for r in lexicon.analyse(word).readings)
    return stem != word and word[:1].isupper() and any(known)


def _stem(word: str, resources: NameResources) -> str:
    ending = next((e for e in resources.patterns.get("weak_endings", []) if word.endswith(e)), "")
    return word.removesuffix(ending)


def _ending(readings: list[Reading], resources: NameResources) -> str:
    """The ending that agrees with the noun; empty where its gender or number is open."""
    endings: dict[str, str] = resources.patterns.get("strong_endings", {})
    found = {_number_and_gender(feature) for r in readings for feature in r.features}
    agreeing = {endings.get(each, "") for each in found}
    return agreeing.pop() if len(agreeing) == 1 else ""


def _number_and_gender(feature: str) -> str:
    """ "pl" or the gender of a feature like "dat.sg.m"."""
    _, number, gender = (*feature.split("."), "", "")[:3]
    return number if number == "pl" else gender
