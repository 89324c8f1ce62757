"""Labels that the lexicon or the next word contradicts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from synopse.annotate.moods import EDGES
from synopse.languages.lexicon import REMEMBERED, Lexicon
from synopse.languages.readings import verb_form
from synopse.languages.tagger import Label, label
from synopse.model.token import VERBAL, Mood, Pos

NAMING = (Pos.NOUN, Pos.PROPN)
ARTICLED = (Pos.NOUN, Pos.ADJ, Pos.NUM)
CERTAIN = ("lexicon", "compound")
GOVERNED = ("inf", "pa2")
"""Forms of a verb under an auxiliary: none of them is finite."""
FULL_STOPS = frozenset(".!?")


@lru_cache(maxsize=REMEMBERED)
def possible(word: str, given: Label, lexicon: Lexicon) -> Label:
    """A verb's label, or the nearest one that the lexicon allows where it is none or has not this form."""
    readings = lexicon.analyse(word).readings if word.islower() else ()
    if not readings:
        return given
    forms = {verb_form(r) for r in readings if r.pos in VERBAL}
    others = [r.pos for r in readings if r.pos not in VERBAL and r.pos not in NAMING]
    if given.form in forms or (given.form == "inf" and "eiz" in forms):
        return given
    if forms <= {"imp"}:
        return label(others[0]) if others else given
    return label(given.pos, next(form for form in ("pa2", "inf", "fin") if form in forms | {"fin"}))


def is_capitalised_inside(words: Sequence[str], i: int) -> bool:
    """Whether a word is capitalised though it does not begin a sentence, a quotation or a part of a heading."""
    word = words[i]
    return word[0].isupper() and word[1:].islower() and (words[i - 1] == "," or words[i - 1][-1].isalnum())


def as_name(word: str, lexicon: Lexicon) -> Label:
    """A noun where the lexicon has one, else a name: German verbs are written small."""
    noun = any(r.pos is Pos.NOUN for r in lexicon.analyse(word).readings)
    return label(Pos.NOUN if noun else Pos.PROPN)


def is_attribute(words: Sequence[str], i: int, lexicon: Lexicon) -> bool:
    """Whether a form of the Konjunktiv I is an adjective behind preposition and article: "für die schnelle Hilfe"."""
    if i < 2 or not can_be_article(words[i - 1].lower(), lexicon):
        return False
    readings = lexicon.lookup(words[i])
    indicative = any(r.is_third_person and r.mood is Mood.INDICATIVE for r in readings)
    return not indicative and any(r.pos is Pos.ADJ for r in readings)


def is_title(word: str, lexicon: Lexicon) -> bool:
    """Whether what stands before a name is a common noun and no name: "Bürgermeisterin Anke Lohse"."""
    analysis = lexicon.analyse(word)
    kinds = {reading.pos for reading in analysis.readings}
    certain = analysis.source in CERTAIN and word[1:].islower()
    return certain and Pos.NOUN in kinds and not kinds & {Pos.PROPN, Pos.ADJ}


def is_article(words: Sequence[str], labels: Sequence[Label], i: int, lexicon: Lexicon) -> bool:
    """Whether a pronoun can be an article and stands right before a noun or adjective, not behind a mark."""
    if labels[i + 1].pos not in ARTICLED or (i and words[i - 1] in EDGES):
        return False
    return can_be_article(words[i], lexicon)


def can_be_article(word: str, lexicon: Lexicon) -> bool:
    return any(r.pos is Pos.DET and "def" in r.features for r in lexicon.lookup(word))


def is_indicative(word: str, lexicon: Lexicon) -> bool:
    """Whether a word can be a verb of the third person indicative."""
    return any(r.is_third_person and r.mood is Mood.INDICATIVE for r in lexicon.analyse(word).readings)


def main_verb(word: str, given: Label, lexicon: Lexicon) -> Label:
    """A verb that can be an auxiliary but has no other verb to govern: "sie haben Zeit", "er will mehr"."""
    if given.pos is not Pos.AUX:
        return given
    governs = any(r.lemma in lexicon.group("governing") for r in lexicon.lookup(word))
    return label(Pos.VERB, given.form) if governs else given
