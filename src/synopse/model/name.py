"""Where persons, organisations, places and things are named, and who is meant."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from synopse.model.span import Span


class NameType(StrEnum):
    """What kind of thing is named, after CoNLL-2003."""

    PER = "PER"
    ORG = "ORG"
    LOC = "LOC"
    MISC = "MISC"  # events, works, products, weapons, vehicles


class NameForm(StrEnum):
    """By what words an entity is mentioned."""

    NAME = "name"  # "Olaf Scholz", "Scholz", "Berlins"
    DESIGNATION = "designation"  # "der Bundeskanzler", "Nordkoreas Machthaber", "der Gast"
    PRONOUN = "pronoun"  # "er", "dieser", "ihm"
    DERIVATION = "derivation"  # "deutsche", "Berliner"


@dataclass(frozen=True, slots=True)
class NameMention:
    """One place where an entity is mentioned.

    ``entity`` is the id of the ``Entity`` in the same report. ``nested`` is set where the mention
    lies inside a longer one ("Russlands" in "Russlands Präsident"). ``sense`` keeps metonymy:
    ``government`` where a capital stands for its government.
    """

    span: Span
    type: NameType
    form: NameForm
    entity: str
    nested: bool = False
    sense: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what is meant by mentions of one report. ``name`` is the fullest form, base case.

    ``offices`` are titles and roles as stated ("Präsident", "Sprecher des Außenministeriums");
    ``country`` an ISO 3166 code where it is known; ``agency`` is set for news agencies and media.
    """

    id: str
    name: str
    type: NameType
    offices: tuple[str, ...] = ()
    country: str = ""
    agency: bool = False
