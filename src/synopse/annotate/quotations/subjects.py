"""Subject, agent and addressee of a clause."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.quotations.clauses import Clause, Kind
from synopse.annotate.quotations.phrases import all_phrases, noun_phrase
from synopse.annotate.quotations.reading import Reading
from synopse.model.token import Pos


def subject(reading: Reading, clause: Clause) -> list[int]:
    """The words of the subject; empty where there is none or only "es"."""
    words = clause.words
    if clause.kind is Kind.RELATIVE:
        return _relative_subject(reading, clause)
    if clause.kind is Kind.SUBORDINATE:
        found = _first_nominative(reading, [i for i in words if i > clause.opener])
        return (
            found + _place_behind(reading, words, found)
            if reading.in_group(clause.opener, "like_words")
            else found
        )
    if clause.kind is Kind.MAIN:
        behind = _pronoun_behind(reading, clause)
        field = behind or _first_field(reading, clause)
        if field and not _is_mute(reading, field):
            return field
        return _first_nominative(reading, [i for i in words if i > clause.finite]) or field
    return _first_nominative(reading, [i for i in words if i > clause.finite])


def _is_mute(reading: Reading, field: Sequence[int]) -> bool:
    """Whether the phrase is of a thing that does nothing: "Die Kosten schätzt der Kanton"."""
    nouns = [i for i in field if reading.is_noun(i)]
    return bool(nouns) and reading.lemma_in(nouns[0], "mute_nouns")


def _relative_subject(reading: Reading, clause: Clause) -> list[int]:
    """The relative pronoun, unless its case or another pronoun tells that it is an object."""
    inside = [i for i in clause.words if i > clause.opener]
    pronoun = reading.lower[clause.opener]
    if pronoun in reading.rules.group("nominative_relatives") and clause.opener == clause.words[0]:
        return [clause.opener]
    first = inside[0] if inside else clause.opener
    if reading.in_group(first, "subject_pronouns"):
        return [first]
    if pronoun in reading.rules.group("ambiguous_relatives") and clause.opener == clause.words[0]:
        return [clause.opener]
    return _first_nominative(reading, inside) or [clause.opener]


def _place_behind(reading: Reading, words: Sequence[int], phrase: list[int]) -> list[int]:
    """ "in Bangkok" right behind the speaker of a clause with "wie"."""
    k = words.index(phrase[-1]) + 1 if phrase else len(words)
    if k >= len(words) or not reading.in_group(words[k], "seat_prepositions"):
        return []
    further = noun_phrase(reading, words, k + 1)
    return [words[k], *further] if further else []


def _pronoun_behind(reading: Reading, clause: Clause) -> list[int]:
    """ "er", "wir", "man" right behind the verb: then what stands before the verb is an object."""
    i = clause.finite + 1
    if i in clause.words and reading.in_group(i, "subject_pronouns"):
        return [i]
    return []


def impersonal_source(reading: Reading, clause: Clause) -> list[int]:
    """ "In der Erklärung heißt es", "hieß es aus dem Amt": the phrase behind the preposition."""
    for phrase, governed in all_phrases(reading, clause.words):
        if (
            governed
            and reading.in_group(phrase[0] - 1, "source_prepositions")
            and not _is_time(reading, phrase)
        ):
            return phrase
    return []


def _is_time(reading: Reading, phrase: Sequence[int]) -> bool:
    nouns = [i for i in phrase if reading.is_noun(i)]
    return bool(nouns) and reading.tokens[nouns[0]].lemma.lower() in reading.rules.group("time_nouns")


def _first_field(reading: Reading, clause: Clause) -> list[int]:
    """What stands before the verb of a main clause, where that is the subject."""
    field = [i for i in clause.words if i < clause.finite]
    while field and (
        reading.in_group(field[0], "degree_adverbs") or reading.in_group(field[0], "coordinators")
    ):
        field = field[1:]
    while field and (
        reading.in_group(field[-1], "degree_adverbs") or reading.tokens[field[-1]].text in (",", "–", "-")
    ):
        field = field[:-1]
    if not field or not _can_be_nominative(reading, field):
        return []
    phrase = noun_phrase(reading, field, 0)
    if not phrase or reading.in_group(phrase[0], "expletives"):
        return []
    if len(phrase) == 1 and reading.in_group(phrase[0], "accusative_pronouns"):
        return []
    return field


def _can_be_nominative(reading: Reading, phrase: Sequence[int]) -> bool:
    first = phrase[0]
    return not (
        reading.in_group(first, "oblique_determiners")
        or (
            reading.named[first] is None
            and reading.tokens[first].pos in (Pos.ADP, Pos.ADV, Pos.SCONJ, Pos.PART)
        )
        or _is_time(reading, phrase)
        or (len(phrase) == 1 and reading.tokens[first].text.isdigit())
        or reading.in_group(first, "reflexives")
        or reading.any_in((first, phrase[-1]), "source_openers")
    )


def _first_nominative(reading: Reading, words: Sequence[int]) -> list[int]:
    """The first phrase that no preposition governs and that may be nominative, with its appositions."""
    while words and reading.in_group(words[0], "degree_adverbs"):
        words = words[1:]
    for phrase, governed in all_phrases(reading, words):
        if governed or not _can_be_nominative(reading, phrase) or reading.in_group(phrase[0], "expletives"):
            continue
        return phrase + _apposition(reading, words, phrase)
    return []


def _apposition(reading: Reading, words: Sequence[int], phrase: list[int]) -> list[int]:
    """ ", der Sprecher des Ministeriums" behind ``phrase``, with its comma.

    A place may stand between: "der Chef der Fraktion im Landtag, Jan Maier".
    """
    if reading.tokens[phrase[-1]].pos is Pos.PRON:
        return []
    k = words.index(phrase[-1]) + 1
    place = _prepositional(reading, words, k)
    further = _behind_comma(reading, words, k + len(place))
    if place and further and reading.tokens[further[1]].pos is not Pos.PROPN:
        return []
    if not further:
        return []
    rest = [*place, *further]
    while more := _prepositional(reading, words, words.index(rest[-1]) + 1):
        rest += more
    return rest


def _behind_comma(reading: Reading, words: Sequence[int], k: int) -> list[int]:
    """A comma at position ``k`` and the noun phrase behind it; empty where there is none."""
    if k + 1 >= len(words) or reading.tokens[words[k]].text != ",":
        return []
    phrase = noun_phrase(reading, words, k + 1)
    return [words[k], *phrase] if phrase else []


def _prepositional(reading: Reading, words: Sequence[int], k: int) -> list[int]:
    """The phrase with a preposition at position ``k`` that may belong to a speaker; no times."""
    if k >= len(words) or not reading.in_group(words[k], "inner_prepositions"):
        return []
    phrase = noun_phrase(reading, words, k + 1)
    return [words[k], *phrase] if phrase and not _is_time(reading, phrase) else []


def agent(reading: Reading, clause: Clause) -> list[int]:
    """Who acts in a passive clause: the phrase behind "von" or "durch"."""
    for k, i in enumerate(clause.words):
        if i != clause.words[0] and reading.in_group(i, "agent_prepositions"):
            phrase = noun_phrase(reading, clause.words, k + 1)
            if phrase:
                return phrase
    return []


def _is_talk_with(reading: Reading, i: int) -> bool:
    """Whether "mit" at token ``i`` follows a noun of talking: "im Gespräch mit"."""
    return i > 0 and reading.in_group(i, "talk_prepositions") and reading.lemma_in(i - 1, "talk_nouns")


def addressee(reading: Reading, clause: Clause, taken: Sequence[int], object_too: bool) -> list[int]:
    """Who is spoken to: "gegenüber X", or the bare object where the verb takes one."""
    for phrase, governed in all_phrases(reading, [i for i in clause.words if i not in taken]):
        around = [i for i in (phrase[0] - 1, phrase[-1] + 1) if 0 <= i < len(reading.tokens)]
        if reading.any_in(around, "towards") or (governed and _is_talk_with(reading, phrase[0] - 1)):
            return phrase
        dative = object_too or reading.in_group(phrase[0], "dative_determiners")
        bare = not governed and dative and not reading.in_group(phrase[0], "neuter_pronouns")
        number = reading.tokens[phrase[0]].pos is Pos.NUM and len(phrase) == 1
        if (
            bare
            and not number
            and reading.tokens[phrase[-1]].lemma.lower() not in reading.rules.group("time_nouns")
        ):
            return phrase
    return []
