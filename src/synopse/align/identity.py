"""Ids that say who is meant, the same in all reports of a story."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from synopse.align.items import cast_ids
from synopse.model.annotated import AnnotatedReport
from synopse.model.layer import layer_of
from synopse.model.synopsis import CastMember

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})


def ids_of(names: Iterable[str]) -> Iterator[str]:
    """A readable id for each name, unique among them: "kim-jong-un", "imfeld", "imfeld-2"."""
    taken: set[str] = set()
    for name in names:
        plain = slug(name) or "member"
        numbered = (f"{plain}-{n}" for n in range(2, len(taken) + 3))
        free = plain if plain not in taken else next(i for i in numbered if i not in taken)
        taken.add(free)
        yield free


def slug(name: str) -> str:
    """``name`` in lower-case ASCII letters, digits and hyphens; "" where nothing of it is left."""
    ascii_ = unicodedata.normalize("NFKD", name.lower().translate(UMLAUTS)).encode("ascii", "ignore")
    return re.sub(r"[^a-z0-9]+", "-", ascii_.decode()).strip("-")


def with_cast_ids(
    reports: tuple[AnnotatedReport, ...], cast: tuple[CastMember, ...]
) -> tuple[AnnotatedReport, ...]:
    """The same reports; their entities have the ids of the cast, so that one id means one entity in all."""
    who = cast_ids(cast)
    return tuple(_renamed(report, who) for report in reports)


def _renamed(report: AnnotatedReport, who: dict[tuple[str, str], str]) -> AnnotatedReport:
    def new(entity: str) -> str:
        return who.get((report.id, entity), entity)

    text = report.report.text
    names = [replace(name, entity=new(name.entity)) for name in report.names]
    quotations = [replace(q, speaker_entity=new(q.speaker_entity)) for q in report.quotations]
    claims = [
        replace(c, participants=tuple(dict.fromkeys(new(p) for p in c.participants))) for c in report.claims
    ]
    return replace(
        report,
        names=layer_of(report.id, text, report.names.made_by, names),
        quotations=layer_of(report.id, text, report.quotations.made_by, quotations),
        claims=layer_of(report.id, text, report.claims.made_by, claims),
        entities=tuple({new(e.id): replace(e, id=new(e.id)) for e in report.entities}.values()),
    )
