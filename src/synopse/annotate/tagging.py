"""Part of speech, lemma, mood and tense of the words of one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from synopse.annotate.contractions import settle_contractions
from synopse.annotate.moods import mood_of
from synopse.annotate.particles import JOINED, join_particles
from synopse.annotate.repairs import mend
from synopse.annotate.repairs.past import mend_past
from synopse.annotate.tags import Tag
from synopse.languages.formation import WordFormation
from synopse.languages.language import Language
from synopse.languages.lexicon import REMEMBERED, Lexicon
from synopse.languages.readings import Reading, verb_form
from synopse.languages.tagger import Label, label, shape
from synopse.model.token import VERBAL, Mood, Pos, Tense, VerbForm

FORMS = {"inf": ("inf", "eiz"), "eiz": ("eiz",), "pa1": ("pa1",), "pa2": ("pa2",)}
FORM_OF_LABEL = {
    "fin": VerbForm.FINITE, "inf": VerbForm.INFINITIVE, "pa2": VerbForm.PARTICIPLE, "pa1": VerbForm.GERUND,
}  # fmt: skip
FIXED_SHAPES = {"number": Pos.NUM, "mark": Pos.PUNCT}


def tag(words: Sequence[str], language: Language) -> list[Tag]:
    """One tag for each word of a sentence."""
    lexicon = language.lexicon
    labels = _labels(words, language)
    tags = [
        _of_finite(words, i, given, lexicon) if given.form == "fin" else _by_itself(words[i], given, lexicon)
        for i, given in enumerate(labels)
    ]
    if labels and labels[0].form != "fin" and lexicon.is_function_word(words[0]):
        tags[0] = _by_itself(words[0].lower(), labels[0], lexicon)
    settle_contractions(words, tags, lexicon)
    for verb, lemma in join_particles(words, tags, lexicon).items():
        tags[verb] = replace(tags[verb], lemma=lemma, rule=tags[verb].rule + JOINED)
    return tags


def _labels(words: Sequence[str], language: Language) -> list[Label]:
    if language.tagger is None:
        return [_likeliest(word, language.lexicon) for word in words]
    labels = language.tagger.tag(words)
    mending = mend if language.clauses.verb_last else mend_past
    return mending(words, labels, language.lexicon)


def _likeliest(word: str, lexicon: Lexicon) -> Label:
    """Without a model: the first reading, or by capitals."""
    readings = lexicon.analyse(word).readings
    if readings:
        return label(readings[0].pos, verb_form(readings[0]))
    if word[:1].isupper() and not lexicon.formation.capitalised_nouns:
        return label(Pos.PROPN)
    return label(Pos.NOUN if word.isalpha() else Pos.X)


def _of_finite(words: Sequence[str], i: int, given: Label, lexicon: Lexicon) -> Tag:
    """The tag of a word labelled finite: its mood is for the sentence to say."""
    if shape(words[i]) in FIXED_SHAPES:
        return _by_itself(words[i], given, lexicon)
    analysis = lexicon.analyse(words[i])
    verbal = [r for r in analysis.readings if r.pos in VERBAL]
    return _finite(words, i, given, verbal, analysis.source, lexicon)


@lru_cache(maxsize=REMEMBERED)
def _by_itself(word: str, given: Label, lexicon: Lexicon) -> Tag:
    """The tag of a word whose neighbours have no say beyond its label."""
    fixed = FIXED_SHAPES.get(shape(word))
    if fixed and given.pos is not Pos.PART:  # the apostrophe of "workers' rights"
        return Tag(word, _symbol(word, fixed), rule="shape")
    analysis = lexicon.analyse(word)
    best = _best(given, analysis.readings)
    if best is None:
        form = FORM_OF_LABEL.get(given.form, VerbForm.NONE)
        return Tag(_plain_lemma(word, given.pos, lexicon), given.pos, rule="context", form=form)
    return Tag(best.lemma, given.pos, rule=analysis.source, form=_form(given, best))


def _form(given: Label, reading: Reading) -> VerbForm:
    form = FORM_OF_LABEL.get(given.form, VerbForm.NONE)
    return VerbForm.ZU if form is VerbForm.INFINITIVE and "eiz" in reading.features else form


def _symbol(word: str, pos: Pos) -> Pos:
    """The class of a number or mark: "3." is an ordinal, which is an adjective."""
    if word in SYMBOLS:
        return Pos.SYM
    return Pos.ADJ if pos is Pos.NUM and word.endswith(".") else pos


SYMBOLS = frozenset("%€$£§+=°<>×&")
APOSTROPHES = frozenset("'’")


def _finite(
    words: Sequence[str], i: int, given: Label, readings: Sequence[Reading], source: str, lexicon: Lexicon
) -> Tag:
    """A finite verb: its reading by person and context, or by its ending where it is unknown."""
    finite = [r for r in readings if r.mood is not Mood.NONE]
    finite = [r for r in finite if r.pos is given.pos] or finite
    if not finite:
        return _by_ending(words[i], given.pos, lexicon.formation)
    mood, tense, why = mood_of(words, i, finite, lexicon)
    lemma = next((r.lemma for r in finite if r.mood is mood), finite[0].lemma)
    return Tag(lemma, given.pos, mood, tense, f"{source}{why}", VerbForm.FINITE)


def _by_ending(word: str, pos: Pos, formation: WordFormation) -> Tag:
    """An unlisted finite verb, in the indicative: lemma and tense by its ending."""
    for ending, replaced, tense in formation.verb_endings:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            lemma = word.removesuffix(ending) + replaced
            return Tag(lemma, pos, Mood.INDICATIVE, tense, "ending", VerbForm.FINITE)
    return Tag(word, pos, Mood.INDICATIVE, Tense.PRESENT, "ending", VerbForm.FINITE)


def _best(given: Label, readings: Sequence[Reading]) -> Reading | None:
    """The reading that fits the label: same part of speech, verbs of the same form."""
    verbal = given.pos in VERBAL
    fitting = [r for r in readings if r.pos is given.pos or (verbal and r.pos in VERBAL)]
    if given.form:
        wanted = FORMS.get(given.form, ())
        fitting = [r for r in fitting if any(f in wanted for f in r.features)]
    return fitting[0] if fitting else None


def _plain_lemma(word: str, pos: Pos, lexicon: Lexicon) -> str:
    """The lemma of a word without a fitting reading: a name loses its genitive ending."""
    genitive = lexicon.formation.genitive
    stem = genitive.stem_of(word) if pos is Pos.PROPN and genitive else word
    if stem != word and (word[-1] in APOSTROPHES or any(r.pos is Pos.PROPN for r in lexicon.lookup(stem))):
        return stem
    if pos not in (Pos.PROPN, Pos.NOUN, Pos.ADJ, Pos.X):
        return word.lower()
    readings = lexicon.analyse(word).readings
    same_case = [r for r in readings if r.lemma[:1].isupper() == word[:1].isupper()]
    return same_case[0].lemma if same_case and pos in (Pos.NOUN, Pos.ADJ, Pos.X) else word
