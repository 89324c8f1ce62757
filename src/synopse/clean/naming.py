"""Who published a report, who wrote it, which agencies it credits: as it says itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from synopse.languages.catalogues import Agency, Publisher, load_agencies, load_publishers
from synopse.model.report import Declared
from synopse.model.zone import Zone, ZoneType

_OWN_VOICE = frozenset(
    {
        ZoneType.AGENCY_CREDIT, ZoneType.SHARE_DONATE, ZoneType.NAVIGATION, ZoneType.COMMENTS,
        ZoneType.BYLINE, ZoneType.CATEGORY, ZoneType.DATE_LINE,
    }
)  # fmt: skip
"""Zones in which a page speaks of itself."""

_SPEAKING = (ZoneType.AGENCY_CREDIT, ZoneType.SHARE_DONATE, ZoneType.COMMENTS, ZoneType.BYLINE)
_MASTHEAD = 3
"""So many zones from the top an outlet's name may stand alone."""

_CREDITING = (ZoneType.AGENCY_CREDIT, ZoneType.DATELINE, ZoneType.BYLINE)
_SITE = re.compile(
    r"(?:^|(?<=[/@]))((?!example\.)(?:[\w-]+\.)+[a-z]{2,7})(?=$|[/,;)\s](?!\w+\s))", re.IGNORECASE
)
_LONGEST_NAME = 4
_SHORTEST_NAME = 5
_NAME_PARTS = re.compile(r"[\w.]*\w")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}\b", re.IGNORECASE)
_BYLINE_WORDS = re.compile(
    r"^[\s–-]*(?:(?:ein|eine)\s\w+\s|erstellt\s|geschrieben\s|text\s|written\s|reporting\s|story\s)?"
    r"(?:von|by|autor(?:in)?|text|redaktion)?\s*:?(?:\s+|$)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r",\s*(?:und\s|and\s)?|\s(?:und|and|sowie|&|\|)\s|;|/")
_PERSON = re.compile(r"[A-ZÄÖÜÉ][\w'’.-]+(?:\s[\w'’.-]+){1,4}")


def publisher_of(declared: Declared, text: str, zones: Sequence[Zone], title: str = "") -> str:
    """The outlet's name as stated: declared, by its address, or in what the page says of itself.

    Empty where it is not stated. Where several outlets are named the one named most often wins, and
    one that the credits name as a source counts less than one the page speaks for.
    """
    if declared.publisher:
        return known_publisher(declared.publisher) or declared.publisher
    by_address = publisher_by_domain(urlsplit(declared.url).hostname or "")
    return by_address or _named_on_page(text, zones) or _site_on_page(text, zones)


def known_publisher(name: str) -> str:
    """The catalogue's spelling of an outlet's name; empty where it has none."""
    publisher = _publishers().get(name.casefold())
    return publisher.name if publisher else publisher_by_domain(name)


def publisher_by_domain(host: str) -> str:
    """The outlet whose domain ``host`` is or lies below; empty where none is known."""
    labels = host.lower().removeprefix("www.").split(".")
    for i in range(len(labels) - 1):
        publisher = _publishers().get(".".join(labels[i:]))
        if publisher:
            return publisher.name
    return ""


@lru_cache(maxsize=1)
def _publishers() -> dict[str, Publisher]:
    return {
        key.casefold(): publisher
        for publisher in load_publishers()
        for key in (publisher.name, *publisher.names, *publisher.domains)
    }


def _named_on_page(text: str, zones: Sequence[Zone]) -> str:
    """The outlet that the page names most; a single word must stand where a page speaks for itself."""
    counts: dict[str, float] = {}
    for i, zone in enumerate(zones):
        if zone.type not in _OWN_VOICE:
            continue
        line = zone.span.of(text)
        weight = 0.5 if zone.type in _CREDITING else 1.0
        masthead = i < _MASTHEAD and known_publisher(line)
        for name in (*_outlets_in(line, zone.type in _SPEAKING), *([masthead] if masthead else [])):
            counts[name] = counts.get(name, 0.0) + weight
    return max(counts, key=lambda name: counts[name], default="")


def _site_on_page(text: str, zones: Sequence[Zone]) -> str:
    """A domain in a credit ("abc/hafenblatt.de/dpa"), of a mail address, or alone on its line."""
    for zone in zones:
        if zone.type in (ZoneType.AGENCY_CREDIT, ZoneType.NAVIGATION):
            found = _SITE.search(zone.span.of(text))
            if found:
                return found[1].lower().removeprefix("www.")
    return ""


def _outlets_in(line: str, single_words: bool) -> Iterator[str]:
    """Outlets that ``line`` names by a domain or by name; names of one word only with ``single_words``.

    "Welt", "Blick" and "Profil" are words of any menu.
    """
    for domain in _DOMAIN.findall(line):
        name = publisher_by_domain(domain)
        if name:
            yield name
    words = _NAME_PARTS.findall(line)
    for size in range(1 if single_words else 2, _LONGEST_NAME + 1):
        for i in range(len(words) - size + 1):
            name = " ".join(words[i : i + size])
            publisher = _publishers().get(name.casefold())
            if publisher and len(name) >= _SHORTEST_NAME and not name.islower():
                yield publisher.name


def agencies_of(declared: Declared, text: str, zones: Sequence[Zone]) -> tuple[str, ...]:
    """Names of the agencies that credits, datelines and bylines name, in the order of the text."""
    found = list(declared.agencies)
    for zone in zones:
        if zone.type in _CREDITING:
            found.extend(_agencies_in(zone.span.of(text)))
    return tuple(dict.fromkeys(found))


def _agencies_in(line: str) -> Iterator[str]:
    for word in re.split(r"[^\w.-]+", line):
        agency = _agencies().get(word.casefold().strip(".-"))
        if agency:
            yield agency.name


@lru_cache(maxsize=1)
def _agencies() -> dict[str, Agency]:
    return {key.casefold(): agency for agency in load_agencies() for key in (*agency.codes, *agency.names)}


def authors_of(declared: Declared, text: str, zones: Sequence[Zone]) -> tuple[str, ...]:
    """Persons that are declared, or that bylines name."""
    if declared.authors:
        return declared.authors
    lines = [zone.span.of(text) for zone in zones if zone.type is ZoneType.BYLINE]
    return tuple(dict.fromkeys(name for line in lines for name in _persons_in(line)))


def _persons_in(line: str) -> Iterator[str]:
    names = re.split(r"(?:,\s*)?\bmit (?:Material|Informationen)\b", _BYLINE_WORDS.sub("", line, count=1))[0]
    for name in _BETWEEN.split(names):
        if _PERSON.fullmatch(name.strip(" .")):
            yield name.strip(" .")
