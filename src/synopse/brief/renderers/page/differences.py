"""Where the reports differ, and what only one origin has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from synopse.brief.renderers.page.origin_names import origin_name
from synopse.brief.renderers.page.places import Places
from synopse.brief.renderers.page.rows import differing, underlined
from synopse.brief.renderers.page.words import Words
from synopse.brief.renderers.sentences import difference_sentence
from synopse.model.reuse import Origin
from synopse.model.synopsis import ClaimAlignment, Difference, DifferenceSide, Synopsis

GIST = 90


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference: the sentence around it, the part that differs marked."""

    outlet: str
    language: str
    quote: Markup
    anchor: str


@dataclass(frozen=True, slots=True)
class Shown:
    id: str
    kind: str
    sentence: Markup
    about: str
    gist: str  # the first side, short
    row: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Only:
    """A claim that one origin alone has."""

    text: str
    language: str
    anchor: str
    modality: str
    outlets: tuple[str, ...]
    row: str


def differences_of(synopsis: Synopsis, places: Places, words: Words) -> tuple[Shown, ...]:
    def shown(difference: Difference) -> Shown:
        sentence = words.say(lambda texts: difference_sentence(difference, places.outlets, texts))
        sides = tuple(_side(side, places) for side in difference.sides)
        gist = _gist(places.text(difference.sides[0].report_id, (difference.sides[0].span,)))
        return Shown(
            difference.id,
            str(difference.kind),
            sentence,
            difference.about,
            gist,
            difference.alignment_id,
            sides,
        )

    return tuple(map(shown, synopsis.differences))


def _gist(text: str) -> str:
    return text if len(text) <= GIST else text[:GIST].rsplit(" ", 1)[0] + " …"


def _side(side: DifferenceSide, places: Places) -> Side:
    text = places.annotated(side.report_id).report.text
    around = places.sentence(side.report_id, side.span)
    quote = Markup("").join(underlined(text, around, [differing(side, text)]))
    anchor = places.anchor(side.report_id, (side.span,))
    return Side(places.outlets[side.report_id], places.language(side.report_id), quote, anchor)


def only_here(
    synopsis: Synopsis, places: Places, words: Words
) -> tuple[tuple[Markup, tuple[Only, ...]], ...]:
    """By origin, the claims that it alone has, however many outlets print them."""
    origins = {origin.id: origin for origin in synopsis.reuse.origins}
    groups: dict[str, list[Only]] = {}
    for row in synopsis.rows:
        if len(row.origins) == 1 or (not row.origins and len(row.report_ids) == 1):
            groups.setdefault(next(iter(row.origins), ""), []).append(_only(row, places))
    return tuple((_heading(key, origins, places, words), tuple(claims)) for key, claims in groups.items())


def _heading(key: str, origins: Mapping[str, Origin], places: Places, words: Words) -> Markup:
    return origin_name(origins[key], places, words) if key in origins else words("origin.unknown")


def _only(row: ClaimAlignment, places: Places) -> Only:
    first = row.supports[0]
    return Only(
        places.text(first.report_id, first.spans),
        places.language(first.report_id),
        places.anchor(first.report_id, first.spans),
        str(first.modality),
        tuple(places.outlets[report_id] for report_id in row.report_ids),
        row.id,
    )
