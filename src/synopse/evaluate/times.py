"""How well time expressions are found and read: TempEval-3 measures on TimeML files.

UzZaman et al. (2013), "SemEval-2013 Task 1: TempEval-3". *Strict*: the same span; *relaxed*: spans that
overlap, one to one. *Type* and *value*: the F1 of relaxed matches that also agree in the attribute.
Creation times and expressions without text are left out. All figures are F1 over all documents in
per cent. Where ``errata`` knows errors of the gold, they are given a second time with the gold corrected.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from synopse.clean.detection import language_of
from synopse.evaluate.gold import no_gold
from synopse.languages.files import read_rows
from synopse.model.report import Report, Stamp, StampSource
from synopse.model.span import Span
from synopse.model.timex import TimeExpression
from synopse.model.zone import Zone, ZoneType

Tagger = Callable[[Report], Iterable[TimeExpression]]


@dataclass(frozen=True, slots=True)
class Mark:
    """An expression as far as it is scored."""

    span: Span
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What one or more documents add up to."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    def f1(self, hits: int) -> float:
        """F1 in per cent; 0 where there is neither gold nor anything found."""
        both = self.gold + self.found
        return round(200 * hits / both, 1) if both else 0.0


def evaluate_times(path: Path) -> dict[str, float | int]:
    """Strict, relaxed, type and value F1 of Synopse's own tagger on the TimeML files under ``path``.

    Raises SettingsError where there are none.
    """
    return evaluate_tagger(path, _own_tagger)


def evaluate_tagger(path: Path, tagger: Tagger) -> dict[str, float | int]:
    """The same for any ``tagger``."""
    raw, corrected = Counts(), Counts()
    documents = sorted(path.rglob("*.tml")) if path.is_dir() else [path]
    if not documents:
        raise no_gold(path, "no .tml file in it")
    for file in documents:
        report, gold = read_timeml(file)
        found = [Mark(t.span, t.type.value, t.value) for t in tagger(report)]
        raw += count(gold, found)
        corrected += count(heeding_errata(file.stem, gold), found)
    figures: dict[str, float | int] = {**_measures(raw), "gold": raw.gold, "found": raw.found}
    if any(file.stem in errata() for file in documents):
        figures |= {f"{name}, errata heeded": f1 for name, f1 in _measures(corrected).items()}
    return figures


def _measures(counts: Counts) -> dict[str, float]:
    return {name: counts.f1(getattr(counts, name)) for name in ("strict", "relaxed", "type", "value")}


@dataclass(frozen=True, slots=True)
class Erratum:
    """A mark of the gold (None: overlooked) and what should stand in its place (None: nothing)."""

    gold: Mark | None
    right: Mark | None


@cache
def errata() -> dict[str, tuple[Erratum, ...]]:
    """What is wrong in the gold of each document, found by reading and with no tagger's output at hand."""
    found: dict[str, tuple[Erratum, ...]] = {}
    for document, *cells, _ in read_rows(files("synopse.evaluate") / "errata" / "krauts.tsv", 10):
        start, end, kind, value, right_kind, right_value, right_start, right_end = cells
        erratum = Erratum(
            _mark(start, end, kind, value), _mark(right_start, right_end, right_kind, right_value)
        )
        if erratum.gold or erratum.right:  # marks without text are not scored
            found[document] = (*found.get(document, ()), erratum)
    return found


def _mark(start: str, end: str, kind: str, value: str) -> Mark | None:
    """A mark of an erratum; None without a type, and where it has no text."""
    return Mark(Span(int(start), int(end)), kind, value) if kind and start != end else None


def heeding_errata(document: str, gold: Sequence[Mark]) -> tuple[Mark, ...]:
    """``gold`` with what is known to be wrong in it put right."""
    known = errata().get(document, ())
    wrong = {erratum.gold for erratum in known}
    right = [erratum.right for erratum in known if erratum.right is not None]
    return tuple(
        sorted((*(m for m in gold if m not in wrong), *right), key=lambda m: (m.span.start, m.span.end))
    )


def count(gold: Sequence[Mark], found: Sequence[Mark]) -> Counts:
    """Hits of one document; each gold mark is paired with the found mark it shares most with."""
    pairs = list(_paired(gold, found))
    return Counts(
        len(gold),
        len(found),
        strict=sum(g.span == f.span for g, f in pairs),
        relaxed=len(pairs),
        type=sum(g.type == f.type for g, f in pairs),
        value=sum(g.value == f.value for g, f in pairs),
    )


def _paired(gold: Sequence[Mark], found: Sequence[Mark]) -> Iterable[tuple[Mark, Mark]]:
    candidates = [(g.span.overlap(f.span), g, f) for g in gold for f in found if g.span.overlaps(f.span)]
    used: set[tuple[bool, Span]] = set()
    for _, g, f in sorted(candidates, key=lambda c: (-c[0], c[1].span, c[2].span)):
        if (True, g.span) not in used and (False, f.span) not in used:
            used |= {(True, g.span), (False, f.span)}
            yield g, f


CREATION = ("CREATION_TIME", "PUBLICATION_TIME")
"""What the function of the creation time in a document is called (TimeML)."""


def read_timeml(file: Path) -> tuple[Report, tuple[Mark, ...]]:
    """The text of a TimeML file as one body with its creation time, and its marks.

    TempEval-3 keeps the creation time in an element ``DCT`` and the text in ``TEXT``; TimeBank has it in the text,
    where its function tells. Raises SettingsError where the file is no TimeML.
    """
    try:
        root = ET.parse(file).getroot()
    except ET.ParseError as error:
        raise no_gold(file, f"no TimeML: {error}") from error
    stamp = _creation_time(root)
    body = root.find("TEXT")
    text, marks = _flat(root if body is None else body, stamp)
    report = Report(
        id=file.stem,
        origin=str(file),
        language=language_of(text, "de", str(file)),
        publisher="",
        title="",
        text=text,
        zones=(Zone(Span(0, len(text)), ZoneType.BODY, "timeml"),),
        dct=Stamp("" if stamp is None else stamp.get("value", ""), StampSource.DECLARED),
    )
    return report, tuple(marks)


def _creation_time(root: ET.Element) -> ET.Element | None:
    found = root.find("DCT/TIMEX3")
    stamps = (t for t in root.iter("TIMEX3") if t.get("functionInDocument") in CREATION)
    return next(stamps, None) if found is None else found


def _flat(element: ET.Element, stamp: ET.Element | None) -> tuple[str, list[Mark]]:
    """All text under ``element``, and the TIMEX3 elements but ``stamp`` that hold some of it."""
    parts: list[str] = []
    marks: list[Mark] = []

    def walk(node: ET.Element) -> None:
        start = sum(map(len, parts))
        parts.append(node.text or "")
        for child in node:
            walk(child)
            parts.append(child.tail or "")
        end = sum(map(len, parts))
        if node.tag == "TIMEX3" and node is not stamp and end > start:
            marks.append(Mark(Span(start, end), node.get("type", ""), node.get("value", "")))

    walk(element)
    return "".join(parts), marks


def _own_tagger(report: Report) -> Iterable[TimeExpression]:
    from synopse.annotate.clauses import split_clauses
    from synopse.annotate.sentences import split_sentences
    from synopse.annotate.times import tag_times
    from synopse.annotate.tokens import tokenize
    from synopse.languages.language import load_language

    language = load_language(report.language)
    sentences = split_sentences(report, language)
    tokens = tokenize(report, sentences, language)
    clauses = split_clauses(report, sentences, tokens, language)
    return tag_times(report, sentences, tokens, clauses, language)
