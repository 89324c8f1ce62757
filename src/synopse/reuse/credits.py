"""Whom a report credits: the agencies and outlets that its dateline, byline and credit lines name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from synopse.languages.catalogues import Agency, Publisher
from synopse.model.report import Report
from synopse.model.zone import ZoneType

CREDIT_ZONES = (ZoneType.BYLINE, ZoneType.AGENCY_CREDIT)
AUTHOR = re.compile(r"[^\W\d_]{2,}")
CAPITAL_NEXT = re.compile(r"[ -][A-ZÄÖÜ][a-zäöüß]")
CAPITAL_LAST = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+[ -]$")


@dataclass(frozen=True, slots=True)
class Credits:
    """Whom a report credits. ``wholly`` are ids of agencies whose copy the whole report claims to
    be, ``partly`` those credited without saying what for, ``outlets`` ids of publishers in credits,
    ``publisher`` the report's own, where the catalogue has it. ``ground`` is where ``wholly`` stands;
    ``signed`` says that a person is named as author.
    """

    wholly: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    publisher: str = ""
    ground: str = ""
    signed: bool = False

    @property
    def agencies(self) -> tuple[str, ...]:
        return self.wholly or self.partly


class Catalogue:
    """Finds agencies and publishers in lines that give credit."""

    def __init__(self, agencies: Iterable[Agency], publishers: Iterable[Publisher]) -> None:
        self.agencies = {agency.id: agency for agency in agencies}
        self.publishers = {publisher.id: publisher for publisher in publishers}
        self._agency_of = {code: self._root(a) for a in self.agencies.values() for code in _in_credits(a)}
        self._publisher_of = _named_once(self.publishers.values())
        self._domains = {d: p.id for p in self.publishers.values() for d in p.domains}
        self._pattern = _any_of((*self._agency_of, *self._publisher_of))

    def _root(self, agency: Agency) -> str:
        """The id of the agency that ``agency`` is a desk of, or its own."""
        return agency.part_of if agency.part_of in self.agencies else agency.id

    def credits(self, report: Report) -> Credits:
        """Whom ``report`` credits, from its zones and what was declared of it."""
        publisher = self.publisher(report)
        dateline = self._agencies(_text_of(report, (ZoneType.DATELINE,)))
        lines = _text_of(report, CREDIT_ZONES)
        agencies = self._agencies("\n".join((lines, *report.agencies)))
        outlets = tuple(o for o in self._outlets(lines) if o != publisher)
        if dateline:
            return Credits(dateline, agencies, outlets, publisher, "dateline")
        if agencies and not outlets and not report.authors and not self._rest(lines):
            return Credits(agencies, (), (), publisher, "byline")
        return Credits((), agencies, outlets, publisher, signed=bool(report.authors))

    def publisher(self, report: Report) -> str:
        """The id of the report's publisher, by its name or its address; empty where not known."""
        host = (urlsplit(report.url).hostname or "").removeprefix("www.")
        hosts = (host.split(".", n)[-1] for n in range(host.count(".")))
        by_address = next((self._domains[h] for h in hosts if h in self._domains), "")
        name = report.publisher
        return by_address or self._publisher_of.get(name) or self._domains.get(name.casefold(), "")

    def _agencies(self, line: str) -> tuple[str, ...]:
        found = (m for m in self._pattern.finditer(line) if m.group() in self._agency_of)
        return tuple(
            sorted({self._agency_of[m.group()] for m in found if not CAPITAL_NEXT.match(line, m.end())})
        )

    def _outlets(self, line: str) -> tuple[str, ...]:
        found = (m for m in self._pattern.finditer(line) if m.group() not in self._agency_of)
        names = (m.group() for m in found if not _part_of_name(line, m.start(), m.end()))
        return tuple(dict.fromkeys(self._publisher_of[name] for name in names))

    def _rest(self, line: str) -> bool:
        """Whether a line says more than whom it credits: a person, initials, "mit Material von"."""
        return bool(AUTHOR.search(self._pattern.sub(" ", line)))


def _in_credits(agency: Agency) -> tuple[str, ...]:
    """What stands for an agency in a credit line: its codes, and names that are no single word."""
    return (*agency.codes, *(name for name in agency.names if " " in name or "-" in name))


def _part_of_name(line: str, start: int, end: int) -> bool:
    """Whether a capitalised word stands beside the name of an outlet: a person may be called Stern."""
    before = CAPITAL_LAST.search(line, 0, start)
    return line[start].isupper() and bool(before or CAPITAL_NEXT.match(line, end))


def _text_of(report: Report, types: tuple[ZoneType, ...]) -> str:
    return "\n".join(zone.span.of(report.text) for zone in report.zones if zone.type in types)


def _named_once(publishers: Iterable[Publisher]) -> Mapping[str, str]:
    """Publishers' ids by their names, without names that several bear."""
    owners: dict[str, set[str]] = {}
    for publisher in publishers:
        for name in (publisher.name, *publisher.names, *publisher.domains):
            owners.setdefault(name, set()).add(publisher.id)
    return {name: next(iter(ids)) for name, ids in owners.items() if len(ids) == 1}


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Any of ``names`` as a word of its own, the longest first."""
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})(?![\w-])")
