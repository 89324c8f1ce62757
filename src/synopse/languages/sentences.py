"""What a language says of sentence boundaries and tokens: abbreviations and special words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources.abc import Traversable

from synopse.errors import ResourceError
from synopse.languages.files import read_rows, read_toml


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
    in one of ``numbered_endings`` are abbreviations where a number follows.
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
    )


def _spaced_pattern(forms: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    bodies = (r"\s?".join(re.escape(part) for part in form.split(" ")) for form in longest_first)
    return re.compile(r"(?<!\w)(?:" + "|".join(bodies) + ")" if longest_first else r"(?!)")
