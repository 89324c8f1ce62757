"""Wording that several reports share, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from synopse.model.span import Span


class PassageKind(StrEnum):
    VERBATIM = "verbatim"
    EDITED = "edited"


class OriginKind(StrEnum):
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
    ``publisher``, ``no_ground``. ``mixed_with`` are the ids of agencies that the report credits
    without saying for which sentences: any sentence may be theirs.
    """

    report_id: str
    origin_id: str
    confidence: Confidence
    grounds: tuple[str, ...]
    mixed_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reuse:
    """All that is known about whose wording the reports of a story carry."""

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
        if shared:
            return shared.origin_id
        own = (each.origin_id for each in self.own_words if each.report_id == report_id)
        return next(own, f"report:{report_id}")
