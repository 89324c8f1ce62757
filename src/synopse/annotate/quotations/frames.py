"""Frames: the clauses and phrases that say who speaks, and the quotes that belong to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from synopse.annotate.quotations.clauses import Clause, Kind
from synopse.annotate.quotations.cues import Cue, find_cue
from synopse.annotate.quotations.drafts import Frame
from synopse.annotate.quotations.phrases import addressee, agent, all_phrases, impersonal_source, noun_phrase, subject
from synopse.annotate.quotations.reading import BOUNDARIES, Reading, Unit
from synopse.annotate.quotations.relays import add_relays, is_source_word
from synopse.model.token import Mood, Pos

KONJUNKTIV = frozenset({Mood.KONJUNKTIV_1, Mood.KONJUNKTIV_2})


@dataclass(slots=True)
class Framed:
    """A frame with the token indices of what it frames; ``content`` is empty for bare reports."""

    frame: Frame
    content: list[int]
    clause: int = -1


def verbal_frames(reading: Reading, unit: Unit, clauses: list[Clause]) -> list[Framed]:
    """The frames made by a verb of speech, each with its quote, in order of their clauses."""
    found: list[Framed] = []
    floor = unit.start
    taken: set[int] = set()
    for number, clause in enumerate(clauses):
        if clause.start in taken:
            continue
        framed = _frame_at(reading, unit, clauses, number, floor)
        if framed is None:
            continue
        found.append(framed)
        taken.update(framed.frame.words)
        if framed.content and max(framed.content) > clause.start:
            taken.update(i for i in framed.content if i > clause.start)
    return found


def _frame_at(reading: Reading, unit: Unit, clauses: list[Clause], number: int, floor: int) -> Framed | None:
    clause = clauses[number]
    if clause.kind is Kind.FRAGMENT:
        return _so_frame(reading, unit, clauses, number)
    cue = find_cue(reading, clause)
    if cue is None:
        return None
    if _is_aside(reading, clause):
        return _aside(reading, unit, clauses, number, cue)
    behind = _content_behind(reading, clauses, number, cue)
    if behind and not _interrupts(reading, clauses, number, cue, clauses[behind[0]]):
        return _forward(reading, unit, clauses, number, cue, behind)
    if _frames_backward(reading, clauses, number, cue):
        return _backward(reading, unit, clauses, number, cue, floor)
    return None


def _interrupts(reading: Reading, clauses: list[Clause], number: int, cue: Cue, behind: Clause) -> bool:
    """"„A“, sagte sie, „B“": the quote stands on both sides of the frame."""
    if not _frames_backward(reading, clauses, number, cue) or has_colon(reading, behind):
        return False
    before = clauses[number - 1]
    return before.kind is Kind.QUOTED or before.finite >= 0 and reading.moods[before.finite] is Mood.KONJUNKTIV_1


def _is_aside(reading: Reading, clause: Clause) -> bool:
    """"wie die Polizei mitteilte": a clause that stands beside what it frames."""
    return clause.kind is Kind.SUBORDINATE and reading.in_group(clause.opener, "like_words")


def _aside(reading: Reading, unit: Unit, clauses: list[Clause], number: int, cue: Cue) -> Framed | None:
    clause = clauses[number]
    if not (cue.may("clause") or cue.may("direct")) or cue.may("weak") or cue.may("label"):
        return None
    words = _with_commas(reading, unit, clause.words)
    content = [i for i in range(unit.start, unit.end) if i not in words]
    frame = _frame(reading, "wie", clauses, number, cue, words)
    frame.cue = sorted({clause.opener, *frame.cue})
    return Framed(frame, content, number)


def _with_commas(reading: Reading, unit: Unit, words: list[int]) -> list[int]:
    """``words`` with the commas on both sides."""
    first, last = words[0], words[-1]
    wider = list(range(first, last + 1))
    if first > unit.start and reading.tokens[first - 1].text in BOUNDARIES:
        wider.insert(0, first - 1)
    if last + 1 < unit.end and reading.tokens[last + 1].text in BOUNDARIES:
        wider.append(last + 1)
    return wider


def _so_frame(reading: Reading, unit: Unit, clauses: list[Clause], number: int) -> Framed | None:
    """", so der Minister": a verbless piece behind what it frames."""
    clause = clauses[number]
    if not reading.in_group(clause.start, "so_words") or number == 0 or _is_measure(reading, clause.words[1:2]):
        return None
    speaker = noun_phrase(reading, clause.words, 1)
    if not speaker or speaker[-1] + 1 > clause.end:
        return None
    words = _with_commas(reading, unit, clause.words)
    if clause.end >= unit.end - 1:
        words = [i for i in words if i < clause.end]
    content = [i for i in range(_behind_colon(reading, clauses, number, unit.start), unit.end) if i not in words]
    return Framed(Frame("so", words, [clause.start], _without_tail(reading, clause.words[1:]), medium="SW"), content, number)


def _is_measure(reading: Reading, words: list[int]) -> bool:
    """"so viele": no speaker follows."""
    return any(reading.tokens[i].text in reading.rules.group("measures") for i in words)


def _without_tail(reading: Reading, words: list[int]) -> list[int]:
    """The speaker behind "so": the phrase with its appositions, without what follows with a preposition."""
    cut = next((k for k, i in enumerate(words) if k and reading.in_group(i, "loose_prepositions")), len(words))
    return reading.trimmed(words[:cut])


def _content_behind(reading: Reading, clauses: list[Clause], number: int, cue: Cue) -> list[int]:
    """The numbers of the clauses behind clause ``number`` that it frames."""
    j = number + 1
    while j < len(clauses) and clauses[j].start < clauses[number].finite:
        j += 1
    first = j
    while j < len(clauses) and _belongs_to_frame(reading, clauses[j]):
        if clauses[j].kind is Kind.SUBORDINATE and find_cue(reading, clauses[j]) is not None:
            return []
        j += 1
    if j >= len(clauses):
        return []
    if _behind_condition(reading, clauses, first, j, cue):
        j = first
    elif not _opens_content(reading, clauses[j], cue, clauses[number]):
        return []
    last = j + 1
    while last < len(clauses) and not _ends_content(reading, clauses[last], clauses[j]):
        last += 1
    return list(range(j, last))


def _behind_condition(reading: Reading, clauses: list[Clause], first: int, j: int, cue: Cue) -> bool:
    """"Sie sagte, wenn es regne, falle das Fest aus": the quote begins with a subordinate clause."""
    return (
        j > first
        and cue.may("clause")
        and clauses[j].kind is Kind.INVERTED
        and clauses[first].kind is Kind.SUBORDINATE
        and reading.moods[clauses[j].finite] in KONJUNKTIV
    )


def _belongs_to_frame(reading: Reading, clause: Clause) -> bool:
    if has_colon(reading, clause):
        return False
    if clause.kind is Kind.RELATIVE:
        return True
    return clause.kind is Kind.SUBORDINATE and not reading.in_group(clause.opener, "content_openers")


def has_colon(reading: Reading, clause: Clause) -> bool:
    return clause.before >= 0 and reading.tokens[clause.before].text == ":"


def _opens_content(reading: Reading, clause: Clause, cue: Cue, host: Clause) -> bool:
    if has_colon(reading, clause) or clause.kind is Kind.QUOTED:
        return True
    if not cue.may("clause") or clause.before < 0:
        return False
    if clause.kind is Kind.SUBORDINATE:
        like = reading.in_group(clause.opener, "like_words")
        return reading.in_group(clause.opener, "content_openers") and (not like or cue.may("direct"))
    if clause.kind is Kind.INFINITIVE:
        return not reading.in_group(clause.start, "infinitive_openers") and not cue.may("weak")
    if clause.kind is Kind.MAIN:
        mood = reading.moods[clause.finite]
        plain = _may_frame_plainly(reading, host, cue) and not reading.in_group(clause.start, "coordinators")
        if mood is Mood.KONJUNKTIV_2 and reading.in_group(clause.start, "coordinators"):
            return False
        return mood in KONJUNKTIV or plain and host.kind in (Kind.MAIN, Kind.INVERTED)
    return False


def _may_frame_plainly(reading: Reading, host: Clause, cue: Cue) -> bool:
    """Whether a main clause in the indicative may be the quote: the verb of speech has no object yet."""
    if cue.may("weak") or not cue.may("direct"):
        return False
    taken = set(subject(reading, host)) | set(cue.words)
    objects = [p for p, governed in all_phrases(reading, host.words) if not governed and not taken & set(p)]
    return not objects or reading.in_group(objects[0][0], "dative_determiners")


def _ends_content(reading: Reading, clause: Clause, first: Clause) -> bool:
    """Whether the frame's own sentence goes on with ``clause``."""
    if has_colon(reading, first):
        return False
    if clause.kind is Kind.QUOTED and has_colon(reading, clause):
        return True
    if clause.kind not in (Kind.MAIN, Kind.INVERTED):
        return clause.kind is Kind.FRAGMENT and reading.in_group(clause.start, "so_words")
    if reading.moods[clause.finite] in KONJUNKTIV:
        return False
    if clause.kind is Kind.INVERTED and not reading.in_group(clause.start, "coordinators"):
        return first.kind in (Kind.MAIN, Kind.SUBORDINATE) and find_cue(reading, clause) is not None
    if first.kind in (Kind.SUBORDINATE, Kind.INFINITIVE, Kind.QUOTED):
        return True
    return reading.in_group(clause.start, "coordinators")


