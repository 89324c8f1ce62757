"""Quotations of the five reports, as they were scraped, against gold that was read.

    python benchmarks/read_quotations.py [--rules-alone] [--misses]

``gold/quotations.tsv`` holds no text, only where each quotation and its speaker stand, who is meant and through whom it
came. The texts are read from ``../shared/reports``; a report that is no longer what it was is left out and named. A
quotation is found where half of the characters are the same (F1); its speaker is right where that holds of the speaker's
words too, or where the name meant shares a word with the gold's; its relay where the same names stand in the same order.
What the reader called open does not count.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from synopse.evaluate.assignment import best_assignment
from synopse.evaluate.quotations import token_f1
from synopse.languages.files import read_rows
from synopse.model.annotated import AnnotatedReport
from synopse.model.layer import digest_of
from synopse.model.quotation import Quotation
from synopse.model.run import Quarantined
from synopse.model.span import Span
from synopse.pipeline import annotate_paths
from synopse.settings import AnnotateSettings, Settings

REPORTS = Path(__file__).resolve().parents[2] / "shared" / "reports"
GOLD = Path(__file__).resolve().parent / "gold" / "quotations.tsv"
FOUND = 0.5
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Gold:
    """One quotation as it was read; offsets of the text as given."""

    report: str
    digest: str
    quote: frozenset[int]
    type: str
    speaker: frozenset[int]
    who: str
    relay: tuple[str, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold quotation and what was found in its place."""

    gold: Gold
    report: AnnotatedReport
    found: Quotation | None

    @property
    def has_speaker(self) -> bool:
        """Whether the speaker is right."""
        found = self.found
        if found is None:
            return False
        if not self.gold.speaker and not found.speaker:
            return True
        told = (_given(self.report, found.speaker), _given(self.report, found.voice))
        same = any(token_f1(words, self.gold.speaker) >= FOUND for words in told)
        return same or bool(_words(self._name()) & _words(self.gold.who))

    @property
    def has_relay(self) -> bool:
        """Whether the relay is right, all of it in order."""
        relay = self.found.relay if self.found else ()
        same = len(relay) == len(self.gold.relay)
        return same and all(_words(a) & _words(b) for a, b in zip(relay, self.gold.relay, strict=True))

    def _name(self) -> str:
        spoken_by = self.found.speaker_entity if self.found else ""
        return next((e.name for e in self.report.entities if e.id == spoken_by), "")


def _words(name: str) -> set[str]:
    """The words of a name that begin with a capital."""
    return {word.casefold() for word in WORD.findall(name) if word[0].isupper()}


def _given(report: AnnotatedReport, spans: Sequence[Span]) -> frozenset[int]:
    """Offsets of the characters of ``spans`` in the text as given."""
    given = (report.report.offsets.span_to_given(span) for span in spans)
    return frozenset(i for span in given for i in range(span.start, span.end))


def read_gold() -> list[Gold]:
    rows = read_rows(GOLD, 8)
    return [
        Gold(report, digest, _offsets(quote), kind, _offsets(speaker), who, _cells(relay), doubt == "open")
        for report, digest, quote, kind, speaker, who, relay, doubt in rows
    ]


def _offsets(cell: str) -> frozenset[int]:
    pairs = (part.split("-") for part in cell.split())
    return frozenset(i for start, end in pairs for i in range(int(start), int(end)))


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def pairs(rules_alone: bool = False) -> Iterator[Pair]:
    """Every gold quotation of the reports that are still the same, with what was found in its place."""
    settings = Settings(annotate=AnnotateSettings(non_commercial=not rules_alone))
    gold = read_gold()
    for report in annotate_paths(sorted(REPORTS.iterdir()), settings):
        if isinstance(report, Quarantined):
            print(f"left out: {report.which}: {report.error}", file=sys.stderr)
            continue
        own = [g for g in gold if g.report == report.id]
        if own and own[0].digest == digest_of(report.report.given):
            yield from _paired(report, own)
        else:
            print(f"left out: {report.id}: no longer the text that was read", file=sys.stderr)


def _paired(report: AnnotatedReport, gold: Sequence[Gold]) -> Iterator[Pair]:
    found = list(report.quotations)
    quotes = [_given(report, q.quote) for q in found]
    gains = [[token_f1(quote, g.quote) for g in gold] for quote in quotes]
    taken = {column: row for row, column in best_assignment(gains) if gains[row][column] >= FOUND}
    for column, one in enumerate(gold):
        yield Pair(one, report, found[taken[column]] if column in taken else None)


def figures(rules_alone: bool = False) -> dict[str, float | int]:
    """Percentages of what the reader was sure of, and counts."""
    return figures_of(list(pairs(rules_alone)))


def figures_of(read: Sequence[Pair]) -> dict[str, float | int]:
    sure = [p for p in read if not p.gold.is_open]
    found = [p for p in sure if p.found]
    relayed = [p for p in found if p.gold.relay]
    invented = sum(bool(p.found and p.found.relay) for p in found if not p.gold.relay)
    return {
        "quotations": len(read),
        "of which the reader was sure": len(sure),
        "found": share([p.found is not None for p in sure]),
        "speaker right of those found": share([p.has_speaker for p in found]),
        "relay right of those that have one": share([p.has_relay for p in relayed]),
        "with a relay": len(relayed),
        "relays invented": invented,
    }


def share(right: Sequence[bool]) -> float:
    return round(100 * sum(right) / max(1, len(right)), 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rules-alone", action="store_true")
    parser.add_argument("--misses", action="store_true", help="print what is not as the gold has it")
    arguments = parser.parse_args()
    read = list(pairs(arguments.rules_alone))
    for name, figure in figures_of(read).items():
        print(f"{name:<38} {figure}")
    if arguments.misses:
        for pair in read:
            show(pair)


def show(pair: Pair) -> None:
    wrong = [name for name, right in (("speaker", pair.has_speaker), ("relay", pair.has_relay)) if not right]
    if pair.found is None or wrong:
        said = pair.report.report.given[min(pair.gold.quote) : max(pair.gold.quote) + 1]
        what = ", ".join(wrong) if pair.found else "missed"
        print(f"{pair.gold.report} {what}{' (open)' if pair.gold.is_open else ''}: {said[:100]!r}")


if __name__ == "__main__":
    main()
