"""Verbs, and verbs with nouns, that introduce speech."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.annotate.quotations.clauses import Clause, Kind
from synopse.annotate.quotations.reading import Reading
from synopse.languages.quotations import CueVerb
from synopse.model.token import Pos


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue found in a clause: the words that make it, and the verb it belongs to."""

    words: tuple[int, ...]
    verb: CueVerb
    passive: bool = False

    def may(self, use: str) -> bool:
        return use in self.verb.uses


def find_cue(reading: Reading, clause: Clause) -> Cue | None:
    """The verbal cue of ``clause``, or None."""
    if clause.kind in (Kind.QUOTED, Kind.FRAGMENT) or clause.finite < 0:
        return None
    return _verb_cue(reading, clause) or _noun_cue(reading, clause) or _adjective_cue(reading, clause)


def _verb_cue(reading: Reading, clause: Clause) -> Cue | None:
    group = _verb_group(reading, clause)
    main = group[-1] if group else clause.finite
    passive = (
        len(group) > 1
        and reading.lemma_in(clause.finite, "passive_auxiliary")
        and _is_participle(reading, main)
    )
    particle = _particle(reading, clause, main)
    lemma = reading.tokens[main].lemma
    reflexive = any(reading.in_group(i, "reflexives") for i in clause.words)
    verbs = reading.rules.verbs
    for key, beside in _keys(reading, lemma, particle, reflexive):
        verb = verbs.get(key)
        if verb is None or ("impersonal" in verb.uses and not reading.any_in(clause.words, "expletives")):
            continue
        extra = beside or _far_particle(reading, clause, main, verb.particle)
        words = {*(group or [main]), clause.finite, *extra, *_pronominal(reading, clause)}
        if verb.reflexive:
            words |= {i for i in clause.words if reading.in_group(i, "reflexives")}
        return Cue(tuple(sorted(words)), verb, passive)
    return None


def _far_particle(reading: Reading, clause: Clause, main: int, particle: str) -> tuple[int, ...]:
    """The last separate ``particle`` of a verb whose lemma already holds it."""
    if not particle or reading.lower[main].startswith(particle):
        return ()
    return tuple(i for i in clause.words if i > main and reading.lower[i] == particle)[-1:]


def _pronominal(reading: Reading, clause: Clause) -> list[int]:
    """The last "darauf", "davon" and the like, which point to the clause that follows."""
    found = [i for i in clause.words if reading.in_group(i, "pronominal_adverbs")]
    return [i for i in found[-1:] if i > clause.finite]


def _keys(reading: Reading, lemma: str, particle: int, reflexive: bool) -> list[tuple[str, tuple[int, ...]]]:
    """What to look up, the most particular first, each with the words it takes besides the verb."""
    bases: list[tuple[str, tuple[int, ...]]] = [(lemma, ())]
    if particle >= 0:
        joined = lemma if lemma.startswith(reading.lower[particle]) else reading.lower[particle] + lemma
        bases.insert(0, (joined, (particle,)))
    prefixes = ("sich ", "") if reflexive else ("",)
    return [(prefix + base, extra) for base, extra in bases for prefix in prefixes]


def _verb_group(reading: Reading, clause: Clause) -> list[int]:
    """Finite verb and the infinite form that carries the meaning; the finite verb alone if none does."""
    finite = clause.finite
    token = reading.tokens[finite]
    if token.lemma not in reading.rules.group("auxiliaries") | reading.rules.group("modal_verbs"):
        return [finite]
    infinite = [
        i for i in clause.words if i != finite and i not in reading.mark_at and _is_infinite(reading, i)
    ]
    if not infinite:
        return [finite]
    before = [i for i in infinite if i < finite]
    after = [i for i in infinite if i > finite]
    candidates = after or before
    main = [i for i in candidates if reading.tokens[i].lemma not in reading.rules.group("auxiliaries")]
    chosen = main[-1:] or candidates[-1:]
    return [finite, *chosen]


def _is_infinite(reading: Reading, i: int) -> bool:
    """Infinitives and participles, also those that the tagger takes for adjectives."""
    token = reading.tokens[i]
    if token.pos is Pos.ADJ:
        return token.lemma.endswith("en") and token.lemma != reading.lower[i]
    return token.pos in (Pos.VERB, Pos.AUX) and not reading.is_finite(i)


def _is_participle(reading: Reading, i: int) -> bool:
    text = reading.lower[i]
    return text.endswith(("t", "en")) and text != reading.tokens[i].lemma


def _particle(reading: Reading, clause: Clause, main: int) -> int:
    """The separated particle at the end of a clause with a finite main verb, or -1."""
    if main != clause.finite or clause.kind in (Kind.SUBORDINATE, Kind.RELATIVE):
        return -1
    behind = [i for i in clause.words if i > main and i not in reading.mark_at]
    ends = [i for i in behind if reading.tokens[i].pos is not Pos.PUNCT]
    for i in (*reversed(ends[-1:]), *ends[:1]):
        if reading.in_group(i, "particles") and not _governs(reading, clause, i):
            return i
    found = [i for i in ends if reading.in_group(i, "particles") and _before_boundary(reading, clause, i)]
    return found[0] if found else -1


def _governs(reading: Reading, clause: Clause, i: int) -> bool:
    """Whether a noun phrase follows, so that the word is a preposition."""
    return i + 1 in clause.words and (
        reading.is_noun(i + 1) or reading.tokens[i + 1].pos in (Pos.DET, Pos.ADJ, Pos.PRON, Pos.NUM)
    )


def _before_boundary(reading: Reading, clause: Clause, i: int) -> bool:
    return i + 1 in clause.words and reading.tokens[i + 1].text in (",", "–", "-", ":")


def _noun_cue(reading: Reading, clause: Clause) -> Cue | None:
    """A light verb with a noun of speech: "kam zu dem Schluss", "vertritt die Ansicht"."""
    group = _verb_group(reading, clause)
    verb = reading.tokens[group[-1]].lemma
    if verb not in reading.rules.group("support_verbs"):
        return None
    nouns = "stance_nouns" if verb in reading.rules.group("copulas") else "content_nouns"
    for i in clause.words:
        if reading.lemma_in(i, nouns) and i not in reading.mark_at:
            words = sorted({clause.finite, *group, *_noun_with_article(reading, clause, i)})
            return Cue(tuple(words), CueVerb(reading.tokens[i].lemma, "ST", frozenset({"clause"})))
    return None


def _noun_with_article(reading: Reading, clause: Clause, noun: int) -> list[int]:
    words = [noun]
    while words[0] - 1 in clause.words and reading.tokens[words[0] - 1].pos in (Pos.DET, Pos.ADP, Pos.ADJ):
        words.insert(0, words[0] - 1)
    return words


def _adjective_cue(reading: Reading, clause: Clause) -> Cue | None:
    """ "sich sicher sein", "zeigte sich überzeugt"."""
    group = _verb_group(reading, clause)
    lemma = reading.tokens[group[-1]].lemma
    for i in clause.words:
        if not (reading.in_group(i, "cue_adjectives") or reading.lemma_in(i, "cue_adjectives")):
            continue
        if lemma in reading.rules.group("state_verbs"):
            words = {clause.finite, group[-1], i}
            if lemma not in reading.rules.group("copulas"):
                words |= {j for j in clause.words if reading.in_group(j, "reflexives")}
            return Cue(tuple(sorted(words)), CueVerb(reading.tokens[i].lemma, "ST", frozenset({"clause"})))
    return None
