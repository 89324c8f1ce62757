"""Whether a full stop, question or exclamation mark ends a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from synopse.languages.language import Language
from synopse.languages.sentences import SentenceRules, StopKind
from synopse.model.token import Pos

BEFORE = re.compile(r"[^\s\"„“”»«'‚‘’›‹(\[]*\Z")
AFTER = re.compile(r"(?P<open>[\"„“”»«'‚‘’›‹(\[–—•-]*\s?)(?P<word>[\w][\w'’-]*[.!?]?|[^\s\w]?)")
PREVIOUS = re.compile(r"([\w.-]+)\s+\Z")
INITIALS = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
RANGE = re.compile(r"\d{1,2}\.?[-–/](?=\d{1,2}\Z)")
ROMAN = re.compile(r"[IVXLC]+\Z")
ADDRESS = re.compile(r"(?:https?://|www\.)\S*\Z|\S+[@/]\S*\Z")
STARTERS = frozenset({Pos.DET, Pos.PRON, Pos.ADP, Pos.ADV, Pos.SCONJ, Pos.CCONJ, Pos.AUX, Pos.PART, Pos.NUM})
QUOTES = "\"„“”»«'‚‘’›‹"


@dataclass(frozen=True, slots=True)
class Decision:
    """Where the sentence ends; an empty ``rule`` says that it goes on."""

    cut: int = 0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Boundary:
    """One candidate: ``match`` is the mark with closing quotes and space behind it."""

    text: str
    start: int
    end: int
    match: re.Match[str]
    language: Language

    @property
    def before(self) -> str:
        """The word up to the mark, without it."""
        at = self.match.start()
        return BEFORE.search(self.text, max(self.start, at - 40), at).group()  # type: ignore[union-attr]

    @property
    def after(self) -> re.Match[str]:
        """Opening quotes and the first word behind the mark; either may be empty."""
        return AFTER.match(self.text, self.match.end(), self.end)  # type: ignore[return-value]

    @property
    def previous(self) -> str:
        """The word before the word before the mark."""
        at = self.match.start() - len(self.before)
        found = PREVIOUS.search(self.text, max(self.start, at - 40), at)
        return found.group(1) if found else ""

    @property
    def is_omission(self) -> bool:
        """ "[…]" or "(...)": something was left out, nothing ends."""
        at = self.match.start()
        return self.match["mark"] != "." and at > self.start and self.text[at - 1] in "[("

    def decide(self) -> Decision:
        if self.match["gap"]:
            return Decision(self._cut(), self._name()) if self._ends() else Decision()
        return Decision(self._cut(), "glued") if self._is_glued() else Decision()

    def _ends(self) -> bool:
        """Whether a mark with space behind it ends the sentence."""
        word, mark = self.after["word"], self.match["mark"]
        if self.is_omission or self._goes_on(word):
            return False
        if mark == ".":
            return self._full_stop(word)
        if set(mark) <= set(".…"):
            return self._ellipsis(word)
        return self.before + mark not in self.language.sentences.names_with_mark or self.starts(word)

    def _goes_on(self, word: str) -> bool:
        """Whether a lower-case word or a mark like a comma follows."""
        return word.islower() or not (word[:1].isalnum() or self.after["open"].strip())

    def _cut(self) -> int:
        return self.match.end("close")

    def _name(self) -> str:
        return "mark-and-quote" if self.match["close"] else "mark"

    def starts(self, word: str) -> bool:
        """Whether ``word`` looks like the first word of a sentence: capitalised, but no noun or name."""
        lexicon = self.language.lexicon
        word = word.rstrip(".!?")
        if lexicon.is_function_word(word):
            return True
        readings = lexicon.lookup(word)
        return bool(readings) and all(r.pos in STARTERS for r in readings)

    def _ellipsis(self, word: str) -> bool:
        quoted = self.match["close"] or self.after["open"].strip()
        return bool(quoted) or self.starts(word)

    def _full_stop(self, word: str) -> bool:
        """Whether a single full stop before ``word`` ends the sentence."""
        kind = self._abbreviation(word)
        before = RANGE.sub("", self.before)
        if kind is not None:
            return self._after_abbreviation(kind, word)
        if before.isdigit():
            return self._after_number(before, word)
        if ROMAN.match(before):
            return self.previous in self.language.sentences.labelled or self._opens(word)
        if INITIALS.fullmatch(before):
            return self.previous in self.language.sentences.labelled or self._opens(word)
        return True

    def _opens(self, word: str) -> bool:
        return bool(self.match["close"]) or self.after["open"][:1] in tuple(QUOTES) or self.starts(word)

    def _abbreviation(self, word: str) -> StopKind | None:
        """What the mark is to the abbreviation it closes; None where it closes none.

        A lone capital is an initial ("S. Lang") unless a number follows ("S. 9").
        """
        rules: SentenceRules = self.language.sentences
        stop = self.match.start() + 1
        for found in rules.spaced.finditer(self.text, max(self.start, stop - 14), stop):
            if found.end() == stop:
                return rules.abbreviations[re.sub(r"\s", "", found.group())]
        before = self.before
        if len(before) == 1 and before.isupper() and not word[:1].isdigit():
            return None
        return rules.abbreviations.get(before + ".")

    def _after_abbreviation(self, kind: StopKind, word: str) -> bool:
        if self.match["close"]:
            return kind is not StopKind.NEVER
        if kind in (StopKind.NEVER, StopKind.TITLE):
            return False
        if kind is StopKind.NUMBER:
            return not (word[:1].isdigit() or ROMAN.match(word.rstrip(".")) or len(word) == 1)
        if kind is StopKind.UNIT:
            return self.starts(word)
        return self._opens(word)

    def _after_number(self, number: str, word: str) -> bool:
        rules = self.language.sentences
        if word in rules.months or word.rstrip(".") in rules.months:
            return False
        if word[:1].isdigit() or self._is_enumerator():
            return len(number) > 2
        if self.match["close"] or len(number) > 3 or self.previous in rules.labelled:
            return True
        if self._is_ordinal_here() and self._is_noun(word):
            return False
        return self._opens(word) or not self._is_ordinal_here()

    def _is_enumerator(self) -> bool:
        """Whether the number is the first thing in its line: "1. Brot"."""
        return self.match.start() - len(self.before) <= self.start + 1

    def _is_ordinal_here(self) -> bool:
        return self.previous in self.language.sentences.ordinal_cues or not self.previous[:1].isupper()

    def _is_noun(self, word: str) -> bool:
        """Whether a capitalised word is a noun rather than an adverb or preposition ("Mal")."""
        readings = self.language.lexicon.lookup(word)
        return readings[:1] != () and readings[0].pos is Pos.NOUN

    def _in_address(self) -> bool:
        """Whether the mark stands inside a web or mail address or the name of a file."""
        at = self.match.start()
        return ADDRESS.search(self.text, max(self.start, at - 60), at) is not None

    def _is_glued(self) -> bool:
        """Whether a sentence runs into the next one: "Euro.Die"."""
        before, word = self.before, self.after["word"].rstrip(".!?")
        if self.match["mark"] not in (".", "!", "?") or not self._is_whole_word(before):
            return False
        if not word[:1].isupper() or not word[1:2].islower() or self._in_address():
            return False
        sure = len(before) > 3 and before.islower()
        return bool(sure or self.after["open"] or self.language.lexicon.is_word(word))

    def _is_whole_word(self, before: str) -> bool:
        """Whether ``before`` can be the last word of a sentence: no initial, no abbreviation."""
        if not before.replace("-", "").isalpha() or before + "." in self.language.sentences.abbreviations:
            return False
        return len(before) > 2 or (len(before) == 2 and self.language.lexicon.is_function_word(before))
