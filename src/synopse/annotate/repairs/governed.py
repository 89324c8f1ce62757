"""Verbs under an auxiliary: which form it asks for, where the tagger took another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synopse.annotate.repairs.finite import is_subordinate
from synopse.annotate.repairs.words import GOVERNED
from synopse.languages.lexicon import Lexicon
from synopse.languages.tagger import Label
from synopse.model.token import VERBAL, Pos


def is_under(words: Sequence[str], labels: Sequence[Label], i: int, lexicon: Lexicon) -> bool:
    """Whether a word labelled finite or infinitive is the participle of the auxiliary behind it: "vereinbart
    worden", "verlassen haben"."""
    ahead = i + 2 if words[i + 1] in lexicon.group("infinitive_particles") and i + 2 < len(words) else i + 1
    following = labels[ahead]
    if following.pos not in VERBAL or following.form not in GOVERNED:
        return False
    over = lexicon.group("over_participles") | lexicon.group("over_passives")
    governed = labels[i].form == "fin" or any(r.lemma in over for r in lexicon.lookup(words[ahead]))
    return governed and _can_be_participle(words[i], lexicon)


def mistaken_participles(
    words: Sequence[str], labels: Sequence[Label], finite: int, start: int, end: int, lexicon: Lexicon
) -> list[int]:
    """The participle that "haben" or "werden" governs where it was taken for an infinitive ("hatten den Ort
    verlassen") or an adjective ("wurde genau beobachtet")."""
    over = {r.lemma for r in lexicon.lookup(words[finite])}
    governed = [i for i in range(start, end) if labels[i].form in GOVERNED]
    if len(governed) == 1 and over & lexicon.group("over_participles") and labels[governed[0]].form == "inf":
        apart = words[governed[0] - 1] in lexicon.group("infinitive_particles")
        return [] if apart or not _can_be_participle(words[governed[0]], lexicon) else governed
    if governed or not over & lexicon.group("over_passives"):
        return []
    last = end - 1
    adjective = labels[last].pos is Pos.ADJ and not any(
        r.pos is Pos.ADJ and r.lemma == words[last] for r in lexicon.lookup(words[last])
    )
    return [last] if adjective and _can_be_participle(words[last], lexicon) else []


def _can_be_participle(word: str, lexicon: Lexicon) -> bool:
    return any("pa2" in r.features for r in lexicon.analyse(word).readings)


def governed_form(
    words: Sequence[str], labels: Sequence[Label], finite: Sequence[int], end: int, lexicon: Lexicon
) -> str:
    """The form of a last word labelled finite though an auxiliary governs it: "soll gekommen sein", "hatte
    berichtet"; empty where it is none of that."""
    *earlier, auxiliary, last = finite
    if last != end - 1 or labels[auxiliary].pos is not Pos.AUX:
        return ""
    if earlier and not any(given.pos is Pos.CCONJ for given in labels[earlier[-1] : auxiliary]):
        return ""
    if any(given.pos is Pos.CCONJ for given in labels[auxiliary:end]):
        return _shared_form(words, labels, auxiliary, last, lexicon)
    features = {f for r in lexicon.analyse(words[end - 1]).readings if r.pos in VERBAL for f in r.features}
    return next((form for form in GOVERNED if form in features), "")


def _shared_form(
    words: Sequence[str], labels: Sequence[Label], modal: int, last: int, lexicon: Lexicon
) -> str:
    """The form of an auxiliary that two participles share under a modal verb: "soll Autos gestohlen und verkauft
    haben"."""
    governs = any(r.lemma in lexicon.group("governing") for r in lexicon.lookup(words[modal]))
    auxiliary = any("inf" in r.features and r.pos is Pos.AUX for r in lexicon.lookup(words[last]))
    bare = [i for i in range(modal, last) if labels[i].form == "pa2"]
    return "inf" if governs and auxiliary and len(bare) > 1 and bare[-1] == last - 1 else ""


def interrupted(
    words: Sequence[str], labels: Sequence[Label], stretches: Sequence[tuple[int, int]], lexicon: Lexicon
) -> Iterator[tuple[int, str]]:
    """Verbs labelled finite that end a clause which another one interrupts, each with the form that its auxiliary
    asks for: "die Sperrung wird, wie es hieß, Tage andauern"."""
    for (start, end), (last_start, last_end) in zip(stretches, stretches[2:], strict=False):
        finite = [i for i in range(start, end) if labels[i].form == "fin"]
        if len(finite) != 1 or any(labels[i].form in GOVERNED for i in range(start, end)):
            continue
        own = [i for i in range(last_start, last_end) if labels[i].form == "fin"]
        subordinate = is_subordinate(words, labels, last_start, last_end)
        if own != [last_end - 1] or subordinate or last_end - last_start < 2:
            continue
        form = _form_under(words[finite[0]], words[own[0]], lexicon)
        if form:
            yield own[0], form


def _form_under(auxiliary: str, word: str, lexicon: Lexicon) -> str:
    """The form that a verb of two forms has under an auxiliary; empty where it cannot stand under it."""
    over = {r.lemma for r in lexicon.lookup(auxiliary)}
    features = {f for r in lexicon.analyse(word).readings if r.pos in VERBAL for f in r.features}
    if over & lexicon.group("over_participles"):
        return "pa2" if "pa2" in features else ""
    governs = over & (lexicon.group("governing") | lexicon.group("over_passives"))
    return "inf" if governs and "inf" in features else ""
