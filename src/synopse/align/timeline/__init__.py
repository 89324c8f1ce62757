"""When it was: sub-events with a time of their own, and those that others give an order."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.align.items import Item
from synopse.align.timeline.drafts import Draft, drafts_of
from synopse.align.timeline.ordering import in_order
from synopse.align.timeline.superseding import without_done_plans
from synopse.languages.language import Language
from synopse.model.annotated import AnnotatedReport
from synopse.model.synopsis import CastMember, ClaimAlignment, TimelineEntry


def build_timeline(
    rows: tuple[ClaimAlignment, ...],
    items: tuple[Item, ...],
    reports: tuple[AnnotatedReport, ...],
    cast: tuple[CastMember, ...],
    language: Language,
) -> tuple[TimelineEntry, ...]:
    """One entry for every row with a time or an order, by beginning and end, then as told.

    A plan that is told as done later, or as called off, is no entry of its own: its passages stand with what came of
    it. What is said to have come before or after another entry stands next to that one.
    """
    telling = _Telling(
        texts={annotated.id: annotated.report.text for annotated in reports},
        agencies=frozenset(member.id for member in cast if member.agency),
        coordinators=language.claims.coordinators,
    )
    return tuple(telling.entry(draft) for draft in in_order(without_done_plans(list(drafts_of(rows, items)))))


@dataclass(frozen=True, slots=True)
class _Telling:
    """What it takes to write drafts down: the texts by report, who only relays, and words that join clauses."""

    texts: dict[str, str]
    agencies: frozenset[str]
    coordinators: frozenset[str]

    def entry(self, draft: Draft) -> TimelineEntry:
        return TimelineEntry(
            id=draft.id,
            interval=draft.interval,
            status=draft.status,
            label=draft.label(self.coordinators),
            evidence=tuple((i.report_id, i.claim.evidence[0]) for i in draft.told),
            alignment_ids=draft.rows,
            place=tuple(dict.fromkeys(place for i in draft.told for place in i.claim.place)),
            participants=tuple(sorted({member for i in draft.told for member in i.cast} - self.agencies)),
            superseded=tuple((i.report_id, i.claim.evidence[0]) for i in draft.ahead),
            relation=draft.relation,
            anchor_id=draft.anchor,
            when=self._words(draft),
        )

    def _words(self, draft: Draft) -> str:
        """The words by which a report puts it before or after something."""
        teller = draft.teller
        if teller is None or teller.claim.order is None:
            return ""
        return " ".join(teller.claim.order.cue.of(self.texts[teller.report_id]).split())
