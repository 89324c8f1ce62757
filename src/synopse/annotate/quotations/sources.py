"""Sources beside a clause: "laut X", "nach Angaben von X", "X zufolge", "demnach"."""

from __future__ import annotations

from synopse.annotate.quotations.clauses import KONJUNKTIV, Clause, Kind, has_colon
from synopse.annotate.quotations.cues import find_cue
from synopse.annotate.quotations.drafts import Frame, Framed
from synopse.annotate.quotations.media import is_source_word
from synopse.annotate.quotations.phrases import noun_phrase
from synopse.annotate.quotations.reading import Reading, Unit
from synopse.annotate.quotations.subjects import subject
from synopse.model.token import Pos

SHORT_NOUN = 5
"""Nouns of so few letters are no sign of a compound: "Stand" in "Widerstand"."""


def adverbial_frames(reading: Reading, unit: Unit, clauses: list[Clause]) -> list[Framed]:
    """ "laut X", "nach Angaben von X", "X zufolge", "demnach" with the clause they stand in."""
    found: list[Framed] = []
    for number, clause in enumerate(clauses):
        if clause.kind is Kind.QUOTED:
            continue
        for k in range(len(clause.words)):
            frame = _source_at(reading, clause, k)
            if frame is None or any(set(frame.words) & set(f.frame.words) for f in found):
                continue
            if any(reading.lemma_in(i, "own_adjectives") for i in frame.speaker):
                frame.source = subject(reading, clause)
            elif find_cue(reading, clause) is not None and _passes_on(reading, frame):
                frame.inner = subject(reading, clause)
            _take_relative(clauses, number, frame)
            found.append(Framed(frame, _around(reading, unit, clauses, number, frame), number))
    return found


def _passes_on(reading: Reading, frame: Frame) -> bool:
    """Whether the source is an agency or medium, which only passes words on."""
    words = (reading.tokens[i] for i in frame.speaker)
    media, outlets = reading.rules.group("media_nouns"), reading.rules.outlets
    return any(w.lemma in media or w.text in media or w.text.casefold() in outlets for w in words)


def _take_relative(clauses: list[Clause], number: int, frame: Frame) -> None:
    """Add a relative clause right behind the source to its frame."""
    for clause in clauses[number + 1 : number + 2]:
        if clause.kind is Kind.RELATIVE and clause.before == frame.words[-1] + 1:
            frame.words = [*frame.words, clause.before, *clause.words]


def _source_at(reading: Reading, clause: Clause, k: int) -> Frame | None:
    """The source that the word at position ``k`` of ``clause`` introduces or ends."""
    if clause.words[k] in reading.mark_at:
        return None
    return (
        _preposition(reading, clause, k)
        or _noun_of_saying(reading, clause, k)
        or _postposition(reading, clause, k)
        or _adverb(reading, clause, k)
    )


def _starts(reading: Reading, rule: str, i: int) -> bool:
    """Whether ``rule`` begins with the word at ``i``."""
    found = reading.rules.rules.get(rule)
    return found is not None and reading.lower[i] in found.words


def _preposition(reading: Reading, clause: Clause, k: int) -> Frame | None:
    i = clause.words[k]
    adjective = k > 0 and reading.tokens[i].pos is Pos.ADJ
    if adjective or not _starts(reading, "laut", i):
        return None
    speaker = noun_phrase(reading, clause.words, k + 1)
    return _source_frame(reading, "laut", [i], speaker, clause.words) if speaker else None


def _noun_of_saying(reading: Reading, clause: Clause, k: int) -> Frame | None:
    i = clause.words[k]
    if not _starts(reading, "nach-angaben", i):
        return None
    if clause.kind is Kind.RELATIVE and k == 0 and reading.any_in(clause.words[1:2], "dative_relatives"):
        return Frame("nach-angaben", clause.words[:2], [i], clause.words[1:2], medium="SW")
    speaker = noun_phrase(reading, clause.words, k + 1)
    if not speaker or not _is_source_phrase(reading, speaker):
        return None
    return _source_frame(reading, "nach-angaben", [i], speaker, clause.words)


def _postposition(reading: Reading, clause: Clause, k: int) -> Frame | None:
    i = clause.words[k]
    if not k or not _starts(reading, "zufolge", i):
        return None
    speaker = _phrase_before(reading, clause.words, k)
    saying = reading.in_group(i, "source_openers") or any(_is_source(reading, j) for j in speaker)
    return Frame("zufolge", [*speaker, i], [i], speaker, medium="SW") if speaker and saying else None


