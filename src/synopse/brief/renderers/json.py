"""A run as JSON: everything the page shows, with offsets in each text as given.

``synopse.schema.json`` beside this file is its schema (draft 2020-12).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import TypeVar

from synopse.brief.renderers.layers import Object, bounds, from_to, pairs, report_object
from synopse.brief.renderers.outlets import outlet_names
from synopse.brief.renderers.sentences import difference_sentence
from synopse.brief.renderers.texts import load_texts
from synopse.model.annotated import AnnotatedReport
from synopse.model.briefing import Statement
from synopse.model.name import Entity
from synopse.model.report import Report
from synopse.model.reuse import OriginShare, OwnWords, SharedPassage
from synopse.model.run import Run, Tally
from synopse.model.span import Span
from synopse.model.synopsis import (
    CastMember,
    ClaimAlignment,
    Designation,
    Difference,
    QuotationVariants,
    Support,
    Synopsis,
    TimelineEntry,
)

VERSION = 2
"""Raised whenever a reader of the older form would misread the newer one."""

FILE = "synopse.json"
BETWEEN = ",\n"
"""What stands between two stories."""

A = TypeVar("A")


def render(run: Run) -> str:
    """The whole run, indented, with a newline at the end."""
    return opening(run.tally) + BETWEEN.join(map(story, run.synopses)) + closing(run.tally)


def opening(tally: Tally, locale: str = "de") -> str:
    """What stands before the stories; the JSON is the same in all locales."""
    counts = {"read": tally.read, "briefed": tally.briefed}
    counts |= {"strays": len(tally.strays), "quarantined": len(tally.quarantined)}
    return _dumped({"version": VERSION, "counts": counts, "stories": []}).removesuffix("]\n}") + "\n"


def story(synopsis: Synopsis, locale: str = "de") -> str:
    """One story; between two of them stands ``BETWEEN``."""
    return "  " + _dumped(_Story(synopsis).object()).replace("\n", "\n  ")


def closing(tally: Tally, locale: str = "de") -> str:
    """What stands after the stories."""
    rest = {
        "strays": [_stray(report) for report in tally.strays],
        "quarantined": [{"which": q.which, "error": q.error} for q in tally.quarantined],
    }
    return "\n ]," + _dumped(rest).removeprefix("{") + "\n"


def _dumped(value: Object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _stray(report: Report) -> Object:
    return {"id": report.id, "publisher": report.publisher, "title": report.title, "dct": report.dct.value}


def _report(annotated: AnnotatedReport) -> Object:
    report = annotated.report
    plain = report_object(annotated)
    layers = plain.pop("layers")
    return plain | {
        "published": report.published.value,
        "updated": report.updated.value,
        "agencies": list(report.agencies),
        "authors": list(report.authors),
        "url": report.url,
        **layers,
        "entities": [_entity(entity) for entity in annotated.entities],
    }


def _entity(entity: Entity) -> Object:
    kind = {"type": str(entity.type), "offices": list(entity.offices)}
    return (
        {"id": entity.id, "name": entity.name} | kind | {"country": entity.country, "agency": entity.agency}
    )


class _Story:
    """One story; knows its reports, for every span is told in the text of its report."""

    def __init__(self, synopsis: Synopsis) -> None:
        self.synopsis = synopsis
        self.reports = {annotated.id: annotated.report for annotated in synopsis.reports}
        self.outlets = outlet_names(self.reports.values())

    def object(self) -> Object:
        story, reuse = self.synopsis.story, self.synopsis.reuse
        return {
            "id": story.id,
            "headline": self.synopsis.headline,
            "first": story.first,
            "last": story.last,
            "reports": [_report(annotated) for annotated in self.synopsis.reports],
            "shared_passages": self._each(self._passage, reuse.passages),
            "origins": [{"id": o.id, "kind": str(o.kind), "name": o.name} for o in reuse.origins],
            "shares": self._each(self._share, reuse.shares),
            "own_words": self._each(self._own, reuse.own_words),
            "alignments": self._each(self._alignment, self.synopsis.rows),
            "quotation_variants": self._each(self._variants, self.synopsis.quotations),
            "differences": self._each(self._difference, self.synopsis.differences),
            "timeline": self._each(self._entry, self.synopsis.timeline),
            "cast": self._each(self._member, self.synopsis.cast),
            "briefing": self._each(self._statement, self.synopsis.briefing.statements),
        }

    def _each(self, build: Callable[[A], Object], items: Iterable[A]) -> list[Object]:
        return [build(item) for item in items]

    def _place(self, report_id: str, span: Span) -> Object:
        return {"report": report_id} | bounds(self.reports[report_id], span)

    def _passage(self, passage: SharedPassage) -> Object:
        return {
            "id": passage.id,
            "kind": str(passage.kind),
            "origin": passage.origin_id,
            "confidence": str(passage.confidence),
            "grounds": list(passage.grounds),
            "witnesses": [self._place(w.report_id, w.span) for w in passage.witnesses],
        }

    def _share(self, share: OriginShare) -> Object:
        amount = {"characters": share.characters, "share": share.share}
        return {"report": share.report_id, "origin": share.origin_id} | amount

    def _own(self, own: OwnWords) -> Object:
        return {
            "report": own.report_id,
            "origin": own.origin_id,
            "confidence": str(own.confidence),
            "grounds": list(own.grounds),
            "mixed_with": list(own.mixed_with),
        }

    def _alignment(self, row: ClaimAlignment) -> Object:
        return {
            "id": row.id,
            "agreement": str(row.agreement),
            "status": str(row.status),
            "origins": list(row.origins),
            "origins_most": max(len(row.origins), row.origins_most),
            **from_to(row.interval),
            "supports": self._each(self._support, row.supports),
        }

    def _support(self, support: Support) -> Object:
        return {
            "report": support.report_id,
            "spans": pairs(self.reports[support.report_id], support.spans),
            "modality": str(support.modality),
            "polarity": support.polarity,
            "chain": list(support.chain),
            "wording": str(support.wording),
            "origin": support.origin_id,
            "claim": support.claim,
        }

    def _variants(self, utterance: QuotationVariants) -> Object:
        fullest = self.reports[utterance.fullest.report_id]
        variants = [
            {
                "report": v.report_id,
                "quotation": v.quotation,
                "relay": list(v.relay),
                "rendering": str(v.rendering),
                "omitted": pairs(fullest, v.omitted),
                "added": pairs(self.reports[v.report_id], v.added),
            }
            for v in utterance.variants
        ]
        speaker = {"speaker": utterance.speaker, "speaker_name": utterance.speaker_name}
        return {"id": utterance.id} | speaker | {"variants": variants}

    def _difference(self, difference: Difference) -> Object:
        said = {
            f"sentence_{locale}": difference_sentence(difference, self.outlets, load_texts(locale))
            for locale in ("de", "en")
        }
        sides = [self._place(s.report_id, s.span) | {"value": s.value} for s in difference.sides]
        named = {"id": difference.id, "kind": str(difference.kind)}
        place = {"alignment": difference.alignment_id, "about": difference.about}
        return named | place | said | {"sides": sides}

    def _entry(self, entry: TimelineEntry) -> Object:
        evidence = [self._place(report_id, span) for report_id, span in entry.evidence]
        told = {"id": entry.id, "status": str(entry.status), "label": entry.label}
        order = {"relation": str(entry.relation), "anchor": entry.anchor_id, "when": entry.when}
        scene = {"place": list(entry.place), "participants": list(entry.participants)}
        superseded = [self._place(report_id, span) for report_id, span in entry.superseded]
        rows = {"alignments": list(entry.alignment_ids), "evidence": evidence, "superseded": superseded}
        return told | from_to(entry.interval) | order | scene | rows

    def _member(self, member: CastMember) -> Object:
        return {
            "id": member.id,
            "name": member.name,
            "type": str(member.type),
            "offices": list(member.offices),
            "country": member.country,
            "agency": member.agency,
            "count": member.count,
            "mentions": [{"report": report_id, "entity": entity} for report_id, entity in member.mentions],
            "designations": self._each(self._designation, member.designations),
        }

    def _designation(self, designation: Designation) -> Object:
        return {
            "report": designation.report_id,
            "text": designation.text,
            "count": designation.count,
            "form": designation.form,
            "loaded": designation.loaded,
            "charged_to": designation.charged_to,
        }

    def _statement(self, statement: Statement) -> Object:
        return {
            "text": statement.text,
            "modality": str(statement.modality),
            "origins": statement.origins,
            "origins_most": max(statement.origins, statement.origins_most),
            "contested": statement.contested,
            "chain": list(statement.chain),
            "alignment": statement.alignment_id,
            "citations": [self._place(c.report_id, c.span) for c in statement.citations],
        }
