"""The same words of one speaker in several reports: one utterance, and no copying."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from synopse.model.annotated import AnnotatedReport
from synopse.model.quotation import Quotation, QuotationType
from synopse.model.reuse import Confidence, Origin, OriginKind
from synopse.model.span import Span
from synopse.reuse.origins import Attribution
from synopse.reuse.witnesses import PairMatch, Wording
from synopse.reuse.words import Word, weight

FRAME_WEIGHT = 1.5
"""So much common wording around a quotation makes it a copied passage."""

Reports = Mapping[str, AnnotatedReport]


def is_utterance(pair: PairMatch, reports: Reports, weights: Mapping[str, float]) -> bool:
    """Whether two reports share a speaker's words alone, and hardly anything of the frame.

    Either report must render them as quotation, one of them at least as direct speech: two writers
    do not turn an utterance into the same indirect speech by chance.
    """
    left, right = reports[pair.left_id], reports[pair.right_id]
    sides = ((left, pair.match.left_words), (right, pair.match.right_words))
    direct = [_inside(words, _quotes(report, direct=True)) for report, words in sides]
    quoted = [weight(_inside(words, _quotes(report, direct=False)), weights) for report, words in sides]
    framed = max(weight(words, weights) - said for (_, words), said in zip(sides, quoted, strict=True))
    return any(direct) and framed < FRAME_WEIGHT and min(quoted) > framed


def _quotes(report: AnnotatedReport, *, direct: bool) -> list[Span]:
    return [
        span
        for quotation in report.quotations
        if quotation.type is QuotationType.DIRECT or not direct
        for span in quotation.quote
    ]


def _inside(words: Sequence[Word], spans: Iterable[Span]) -> list[Word]:
    spans = tuple(spans)
    return [w for w in words if any(s.start <= w.start and w.end <= s.end for s in spans)]


def utterance_of(wording: Wording, reports: Reports) -> Attribution:
    """The speaker as origin; open where no report says who it is."""
    name = speaker_of(wording, reports)
    origin = Origin(f"speaker:{name.casefold()}", OriginKind.SPEAKER, name)
    return Attribution(origin, Confidence.CREDITED if name else Confidence.OPEN, ("utterance",))


def speaker_of(wording: Wording, reports: Reports) -> str:
    """The name of the speaker that most witnesses give, the fullest one; empty where none does."""
    names = Counter(name for w in wording.witnesses if (name := _speaker(reports[w.report_id], w.span)))
    return max(names, key=lambda name: (names[name], len(name), name), default="")


def _speaker(report: AnnotatedReport, span: Span) -> str:
    quotations = (q for q in report.quotations if any(part.overlaps(span) for part in q.quote))
    return next((name for q in quotations if (name := _name(report, q))), "")


def _name(report: AnnotatedReport, quotation: Quotation) -> str:
    entity = report.entity(quotation.speaker_entity)
    if entity:
        return entity.name
    return " ".join(span.of(report.report.text) for span in quotation.voice)
