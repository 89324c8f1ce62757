"""Whether a sentence runs into the next one without a space: "Euro.Die"."""

from __future__ import annotations

import re

from synopse.annotate.stop_candidates import Candidate
from synopse.model.token import Pos

ADDRESS = re.compile(r"(?:https?://|www\.)\S*\Z|\S+[@/]\S*\Z")
CLOSING = tuple("\"“”»«'’‘›‹")
NAMING = (Pos.NOUN, Pos.PROPN)
HYPHENS = tuple("-‐‑")
LONG = 8


def is_glued(here: Candidate) -> bool:
    """Whether a sentence runs into the next one: "Euro.Die"."""
    mark, word = here.match["mark"], here.word
    if mark not in (".", "!", "?") or not word[:1].isupper() or not word[1:2].islower():
        return False
    if here.opening in HYPHENS or not _is_whole_word(here) or _in_address(here):
        return False
    if here.before + mark + word in here.language.sentences.names_with_mark:
        return False
    return bool(here.opening) or _is_sure_word(here, word)


def _is_sure_word(here: Candidate, word: str) -> bool:
    """Whether what runs on is a word of its own: no second part of a name ("Frei.Wild", "FRITZ!Box")."""
    before, lexicon = here.before, here.language.lexicon
    readings = lexicon.lookup(word)
    if readings and readings[0].pos not in NAMING:
        return True
    if here.is_first():
        return False
    if before.islower():
        return len(before) > 3 or bool(readings) or lexicon.is_function_word(before)
    if before in here.language.sentences.months:
        return True
    plain = not before.isupper() and (len(before) >= LONG or here.is_noun(before))
    return plain and (bool(readings) or len(lexicon.split_compound(word)) > 1)


def _is_whole_word(here: Candidate) -> bool:
    """Whether ``before`` can be the last word of a sentence: no initial, no abbreviation."""
    before, lexicon = here.before, here.language.lexicon
    if before[-1:] in (")", "]") or (not before and _is_behind_quote(here)):
        return lexicon.is_word(here.word)
    if before[-1:].isdigit():
        return len(before) > 2 and lexicon.is_function_word(here.word)
    if not before.replace("-", "").isalpha() or before + "." in here.language.sentences.abbreviations:
        return False
    return len(before) > 2 or (len(before) == 2 and lexicon.is_function_word(before))


def _is_behind_quote(here: Candidate) -> bool:
    at = here.match.start()
    return at > here.start and here.text[at - 1] in CLOSING


def _in_address(here: Candidate) -> bool:
    """Whether the mark stands inside a web or mail address or the name of a file."""
    at = here.match.start()
    return ADDRESS.search(here.text, max(here.start, at - 60), at) is not None
