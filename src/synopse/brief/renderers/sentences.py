"""Differences as readable sentences in the language of the interface."""

from __future__ import annotations

from collections.abc import Mapping

from synopse.brief.renderers.dates import written
from synopse.brief.renderers.texts import Texts
from synopse.model.synopsis import Difference, DifferenceKind, DifferenceSide

LONG = 90
SPOKEN = frozenset({DifferenceKind.MODALITY, DifferenceKind.POLARITY})
"""Kinds whose values are terms of ours, for which each language has a sentence of its own."""


def difference_sentence(difference: Difference, outlets: Mapping[str, str], texts: Texts) -> str:
    """What differs between whom, in one sentence; ``outlets`` names each report by its id."""
    kind = str(difference.kind)
    if difference.kind is DifferenceKind.HEADING:
        return texts(f"difference.{kind}.open", outlet=outlets[difference.sides[0].report_id])
    if difference.kind is DifferenceKind.POLARITY and len({s.report_id for s in difference.sides}) == 1:
        outlet = outlets[difference.sides[0].report_id]
        return texts(f"difference.{kind}.within", outlet=outlet, about=difference.about)
    about = f"{kind}.open_about" if difference.about else f"{kind}.open"
    says = [_says(kind, value, who, texts) for value, who in _by_value(difference, outlets).items()]
    return texts(f"difference.{about}", about=difference.about, sides=texts("list.clauses").join(says))


def _by_value(difference: Difference, outlets: Mapping[str, str]) -> dict[str, list[str]]:
    """The outlets that say each value, in the order of the sides."""
    groups: dict[str, list[str]] = {}
    for side in difference.sides:
        groups.setdefault(_value(side), []).append(outlets[side.report_id])
    return {value: list(dict.fromkeys(who)) for value, who in groups.items()}


def _value(side: DifferenceSide) -> str:
    return " ".join(side.value.split())


def _says(kind: str, value: str, who: list[str], texts: Texts) -> str:
    number = "one" if len(who) == 1 else "other"
    outlets = texts.listed(who)
    own = f"difference.{kind}.{value or 'nothing'}.{number}"
    if own in texts.messages and (not value or kind in SPOKEN):
        return texts(own, outlets=outlets)
    if not value:
        return texts(f"difference.nothing.{number}", outlets=outlets)
    shown = written(value, texts) if kind == DifferenceKind.TIME else _cut(value)
    return texts(f"difference.{kind}.{number}", outlets=outlets, value=shown)


def _cut(value: str) -> str:
    if len(value) <= LONG:
        return value
    return value[:LONG].rsplit(" ", 1)[0] + " …"
