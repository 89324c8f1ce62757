"""The cast of a story: who and what its reports speak of, under all the designations they use."""

from __future__ import annotations

from collections import Counter

from synopse.align.cast_designations import designations_of
from synopse.align.cast_matching import Member, gather, spellings
from synopse.align.identity import ids_of
from synopse.languages.language import Language
from synopse.languages.name_forms import fullest
from synopse.model.annotated import AnnotatedReport
from synopse.model.synopsis import CastMember


def build_cast(reports: tuple[AnnotatedReport, ...], language: Language) -> tuple[CastMember, ...]:
    """The entities of all reports joined, those mentioned most often first.

    The order of ``reports`` does not matter. Namesakes stay apart; who is known by office alone joins the
    one person who holds it in another report.
    """
    in_order = tuple(sorted(reports, key=lambda report: report.id))
    members = gather(in_order, language.names)
    counts = mention_counts(in_order)
    ranked = sorted(members, key=lambda member: rank(member, counts))
    by_id = {report.id: report for report in in_order}
    names = [canonical_name(member, by_id, language) for member in ranked]
    return tuple(
        cast_member(id_, name, member, counts, by_id, language)
        for id_, name, member in zip(ids_of(names), names, ranked, strict=True)
    )


def mention_counts(reports: tuple[AnnotatedReport, ...]) -> Counter[tuple[str, str]]:
    """How often each (report id, entity id) is mentioned."""
    return Counter((report.id, mention.entity) for report in reports for mention in report.names)


def rank(member: Member, counts: Counter[tuple[str, str]]) -> tuple[int, int, str]:
    """Most mentions first, then most reports, then by name."""
    total = sum(counts[key] for key in member.keys)
    return -total, -len({report_id for report_id, _ in member.keys}), member.name


def cast_member(
    id_: str, name: str, member: Member, counts: Counter[tuple[str, str]], reports: dict[str, AnnotatedReport],
    language: Language,
) -> CastMember:  # fmt: skip
    """``member`` with its designations report by report."""
    first = member.entities[0]
    return CastMember(
        id=id_,
        name=name,
        type=first.type,
        offices=tuple(dict.fromkeys(office for entity in member.entities for office in entity.offices)),
        designations=tuple(designations_of(member, reports, language)),
        mentions=tuple(member.keys),
        count=sum(counts[key] for key in member.keys),
        country=next((entity.country for entity in member.entities if entity.country), ""),
        agency=any(entity.agency for entity in member.entities),
    )


def canonical_name(member: Member, reports: dict[str, AnnotatedReport], language: Language) -> str:
    """The most frequent full form: names of entities, counted by the mentions that spell them so."""
    names = {entity.name for entity in member.entities}
    texts = (text for report_id, key in member.keys for text in spellings(reports[report_id], key))
    spelled = Counter(text for text in texts if text in names)
    spelled.update(entity.name for entity in member.entities if entity.name not in spelled)
    return fullest(spelled.items())
