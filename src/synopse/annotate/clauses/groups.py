"""Reads the verb group of a clause: which verb carries the meaning, and tense, voice, modal verb over it.

From the finite verb inwards: "soll gesperrt worden sein" is sollen > sein > worden > gesperrt. Where subordinate
clauses have their verb last, the verbs that are not finite stand in the opposite order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from synopse.annotate.clauses.pieces import Words
from synopse.languages.clauses import Construction, Effect
from synopse.model.clause import Voice
from synopse.model.token import Mood, Pos, Tense, VerbForm

INNER = {Tense.PRESENT: Tense.PERFECT, Tense.PAST: Tense.PLUPERFECT, Tense.FUTURE: Tense.FUTURE_PERFECT}
NOT_FINITE = frozenset({VerbForm.INFINITIVE, VerbForm.ZU, VerbForm.PARTICIPLE, VerbForm.GERUND})


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """``verbs`` from the outermost to the one that carries the meaning, as token indices."""

    verbs: tuple[int, ...] = ()
    modal: str = ""
    tense: Tense = Tense.NONE
    voice: Voice = Voice.NONE
    is_wuerde: bool = False
    rule: str = ""


def verb_group(words: Words, indices: Sequence[int], finite: int) -> VerbGroup:
    """The verb group of the clause with these tokens; ``finite`` is -1 in infinitive clauses."""
    clusters = _clusters(words, indices, finite)
    if finite < 0:
        inner = clusters[-1] if clusters else []
        return (
            _inwards(words, VerbGroup((inner[0],), tense=Tense.PRESENT, voice=Voice.ACTIVE), inner[1:])
            if inner
            else VerbGroup()
        )
    token = words.tokens[finite]
    present = token.mood is Mood.KONJUNKTIV_2
    group = VerbGroup((finite,), tense=Tense.PRESENT if present else token.tense, voice=Voice.ACTIVE)
    joined = [
        found
        for cluster in clusters
        if (found := _inwards(words, group, cluster)) is not group
        and _reaches(words, indices, finite, cluster[0])
    ]
    return _shared(words, clusters[0], joined) if joined else group


def _shared(words: Words, first: Sequence[int], joined: Sequence[VerbGroup]) -> VerbGroup:
    """The first of coordinated verbs with all auxiliaries, which may stand behind the last one alone: "sind verletzt
    und ins Krankenhaus gebracht worden"."""
    longest = max(joined, key=lambda group: len(group.verbs))
    if len(longest.verbs) == len(joined[0].verbs) and first[-1] in joined[0].verbs:
        return joined[0]
    alike = len(first) == 1 and words.forms[first[0]] is words.forms[longest.verbs[-1]]
    return replace(longest, verbs=(*longest.verbs, first[0])) if alike else longest


def _clusters(words: Words, indices: Sequence[int], finite: int) -> list[list[int]]:
    """The runs of verbs that are not finite, each from the outermost verb to the innermost."""
    runs: list[list[int]] = []
    last = -2
    for i in indices:
        if words.forms[i] in NOT_FINITE and i != finite:
            if last >= 0 and all(_may_stand_between(words, j) for j in range(last + 1, i)):
                runs[-1].append(i)
            else:
                runs.append([i])
            last = i
    return [run[::-1] for run in runs] if words.rules.verb_last else runs


def _may_stand_between(words: Words, i: int) -> bool:
    if words.in_group(i, "infinitive_particles") or words.forms[i] is VerbForm.FINITE:
        return True
    return not words.rules.verb_last and words.tokens[i].pos in (Pos.ADV, Pos.PART)


def _reaches(words: Words, indices: Sequence[int], finite: int, inner: int) -> bool:
    """Whether a verb can belong to the finite one: where verbs stand together, only adverbs part them, or, in
    questions and behind "only then", the subject does."""
    if words.rules.verb_last or words.forms[inner] is VerbForm.INFINITIVE:
        return True
    if indices[0] == finite or words.in_group(indices[0], "question_words"):
        return True
    return all(_may_stand_between(words, i) for i in range(finite + 1, inner))


def _inwards(words: Words, group: VerbGroup, cluster: Sequence[int]) -> VerbGroup:
    """``group`` with as many verbs of ``cluster`` as constructions join to it."""
    for inner in cluster:
        rule = _construction(words, group.verbs[-1], inner)
        if rule is None:
            break
        group = _applied(words, group, inner, rule)
    return group


def _construction(words: Words, outer: int, inner: int) -> Construction | None:
    lemma, form = words.lemmas[outer], words.forms[inner]
    apart = inner > 0 and words.in_group(inner - 1, "infinitive_particles")
    form = VerbForm.ZU if apart and form is VerbForm.INFINITIVE else form
    for rule in words.rules.constructions:
        if (
            lemma in rule.verbs
            and form is rule.form
            and rule.tense in (Tense.NONE, words.tokens[outer].tense)
            and rule.mood in (Mood.NONE, words.tokens[outer].mood)
            and (not rule.of or _is_of(words, words.lemmas[inner], rule.of))
        ):
            return rule
    return None


def _is_of(words: Words, lemma: str, verbs: frozenset[str]) -> bool:
    """Whether a verb is listed, itself or behind a particle."""
    return lemma in verbs or any(
        lemma.endswith(verb) and lemma.removesuffix(verb) in words.particles for verb in verbs
    )


def _applied(words: Words, group: VerbGroup, inner: int, rule: Construction) -> VerbGroup:
    verbs = (*group.verbs, inner)
    name = f"{group.rule}>{rule.name}" if group.rule else rule.name
    if rule.effect is Effect.PERFECT:
        return replace(group, verbs=verbs, rule=name, tense=INNER.get(group.tense, group.tense))
    if rule.effect is Effect.FUTURE:
        would = words.tokens[group.verbs[0]].mood is Mood.KONJUNKTIV_2
        return replace(
            group, verbs=verbs, rule=name, tense=group.tense if would else Tense.FUTURE, is_wuerde=would
        )
    if rule.effect in (Effect.PASSIVE, Effect.STATE):
        return replace(group, verbs=verbs, rule=name, voice=Voice(rule.effect.value))
    if rule.effect is Effect.MODAL:
        return replace(group, verbs=verbs, rule=name, modal=words.lemmas[group.verbs[-1]])
    return replace(group, verbs=verbs, rule=name)
