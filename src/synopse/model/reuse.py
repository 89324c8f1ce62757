"""Wording that several reports share, and whose it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from synopse.model.span import Span


class PassageKind(StrEnum):
    """Whether all witnesses have the same words, or one of them changed some."""

    VERBATIM = "verbatim"
    EDITED = "edited"


class OriginKind(StrEnum):
    """Who wrote the words."""

    AGENCY = "agency"
    OUTLET = "outlet"
    SPEAKER = "speaker"  # the same words of one speaker in two reports: one utterance, no copying
    UNKNOWN = "unknown"  # a common source that nobody names


class Confidence(StrEnum):
    """How sure an origin is; OPEN is an answer."""

    CREDITED = "credited"
    LIKELY = "likely"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Witness:
    """Where a passage stands in one report."""

    report_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent source of text: an agency's copy, an outlet's own reporting, or unknown."""

    id: str
    kind: OriginKind
    name: str  # empty for UNKNOWN


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """Wording that at least two reports share.

    ``origin_id`` is the likely origin, ``grounds`` name the rules it rests on (``agency_credit``,
    ``dateline``, ``byline``, ``credited_copy_elsewhere``, ``common_desk``, ``earliest_witness``,
    ``utterance``, ``conflicting_credits``, ``no_ground``).
    """

    id: str
    witnesses: tuple[Witness, ...]
    kind: PassageKind
    origin_id: str
    confidence: Confidence
    grounds: tuple[str, ...]

    def __post_init__(self) -> None:
        if len({w.report_id for w in self.witnesses}) < 2:
            raise ValueError(f"shared passage {self.id} has fewer than two reports")


@dataclass(frozen=True, slots=True)
class OriginShare:
    """How many code points of a report's body and headings come from one origin (0 < share <= 1)."""

    report_id: str
    origin_id: str
    characters: int
    share: float


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Whose words a report carries where it shares no passage with another report.

    ``grounds`` name the rules: ``dateline``, ``byline``, ``agency_credit``, ``partner``,
    ``publisher``, ``uncredited_copy``, ``no_ground``. ``mixed_with`` are the ids of agencies whose
    copy the report carries without saying in which sentences: any sentence may be theirs.
    """

    report_id: str
    origin_id: str
    confidence: Confidence
    grounds: tuple[str, ...]
    mixed_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reuse:
    """All that is known about whose wording the reports of a story carry.

    ``origins`` are those of passages and of own words, and the agencies that are mixed in.
    """

    passages: tuple[SharedPassage, ...]
    origins: tuple[Origin, ...]
    shares: tuple[OriginShare, ...]
    own_words: tuple[OwnWords, ...] = ()

    def origin(self, origin_id: str) -> Origin:
        return next(o for o in self.origins if o.id == origin_id)

    def passage_at(self, report_id: str, span: Span) -> SharedPassage | None:
        """The shared passage that covers most of ``span``, and at least half of it."""
        covered = [
            (w.span.overlap(span), len(p.witnesses), p)
            for p in self.passages
            for w in p.witnesses
            if w.report_id == report_id
        ]
        most = max(covered, key=lambda c: c[:2], default=(0, 0, None))
        return most[2] if 2 * most[0] >= len(span) else None

    def origin_at(self, report_id: str, span: Span) -> str:
        """The id of the origin of ``span``: that of its shared passage, else of the report's own words.

        A report that was not compared counts as an origin of its own.
        """
        shared = self.passage_at(report_id, span)
        return shared.origin_id if shared else self._own_words(report_id).origin_id

    def independent_origins(self, evidence: Iterable[tuple[str, Span]]) -> tuple[str, ...]:
        """The ids of the origins that passages (report id, span) come from, as few as they may be.

        A report that mixes in an agency's copy does not count beside that agency, and two that mix
        in the same agency's count as this agency: nobody can tell that they are two sources.
        """
        certain: set[str] = set()
        mixed: dict[str, set[str]] = {}
        for report_id, span in evidence:
            own = self._own_words(report_id)
            if self.passage_at(report_id, span) or not own.mixed_with:
                certain.add(self.origin_at(report_id, span))
            else:
                mixed.setdefault(own.origin_id, set()).update(own.mixed_with)
        return tuple(sorted(certain | _besides(certain, mixed)))

    def most_origins(self, evidence: Iterable[tuple[str, Span]]) -> int:
        """How many independent origins passages can have at the most: blends count each for itself."""
        return len({self.origin_at(report_id, span) for report_id, span in evidence})

    def origin_range(self) -> tuple[int, int]:
        """The fewest and the most independent origins that the reports can rest on.

        The most counts each report's own words; the fewest takes a report that mixes in an agency's
        copy for that agency.
        """
        own = [self._own_words(report_id) for report_id in sorted({s.report_id for s in self.shares})]
        certain = {each.origin_id for each in own if not each.mixed_with}
        mixed: dict[str, set[str]] = {each.origin_id: set(each.mixed_with) for each in own if each.mixed_with}
        return len(certain | _besides(certain, mixed)), len({each.origin_id for each in own})

    def _own_words(self, report_id: str) -> OwnWords:
        own = (each for each in self.own_words if each.report_id == report_id)
        unknown = OwnWords(report_id, f"report:{report_id}", Confidence.OPEN, ("no_ground",))
        return next(own, unknown)


def _besides(certain: set[str], mixed: Mapping[str, set[str]]) -> set[str]:
    """What blends (origin → agencies mixed in) add to ``certain`` origins, as little as may be."""
    open_ = {o: agencies for o, agencies in mixed.items() if certain.isdisjoint({o, *agencies})}
    often = Counter(agency for agencies in open_.values() for agency in agencies)
    common = {o: max(sorted(agencies), key=lambda a: often[a]) for o, agencies in open_.items()}
    return {agency if often[agency] > 1 else origin for origin, agency in common.items()}
