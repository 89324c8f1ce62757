"""The Synopse itself: aligned claims as rows, reports as columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from synopse.brief.renderers.page.origin_names import is_own, origin_name
from synopse.brief.renderers.page.places import Places
from synopse.brief.renderers.page.words import Words
from synopse.model.reuse import Reuse
from synopse.model.span import Span
from synopse.model.synopsis import (
    Agreement,
    ClaimAlignment,
    DifferenceKind,
    DifferenceSide,
    Support,
    Synopsis,
)
from synopse.model.timex import Interval

SIGNS = {
    Agreement.SAME: "=",
    Agreement.DIFFERENT: "≠",
    Agreement.CONTRADICTING: "↯",
    Agreement.SINGLE: "1",
}

D = DifferenceKind
POINTED = frozenset({D.FIGURE, D.TIME, D.PLACE, D.NAME, D.ATTRIBUTION})
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report contributes to a row."""

    say: Markup
    anchor: str
    wording: str
    modality: str
    chain: tuple[str, ...]
    source: Markup
    denied: bool

    @property
    def noted(self) -> bool:
        """Whether there is anything to say besides the words themselves."""
        return bool(self.wording != "own" or self.source or self.modality != "stated" or self.chain)


@dataclass(frozen=True, slots=True)
class Row:
    """One aligned claim: a cell or several for each column, none where a report has nothing."""

    id: str
    agreement: str
    sign: str
    origins: int  # the fewest
    origins_most: int
    reports: int
    status: str
    interval: Interval | None
    modalities: str
    columns: tuple[tuple[Cell, ...], ...]

    @property
    def shared(self) -> bool:
        return self.reports > 1


def rows_of(synopsis: Synopsis, places: Places, words: Words) -> tuple[Row, ...]:
    values = _values_by_row(synopsis)
    cells = _Cells(synopsis.reuse, places, words)
    return tuple(_row(row, cells, values.get(row.id, {})) for row in synopsis.rows)


def differing(side: DifferenceSide, text: str) -> Span:
    """The value inside the side's passage where it stands there word for word, else the passage."""
    at = text.find(side.value, side.span.start, side.span.end) if side.value else -1
    return side.span if at < 0 else Span(at, at + len(side.value))


def _values_by_row(synopsis: Synopsis) -> dict[str, dict[str, list[Span]]]:
    """By row and report, the words that differ: a figure, a time, a name; not whole sentences."""
    found: dict[str, dict[str, list[Span]]] = {}
    for difference in synopsis.differences:
        for side in difference.sides if difference.kind in POINTED else ():
            span = differing(side, synopsis.report(side.report_id).report.text)
            if len(span) <= LONGEST:
                found.setdefault(difference.alignment_id, {}).setdefault(side.report_id, []).append(span)
    return found


def _row(row: ClaimAlignment, cells: _Cells, values: dict[str, list[Span]]) -> Row:
    columns = tuple(
        tuple(cells.cell(s, values.get(report_id, [])) for s in row.supports if s.report_id == report_id)
        for report_id in cells.places.keys
    )
    modalities = dict.fromkeys(str(support.modality) for support in row.supports)
    return Row(
        row.id, str(row.agreement), SIGNS[row.agreement], len(row.origins), row.origins_most,
        len(row.report_ids),
        str(row.status), row.interval, " ".join(modalities), columns,
    )  # fmt: skip


class _Cells:
    """Makes the cells of one story."""

    def __init__(self, reuse: Reuse, places: Places, words: Words) -> None:
        self.origins = {origin.id: origin for origin in reuse.origins}
        self.places = places
        self.words = words

    def cell(self, support: Support, values: list[Span]) -> Cell:
        report_id = support.report_id
        return Cell(
            self._say(support, values),
            self.places.anchor(report_id, support.spans),
            str(support.wording),
            str(support.modality),
            tuple(name for name in support.chain if name != self.places.outlets[report_id]),
            self._source(support),
            not support.polarity,
        )

    def _source(self, support: Support) -> Markup:
        """Whose words these are, where they are not the report's own."""
        origin = self.origins.get(support.origin_id)
        if origin is None or is_own(origin, support.report_id, self.places):
            return Markup("")
        return origin_name(origin, self.places, self.words)

    def _say(self, support: Support, values: list[Span]) -> Markup:
        text = self.places.annotated(support.report_id).report.text
        return Markup(" … ").join(Markup("").join(underlined(text, span, values)) for span in support.spans)


def underlined(text: str, part: Span, values: list[Span]) -> Iterator[Markup]:
    """``part`` on one line, the stretches that differ in ``<b>``; one that fills it all is not marked."""
    for words, differs in parted(text, part, (value for value in values if value != part)):
        yield Markup('<b class="dv">{}</b>').format(words) if differs else escape(words)


def parted(text: str, part: Span, apart: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """``part`` on one line, cut where a span of ``apart`` lies in it: each stretch, and whether it is one of these."""
    at = part.start
    for span in sorted(s for s in apart if part.contains(s)):
        if span.start < at:
            continue
        yield _line(text[at : span.start]), False
        yield _line(span.of(text)), True
        at = span.end
    yield _line(text[at : part.end]), False


def _line(text: str) -> str:
    return text.replace("\n", " ")
