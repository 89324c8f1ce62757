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

    @property
    def width(self) -> int:
        """How many reports print it."""
        return sum(len(rendering.prints) for rendering in self.renderings)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted; ``name`` is empty where it is open. ``single`` are utterances that one
    report alone prints."""

    name: str
    offices: tuple[str, ...]
    shared: tuple[Utterance, ...]
    single: tuple[Utterance, ...]


def speakers_of(synopsis: Synopsis, places: Places) -> tuple[Speaker, ...]:
    """All speakers, those whose words most reports carry first."""
    offices = {member.id: member.offices for member in synopsis.cast}
    groups: dict[tuple[str, str], list[Utterance]] = {}
    for number, variants in enumerate(synopsis.quotations, 1):
        key = (variants.speaker, variants.speaker_name)
        groups.setdefault(key, []).append(_utterance(variants, number, places))
    made = [_speaker(name, offices.get(key, ()), said) for (key, name), said in groups.items()]
    return tuple(
        sorted(made, key=lambda speaker: (not speaker.name, -len(speaker.shared), -len(speaker.single)))
    )


def _speaker(name: str, offices: tuple[str, ...], utterances: list[Utterance]) -> Speaker:
    shared = sorted((u for u in utterances if u.width > 1), key=lambda utterance: -utterance.width)
    return Speaker(name, offices, tuple(shared), tuple(u for u in utterances if u.width == 1))


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
