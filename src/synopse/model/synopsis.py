"""The parallel reports of one event laid side by side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from synopse.model.annotated import AnnotatedReport
from synopse.model.briefing import Briefing
from synopse.model.claim import Modality, Status
from synopse.model.name import NameType
from synopse.model.reuse import Reuse
from synopse.model.span import Span
from synopse.model.story import Story
from synopse.model.timex import Interval, Relation


class Wording(StrEnum):
    """Whose words a report uses for a claim, seen from the other reports."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    OWN = "own"


class Agreement(StrEnum):
    """How the reports of one row stand to each other."""

    SAME = "same"
    DIFFERENT = "different"  # same matter, but a figure, time, name or modality differs
    CONTRADICTING = "contradicting"
    SINGLE = "single"  # only one report has it


@dataclass(frozen=True, slots=True)
class Support:
    """What one report contributes to a row: its own sentence and how it stands behind it.

    ``content`` are the lemmas and ids of cast members that carry it.
    """

    report_id: str
    spans: tuple[Span, ...]
    modality: Modality
    polarity: bool
    chain: tuple[str, ...]
    wording: Wording
    origin_id: str
    claim: int  # index in the report's layer of claims
    content: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ClaimAlignment:
    """One row of the Synopse: the claims that say the same, by report.

    ``origins`` are the ids of the *independent* origins that carry the row, as few as they may be;
    ``origins_most`` is the most they can be. ``status`` and ``interval`` are those of its claims. ``weight`` orders rows by importance (larger first).
    """

    id: str
    supports: tuple[Support, ...]
    agreement: Agreement
    origins: tuple[str, ...]
    status: Status
    interval: Interval | None = None
    weight: float = 0.0
    origins_most: int = 0

    def __post_init__(self) -> None:
        if not self.supports:
            raise ValueError(f"row {self.id} without support")

    @property
    def report_ids(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(s.report_id for s in self.supports))


class Rendering(StrEnum):
    """How a wording of an utterance stands to the fullest one."""

    FULLEST = "fullest"
    SAME = "same"
    CUT = "cut"
    REWORDED = "reworded"  # another translation, or words that somebody changed
    INDIRECT = "indirect"  # turned into indirect speech
    REPORTED = "reported"  # told as an act of speech


@dataclass(frozen=True, slots=True)
class QuotationVariant:
    """How one report renders an utterance: index in its layer of quotations.

    ``omitted`` are spans of the fullest rendering, in the text of its report, that this one lacks; ``added``
    spans of this one that the fullest lacks.
    """

    report_id: str
    quotation: int
    relay: tuple[str, ...]
    rendering: Rendering
    omitted: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotationVariants:
    """One utterance (or one speaker's only one) in all the forms the reports give it."""

    id: str
    speaker: str  # id of a CastMember, empty where the speaker is open
    speaker_name: str
    variants: tuple[QuotationVariant, ...]

    def __post_init__(self) -> None:
        if [v.rendering for v in self.variants].count(Rendering.FULLEST) != 1:
            raise ValueError(f"utterance {self.id} has not one fullest rendering")

    @property
    def fullest(self) -> QuotationVariant:
        """The variant that the others are laid against."""
        return next(v for v in self.variants if v.rendering is Rendering.FULLEST)


class DifferenceKind(StrEnum):
    """What aligned claims differ in."""

    FIGURE = "figure"
    TIME = "time"
    PLACE = "place"
    NAME = "name"
    MODALITY = "modality"
    ATTRIBUTION = "attribution"
    POLARITY = "polarity"  # one affirms what another denies
    WORDING_OF_QUOTE = "wording_of_quote"  # one utterance, two renderings
    HEADING = "heading"  # a heading says more than its text


@dataclass(frozen=True, slots=True)
class DifferenceSide:
    """What one report says where another says otherwise; ``value`` is the part that differs."""

    report_id: str
    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Two or more aligned claims that differ, each side with its passage."""

    id: str
    kind: DifferenceKind
    sides: tuple[DifferenceSide, ...]
    alignment_id: str = ""
    about: str = ""  # what the figure counts, who is meant, …

    def __post_init__(self) -> None:
        if len(self.sides) < 2:
            raise ValueError(f"difference {self.id} with one side only")


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A sub-event: something that happened, is to come, was called off or lies in the background.

    ``interval`` says when, or, where it is None, ``relation`` to the entry ``anchor_id``, with the words
    (``when``) that say so. ``label`` is told in the words of a report; ``evidence`` are the supporting passages of all
    reports, ``superseded`` those that still had it ahead. ``participants`` are ids of cast members.
    """

    id: str
    interval: Interval | None
    status: Status
    label: str
    evidence: tuple[tuple[str, Span], ...]
    alignment_ids: tuple[str, ...]
    place: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    superseded: tuple[tuple[str, Span], ...] = ()
    relation: Relation = Relation.NONE
    anchor_id: str = ""
    when: str = ""

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"timeline entry {self.id} without evidence")
        if self.interval is None and not (self.relation and self.anchor_id):
            raise ValueError(f"timeline entry {self.id} has neither a time nor an order")


@dataclass(frozen=True, slots=True)
class Designation:
    """What one report calls somebody, and how often. ``loaded`` marks a word that judges;
    ``charged_to`` then says who uses it: ``outlet`` or ``speaker``."""

    report_id: str
    text: str
    count: int
    form: str
    loaded: bool = False
    charged_to: str = ""


@dataclass(frozen=True, slots=True)
class CastMember:
    """An entity of the story under all the designations the reports use."""

    id: str
    name: str
    type: NameType
    offices: tuple[str, ...]
    designations: tuple[Designation, ...]
    mentions: tuple[tuple[str, str], ...]  # (report id, entity id in that report)
    count: int
    country: str = ""
    agency: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """What aligning the reports of a story shows, before it is written up."""

    cast: tuple[CastMember, ...]
    rows: tuple[ClaimAlignment, ...]
    quotations: tuple[QuotationVariants, ...]
    differences: tuple[Difference, ...]
    timeline: tuple[TimelineEntry, ...]


@dataclass(frozen=True, slots=True)
class Synopsis:
    """A story with everything that was found out by laying its reports side by side."""

    story: Story
    reports: tuple[AnnotatedReport, ...]
    reuse: Reuse
    rows: tuple[ClaimAlignment, ...]
    quotations: tuple[QuotationVariants, ...]
    differences: tuple[Difference, ...]
    timeline: tuple[TimelineEntry, ...]
    cast: tuple[CastMember, ...]
    briefing: Briefing
    headline: str

    def report(self, report_id: str) -> AnnotatedReport:
        return next(r for r in self.reports if r.id == report_id)
