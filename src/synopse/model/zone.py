"""What each part of a scraped page is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from synopse.model.span import Span


class ZoneType(StrEnum):
    """The part a stretch of text plays on its page. Zones of a report never overlap."""

    TITLE = "title"
    SUBTITLE = "subtitle"  # teaser or lead set apart from the body, deck
    CATEGORY = "category"  # section, kicker, "Mehr «International»"
    DATE_LINE = "date_line"  # stamps of publication and update
    BYLINE = "byline"
    DATELINE = "dateline"  # place and agency at the head of the first sentence: "Berlin (dpa) -"
    AGENCY_CREDIT = "agency_credit"  # "(t-online/dpa)", "loc/news.de/dpa"
    CAPTION = "caption"
    HEADING = "heading"  # heading inside the body
    BODY = "body"
    SHARE_DONATE = "share_donate"  # share buttons, follow us, donation box, subscription
    COMMENTS = "comments"
    RELATED_ARTICLE = "related_article"  # teasers of other stories, "Mehr zum Thema"
    GALLERY = "gallery"  # picture series with counters
    CREDITS = "credits"  # who owns a picture: "Bild: keystone"
    NAVIGATION = "navigation"  # menus, cookie notice, imprint, anything else of the page itself


EVENT_ZONES = frozenset(
    {ZoneType.TITLE, ZoneType.SUBTITLE, ZoneType.HEADING, ZoneType.CAPTION, ZoneType.BODY}
)
"""Only these may feed the event: names, times, quotations, claims, briefing."""


@dataclass(frozen=True, slots=True)
class Zone:
    """One stretch of the page with one part to play; ``rule`` says why.

    ``foreign`` marks what is written in another language than the report, as agencies' captions are.
    """

    span: Span
    type: ZoneType
    rule: str
    foreign: bool = False
