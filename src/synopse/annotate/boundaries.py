"""Whether a full stop, question or exclamation mark ends a sentence.

What is asked is asked of the word before the mark and of the word behind it; the words that tell are in
``sentences.toml`` and ``abbreviations.tsv`` of the language.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from synopse.annotate.ellipses import parts_clauses
from synopse.languages.language import Language
from synopse.languages.sentences import StopKind
from synopse.model.token import Pos

BEFORE = re.compile(r"[^\s\"„“”»«'‚‘’›‹(\[]*\Z")
AFTER = re.compile(r"(?P<open>[\"„“”»«'‚‘’›‹(\[–—•-]*\s?)(?P<word>\w[\w'’-]*|[^\s\w]?)")
PREVIOUS = re.compile(r"([\w.-]+)\s+\Z")
INITIALS = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
RANGE = re.compile(r"\d{1,2}\.?[-–/](?=\d{1,2}\Z)")
LAST_NUMBER = re.compile(r"(?:^|[a-zäöüß–/:-])(\d{1,4})\Z")
DAY_AND_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])")
FIRST_PART = re.compile(r"[^\W\d_][^\W\d_A-ZÄÖÜ]+")
YEAR_AND_VERB = re.compile(r"(?:1[5-9]|20)\d\d\s+([a-zäöüß]+)")
ROMAN = re.compile(r"[IVXLC]+\Z")
ADDRESS = re.compile(r"(?:https?://|www\.)\S*\Z|\S+[@/]\S*\Z")
STARTERS = frozenset({Pos.DET, Pos.PRON, Pos.ADP, Pos.ADV, Pos.SCONJ, Pos.CCONJ, Pos.AUX, Pos.PART, Pos.NUM})
QUOTES = tuple("\"„“”»«'‚‘’›‹")
CLOSING = tuple("\"“”»«'’‘›‹")
SIGNS = tuple("#@§$€")
NAMING = (Pos.NOUN, Pos.PROPN)
DASHES = tuple("–—-")
HYPHENS = tuple("-‐‑")
LONG, LIST = 8, 120


class Decision(NamedTuple):
    """Where the sentence ends; an empty ``rule`` says that it goes on."""

    cut: int = 0
    rule: str = ""


GOES_ON = Decision()


class Boundary(NamedTuple):
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

    def decide(self) -> Decision:
        if self.match["gap"]:
            return Decision(self.match.end("close"), self._name()) if self._ends() else GOES_ON
        return Decision(self.match.end("close"), "glued") if self._is_glued() else GOES_ON

    def _name(self) -> str:
        return "mark-and-quote" if self.match["close"] else "mark"

    def _ends(self) -> bool:
        """Whether a mark with space behind it ends the sentence."""
        mark = self.match["mark"]
        if self._goes_on() or self._is_omission() or self._is_aside():
            return False
        if mark == ".":
            return self._full_stop()
        if mark[-1] in ".…" and not mark.strip(".…"):
            return self._ellipsis()
        return self.before + mark not in self.language.sentences.names_with_mark or self.starts(self.word)

    def _goes_on(self) -> bool:
        """Whether a lower-case word or a mark like a comma follows."""
        word = self.word
        return word.islower() or not (word[:1].isalnum() or self.opening.strip() or word in SIGNS)

    def _is_omission(self) -> bool:
        """ "[…]", "(...)" or "(!)": something was left out or is remarked on, nothing ends."""
        at = self.match.start()
        return self.match["mark"] != "." and at > self.start and self.text[at - 1] in "[("

    def _is_aside(self) -> bool:
        """Whether the mark ends a bracket in mid-sentence ("drei (!) Jahre", "(10 % u. a.) Kosten") or a label ("1.)")."""
        if self.match["close"][:1] not in (")", "]"):
            return False
        at = self.match.start()
        opened = max(self.text.rfind("(", self.start, at), self.text.rfind("[", self.start, at))
        if opened < 0:
            return len(self.before) < 3
        inside = bool(self.text[self.start : opened].strip())
        return inside and (self.match["mark"] != "." or self._abbreviation() is not None)

    def starts(self, word: str) -> bool:
        """Whether ``word`` looks like the first word of a sentence: capitalised, but no noun or name."""
        lexicon = self.language.lexicon
        if lexicon.is_function_word(word):
            return True
        readings = lexicon.lookup(word)
        return bool(readings) and all(r.pos in STARTERS for r in readings)

    def _opens(self) -> bool:
        """Whether a quotation ends or begins here, or a sentence plainly begins."""
        if self.match["close"] or self.opening[:1] in QUOTES:
            return True
        return self.opening.strip() not in DASHES and self.starts(self.word)

    def _ellipsis(self) -> bool:
        """Whether dots or "…" end the sentence: they may stand for a pause as well."""
        opening = self.opening.strip()
        if self.match["close"] and opening in DASHES:
            return False
        if self.match["close"] or opening or self.starts(self.word):
            return True
        return self._parts_clauses()

    def _parts_clauses(self) -> bool:
        before, behind = self.text[self.start : self.match.start()], self.text[self.match.end() : self.end]
        return parts_clauses(before, behind, self.language.lexicon)

    def _full_stop(self) -> bool:
        """Whether a single full stop before the next word ends the sentence."""
        kind = self._abbreviation()
        if kind is not None:
            return self._after_abbreviation(kind)
        before = self.before
        if before[-1:].isdigit():
            return self._after_digits()
        if ROMAN.match(before) and len(before) > 1:
            return self._is_label() or self._opens() or self._follows_ruler()
        if INITIALS.fullmatch(before):
            return self._is_label() or self._opens()
        return True

    def _is_label(self) -> bool:
        return self.previous in self.language.sentences.labelled

    def _follows_ruler(self) -> bool:
        """Whether the numeral ends a name and a clause follows: "… Benedikt XVI. Kardinäle ehrten ihn"."""
        previous = self.previous
        if (
            not previous[:1].isupper()
            or previous[-1] == "s"
            or self.language.lexicon.is_function_word(previous)
        ):
            return False
        if self.opening.strip() or self.word in self.language.sentences.nobility:
            return False
        return self._is_noun(self.word) and self._parts_clauses()

    def _abbreviation(self) -> StopKind | None:
        """What the mark is to the abbreviation it closes; None where it closes none.

        A lone capital is an initial ("S. Lang") unless a number follows ("S. 9").
        """
        rules, before = self.language.sentences, self.before
        if len(before) <= rules.longest_last_part or "." in before:
            stop = self.match.start() + 1
            for found in rules.spaced.finditer(self.text, max(self.start, stop - 14), stop):
                if found.end() == stop:
                    return rules.abbreviations[re.sub(r"\s", "", found.group())]
        if len(before) == 1 and before.isupper() and not self.word[:1].isdigit():
            return None
        if before.endswith(rules.numbered_endings) and self.word[:1].isdigit():
            return StopKind.NUMBER
        return rules.abbreviations.get(before + ".")

    def _after_abbreviation(self, kind: StopKind) -> bool:
        word = self.word
        if self.match["close"]:
            return kind is not StopKind.NEVER
        if kind in (StopKind.NEVER, StopKind.TITLE):
            return False
        if kind is StopKind.NUMBER:
            return not (word[:1].isdigit() or ROMAN.match(word) or len(word) == 1)
        if kind is StopKind.UNIT:
            return self.starts(word) or self._year_begins()
        return self._opens() or self._year_begins()

    def _year_begins(self) -> bool:
        """Whether a year and a finite verb follow, and no month stands before: "1993 wurde er …"."""
        if self.before in self.language.sentences.months:
            return False
        found = YEAR_AND_VERB.match(self.text, self.match.end(), self.end)
        return found is not None and any(r.is_finite for r in self.language.lexicon.lookup(found.group(1)))

    def _after_digits(self) -> bool:
        before = self.before
        if self._is_counted():
            return False
        if DAY_AND_MONTH.fullmatch(before):
            return self._after_day()
        number = RANGE.sub("", before)
        return self._after_number(number) if number.isdigit() else True

    def _is_counted(self) -> bool:
        """Whether what follows is always counted ("13. September", "zum 24. Mal", "Zweitligist 1. FC")."""
        rules, number = self.language.sentences, LAST_NUMBER.search(self.before)
        if number is None:
            return False
        if self.word in rules.months:
            return len(number.group(1)) < 3
        first = FIRST_PART.match(self.word)
        parts = {self.word, self.word.rpartition("-")[2], first.group() if first else ""}
        return not parts.isdisjoint(rules.counted) and not self._is_label()

    def _after_day(self) -> bool:
        """After "7.10.": a range ("22.2. – 28.2."), or the day of what follows ("am 7.10. Menschen getötet")."""
        if self.opening.strip() in DASHES and self.word[:1].isdigit():
            return False
        return self.previous[:1].isupper() or self._opens()

    def _after_number(self, number: str) -> bool:
        if self.word[:1].isdigit() or self._is_first():
            return len(number) > (2 if self.word[:1].isdigit() else 3)
        if self.match["close"] or self._is_year(number) or self._is_label():
            return True
        ordinal = self._is_ordinal_here()
        if ordinal and self._is_noun(self.word):
            return False
        return self._opens() or not (ordinal or self._is_listed(number))

    def _is_year(self, number: str) -> bool:
        """Whether a number of four digits or more is no ordinal ("der 1000. Gast")."""
        if len(number) < 4:
            return False
        return (
            len(number) > 4
            or number > "1499"
            or self.previous.lower() not in self.language.sentences.ordinal_cues
        )

    def _is_first(self) -> bool:
        """Whether the word before the mark is the first one of its sentence: "1. Brot"."""
        return not any(map(str.isalnum, self.text[self.start : self.match.start() - len(self.before)]))

    def _is_listed(self, number: str) -> bool:
        """Whether the number is one of a list in running text: "Pokal 1. Kern, 2. Lang"."""
        at, value = self.match.start(), int(number)
        behind, ahead = rf"\s{value - 1}\.(?!\d)", rf"\s{value + 1}\.(?!\d)"
        return bool(
            re.compile(ahead).search(self.text, at, min(self.end, at + LIST))
            or re.compile(behind).search(self.text, max(self.start, at - LIST), at)
        )

    def _is_ordinal_here(self) -> bool:
        """Whether the word before the number is one an ordinal follows: no noun, unless a name's genitive."""
        previous = self.previous
        if not previous[:1].isupper():
            return True
        if previous.lower() in self.language.sentences.ordinal_cues:
            return True
        return previous[-1] == "s" and not self.language.lexicon.is_word(previous)

    def _is_noun(self, word: str) -> bool:
        """Whether a capitalised word is a noun rather than an adverb, a preposition or a number ("Dank")."""
        lexicon = self.language.lexicon
        readings = lexicon.lookup(word) or lexicon.lookup(word.rpartition("-")[2])
        if not readings or lexicon.is_function_word(word):
            return False
        return readings[0].pos is Pos.NOUN and all(r.pos is not Pos.NUM for r in readings)

    def _in_address(self) -> bool:
        """Whether the mark stands inside a web or mail address or the name of a file."""
        at = self.match.start()
        return ADDRESS.search(self.text, max(self.start, at - 60), at) is not None

    def _is_glued(self) -> bool:
        """Whether a sentence runs into the next one: "Euro.Die"."""
        mark, word = self.match["mark"], self.word
        if mark not in (".", "!", "?") or not word[:1].isupper() or not word[1:2].islower():
            return False
        if self.opening in HYPHENS or not self._is_whole_word() or self._in_address():
            return False
        if self.before + mark + word in self.language.sentences.names_with_mark:
            return False
        return bool(self.opening) or self._is_sure_word(word)

    def _is_sure_word(self, word: str) -> bool:
        """Whether what runs on is a word of its own: no second part of a name ("Frei.Wild", "FRITZ!Box")."""
        before, lexicon = self.before, self.language.lexicon
        readings = lexicon.lookup(word)
        if readings and readings[0].pos not in NAMING:
            return True
        if self._is_first():
            return False
        if before.islower():
            return len(before) > 3 or bool(readings) or lexicon.is_function_word(before)
        if before in self.language.sentences.months:
            return True
        plain = not before.isupper() and (len(before) >= LONG or self._is_noun(before))
        return plain and (bool(readings) or len(lexicon.split_compound(word)) > 1)

    def _is_whole_word(self) -> bool:
        """Whether ``before`` can be the last word of a sentence: no initial, no abbreviation."""
        before, lexicon = self.before, self.language.lexicon
        if before[-1:] in (")", "]") or (not before and self._is_behind_quote()):
            return lexicon.is_word(self.word)
        if before[-1:].isdigit():
            return len(before) > 2 and lexicon.is_function_word(self.word)
        if not before.replace("-", "").isalpha() or before + "." in self.language.sentences.abbreviations:
            return False
        return len(before) > 2 or (len(before) == 2 and lexicon.is_function_word(before))

    def _is_behind_quote(self) -> bool:
        at = self.match.start()
        return at > self.start and self.text[at - 1] in CLOSING


def boundary_at(text: str, start: int, end: int, match: re.Match[str], language: Language) -> Boundary:
    """The candidate that ``match`` found in ``[start, end)``."""
    at = match.start()
    before = BEFORE.search(text, max(start, at - 40), at).group().lstrip(":*|•")  # type: ignore[union-attr]
    opening, word = AFTER.match(text, match.end(), end).groups()  # type: ignore[union-attr]
    return Boundary(text, start, end, match, language, before, opening, word)
