"""The reports of a story → the wording they share, and its origins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from synopse.languages.catalogues import Agency, Publisher
from synopse.model.annotated import AnnotatedReport
from synopse.model.reuse import Origin, OriginKind, Reuse, SharedPassage
from synopse.reuse.credits import Catalogue
from synopse.reuse.designations import without_designations
from synopse.reuse.ledger import Ledger
from synopse.reuse.matches import matches
from synopse.reuse.origins import Attribution, with_uncredited
from synopse.reuse.shares import shares_of
from synopse.reuse.utterances import is_utterance, utterance_of
from synopse.reuse.witnesses import PairMatch, Wording, gather, place_of
from synopse.reuse.words import NOTHING_KNOWN, Passage, key_weights, passages

NAMELESS = frozenset({OriginKind.UNKNOWN, OriginKind.SPEAKER})


def find_reuse(
    reports: tuple[AnnotatedReport, ...],
    agencies: tuple[Agency, ...],
    publishers: tuple[Publisher, ...],
    frequencies: Mapping[str, float] = NOTHING_KNOWN,
) -> Reuse:
    """Shared passages of the reports of one story, their likely origins, and each report's shares.

    ``frequencies`` are those of the language: sharing common words says less. The order of
    ``reports`` does not matter.
    """
    by_id = {report.id: report for report in sorted(reports, key=lambda report: report.id)}
    texts = {id_: _passages(report) for id_, report in by_id.items()}
    weights = key_weights(texts.values(), frequencies)
    pairs = _pair_matches(by_id, texts, weights)
    spoken = {pair for pair in pairs if is_utterance(pair, by_id, weights)}
    utterances = gather([pair for pair in pairs if pair in spoken])
    copies = gather([pair for pair in pairs if pair not in spoken])
    ledger = Ledger((report.report for report in by_id.values()), Catalogue(agencies, publishers))
    attributed = [(each, ledger.origin_of(each)) for each in copies]
    attributed += [(each, utterance_of(each, by_id)) for each in utterances]
    shared, origins = _numbered(sorted(attributed, key=lambda pair: place_of(pair[0])))
    return Reuse(
        shared,
        tuple(sorted({*ledger.own.values(), *ledger.mixed, *origins}, key=lambda origin: origin.id)),
        tuple(
            share
            for id_, report in by_id.items()
            for share in shares_of(report.report, shared, ledger.own[id_].id)
        ),
        tuple(with_uncredited(own, shared) for own in ledger.own_words),
    )


def _passages(report: AnnotatedReport) -> tuple[Passage, ...]:
    return tuple(passages(report.report.text, (sentence.span for sentence in report.sentences)))


def _pair_matches(
    reports: Mapping[str, AnnotatedReport],
    texts: Mapping[str, Sequence[Passage]],
    weights: Mapping[str, float],
) -> list[PairMatch]:
    return [
        PairMatch(left, right, match)
        for left, right in combinations(texts, 2)
        for match in without_designations(
            matches(texts[left], texts[right], weights), reports[left], reports[right], weights
        )
    ]


def _numbered(
    attributed: Sequence[tuple[Wording, Attribution]],
) -> tuple[tuple[SharedPassage, ...], set[Origin]]:
    """Passages and their origins, those without a name numbered.

    Passages that the same reports share without a known origin have one unknown origin in common:
    rather one source too few than one too many.
    """
    numbers: dict[tuple[OriginKind, tuple[str, ...]], int] = {}
    shared, origins = [], set()
    for number, (wording, found) in enumerate(attributed, 1):
        origin = found.origin
        if not origin.name and origin.kind in NAMELESS:
            key = (origin.kind, wording.report_ids)
            origin = replace(origin, id=f"{origin.kind}:{numbers.setdefault(key, len(numbers) + 1)}")
        origins.add(origin)
        shared.append(
            SharedPassage(
                f"passage:{number}", wording.witnesses, wording.kind,
                origin.id, found.confidence, found.grounds,
            )
        )  # fmt: skip
    return tuple(shared), origins
