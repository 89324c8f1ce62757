"""Mends what the tagger gets wrong where the clause or the lexicon says so plainly."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from synopse.annotate.moods import EDGES
from synopse.languages.lexicon import REMEMBERED, Lexicon
from synopse.languages.readings import verb_form
from synopse.languages.tagger import Label, label
from synopse.model.token import Mood, Pos

VERBAL = (Pos.VERB, Pos.AUX)
GOVERNED = ("inf", "pa2")
NAMING = (Pos.NOUN, Pos.PROPN)
FINAL = frozenset(".!?")
SECOND_PLACE = 6
"""The finite verb of a main clause stands second: among so many words."""
ARTICLED = (Pos.NOUN, Pos.ADJ, Pos.NUM)


def mend(words: Sequence[str], labels: Sequence[Label], lexicon: Lexicon) -> list[Label]:
    """The labels, those mended that contradict the lexicon or leave a clause without its verb."""
    mended = [
        _possible(word, given, lexicon) if given.form else given
        for word, given in zip(words, labels, strict=True)
    ]
    for i in range(1, len(words)):
        if mended[i].form == "fin" and _is_capitalised_inside(words, i):
            mended[i] = _as_name(words[i], lexicon)
    for i in range(len(words) - 1):
        if mended[i].pos is Pos.PRON and _is_article(words, mended, i, lexicon):
            mended[i] = label(Pos.DET)
        elif mended[i].form == "fin" and _is_under(words[i], mended[i + 1], lexicon):
            mended[i] = label(mended[i].pos, "pa2")
        elif mended[i].pos is Pos.PROPN and mended[i + 1].pos is Pos.PROPN and _is_title(words[i], lexicon):
            mended[i] = label(Pos.NOUN)
    for start, end in clauses(words):
        _mend_clause(words, mended, start, end, lexicon)
    if FINAL.intersection(words[-1:]) and not any(given.form == "fin" for given in mended):
        for i in _verb_of_sentence(words, mended, lexicon):
            mended[i] = label(Pos.VERB, "fin")
    if not any(given.form in GOVERNED for given in mended):
        return [_main_verb(word, given, lexicon) for word, given in zip(words, mended, strict=True)]
    return mended


def clauses(words: Sequence[str]) -> list[tuple[int, int]]:
    """The stretches between marks, half-open."""
    edges = [-1, *[i for i, word in enumerate(words) if word in EDGES], len(words)]
    return [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]


def _mend_clause(words: Sequence[str], labels: list[Label], start: int, end: int, lexicon: Lexicon) -> None:
    """Mends the finite verbs of one clause: one too few, or one too many."""
    finite = [i for i in range(start, end) if labels[i].form == "fin"]
    if len(finite) == 1:
        for i in _mistaken_infinitives(words, labels, finite[0], start, end, lexicon):
            labels[i] = label(labels[i].pos, "pa2")
    elif not finite:
        at = _missing_finite(words, labels, start, end, lexicon)
        if at is not None:
            labels[at] = label(labels[at].pos if labels[at].pos in VERBAL else Pos.VERB, "fin")
    else:
        for i in _attributes(words, labels, start, finite, lexicon):
            labels[i] = label(Pos.ADJ)
        form = _governed_form(words, labels, finite, end, lexicon)
        if form:
            labels[end - 1] = label(labels[end - 1].pos, form)


@lru_cache(maxsize=REMEMBERED)
def _possible(word: str, given: Label, lexicon: Lexicon) -> Label:
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


def _is_capitalised_inside(words: Sequence[str], i: int) -> bool:
    """Whether a word is capitalised though it does not begin a sentence, a quotation or a part of a heading."""
    word = words[i]
    return word[0].isupper() and word[1:].islower() and words[i - 1][-1].isalnum()


def _as_name(word: str, lexicon: Lexicon) -> Label:
    """A noun where the lexicon has one, else a name: German verbs are written small."""
    noun = any(r.pos is Pos.NOUN for r in lexicon.analyse(word).readings)
    return label(Pos.NOUN if noun else Pos.PROPN)


def _is_title(word: str, lexicon: Lexicon) -> bool:
    """Whether what stands before a name is a common noun and no name: "Bürgermeisterin Anke Lohse"."""
    analysis = lexicon.analyse(word)
    kinds = {reading.pos for reading in analysis.readings}
    certain = analysis.source in ("lexicon", "compound") and word[1:].islower()
    return certain and Pos.NOUN in kinds and not kinds & {Pos.PROPN, Pos.ADJ}


def _is_article(words: Sequence[str], labels: Sequence[Label], i: int, lexicon: Lexicon) -> bool:
    """Whether a pronoun can be an article and stands right before a noun or adjective, not behind a mark."""
    if labels[i + 1].pos not in ARTICLED or (i and words[i - 1] in EDGES):
        return False
    return _can_be_article(words[i], lexicon)


def _can_be_article(word: str, lexicon: Lexicon) -> bool:
    return any(r.pos is Pos.DET and "def" in r.features for r in lexicon.lookup(word))


def _is_under(word: str, following: Label, lexicon: Lexicon) -> bool:
    """Whether a word labelled finite is the participle of the auxiliary behind it: "vereinbart worden"."""
    if following.pos is not Pos.AUX or following.form not in GOVERNED:
        return False
    return any("pa2" in r.features for r in lexicon.analyse(word).readings)


def _main_verb(word: str, given: Label, lexicon: Lexicon) -> Label:
    """A verb that can be an auxiliary but has no other verb to govern: "sie haben Zeit", "er will mehr"."""
    if given.pos is not Pos.AUX:
        return given
    governs = any(r.lemma in lexicon.group("governing") for r in lexicon.lookup(word))
    return label(Pos.VERB, given.form) if governs else given


def _attributes(
    words: Sequence[str], labels: Sequence[Label], start: int, finite: Sequence[int], lexicon: Lexicon
) -> list[int]:
    """Words labelled finite between article and noun in a clause that has its verb: "das umgeleitete Wasser sei"."""
    return [
        i
        for i, following in pairwise(finite)
        if start < i < following - 1
        and labels[i + 1].pos in NAMING
        and _can_be_article(words[i - 1].lower(), lexicon)
        and not any(given.pos is Pos.CCONJ for given in labels[i:following])
    ]


def _mistaken_infinitives(
    words: Sequence[str], labels: Sequence[Label], finite: int, start: int, end: int, lexicon: Lexicon
) -> list[int]:
    """The one infinitive under "haben" that can be a participle: "sie hatten den Ort verlassen"."""
    if not any(r.lemma in lexicon.group("over_participles") for r in lexicon.lookup(words[finite])):
        return []
    found = [i for i in range(start, end) if labels[i].form == "inf"]
    if len(found) != 1 or words[found[0] - 1] in lexicon.group("infinitive_particles"):
        return []
    return found if any("pa2" in r.features for r in lexicon.analyse(words[found[0]]).readings) else []


def _missing_finite(
    words: Sequence[str], labels: Sequence[Label], start: int, end: int, lexicon: Lexicon
) -> int | None:
    """The verb of a clause without one: its last word in a subordinate clause, or the only word that can be none
    of what it was labelled."""
    if _is_subordinate(words, labels, start, end):
        last = end - 1
        if labels[last].form in GOVERNED and not set(words[max(start, last - 1) : last]) & lexicon.group(
            "infinitive_particles"
        ):
            readings = lexicon.analyse(words[last]).readings
            if any(r.mood is Mood.INDICATIVE and r.is_third_person for r in readings):
                return last
    if any(given.pos in VERBAL for given in labels[start:end]):
        return None
    if _opens_frame(words, labels, start, lexicon):
        return start
    following = [*labels[start + 1 : end], None]
    found = [
        i
        for i, after in zip(range(start, end), following, strict=True)
        if _can_only_be_verb(words[i], labels[i], after, lexicon)
    ]
    return found[0] if len(found) == 1 else None


def _is_subordinate(words: Sequence[str], labels: Sequence[Label], start: int, end: int) -> bool:
    """Whether a conjunction opens a clause, or what may be a relative pronoun behind a noun: "…, in der".."""
    first = [given.pos for given in labels[start : start + 2]]
    if Pos.SCONJ in first:
        return True
    if start < 2 or words[start - 1] != ",":
        return False
    return first[:1] == [Pos.PRON] or (first == [Pos.ADP, Pos.DET] and labels[start - 2].pos in NAMING)


def _verb_of_sentence(words: Sequence[str], labels: Sequence[Label], lexicon: Lexicon) -> list[int]:
    """The one word of a whole sentence without verb that can be its finite verb: taken for an attribute ("Ihr
    gehörten hochrangige Vertreter an.") or a participle with its subject behind it ("So entdeckt man sie.")."""
    second = range(1, min(len(words) - 1, SECOND_PLACE + 1))
    found = [
        i
        for i in second
        if _may_be_second(words, labels, i, lexicon)
        and any(r.is_third_person and r.mood is Mood.INDICATIVE for r in lexicon.analyse(words[i]).readings)
    ]
    return found if len(found) == 1 else []


def _may_be_second(words: Sequence[str], labels: Sequence[Label], i: int, lexicon: Lexicon) -> bool:
    if labels[i].form in GOVERNED:
        return words[i + 1] in lexicon.group("sure_subjects")
    return labels[i].pos is Pos.ADJ and not _can_be_article(words[i - 1].lower(), lexicon)


def _opens_frame(words: Sequence[str], labels: Sequence[Label], start: int, lexicon: Lexicon) -> bool:
    """Whether a clause without verb opens with what can be one and was taken for an attribute of the noun behind
    it: "…, erklärte Geschäftsführer Ahlrichs"."""
    if start < 2 or labels[start].pos is not Pos.ADJ:
        return False
    if labels[start - 2].pos is Pos.ADJ and words[start - 2][-1] == words[start][-1]:
        return False  # "große, erklärte Gegner"
    return any(r.is_third_person and r.is_finite for r in lexicon.analyse(words[start]).readings)


def _can_only_be_verb(word: str, given: Label, after: Label | None, lexicon: Lexicon) -> bool:
    """Whether a word that can be a finite verb cannot be what it was labelled: it has no reading as noun or adverb,
    or is an inflected adjective with no noun behind it ("der Druck reiche nicht")."""
    if given.pos not in (Pos.NOUN, Pos.ADV, Pos.ADJ) or not word.islower():
        return False
    readings = lexicon.analyse(word).readings
    if not any(r.is_third_person and r.mood in (Mood.INDICATIVE, Mood.KONJUNKTIV_1) for r in readings):
        return False
    if given.pos is not Pos.ADJ:
        return given.pos not in {r.pos for r in readings}
    own = next((r.lemma for r in readings if r.pos is Pos.ADJ), word)
    return word != own and (after is None or after.pos not in ARTICLED)


def _governed_form(
    words: Sequence[str], labels: Sequence[Label], finite: Sequence[int], end: int, lexicon: Lexicon
) -> str:
    """The form of a last word labelled finite though an auxiliary governs it: "soll gekommen sein", "hatte
    berichtet"; empty where it is none of that."""
    if len(finite) != 2 or finite[1] != end - 1 or labels[finite[0]].pos is not Pos.AUX:
        return ""
    if any(given.pos is Pos.CCONJ for given in labels[finite[0] : end]):
        return ""
    features = {f for r in lexicon.analyse(words[end - 1]).readings if r.pos in VERBAL for f in r.features}
    return next((form for form in GOVERNED if form in features), "")
