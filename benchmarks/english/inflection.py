"""The rules of English inflection: each function says all forms that spelling allows, the usual one first."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
TABLE = tomllib.loads((HERE / "forms.toml").read_text(encoding="utf-8"))
WORDS = {name: frozenset(words) for name, words in TABLE["words"].items()}
VOWELS = "aeiou"
ONE_SYLLABLE = re.compile(r"[^aeiou]*(?:qu)?[aeiouy][bcdfghjklmnpqrstvz]\Z")
"""One syllable that ends in one vowel and one consonant: the consonant is doubled ("stopped")."""
SINGLE_END = re.compile(r"(?:^|[^aeiou]|qu)[aeiou][bcdfghjklmnpqrstvz]\Z")
GRADED_ENDINGS = ("y", "le", "ow")

Parts = tuple[list[str], list[str]]
"""Past tense and participle of a verb."""


def with_s(word: str) -> list[str]:
    """Plural of a noun, third person of a verb."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return [word + "es"]
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return [word[:-1] + "ies"]
    return [word + "es", word + "s"] if word.endswith("o") else [word + "s"]


def with_ending(word: str, ending: str) -> list[str]:
    """``word`` with "ed", "ing", "er" or "est": e falls, y turns to i, a last consonant may be doubled."""
    if word.endswith("e") and (ending[0] == "e" or not word.endswith(("ee", "oe", "ye", "nge"))):
        return [word[:-2] + "ying"] if ending == "ing" and word.endswith("ie") else [word[:-1] + ending]
    if word.endswith("nge"):
        return [word[:-1] + ending, word + ending]
    if word.endswith("y") and word[-2:-1] not in VOWELS and ending != "ing":
        return [word[:-1] + "i" + ending]
    doubled = word + word[-1] + ending
    if ONE_SYLLABLE.match(word):
        return [doubled]
    return [word + ending, doubled] if SINGLE_END.search(word) else [word + ending]


def irregular_of(verb: str, table: dict[str, Parts]) -> Parts | None:
    """The parts of an irregular verb, or of one with a prefix; None of a regular one."""
    if verb in table:
        return table[verb]
    for prefix in TABLE["words"]["prefixes"]:
        base = verb.removeprefix(prefix)
        if base != verb and base in table and base not in WORDS["not_prefixed"]:
            past, participle = table[base]
            return [prefix + form for form in past], [prefix + form for form in participle]
    return ([verb[:-2] + "did"], [verb[:-2] + "done"]) if verb in WORDS["do_verbs"] else None


def is_graded(word: str) -> bool:
    """Whether an adjective or adverb is short enough for -er and -est."""
    syllables = len(re.findall(r"[aeiouy]+", re.sub("(?<=[^l])e$", "", word)))
    two = syllables == 2 and (word.endswith(GRADED_ENDINGS) or word in WORDS["graded"])
    return (syllables < 2 or two) and word.islower() and word not in WORDS["not_graded"]


def read_irregular() -> dict[str, Parts]:
    """The parts of irregular verbs."""
    rows = [line.split("\t") for line in _lines("irregular_verbs.tsv")]
    return {base: (past.split(","), participle.split(",")) for base, past, participle in rows}


def read_supplement() -> dict[str, set[str]]:
    """Words that WordNet lacks, by part of speech."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in _lines("supplement.tsv"):
        lemma, pos = line.split("\t")
        found[pos].add(lemma)
    return found


def _lines(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]
