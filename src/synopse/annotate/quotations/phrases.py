"""Noun phrases, from parts of speech and names."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.quotations.media import is_medium, is_source_word, names_outlet
from synopse.annotate.quotations.reading import LISTED, Reading
from synopse.model.name import NameType
from synopse.model.token import Pos

MODIFIERS = frozenset({Pos.ADJ, Pos.NUM, Pos.DET})


def noun_phrase(reading: Reading, words: Sequence[int], at: int) -> list[int]:
    """The noun phrase that begins at position ``at`` of ``words``, with what belongs to it behind.

    Empty where none begins there. Belongs to it: genitives, "von …", names behind titles, brackets,
    words in marks, and further phrases after "und".
    """
    end = _core(reading, words, at)
    if end == at:
        return []
    if not _stays_short(reading, words[end - 1]):
        end = _extended(reading, words, at, end)
    return list(words[at:end])


def _stays_short(reading: Reading, head: int) -> bool:
    """Pronouns and times take nothing behind them."""
    token = reading.tokens[head]
    return token.pos is Pos.PRON or token.lemma.lower() in reading.rules.group("time_nouns")


def _core(reading: Reading, words: Sequence[int], at: int) -> int:
    """Position behind the bare phrase: article, adjectives, nouns, names."""
    k = at
    if (
        k < len(words)
        and reading.tokens[words[k]].pos is Pos.PRON
        and reading.in_group(words[k], "nominative_pronouns")
    ):
        return k + 1
    while k < len(words) and _modifies(reading, words, k, at):
        k += 1
    k = _behind_attribute(reading, words, at, k)
    nouns = k
    while k < len(words) and (_is_name_part(reading, words, k) or reading.name_end(words[k]) > words[k]):
        if k > nouns and _new_name(reading, words[k - 1], words[k]):
            break
        if reading.name_end(words[k]) > words[k]:
            k += reading.name_end(words[k]) - words[k]
            continue
        mark = reading.mark_at.get(words[k])
        k += len(mark) if mark is not None and mark.start == words[k] else 1
        if (
            k < len(words)
            and reading.tokens[words[k]].text.startswith("-")
            and len(reading.tokens[words[k]].text) > 1
        ):
            k += 1
    if k > nouns:
        return min(k, len(words))
    alone = k > at and (
        reading.tokens[words[k - 1]].pos is Pos.NUM or reading.in_group(words[at], "nominative_pronouns")
    )
    return k if alone else at


def _behind_attribute(reading: Reading, words: Sequence[int], at: int, k: int) -> int:
    """Position of the noun in "der [für Häfen zuständige] Minister"; ``k`` where no such attribute stands."""
    if (
        k != at + 1
        or k >= len(words)
        or reading.tokens[words[at]].pos is not Pos.DET
        or reading.tokens[words[k]].pos is not Pos.ADP
    ):
        return k
    for j in range(k + 1, min(k + 9, len(words) - 1)):
        token = reading.tokens[words[j]]
        if reading.is_finite(words[j]) or token.pos is Pos.PUNCT:
            return k
        attribute = token.pos in (Pos.ADJ, Pos.VERB) and token.text != token.lemma
        if attribute and j > k + 1 and reading.is_noun(words[j + 1]):
            return j + 1
    return k


def _new_name(reading: Reading, last: int, i: int) -> bool:
    """Whether a second phrase begins at ``i`` right behind a name: another name, or a common noun."""
    before, now = reading.named[last], reading.named[i]
    if before is not None:
        return now is not before and (now is None or before.entity != now.entity)
    token = reading.tokens[i]
    if reading.entities:
        return False
    listed = token.pos is Pos.NOUN and token.rule == LISTED and i not in reading.mark_at
    name = reading.tokens[last]
    return name.pos is Pos.PROPN and name.text == name.lemma and listed and now is None


def _modifies(reading: Reading, words: Sequence[int], k: int, at: int) -> bool:
    token = reading.tokens[words[k]]
    if reading.is_noun(words[k]):
        return False
    if token.pos in MODIFIERS or (
        k == at and token.pos is Pos.PRON and reading.in_group(words[k], "relatives")
    ):
        return True
    following = words[k + 1] if k + 1 < len(words) else None
    return (
        k > at
        and following is not None
        and token.pos in (Pos.ADV, Pos.VERB, Pos.CCONJ)
        and not reading.is_finite(words[k])
        and reading.tokens[following].pos in (Pos.ADJ, Pos.NUM, Pos.VERB)
    )


def _is_name_part(reading: Reading, words: Sequence[int], k: int) -> bool:
    i = words[k]
    mark = reading.mark_at.get(i)
    if mark is not None and mark.start == i:
        inside = reading.tokens[i + 1] if i + 1 < mark.end else None
        return inside is not None and inside.text[:1].isupper() and len(mark) <= 8
    return reading.is_noun(i) or (
        k > 0 and reading.tokens[i].pos is Pos.X and reading.tokens[i].text[:1].isupper()
    )


def _extended(reading: Reading, words: Sequence[int], at: int, end: int) -> int:
    """Position behind genitives, "von" phrases, brackets and coordinated phrases that go on at ``end``."""
    first = end
    while end < len(words):
        i = words[end]
        if reading.in_group(i, "genitive_determiners") and not _is_person_name(reading, words[end - 1]):
            further = _core(reading, words, end)
            if _is_spoken_to(reading, words[at:end], words[end:further], end > first):
                break
        elif _goes_on(reading, words, end):
            further = _core(reading, words, end + 1)
            further = end if further == end + 1 else further
        elif reading.tokens[i].text == "(":
            further = _behind_bracket(reading, words, end)
        else:
            break
        if further <= end:
            break
        end = further
    return end


def _is_spoken_to(reading: Reading, phrase: Sequence[int], further: Sequence[int], extended: bool) -> bool:
    """Whether ``further`` is no genitive of ``phrase`` but a medium it speaks to: "der Minister der Agentur X".

    So it is behind a genitive, a bare name, or a person whose role is known and none of the media's.
    """
    of_media = any(reading.any_in(phrase[-1:], group) for group in ("media_people", "media_things"))
    if of_media or not is_medium(reading, further) or any(is_source_word(reading, i) for i in phrase):
        return False
    bare = len(phrase) == 1 and reading.tokens[phrase[0]].rule != LISTED
    return extended or bare or reading.ends_role(phrase[-1]) or names_outlet(reading, further)


def _goes_on(reading: Reading, words: Sequence[int], end: int) -> bool:
    """Whether "und" or "von" at ``end`` may carry the phrase on; "von" behind a name only before a name."""
    i = words[end]
    if reading.in_group(i, "phrase_coordinators"):
        return True
    if end + 1 < len(words) and reading.tokens[words[end - 1]].pos is Pos.NOUN:
        after = reading.tokens[words[end + 1]]
        if reading.in_group(i, "purpose_prepositions") and reading.is_noun(words[end + 1]):
            return True
        if reading.in_group(i, "place_prepositions") and after.pos is Pos.PROPN:
            return True
    if not reading.in_group(i, "of_prepositions"):
        return False
    named = _is_person_name(reading, words[end - 1])
    return not named or (end + 1 < len(words) and _is_person_name(reading, words[end + 1]))


def _is_person_name(reading: Reading, i: int) -> bool:
    mention = reading.named[i]
    return reading.tokens[i].pos is Pos.PROPN or (mention is not None and mention.type is NameType.PER)


def _behind_bracket(reading: Reading, words: Sequence[int], at: int) -> int:
    for k in range(at + 1, min(at + 8, len(words))):
        if reading.tokens[words[k]].text == ")":
            return k + 1
    return at


def all_phrases(reading: Reading, words: Sequence[int]) -> list[tuple[list[int], bool]]:
    """The noun phrases of ``words`` in order, each with whether a preposition governs it."""
    found = []
    k = 0
    while k < len(words):
        phrase = [] if _is_wording(reading, words[k]) else noun_phrase(reading, words, k)
        if phrase:
            governed = k > 0 and reading.tokens[words[k - 1]].pos is Pos.ADP
            found.append((phrase, governed))
            k += len(phrase)
        else:
            k += 1
    return found


def _is_wording(reading: Reading, i: int) -> bool:
    """Whether the word stands inside marks that quote rather than name."""
    mark = reading.mark_at.get(i)
    return mark is not None and not reading.tokens[mark.start + 1].text[:1].isupper()
