"""Who said what: each utterance in all its renderings."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.brief.renderers.outlets import way
from synopse.brief.renderers.page.places import Places
from synopse.model.quotation import Quotation
from synopse.model.synopsis import QuotationVariant, QuotationVariants, Synopsis


@dataclass(frozen=True, slots=True)
class Print:
    """One report that prints a wording: its anchor and the way the words took."""

    outlet: str
    anchor: str
    chain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rendering:
    """One wording of an utterance and everyone who prints it."""

    text: str
    type: str
    language: str
    prints: tuple[Print, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    id: str
    number: int
    renderings: tuple[Rendering, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted; ``name`` is empty where it is open."""

    name: str
    offices: tuple[str, ...]
    utterances: tuple[Utterance, ...]


def speakers_of(synopsis: Synopsis, places: Places) -> tuple[Speaker, ...]:
    """All speakers, those whose words most reports carry first."""
    offices = {member.id: member.offices for member in synopsis.cast}
    groups: dict[tuple[str, str], list[Utterance]] = {}
    for number, variants in enumerate(synopsis.quotations, 1):
        key = (variants.speaker, variants.speaker_name)
        groups.setdefault(key, []).append(_utterance(variants, number, places))
    made = [Speaker(name, offices.get(key, ()), _widest_first(u)) for (key, name), u in groups.items()]
    return tuple(sorted(made, key=lambda speaker: (not speaker.name, -_width(speaker.utterances[0]))))


def _widest_first(utterances: list[Utterance]) -> tuple[Utterance, ...]:
    return tuple(sorted(utterances, key=lambda utterance: -_width(utterance)))


def _width(utterance: Utterance) -> int:
    return sum(len(rendering.prints) for rendering in utterance.renderings)


def _utterance(variants: QuotationVariants, number: int, places: Places) -> Utterance:
    groups: dict[tuple[str, str], list[tuple[QuotationVariant, Quotation]]] = {}
    for variant in variants.variants:
        quotation = places.annotated(variant.report_id).quotations[variant.quotation]
        words = places.text(variant.report_id, quotation.quote)
        groups.setdefault((words, str(quotation.type)), []).append((variant, quotation))
    renderings = tuple(
        Rendering(
            text, kind, places.language(found[0][0].report_id),
            tuple(_print(variants.speaker_name, *pair, places) for pair in found),
        )
        for (text, kind), found in groups.items()
    )  # fmt: skip
    return Utterance(variants.id, number, renderings)


def _print(speaker: str, variant: QuotationVariant, quotation: Quotation, places: Places) -> Print:
    outlet = places.outlets[variant.report_id]
    anchor = places.anchor(variant.report_id, quotation.quote)
    return Print(outlet, anchor, way((speaker, *variant.relay, outlet)))
