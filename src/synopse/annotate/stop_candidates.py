"""One mark that may end a sentence, with the words either side and what is asked of them."""

from __future__ import annotations

import re
from typing import NamedTuple

from synopse.annotate.ellipses import parts_clauses
from synopse.languages.language import Language
from synopse.model.token import Pos

BEFORE = re.compile(r"[^\s\"„“”»«'‚‘’›‹(\[]*\Z")
AFTER = re.compile(r"(?P<open>[\"„“”»«'‚‘’›‹(\[–—•-]*\s?)(?P<word>\w[\w'’-]*|[^\s\w]?)")
PREVIOUS = re.compile(r"([\w.-]+)\s+\Z")
STARTERS = frozenset({Pos.DET, Pos.PRON, Pos.ADP, Pos.ADV, Pos.SCONJ, Pos.CCONJ, Pos.AUX, Pos.PART, Pos.NUM})
QUOTES = tuple("\"„“”»«'‚‘’›‹")
DASHES = tuple("–—-")


class Candidate(NamedTuple):
    """One candidate: ``match`` is the mark with closing quotes and space behind it.

    ``before`` is the word up to the mark, ``opening`` what stands before ``word``, the first one behind it.
    """

    text: str
    start: int
    end: int
    match: re.Match[str]
    language: Language
    before: str
    opening: str
    word: str

    @property
    def previous(self) -> str:
        """The word before the word before the mark."""
        at = self.match.start() - len(self.before)
        found = PREVIOUS.search(self.text, max(self.start, at - 40), at)
        return found.group(1) if found else ""

    def starts(self, word: str) -> bool:
        """Whether ``word`` looks like the first word of a sentence: capitalised, but no noun or name."""
        lexicon = self.language.lexicon
        if lexicon.is_function_word(word):
            return True
        readings = lexicon.lookup(word)
        return bool(readings) and all(r.pos in STARTERS for r in readings)

    def opens(self) -> bool:
        """Whether a quotation ends or begins here, or a sentence plainly begins."""
        if self.match["close"] or self.opening[:1] in QUOTES:
            return True
        return self.opening.strip() not in DASHES and self.starts(self.word)

    def is_label(self) -> bool:
        return self.previous in self.language.sentences.labelled

    def is_noun(self, word: str) -> bool:
        """Whether a capitalised word is a noun rather than an adverb, a preposition or a number ("Dank")."""
        lexicon = self.language.lexicon
        readings = lexicon.lookup(word) or lexicon.lookup(word.rpartition("-")[2])
        if not readings or lexicon.is_function_word(word):
            return False
        return readings[0].pos is Pos.NOUN and all(r.pos is not Pos.NUM for r in readings)

    def is_first(self) -> bool:
        """Whether the word before the mark is the first one of its sentence: "1. Brot"."""
        return not any(map(str.isalnum, self.text[self.start : self.match.start() - len(self.before)]))

    def parts_clauses(self) -> bool:
        """Whether a clause stands on either side of the mark."""
        before, behind = self.text[self.start : self.match.start()], self.text[self.match.end() : self.end]
        return parts_clauses(before, behind, self.language.lexicon)


def candidate_at(text: str, start: int, end: int, match: re.Match[str], language: Language) -> Candidate:
    """The candidate that ``match`` found in ``[start, end)``."""
    at = match.start()
    before = BEFORE.search(text, max(start, at - 40), at).group().lstrip(":*|•")  # type: ignore[union-attr]
    opening, word = AFTER.match(text, match.end(), end).groups()  # type: ignore[union-attr]
    return Candidate(text, start, end, match, language, before, opening, word)