def _forward(
    reading: Reading, unit: Unit, clauses: list[Clause], number: int, cue: Cue, behind: list[int]
) -> Framed:
    first, last = clauses[behind[0]], clauses[behind[-1]]
    start = clauses[number].start
    words = list(range(start, first.start))
    end = unit.end if behind[-1] == len(clauses) - 1 else clauses[behind[-1] + 1].start
    rule = "colon" if has_colon(reading, first) else "verb-before"
    content = list(range(first.start, end))
    if last.kind is not Kind.QUOTED:
        content = reading.trimmed(content)
    return Framed(_frame(reading, rule, clauses, number, cue, words), content, number)


def _frames_backward(reading: Reading, clauses: list[Clause], number: int, cue: Cue) -> bool:
    """Whether the clause stands behind what it frames: ", sagte sie"."""
    clause = clauses[number]
    if number == 0 or not (cue.may("clause") or cue.may("direct")):
        return False
    before = clauses[number - 1]
    if before.kind is Kind.QUOTED:
        return clause.kind is Kind.INVERTED and not reading.in_group(clause.start, "coordinators")
    if clause.kind is not Kind.INVERTED or clause.before < 0 or reading.in_group(clause.start, "coordinators"):
        return False
    if not cue.passive and not subject(reading, clause) and not reading.any_in(clause.words, "expletives"):
        return False
    return any(
        c.kind in (Kind.MAIN, Kind.INVERTED, Kind.QUOTED, Kind.INFINITIVE) or _is_dass(reading, c)
        for c in clauses[:number]
    )


