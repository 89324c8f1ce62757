"""Reads the tags of german-pos-dict into universal parts of speech, mood, tense and features."""

from __future__ import annotations

PLAIN = {
    "SUB": "NOUN", "EIG": "PROPN", "IG": "PROPN", "ADJ": "ADJ", "PA1": "ADJ", "PA2": "ADJ", "ADV": "ADV",
    "ZUS": "ADP", "PRP": "ADP", "ABK": "X", "ART": "DET", "INJ": "INTJ", "ZAL": "NUM", "NEG": "PART",
}  # fmt: skip
PRONOUNS = {"PER": "PRON", "REF": "PRON", "RIN": "PRON", "DEM": "DET", "IND": "DET", "POS": "DET"}
CONJUNCTIONS = {"UNT": "SCONJ", "NEB": "CCONJ", "VGL": "ADP", "INF": "SCONJ", "PRI": "CCONJ"}
MOODS = {"PRÄ": ("ind", "pres"), "PRT": ("ind", "past"), "KJ1": ("k1", "pres"), "KJ2": ("k2", "past")}
CASES = ("NOM", "GEN", "DAT", "AKK")
NUMBERS = {"SIN": "sg", "PLU": "pl"}
GENDERS = {"MAS": "m", "FEM": "f", "NEU": "n", "NOG": "x"}
NAMES = {
    "VOR": "first", "NAC": "last", "STD": "town", "COU": "country", "GEB": "area", "WAT": "water",
    "GEO": "area", "MOU": "mountain", "PER": "person",
}  # fmt: skip
DEGREES = {"KOM": "kom", "SUP": "sup"}


def reading_of(tag: str) -> tuple[str, str]:
    """``pos|mood|tense`` and one feature of a dictionary tag; a tag in that notation is only taken apart.

    >>> reading_of("VER:3:SIN:KJ1:NON")
    ('VERB|k1|pres', '3sg')
    """
    if "|" in tag:
        head, _, feature = tag.rpartition("|")
        return head, feature
    parts = tag.split(":")
    if parts[0] == "VER":
        return _verb(parts[1:])
    return f"{_pos(parts)}||", _nominal(parts)


def _pos(parts: list[str]) -> str:
    if parts[0] == "PRO":
        return PRONOUNS.get(parts[1], "PRON")
    if parts[0] == "KON":
        return CONJUNCTIONS.get(parts[1], "CCONJ")
    return PLAIN.get(parts[0], "X")


def _verb(parts: list[str]) -> tuple[str, str]:
    pos = "AUX" if parts[0] in ("AUX", "MOD") else "VERB"
    parts = [part for part in parts if part not in ("AUX", "MOD", "SFT", "NON")]
    joined = ".joined" if "NEB" in parts else ""
    if parts[0] in ("INF", "EIZ", "PA1", "PA2"):
        return f"{pos}||", parts[0].lower()
    if parts[0] == "IMP":
        return f"{pos}|imp|", "2" + NUMBERS.get(parts[-1], "sg")
    mood, tense = MOODS[parts[2]]
    return f"{pos}|{mood}|{tense}", parts[0] + NUMBERS[parts[1]] + joined


def _nominal(parts: list[str]) -> str:
    case = next((part.lower() for part in parts if part in CASES), "")
    number = next((NUMBERS[part] for part in parts if part in NUMBERS), "")
    gender = next((GENDERS[part] for part in parts if part in GENDERS), "")
    degree = next((DEGREES[part] for part in parts if part in DEGREES), "")
    kind = NAMES.get(parts[-1].rstrip("#*"), "") if parts[0] in ("EIG", "IG") else ""
    return ".".join(part for part in (case, number, gender, degree, kind) if part)