def _adverb(reading: Reading, clause: Clause, k: int) -> Frame | None:
    i = clause.words[k]
    doubtful = reading.in_group(i, "doubtful_adverbs")
    if not _starts(reading, "demnach", i) or (doubtful and reading.moods[clause.finite] not in KONJUNKTIV):
        return None
    return Frame("demnach", [i], [i], [i], medium="SW")


def _is_source_phrase(reading: Reading, phrase: list[int]) -> bool:
    """Whether the head of the phrase is a noun of saying; some of them only without an article."""
    nouns = [i for i in phrase if reading.is_noun(i)]
    named = [i for i in nouns[:2] if _is_source(reading, i)]
    if not named:
        return False
    bare_only = reading.lemma_in(named[0], "bare_source_nouns")
    return not (bare_only and reading.tokens[phrase[0]].pos is Pos.DET)


def _is_source(reading: Reading, i: int) -> bool:
    """Whether the word is a noun of saying or a compound with one ("Polizeiangaben")."""
    token = reading.tokens[i]
    nouns = reading.rules.group("source_nouns")
    if token.lemma in nouns or is_source_word(reading, i):
        return True
    lemma = token.lemma.lower()
    return any(lemma.endswith(noun.lower()) for noun in nouns if len(noun) > SHORT_NOUN)


def _source_frame(reading: Reading, rule: str, cue: list[int], speaker: list[int], words: list[int]) -> Frame:
    speaker = speaker + _origin(reading, words, speaker)
    full = speaker + _name_behind(reading, words, speaker)
    medium = "ST" if any(reading.lemma_in(i, "thought_nouns") for i in speaker) else "SW"
    return Frame(rule, [*cue, *full], cue, reading.trimmed(full), medium=medium)


def _origin(reading: Reading, words: list[int], speaker: list[int]) -> list[int]:
    """ "aus Washington" behind "nach Angaben"."""
    k = words.index(speaker[-1]) + 1
    if k >= len(words) or not reading.in_group(words[k], "origin_prepositions"):
        return []
    further = noun_phrase(reading, words, k + 1)
    return [words[k], *further] if further else []


def _name_behind(reading: Reading, words: list[int], speaker: list[int]) -> list[int]:
    """An apposition between commas behind the source: "laut X, dem Chef von Y,"."""
    k = words.index(speaker[-1]) + 1
    if k + 2 >= len(words) or reading.tokens[words[k]].text != ",":
        return []
    further = noun_phrase(reading, words, k + 1)
    end = k + 1 + len(further)
    closed = end >= len(words) or reading.tokens[words[end]].text == ","
    return [words[k], *further, *words[end : end + 1]] if further and closed else []


def _phrase_before(reading: Reading, words: list[int], k: int) -> list[int]:
    """The longest noun phrase that ends just before position ``k``."""
    for start in range(max(0, k - 14), k):
        phrase = noun_phrase(reading, words, start)
        if phrase and phrase[-1] == words[k - 1]:
            return _from_last_name(reading, phrase)
    return []


def _from_last_name(reading: Reading, phrase: list[int]) -> list[int]:
    """Without a phrase that merely stands before it: "[der Minister] Medienberichten zufolge"."""
    for k in range(len(phrase) - 1, 0, -1):
        if (
            _is_source(reading, phrase[k])
            and reading.is_noun(phrase[k - 1])
            and reading.tokens[phrase[k]].pos is not Pos.DET
        ):
            return phrase[k:]
    return phrase


def _around(reading: Reading, unit: Unit, clauses: list[Clause], number: int, frame: Frame) -> list[int]:
    """What a source inside a clause vouches for: the clause with those that hang on it."""
    clause = clauses[number]
    if clause.kind in (Kind.SUBORDINATE, Kind.RELATIVE):
        start, end = clause.start, clause.end
    else:
        start, end = _main_start(reading, unit, clauses, number), _main_end(reading, unit, clauses, number)
    return [i for i in range(start, end) if i not in frame.words]


def _main_start(reading: Reading, unit: Unit, clauses: list[Clause], number: int) -> int:
    k = number
    while (
        k > 0
        and clauses[k].kind in (Kind.INVERTED, Kind.INFINITIVE, Kind.FRAGMENT)
        and not has_colon(reading, clauses[k])
    ):
        k -= 1
    return clauses[k].start if k else unit.start


def _main_end(reading: Reading, unit: Unit, clauses: list[Clause], number: int) -> int:
    for clause in clauses[number + 1 :]:
        if clause.kind is Kind.QUOTED and has_colon(reading, clause):
            return clause.before
        if (
            clause.kind is Kind.MAIN
            and reading.in_group(clause.start, "coordinators")
            and reading.moods[clause.finite] not in KONJUNKTIV
        ):
            return clause.start
    return unit.end
