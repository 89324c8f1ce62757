"""Part of speech, lemma, mood and tense of the words of one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from synopse.annotate.moods import mood_of
from synopse.annotate.particles import join_particles
from synopse.annotate.repairs import mend
from synopse.languages.language import Language
from synopse.languages.lexicon import Lexicon
from synopse.languages.readings import Reading, verb_form
from synopse.languages.tagger import REMEMBERED, Label, shape
from synopse.model.token import Mood, Pos, Tense

VERBAL = (Pos.VERB, Pos.AUX)
FORMS = {"inf": ("inf", "eiz"), "eiz": ("eiz",), "pa1": ("pa1",), "pa2": ("pa2",)}
FIXED_SHAPES = {"number": Pos.NUM, "mark": Pos.PUNCT}


@dataclass(frozen=True, slots=True)
class Tag:
    """What is said of one word; ``rule`` names the source."""

    lemma: str
    pos: Pos
    mood: Mood = Mood.NONE
    tense: Tense = Tense.NONE
    rule: str = ""


def tag(words: Sequence[str], language: Language) -> list[Tag]:
    """One tag for each word of a sentence."""
    lexicon = language.lexicon
    labels = _labels(words, language)
    tags = [_of_word(words, i, label, lexicon) for i, label in enumerate(labels)]
    for verb, lemma in join_particles(words, [(t.pos, t.lemma, t.mood) for t in tags], lexicon).items():
        tags[verb] = replace(tags[verb], lemma=lemma, rule=tags[verb].rule + "+particle")
    return tags


def _labels(words: Sequence[str], language: Language) -> list[Label]:
    if language.tagger is None:
        return [_likeliest(word, language.lexicon) for word in words]
    return mend(words, language.tagger.tag(words), language.lexicon)


def _likeliest(word: str, lexicon: Lexicon) -> Label:
    """Without a model: the first reading, or by capitals."""
    readings = lexicon.analyse(word).readings
    if readings:
        return Label(readings[0].pos, verb_form(readings[0]))
    if word[:1].isupper() and not lexicon.formation.capitalised_nouns:
        return Label(Pos.PROPN)
    return Label(Pos.NOUN if word.isalpha() else Pos.X)


def _of_word(words: Sequence[str], i: int, label: Label, lexicon: Lexicon) -> Tag:
    if label.form == "fin" and shape(words[i]) not in FIXED_SHAPES:
        analysis = lexicon.analyse(words[i])
        verbal = [r for r in analysis.readings if r.pos in VERBAL]
        return _finite(words, i, label, verbal, analysis.source, lexicon)
    word = words[i]
    if i == 0 and label.form != "fin" and lexicon.is_function_word(word):
        word = word.lower()
    return _by_itself(word, label, lexicon)


@lru_cache(maxsize=REMEMBERED)
def _by_itself(word: str, label: Label, lexicon: Lexicon) -> Tag:
    """The tag of a word whose neighbours have no say beyond its label."""
    fixed = FIXED_SHAPES.get(shape(word))
    if fixed:
        return Tag(word, _symbol(word, fixed), rule="shape")
    analysis = lexicon.analyse(word)
    best = _best(label, analysis.readings)
    if best is None:
        return Tag(_plain_lemma(word, label.pos, lexicon), label.pos, rule="context")
    return Tag(best.lemma, label.pos, rule=analysis.source)


def _symbol(word: str, pos: Pos) -> Pos:
    return Pos.SYM if word in SYMBOLS else pos


SYMBOLS = frozenset("%€$£§+=°<>×&")


def _finite(
    words: Sequence[str], i: int, label: Label, readings: Sequence[Reading], source: str, lexicon: Lexicon
) -> Tag:
    """A finite verb: its reading by person and context, or by its ending where it is unknown."""
    finite = [r for r in readings if r.mood is not Mood.NONE]
    finite = [r for r in finite if r.pos is label.pos] or finite
    if not finite:
        return _by_ending(words[i], label.pos)
    mood, tense, why = mood_of(words, i, finite, lexicon)
    lemma = next((r.lemma for r in finite if r.mood is mood), finite[0].lemma)
    return Tag(lemma, label.pos, mood, tense, f"{source}{why}")


def _by_ending(word: str, pos: Pos) -> Tag:
    """An unlisted finite verb: weak by its ending."""
    for ending, tense in (("ten", Tense.PAST), ("te", Tense.PAST), ("t", Tense.PRESENT)):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return Tag(word.removesuffix(ending) + "en", pos, Mood.INDICATIVE, tense, "ending")
    return Tag(word, pos, Mood.INDICATIVE, Tense.PRESENT, "ending")


def _best(label: Label, readings: Sequence[Reading]) -> Reading | None:
    """The reading that fits the label: same part of speech, verbs of the same form."""
    verbal = label.pos in VERBAL
    fitting = [r for r in readings if r.pos is label.pos or (verbal and r.pos in VERBAL)]
    if label.form:
        wanted = FORMS.get(label.form, ())
        fitting = [r for r in fitting if any(f in wanted for f in r.features)]
    return fitting[0] if fitting else None


def _plain_lemma(word: str, pos: Pos, lexicon: Lexicon) -> str:
    """The lemma of a word without a fitting reading: a name loses its genitive ending."""
    if pos is Pos.PROPN and word.endswith(("'", "’")):
        return word[:-1]
    if pos is Pos.PROPN and len(word) > 4 and word.endswith("s") and word[-2] not in "aiosuß":
        stem = word[:-1]
        if any(r.pos is Pos.PROPN for r in lexicon.lookup(stem)):
            return stem
    if pos not in (Pos.PROPN, Pos.NOUN, Pos.ADJ, Pos.X):
        return word.lower()
    readings = lexicon.analyse(word).readings
    same_case = [r for r in readings if r.lemma[:1].isupper() == word[:1].isupper()]
    return same_case[0].lemma if same_case and pos in (Pos.NOUN, Pos.ADJ, Pos.X) else word
