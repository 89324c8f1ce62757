"""A report's text as HTML with everything marked in it, however the marks overlap.

The text is cut wherever a mark begins or ends; each piece then carries the classes of all marks that
cover it. Pieces know their offset (``data-o``), so that a script can light up a passage of many pieces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from markupsafe import Markup, escape

from synopse.model.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Something about a stretch of text: ``style`` is a class, ``note`` a remark that follows the text
    inside the piece (a tooltip), ``after`` HTML that stands behind the whole stretch."""

    span: Span
    style: str
    note: Markup = field(default=Markup(""))
    after: Markup = field(default=Markup(""))


def marked(text: str, part: Span, marks: Iterable[Mark], anchors: Mapping[Span, int], key: str) -> Markup:
    """``part`` of ``text`` as HTML.

    ``anchors`` maps passages to the offset where their id goes (``homes``), ``key`` names the report in
    these ids.
    """
    here = [mark for mark in marks if mark.span.overlaps(part)]
    aims = sorted(span for span in anchors if span.overlaps(part))
    return Markup("").join(
        _ids(piece, aims, anchors, key) + _piece(text, piece, here, aims) + _after(piece, here, part)
        for piece in _pieces(part, [mark.span for mark in here] + aims)
    )


def homes(anchors: Iterable[Span], parts: Iterable[Span]) -> dict[Span, int]:
    """Where the id of each anchor goes: at its beginning, or where the first part that it meets begins."""
    ordered = sorted(parts)
    found = {}
    for anchor in anchors:
        first = next((part for part in ordered if part.overlaps(anchor)), anchor)
        found[anchor] = max(first.start, anchor.start)
    return found


def _pieces(part: Span, spans: list[Span]) -> Iterator[Span]:
    cuts = {part.start, part.end}
    for span in spans:
        cuts |= {edge for edge in (span.start, span.end) if part.start < edge < part.end}
    edges = sorted(cuts)
    return (Span(start, end) for start, end in pairwise(edges))


def _ids(piece: Span, aims: list[Span], anchors: Mapping[Span, int], key: str) -> Markup:
    """Empty targets for the anchors whose place is here."""
    here = (aim for aim in aims if anchors[aim] == piece.start)
    return Markup("".join(f'<i class="a" id="{key}-{aim.start}-{aim.end}"></i>' for aim in here))


def _piece(text: str, piece: Span, marks: list[Mark], aims: list[Span]) -> Markup:
    words = escape(piece.of(text))
    over = [mark for mark in marks if mark.span.contains(piece)]
    if not over and not any(aim.contains(piece) for aim in aims):
        return words
    note = next((mark for mark in over if mark.note), None)
    if note:
        words = _noted(words, note)
    styles = " ".join(dict.fromkeys(mark.style for mark in over if mark is not note))
    shape = f' class="{styles}"' if styles else ""
    return Markup(f'<span data-o="{piece.start}"{shape}>{words}</span>')  # words are escaped already


def _noted(words: Markup, mark: Mark) -> Markup:
    tip = f'<span class="tip">{mark.note}</span>'
    return Markup(f'<span class="{mark.style}" tabindex="0">{words}{tip}</span>')


def _after(piece: Span, marks: list[Mark], part: Span) -> Markup:
    ended = (mark for mark in marks if mark.span.end == piece.end)
    return Markup("").join(mark.after for mark in ended if mark.span.end <= part.end)