def _behind_colon(reading: Reading, clauses: list[Clause], number: int, floor: int) -> int:
    """Where the last marked clause behind a colon begins before clause ``number``; ``floor`` if none."""
    found = [c.start for c in clauses[:number] if c.kind is Kind.QUOTED and has_colon(reading, c)]
    return found[-1] if found else floor


def _is_dass(reading: Reading, clause: Clause) -> bool:
    return clause.kind is Kind.SUBORDINATE and reading.in_group(clause.opener, "content_openers")


def _backward(reading: Reading, unit: Unit, clauses: list[Clause], number: int, cue: Cue, floor: int) -> Framed:
    clause = clauses[number]
    words = list(range(clause.start, clause.end))
    if clause.before >= 0:
        words.insert(0, clause.before)
    content = list(range(_behind_colon(reading, clauses, number, floor), words[0]))
    goes_on = [c for c in clauses[number + 1 :] if _goes_on(reading, c)]
    if goes_on:
        content += range(goes_on[0].start, unit.end)
        words = list(range(words[0], goes_on[0].start))
    else:
        words = list(range(words[0], _frame_end(reading, unit, clauses, number)))
    return Framed(_frame(reading, "verb-after", clauses, number, cue, words), content, number)


def _goes_on(reading: Reading, clause: Clause) -> bool:
    """Whether the quote goes on behind a frame that interrupts it."""
    if clause.kind is Kind.QUOTED:
        return True
    if clause.kind is Kind.MAIN:
        return reading.moods[clause.finite] in KONJUNKTIV
    return _is_dass(reading, clause) and not reading.in_group(clause.opener, "like_words")


