"""What origins are called on the page."""

from __future__ import annotations

from markupsafe import Markup, escape

from synopse.brief.renderers.page.places import Places
from synopse.brief.renderers.page.words import Words
from synopse.model.reuse import Origin, OriginKind

NAMELESS = "report:"
"""Ids of origins that are a report's own words, of which nobody knows the outlet, begin like this."""


def origin_name(origin: Origin, places: Places, words: Words) -> Markup:
    """What an origin is called: its name, the report it is known from, else "open"."""
    if origin.kind is OriginKind.SPEAKER:
        return words("origin.speaker_of", name=origin.name)
    report = origin.id.removeprefix(NAMELESS)
    if origin.id.startswith(NAMELESS) and report in places.outlets:
        return escape(places.outlets[report])
    return escape(origin.name) if origin.name else words("origin.unknown")


def is_own(origin: Origin, report_id: str, places: Places) -> bool:
    """Whether these are the report's own words."""
    return origin.id == NAMELESS + report_id or (
        bool(origin.name) and origin.name == places.outlets[report_id]
    )
