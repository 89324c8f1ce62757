"""What a language says of sentence boundaries and tokens: abbreviations and special words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources.abc import Traversable

from synopse.errors import ResourceError
from synopse.languages.files import read_rows, read_toml

APOSTROPHES = "'’‘´`"


class StopKind(StrEnum):
    """What the full stop of an abbreviation tells about the end of a sentence."""

    NEVER = "never"
    TITLE = "title"
    NUMBER = "number"
    UNIT = "unit"
    MAY = "may"


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """Abbreviations with their kind (without spaces inside) and the word classes the rules name.

    ``spaced`` matches abbreviations of several parts, written with or without spaces, to their last
    full stop; ``longest_last_part`` is how many letters stand before that stop at most. Words that end
    in one of ``numbered_endings`` are abbreviations where a number follows. ``clitics`` matches a word that
    is written in one with the word before it ("do|n't", "Smith|'s"), and ``two_words`` says how many letters the
    first of two words has that are written in one ("can|not"); None and empty where a language has none.
    """

    abbreviations: Mapping[str, StopKind]
    spaced: re.Pattern[str]
    longest_last_part: int
    numbered_endings: tuple[str, ...]
    months: frozenset[str]
    labelled: frozenset[str]
    ordinal_cues: frozenset[str]
    counted: frozenset[str]
    nobility: frozenset[str]
    names_with_mark: frozenset[str]
    slashed: tuple[str, ...]
    gendered: tuple[str, ...]
    gender_strokes: tuple[str, ...]
    gender_capitals: tuple[str, ...]
    joined_names: frozenset[str]
    domains: tuple[str, ...]
    clitics: re.Pattern[str] | None
    two_words: Mapping[str, int]

    @property
    def has_ordinal_stops(self) -> bool:
        """Whether ordinals and days are written with a full stop ("3. Mai", "3.5.")."""
        return bool(self.ordinal_cues)


def read_sentence_rules(folder: Traversable) -> SentenceRules:
    """The rules in ``sentences.toml`` and ``abbreviations.tsv``; raises ResourceError if broken."""
    table = read_toml(folder / "sentences.toml")
    path = folder / "abbreviations.tsv"
    try:
        kinds = {form: StopKind(kind) for form, kind in read_rows(path, 2)}
    except ValueError as error:
        raise ResourceError("broken resource", str(path), str(error), "mend the line") from error
    spaced = [form for form in kinds if " " in form]

    def words(name: str) -> tuple[str, ...]:
        return tuple(table.get(name, ()))

    return SentenceRules(
        abbreviations={form.replace(" ", ""): kind for form, kind in kinds.items()},
        spaced=_spaced_pattern(spaced),
        longest_last_part=max((len(form.rpartition(" ")[2]) - 1 for form in spaced), default=0),
        numbered_endings=words("numbered_endings"),
        months=frozenset(month.rstrip(".") for month in words("months")),
        labelled=frozenset(words("labelled")),
        ordinal_cues=frozenset(words("ordinal_cues")),
        counted=frozenset(words("counted")),
        nobility=frozenset(words("nobility")),
        names_with_mark=frozenset(words("names_with_mark")),
        slashed=words("slashed"),
        gendered=words("gendered"),
        gender_strokes=words("gender_strokes"),
        gender_capitals=words("gender_capitals"),
        joined_names=frozenset(words("joined_names")),
        domains=words("domains"),
        clitics=_clitic_pattern(words("clitics")),
        two_words={first + second: len(first) for first, second in table.get("two_words", ())},
    )


def _clitic_pattern(clitics: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of ``clitics`` in any case and with any apostrophe; None where there are none."""
    if not clitics:
        return None
    bodies = (re.escape(clitic).replace("'", f"[{APOSTROPHES}]") for clitic in clitics)
    return re.compile(rf"(?<=[\w.])(?i:{'|'.join(bodies)})(?!\w|-\w)")


def _spaced_pattern(forms: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    bodies = (r"\s?".join(re.escape(part) for part in form.split(" ")) for form in longest_first)
    return re.compile(r"(?<!\w)(?:" + "|".join(bodies) + ")" if longest_first else r"(?!)")