def _frame_end(reading: Reading, unit: Unit, clauses: list[Clause], number: int) -> int:
    """Behind the frame clause and the relative clauses that hang on it."""
    k = number + 1
    while k < len(clauses) and clauses[k].kind in (Kind.RELATIVE, Kind.SUBORDINATE, Kind.INFINITIVE):
        k += 1
    end = clauses[k - 1].end
    return min(end, unit.end)


def _frame(reading: Reading, rule: str, clauses: list[Clause], number: int, cue: Cue, words: list[int]) -> Frame:
    clause = clauses[number]
    speaker, spoken_to = roles(reading, clauses, number, cue)
    frame = Frame(rule, words, list(cue.words), speaker, spoken_to, cue.verb.medium)
    add_relays(reading, clause, cue, frame)
    return frame


def roles(reading: Reading, clauses: list[Clause], number: int, cue: Cue) -> tuple[list[int], list[int]]:
    clause = clauses[number]
    if cue.may("quoted"):
        return _quoted_speaker(reading, clause, cue), []
    if cue.passive:
        patient = _without_agent(reading, subject(reading, clause)) if cue.may("patient") else []
        return agent(reading, clause), patient
    speaker = _shared_subject(reading, clauses, number) or subject(reading, clause)
    if not speaker and reading.any_in(clause.words, "expletives"):
        speaker = impersonal_source(reading, clause)
    return speaker, addressee(reading, clause, speaker, cue.may("patient"))


def _quoted_speaker(reading: Reading, clause: Clause, cue: Cue) -> list[int]:
    """Who is quoted: the subject of the passive, else the object, else the subject."""
    first = subject(reading, clause)
    if cue.passive:
        return _without_agent(reading, first)
    rest = [i for i in clause.words if i not in first and i not in cue.words]
    objects = [phrase for phrase, governed in all_phrases(reading, rest) if not governed]
    return objects[0] if objects else first


def _without_agent(reading: Reading, words: list[int]) -> list[int]:
    """The subject of a passive without "von …" behind it."""
    cut = [k for k, i in enumerate(words) if k and reading.in_group(i, "of_prepositions")]
    return words[: cut[-1]] if cut else words


def _shared_subject(reading: Reading, clauses: list[Clause], number: int) -> list[int]:
    """The subject of the main clause before "und sagte …"."""
    clause = clauses[number]
    if not reading.in_group(clause.start, "coordinators") or clause.kind is not Kind.INVERTED:
        return []
    for before in reversed(clauses[:number]):
        if before.kind in (Kind.MAIN, Kind.INVERTED):
            return subject(reading, before)
    return []


def bare_reports(reading: Reading, clauses: list[Clause], taken: Iterable[int]) -> list[Framed]:
    """Clauses that report speech by their verb alone: "lobte die Freundschaft"."""
    taken = set(taken)
    found = []
    for number, clause in enumerate(clauses):
        if clause.kind not in (Kind.MAIN, Kind.INVERTED) or taken.intersection(clause.words):
            continue
        cue = find_cue(reading, clause)
        if cue is None or not _reports(reading, clause, cue) or cue.may("label") and _has_mark(reading, clause):
            continue
        speaker, spoken_to = roles(reading, clauses, number, cue)
        if not speaker:
            continue
        frame = Frame("report", [], [], speaker, spoken_to, cue.verb.medium)
        found.append(Framed(frame, list(range(clause.start, _report_end(clauses, number, taken))), number))
    return found


def _reports(reading: Reading, clause: Clause, cue: Cue) -> bool:
    of = cue.may("report-of") and any(reading.in_group(i, "of_prepositions") for i in clause.words)
    return cue.may("report") or of


def _has_mark(reading: Reading, clause: Clause) -> bool:
    return any(i in reading.mark_at for i in clause.words)


def _report_end(clauses: list[Clause], number: int, taken: set[int]) -> int:
    """Behind the report and the subordinate clauses that hang on it."""
    k = number + 1
    hanging = (Kind.RELATIVE, Kind.SUBORDINATE, Kind.INFINITIVE, Kind.FRAGMENT)
    while k < len(clauses) and clauses[k].kind in hanging and not taken.intersection(clauses[k].words):
        k += 1
    return clauses[k - 1].end


