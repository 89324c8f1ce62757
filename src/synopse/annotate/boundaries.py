"""Whether a full stop, question or exclamation mark ends a sentence.

What is asked is asked of the word before the mark and of the word behind it; the words that tell are in
``sentences.toml`` and ``abbreviations.tsv`` of the language.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from synopse.annotate.glued import is_glued
from synopse.annotate.numbers_with_stop import ends_after_digits
from synopse.annotate.stop_candidates import DASHES, Candidate, candidate_at
from synopse.languages.language import Language
from synopse.languages.sentences import StopKind

INITIALS = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
YEAR_AND_VERB = re.compile(r"(?:1[5-9]|20)\d\d\s+([a-zäöüß]+)")
ROMAN = re.compile(r"[IVXLC]+\Z")
SIGNS = tuple("#@§$€")


class Decision(NamedTuple):
    """Where the sentence ends; an empty ``rule`` says that it goes on."""

    cut: int = 0
    rule: str = ""


GOES_ON = Decision()


def decide(text: str, start: int, end: int, match: re.Match[str], language: Language) -> Decision:
    """Whether ``match``, a mark with closing quotes and space behind it, ends a sentence in ``[start, end)``."""
    here = candidate_at(text, start, end, match, language)
    if not match["gap"]:
        return Decision(match.end("close"), "glued") if is_glued(here) else GOES_ON
    if not _ends(here):
        return GOES_ON
    return Decision(match.end("close"), "mark-and-quote" if match["close"] else "mark")


def _ends(here: Candidate) -> bool:
    """Whether a mark with space behind it ends the sentence."""
    mark = here.match["mark"]
    if _goes_on(here) or _is_omission(here) or _is_aside(here):
        return False
    if mark == ".":
        return _full_stop(here)
    if mark[-1] in ".…" and not mark.strip(".…"):
        return _ellipsis(here)
    return here.before + mark not in here.language.sentences.names_with_mark or here.starts(here.word)


def _goes_on(here: Candidate) -> bool:
    """Whether a lower-case word or a mark like a comma follows."""
    word = here.word
    return word.islower() or not (word[:1].isalnum() or here.opening.strip() or word in SIGNS)


def _is_omission(here: Candidate) -> bool:
    """ "[…]", "(...)" or "(!)": something was left out or is remarked on, nothing ends."""
    at = here.match.start()
    return here.match["mark"] != "." and at > here.start and here.text[at - 1] in "[("


def _is_aside(here: Candidate) -> bool:
    """Whether the mark ends a bracket in mid-sentence ("drei (!) Jahre", "(10 % u. a.) Kosten") or a label ("1.)")."""
    if here.match["close"][:1] not in (")", "]"):
        return False
    at = here.match.start()
    opened = max(here.text.rfind("(", here.start, at), here.text.rfind("[", here.start, at))
    if opened < 0:
        return len(here.before) < 3
    inside = bool(here.text[here.start : opened].strip())
    return inside and (here.match["mark"] != "." or _abbreviation(here) is not None)


def _ellipsis(here: Candidate) -> bool:
    """Whether dots or "…" end the sentence: they may stand for a pause as well."""
    opening = here.opening.strip()
    if here.match["close"] and opening in DASHES:
        return False
    if here.match["close"] or opening or here.starts(here.word):
        return True
    return here.parts_clauses()


def _full_stop(here: Candidate) -> bool:
    """Whether a single full stop before the next word ends the sentence."""
    kind = _abbreviation(here)
    if kind is not None:
        return _after_abbreviation(here, kind)
    before = here.before
    if before[-1:].isdigit():
        return ends_after_digits(here)
    if ROMAN.match(before) and len(before) > 1:
        return here.is_label() or here.opens() or _follows_ruler(here)
    if INITIALS.fullmatch(before):
        return here.is_label() or here.opens()
    return True


def _follows_ruler(here: Candidate) -> bool:
    """Whether the numeral ends a name and a clause follows: "… Benedikt XVI. Kardinäle ehrten ihn"."""
    previous = here.previous
    if not previous[:1].isupper() or previous[-1] == "s" or here.language.lexicon.is_function_word(previous):
        return False
    if here.opening.strip() or here.word in here.language.sentences.nobility:
        return False
    return here.is_noun(here.word) and here.parts_clauses()


def _abbreviation(here: Candidate) -> StopKind | None:
    """What the mark is to the abbreviation it closes; None where it closes none.

    A lone capital is an initial ("S. Lang") unless a number follows ("S. 9").
    """
    rules, before = here.language.sentences, here.before
    if len(before) <= rules.longest_last_part or "." in before:
        stop = here.match.start() + 1
        for found in rules.spaced.finditer(here.text, max(here.start, stop - 14), stop):
            if found.end() == stop:
                return rules.abbreviations[re.sub(r"\s", "", found.group())]
    if len(before) == 1 and before.isupper() and not here.word[:1].isdigit():
        return None
    if before.endswith(rules.numbered_endings) and here.word[:1].isdigit():
        return StopKind.NUMBER
    return rules.abbreviations.get(before + ".")


def _after_abbreviation(here: Candidate, kind: StopKind) -> bool:
    word = here.word
    if here.match["close"]:
        return kind is not StopKind.NEVER
    if kind in (StopKind.NEVER, StopKind.TITLE):
        return False
    if kind is StopKind.NUMBER:
        return not (word[:1].isdigit() or ROMAN.match(word) or len(word) == 1)
    if kind is StopKind.UNIT:
        return here.starts(word) or _year_begins(here)
    return here.opens() or _year_begins(here)


def _year_begins(here: Candidate) -> bool:
    """Whether a year and a finite verb follow, and no month stands before: "1993 wurde er …"."""
    if here.before in here.language.sentences.months:
        return False
    found = YEAR_AND_VERB.match(here.text, here.match.end(), here.end)
    return found is not None and any(r.is_finite for r in here.language.lexicon.lookup(found.group(1)))
