"""One utterance in all the forms the reports give it: verbatim, cut, translated anew, indirect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from synopse.align.items import MARKS, cast_ids, quote_text
from synopse.align.renderings import Said, compare_renderings
from synopse.languages.language import Language
from synopse.linkage import average_link
from synopse.model.annotated import AnnotatedReport
from synopse.model.quotation import QuotationType
from synopse.model.synopsis import CastMember, QuotationVariant, QuotationVariants

SAME_SPEAKER, OTHER_SPEAKER = 0.58, 0.8
"""Least likeness of two renderings of one utterance, by whether the speakers are known to agree."""

ACT = 0.7
"""The same where one of both tells the act of speech alone: its words are the report's, not the speaker's."""

SHORTEST = 20
"""Quotations of fewer characters ("warm welcome") say too little to be joined by their words."""


@dataclass(frozen=True, slots=True)
class _Utterance:
    report_id: str
    index: int
    speaker: str
    speaker_name: str
    text: str
    is_act: bool
    relay: tuple[str, ...]


def align_quotations(
    reports: tuple[AnnotatedReport, ...], cast: tuple[CastMember, ...], language: Language
) -> tuple[QuotationVariants, ...]:
    """Every quotation in exactly one group, groups with several reports first."""
    found = _utterances(reports, cast)
    likeness = {
        (i, j): value
        for i, left in enumerate(found)
        for j, right in enumerate(found[i + 1 :], i + 1)
        if (value := _likeness(left, right)) > 0
    }
    clusters = average_link(len(found), likeness, SAME_SPEAKER)
    groups = [[found[i] for i in cluster] for cluster in clusters]
    groups.sort(key=lambda group: (-len({u.report_id for u in group}), group[0].report_id, group[0].index))
    by_id = {report.id: report for report in reports}
    turned = language.quotations.group("turned_words")
    return tuple(_variants(f"q{n}", group, by_id, turned) for n, group in enumerate(groups, 1))


def _utterances(reports: tuple[AnnotatedReport, ...], cast: tuple[CastMember, ...]) -> list[_Utterance]:
    who, names = cast_ids(cast), {member.id: member.name for member in cast}
    found = []
    for report in reports:
        for index, quotation in enumerate(report.quotations):
            speaker = who.get((report.id, quotation.speaker_entity), "")
            spoken = " ".join(s.of(report.report.text) for s in quotation.voice)
            found.append(
                _Utterance(
                    report.id,
                    index,
                    speaker,
                    names.get(speaker, " ".join(spoken.split())),
                    quote_text(report, quotation),
                    quotation.type is QuotationType.REPORTED,
                    quotation.relay,
                )
            )
    return found


def _likeness(left: _Utterance, right: _Utterance) -> float:
    """0 where the two cannot be one utterance. A report may quote one twice, in a heading too."""
    if min(len(left.text), len(right.text)) < SHORTEST:
        return 0.0
    value = _same_words(left.text.lower().strip(MARKS), right.text.lower().strip(MARKS))
    if left.is_act is not right.is_act and value < ACT:
        return 0.0
    if left.speaker and right.speaker:
        return value if left.speaker == right.speaker else 0.0
    return value if value >= OTHER_SPEAKER else 0.0


def _same_words(left: str, right: str) -> float:
    """Words in common whatever their order, tempered by how much of the longer one is covered."""
    return (2 * fuzz.token_set_ratio(left, right) + fuzz.token_sort_ratio(left, right)) / 300


def _variants(
    group_id: str, group: list[_Utterance], reports: Mapping[str, AnnotatedReport], turned: frozenset[str]
) -> QuotationVariants:
    known = next((u for u in group if u.speaker), group[0])
    said = [Said(reports[u.report_id], reports[u.report_id].quotations[u.index]) for u in group]
    variants = tuple(
        QuotationVariant(u.report_id, u.index, u.relay, c.rendering, c.omitted, c.added)
        for u, c in zip(group, compare_renderings(said, turned), strict=True)
    )
    return QuotationVariants(group_id, known.speaker, known.speaker_name, variants)