def adverbial_frames(reading: Reading, unit: Unit, clauses: list[Clause]) -> list[Framed]:
    """"laut X", "nach Angaben von X", "X zufolge", "demnach" with the clause they stand in."""
    found = []
    for number, clause in enumerate(clauses):
        if clause.kind is Kind.QUOTED:
            continue
        for k in range(len(clause.words)):
            frame = _source_at(reading, clause.words, k)
            if frame is None or any(set(frame.words) & set(f.frame.words) for f in found):
                continue
            if any(reading.lemma_in(i, "own_adjectives") for i in frame.speaker):
                frame.source = subject(reading, clause)
            _take_relative(clauses, number, frame)
            found.append(Framed(frame, _around(reading, unit, clauses, number, frame), number))
    return found


def _take_relative(clauses: list[Clause], number: int, frame: Frame) -> None:
    """Add a relative clause right behind the source to its frame."""
    for clause in clauses[number + 1 : number + 2]:
        if clause.kind is Kind.RELATIVE and clause.before == frame.words[-1] + 1:
            frame.words = [*frame.words, clause.before, *clause.words]


def _source_at(reading: Reading, words: list[int], k: int) -> Frame | None:
    i = words[k]
    word = reading.lower[i]
    rules = reading.rules.rules
    if i in reading.mark_at:
        return None
    if "laut" in rules and word in rules["laut"].words and (k == 0 or reading.tokens[i].pos is not Pos.ADJ):
        speaker = noun_phrase(reading, words, k + 1)
        return _source_frame(reading, "laut", [i], speaker, words) if speaker else None
    if "nach-angaben" in rules and word in rules["nach-angaben"].words:
        speaker = noun_phrase(reading, words, k + 1)
        if speaker and _is_source_phrase(reading, speaker):
            return _source_frame(reading, "nach-angaben", [i], speaker, words)
    if "zufolge" in rules and word in rules["zufolge"].words and k:
        speaker = _phrase_before(reading, words, k)
        ok = speaker and (reading.in_group(i, "source_openers") or any(_is_source(reading, j) for j in speaker))
        return Frame("zufolge", [*speaker, i], [i], speaker, medium="SW") if ok else None
    if "demnach" in rules and word in rules["demnach"].words:
        return Frame("demnach", [i], [i], [i], medium="SW")
    return None


def _is_source_phrase(reading: Reading, phrase: list[int]) -> bool:
    """Whether the head of the phrase is a noun of saying; some of them only without an article."""
    nouns = [i for i in phrase if reading.is_noun(i)]
    named = [i for i in nouns[:2] if _is_source(reading, i)]
    if not named:
        return False
    bare_only = reading.lemma_in(named[0], "bare_source_nouns")
    return not (bare_only and reading.tokens[phrase[0]].pos is Pos.DET)


def _is_source(reading: Reading, i: int) -> bool:
    token = reading.tokens[i]
    nouns = reading.rules.group("source_nouns")
    if is_source_word(reading.rules, token.text):
        return True
    return token.lemma in nouns or any(token.lemma.endswith(n.lower()) for n in nouns if len(n) > 5)


def _source_frame(reading: Reading, rule: str, cue: list[int], speaker: list[int], words: list[int]) -> Frame:
    speaker = speaker + _origin(reading, words, speaker)
    full = speaker + _name_behind(reading, words, speaker)
    medium = "ST" if any(reading.lemma_in(i, "thought_nouns") for i in speaker) else "SW"
    return Frame(rule, [*cue, *full], cue, reading.trimmed(full), medium=medium)


def _origin(reading: Reading, words: list[int], speaker: list[int]) -> list[int]:
    """"aus Washington" behind "nach Angaben"."""
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
        if _is_source(reading, phrase[k]) and reading.is_noun(phrase[k - 1]) and not reading.tokens[phrase[k]].pos is Pos.DET:
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
    while k > 0 and clauses[k].kind in (Kind.INVERTED, Kind.INFINITIVE, Kind.FRAGMENT) and not has_colon(reading, clauses[k]):
        k -= 1
    return clauses[k].start if k else unit.start


def _main_end(reading: Reading, unit: Unit, clauses: list[Clause], number: int) -> int:
    for clause in clauses[number + 1 :]:
        if clause.kind is Kind.QUOTED and has_colon(reading, clause):
            return clause.before
        if clause.kind is Kind.MAIN and reading.in_group(clause.start, "coordinators") and reading.moods[clause.finite] not in KONJUNKTIV:
            return clause.start
    return unit.end

