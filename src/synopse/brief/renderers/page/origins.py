"""Whose words the reports carry: shares, who shares text with whom, shared passages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from markupsafe import Markup

from synopse.brief.renderers.page.difference import diffed
from synopse.brief.renderers.page.origin_names import NAMELESS, is_own, origin_name
from synopse.brief.renderers.page.places import Places
from synopse.brief.renderers.page.words import Words
from synopse.model.reuse import Origin, OriginKind, OriginShare, PassageKind, Reuse, SharedPassage


@dataclass(frozen=True, slots=True)
class Part:
    """One origin's part of a report. ``role``: agency, own, other, speaker or open."""

    role: str
    name: Markup
    percent: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One report: its parts, what its own words rest on, agencies mixed in without credit."""

    outlet: str
    key: str
    parts: tuple[Part, ...]
    grounds: tuple[str, ...]
    mixed: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a passage and where it stands."""

    text: Markup
    language: str
    places: tuple[tuple[str, str], ...]  # outlet, anchor


@dataclass(frozen=True, slots=True)
class Passage:
    number: int
    id: str
    kind: str
    origin: Markup
    confidence: str
    grounds: tuple[str, ...]
    opening: str
    reports: int
    wordings: tuple[Wording, ...]


def bars_of(reuse: Reuse, places: Places, words: Words) -> tuple[Bar, ...]:
    origins = {origin.id: origin for origin in reuse.origins}
    own_words = {own.report_id: own for own in reuse.own_words}

    def part(share: OriginShare) -> Part:
        origin = origins[share.origin_id]
        role = _role(origin, share.report_id, places)
        name = _part_name(origin, role, places, words)
        return Part(role, name, round(share.share * 100, 1))

    def bar(report_id: str) -> Bar:
        mine = sorted((s for s in reuse.shares if s.report_id == report_id), key=lambda s: -s.share)
        own = own_words.get(report_id)
        mixed = ", ".join(origins[o].name if o in origins else o for o in own.mixed_with) if own else ""
        grounds = own.grounds if own else ()
        return Bar(places.outlets[report_id], places.keys[report_id], tuple(map(part, mine)), grounds, mixed)

    return tuple(map(bar, places.keys))


def _role(origin: Origin, report_id: str, places: Places) -> str:
    if origin.kind is OriginKind.UNKNOWN:
        return "open"
    if origin.kind is OriginKind.SPEAKER:
        return "speaker"
    if is_own(origin, report_id, places):
        return "open" if origin.id.startswith(NAMELESS) else "own"
    return "agency" if origin.kind is OriginKind.AGENCY else "other"


def _part_name(origin: Origin, role: str, places: Places, words: Words) -> Markup:
    if role == "open" and origin.id.startswith(NAMELESS):
        return words("origin.own_open")
    return words("origin.own") if role == "own" else origin_name(origin, places, words)


def shared_characters(reuse: Reuse) -> dict[tuple[str, str], int]:
    """By pair of reports (both orders) the code points they share, words of a speaker left out."""
    speakers = {origin.id for origin in reuse.origins if origin.kind is OriginKind.SPEAKER}
    amount: Counter[tuple[str, str]] = Counter()
    for passage in reuse.passages:
        if passage.origin_id in speakers:
            continue
        for one, other in combinations(passage.witnesses, 2):
            size = min(len(one.span), len(other.span))
            amount[one.report_id, other.report_id] += size
            amount[other.report_id, one.report_id] += size
    return amount


def passages_of(reuse: Reuse, places: Places, words: Words) -> tuple[Passage, ...]:
    origins = {origin.id: origin for origin in reuse.origins}

    def passage(number: int, shared: SharedPassage) -> Passage:
        wordings = _wordings(shared, places)
        origin = origin_name(origins[shared.origin_id], places, words)
        reports = len({witness.report_id for witness in shared.witnesses})
        opening = places.text(shared.witnesses[0].report_id, (shared.witnesses[0].span,))
        return Passage(
            number, shared.id, str(shared.kind), origin, str(shared.confidence), shared.grounds,
            opening, reports, wordings,
        )  # fmt: skip

    return tuple(passage(n, shared) for n, shared in enumerate(reuse.passages, 1))


def _wordings(shared: SharedPassage, places: Places) -> tuple[Wording, ...]:
    """The witnesses by wording; in an edited passage each is compared with the first."""
    groups: dict[str, list[tuple[str, str]]] = {}
    languages: dict[str, str] = {}
    for witness in shared.witnesses:
        text = places.text(witness.report_id, (witness.span,))
        anchor = places.anchor(witness.report_id, (witness.span,))
        groups.setdefault(text, []).append((places.outlets[witness.report_id], anchor))
        languages.setdefault(text, places.language(witness.report_id))
    first = next(iter(groups))
    edited = shared.kind is PassageKind.EDITED
    return tuple(
        Wording(diffed(first, text) if edited else Markup.escape(text), languages[text], tuple(found))
        for text, found in groups.items()
    )
