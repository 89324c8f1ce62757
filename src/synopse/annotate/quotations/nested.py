"""Words in quotation marks inside a quotation, told from names in marks."""

from __future__ import annotations

from synopse.annotate.quotations.drafts import Draft
from synopse.annotate.quotations.marks import Mark
from synopse.annotate.quotations.media import is_outlet
from synopse.annotate.quotations.reading import STOPS, Reading
from synopse.model.name import NameType
from synopse.model.quotation import QuotationType
from synopse.model.token import Pos


def nested_in(reading: Reading, draft: Draft) -> list[Draft]:
    inside = set(draft.quote)
    return [
        Draft(QuotationType.DIRECT, list(range(m.start, m.end)), draft.frame, draft.unit, nested=True)
        for m in reading.marks
        if not m.inner and m.start in inside and m.end - 1 in inside and not is_name(reading, m)
    ]


def is_name(reading: Reading, mark: Mark) -> bool:
    """Whether the marks hold a name or title rather than somebody's words."""
    inside = range(mark.start + 1, mark.end - 1)
    if not inside:
        return True
    if any(reading.is_finite(i) for i in inside) or reading.tokens[inside[-1]].text in STOPS:
        return False
    if is_outlet(reading, " ".join(reading.tokens[i].text for i in inside)):
        return True
    if (mention := reading.named[inside[0]]) is not None and mention.type is NameType.ORG:
        return all(reading.named[i] is mention for i in inside)
    return all(_is_capital(reading, i) for i in inside) and _names_something(reading, mark)


def _is_capital(reading: Reading, i: int) -> bool:
    first = reading.tokens[i].text[:1]
    return first.isupper() or not first.isalpha()


def _names_something(reading: Reading, mark: Mark) -> bool:
    """Whether a noun or an article before capitalised words in marks, or they themselves, make a name."""
    if not mark.start or any(t.pos in (Pos.PROPN, Pos.X) for t in reading.tokens[mark.start : mark.end]):
        return True
    before = reading.tokens[mark.start - 1].text
    return before[:1].isupper() or (len(mark) > 3 and reading.in_group(mark.start - 1, "definite_articles"))
