"""Who said what: each utterance in all its renderings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from synopse.brief.renderers.outlets import way
from synopse.brief.renderers.page.places import Places
from synopse.brief.renderers.page.rows import parted
from synopse.model.quotation import Quotation
from synopse.model.synopsis import QuotationVariant, QuotationVariants, Rendering, Synopsis


@dataclass(frozen=True, slots=True)
class Print:
    """One report that prints a wording: its anchor and the way the words took."""

    outlet: str
    anchor: str
    chain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of an utterance and everyone who prints it.

    ``parts`` are its words in order, each stretch with whether the fullest wording lacks it; ``omitted`` the
    words of that one which are not here.
    """

    parts: tuple[tuple[str, bool], ...]
    type: str
    rendering: str
    omitted: tuple[str, ...]
    language: str
    prints: tuple[Print, ...]

    @property
    def text(self) -> str:
        return "".join(words for words, _ in self.parts)


@dataclass(frozen=True, slots=True)
class Utterance:
    id: str
    number: int
    wordings: tuple[Wording, ...]

    @property
    def fullest(self) -> Wording:
        """The wording that the others are laid against."""
        return next(wording for wording in self.wordings if wording.rendering == Rendering.FULLEST)

    @property
    def width(self) -> int:
        """How many reports print it."""
        return sum(len(wording.prints) for wording in self.wordings)


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
    for variant, quotation in _whole(variants, places):
        words = places.text(variant.report_id, quotation.quote)
        groups.setdefault((words, str(quotation.type)), []).append((variant, quotation))
    return Utterance(variants.id, number, tuple(_wording(variants, g, places) for g in groups.values()))


def _whole(variants: QuotationVariants, places: Places) -> list[tuple[QuotationVariant, Quotation]]:
    """The renderings without those that stand inside another one of the same report."""
    found = [(v, places.annotated(v.report_id).quotations[v.quotation]) for v in variants.variants]
    by_report: dict[str, list[Quotation]] = {}
    for variant, quotation in found:
        by_report.setdefault(variant.report_id, []).append(quotation)
    return [(v, q) for v, q in found if not (q.nested and _stands_in_another(q, by_report[v.report_id]))]


def _stands_in_another(inner: Quotation, quotations: list[Quotation]) -> bool:
    others = (q.quote for q in quotations if q is not inner)
    return any(all(any(o.contains(i) for o in outer) for i in inner.quote) for outer in others)


def _wording(
    variants: QuotationVariants, found: list[tuple[QuotationVariant, Quotation]], places: Places
) -> Wording:
    fullest = variants.fullest
    variant, quotation = next((pair for pair in found if pair[0] is fullest), found[0])
    return Wording(
        parts=tuple(_parts(places.annotated(variant.report_id).report.text, quotation, variant)),
        type=str(quotation.type),
        rendering=str(variant.rendering),
        omitted=tuple(places.text(fullest.report_id, (span,)) for span in variant.omitted),
        language=places.language(variant.report_id),
        prints=tuple(_print(variants.speaker_name, *pair, places) for pair in found),
    )


def _parts(text: str, quotation: Quotation, variant: QuotationVariant) -> Iterator[tuple[str, bool]]:
    """The words of a quotation on one line, those that the fullest wording lacks apart."""
    for number, span in enumerate(quotation.quote):
        if number:
            between = text[quotation.quote[number - 1].end : span.start]
            yield (" … " if any(char.isalnum() for char in between) else " "), False
        yield from parted(text, span, variant.added)


def _print(speaker: str, variant: QuotationVariant, quotation: Quotation, places: Places) -> Print:
    outlet = places.outlets[variant.report_id]
    anchor = places.anchor(variant.report_id, quotation.quote)
    return Print(outlet, anchor, way((speaker, *variant.relay, outlet)))
