"""Time expressions of news pages as they were scraped, and of English news, against gold that was read.

    python benchmarks/read_times.py [SET …] [--misses] [--speed]

``gold/times.tsv`` holds no text, only where each expression stands in the text of a report, its TIMEX3 type and value
and, where a reader can tell it, its interval. The texts are read from ``../shared``; a report whose text is no longer
what it was when the gold was made is left out and named. What the annotator called open counts for neither side.
``--speed`` measures tokens a second on one core instead: of times alone, and with the language layer below them.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from synopse.annotate.clauses import split_clauses
from synopse.annotate.sentences import split_sentences
from synopse.annotate.times import tag_times
from synopse.annotate.tokens import tokenize
from synopse.evaluate.times import Counts, Mark, count
from synopse.languages.language import load_language
from synopse.model.clause import Clause
from synopse.model.layer import Layer, digest_of
from synopse.model.report import Report, Stamp, StampSource
from synopse.model.span import Span
from synopse.model.timex import TimeExpression
from synopse.model.token import Sentence, Token
from synopse.model.zone import Zone, ZoneType
from synopse.pipeline import date_story
from synopse.pipeline.intake import take_in
from synopse.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
GOLD = Path(__file__).resolve().parent / "gold" / "times.tsv"


@dataclass(frozen=True, slots=True)
class Gold:
    """One expression as it was read; ``interval`` is ``from/to`` or empty."""

    mark: Mark
    interval: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Score:
    """Counts after TempEval-3, and of the paired expressions how many have the right interval."""

    counts: Counts
    intervals: int
    right: int
    stale: tuple[str, ...]

    def figures(self) -> dict[str, float | int]:
        counts = self.counts
        measures = {name: counts.f1(getattr(counts, name)) for name in ("strict", "relaxed", "type", "value")}
        return {
            **measures,
            "value of those found": round(100 * counts.value / max(1, counts.relaxed), 1),
            "interval of those found": round(100 * self.right / max(1, self.intervals), 1),
            "gold": counts.gold,
            "found": counts.found,
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"of {', '.join(read_gold())}; all if none")
    parser.add_argument("--misses", action="store_true", help="print what is not as the gold has it")
    parser.add_argument("--speed", action="store_true", help="measure tokens a second on all pages")
    arguments = parser.parse_args()
    if arguments.speed:
        return show_speed()
    for name in arguments.sets or read_gold():
        score = score_set(name, arguments.misses)
        print(name, "  ".join(f"{measure} {figure}" for measure, figure in score.figures().items()))
        for stale in score.stale:
            print(f"  left out, its text has changed: {stale}")


def read_gold() -> dict[str, dict[tuple[str, str], list[Gold]]]:
    """By set, then by report and the digest of its text."""
    sets: dict[str, dict[tuple[str, str], list[Gold]]] = {}
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, report, digest, start, end, kind, value, since, until, doubt = line.split("\t")
        interval = f"{since}/{until}" if since or until else ""
        gold = Gold(Mark(Span(int(start), int(end)), kind, value), interval, doubt == "open")
        sets.setdefault(name, {}).setdefault((report, digest), []).append(gold)
    return sets


def reports_of(name: str) -> Iterator[Report]:
    """All reports among which those of the set ``name`` are."""
    if name.startswith("en"):
        yield from _english()
    elif name == "five":
        yield from date_story(take_in([SHARED / "reports"], Settings(), None).reports)
    else:
        yield from take_in([SHARED / "data" / "extraction"], Settings(), None).reports


def _english() -> Iterator[Report]:
    stories = gzip.decompress((SHARED / "data" / "stories" / "giveme5w1h-odd.jsonl.gz").read_bytes())
    for number, line in enumerate(stories.decode().splitlines()):
        story = json.loads(line)
        text, stamp = story["text"], Stamp(story.get("date_publish") or "", StampSource.DECLARED)
        zones = (Zone(Span(0, len(text)), ZoneType.BODY, "as it stands"),) if text.strip() else ()
        yield Report(str(number), "", "en", "", "", text, zones, stamp)


def score_set(name: str, misses: bool = False) -> Score:
    gold = read_gold()[name]
    wanted = {report for report, _ in gold}
    total, intervals, right, stale = Counts(), 0, 0, []
    for report in reports_of(name):
        if report.id not in wanted:
            continue
        marks = gold.get((report.id, digest_of(report.text)))
        if marks is None:
            stale.append(report.id)
            continue
        found = [
            t for t in tagged(report) if not any(g.is_open and g.mark.span.overlaps(t.span) for g in marks)
        ]
        sure = [g for g in marks if not g.is_open]
        total += count([g.mark for g in sure], [Mark(t.span, str(t.type), t.value) for t in found])
        by_span = {t.span: t for t in found}
        paired = [(g, by_span[g.mark.span]) for g in sure if g.interval and g.mark.span in by_span]
        intervals += len(paired)
        right += sum(written(t) == g.interval for g, t in paired)
        if misses:
            show(report, sure, found)
    return Score(total, intervals, right, tuple(stale))


def show_speed() -> None:
    """Print tokens a second: the first pass, in which words and rules are new, and a second."""
    pages = [r for r in reports_of("web-a") if r.language == "de"]
    for name in ("first pass", "words known"):
        layer, times, tokens = 0.0, 0.0, 0
        for report in pages:
            started = time.process_time()
            below = layers(report)
            between = time.process_time()
            tag_times(report, *below, load_language(report.language))
            layer, times = layer + between - started, times + time.process_time() - between
            tokens += len(below[1])
        whole = layer + times
        print(
            f"{name}: {tokens:,} tokens, times {tokens / times:,.0f}/s, with the layer below {tokens / whole:,.0f}/s"
        )


def layers(report: Report) -> tuple[Layer[Sentence], Layer[Token], Layer[Clause]]:
    """What times are read from."""
    language = load_language(report.language)
    sentences = split_sentences(report, language)
    tokens = tokenize(report, sentences, language)
    return sentences, tokens, split_clauses(report, sentences, tokens, language)


def tagged(report: Report) -> tuple[TimeExpression, ...]:
    return tag_times(report, *layers(report), load_language(report.language)).annotations


def written(time: TimeExpression) -> str:
    return f"{time.interval.start}/{time.interval.end}" if time.interval else ""


def show(report: Report, gold: list[Gold], found: list[TimeExpression]) -> None:
    """What differs, each with its words."""
    wanted = {(g.mark.span, g.mark.type, g.mark.value) for g in gold}
    got = {(t.span, str(t.type), t.value) for t in found}
    for sign, marks in (("-", wanted - got), ("+", got - wanted)):
        for span, kind, value in sorted(marks):
            around = report.text[max(0, span.start - 40) : span.end + 30].replace("\n", " ")
            print(f"  {sign} {report.id} {kind} {value} [{span.of(report.text)}] … {around}")
    for g in gold:
        for t in found:
            if t.span == g.mark.span and g.interval and written(t) != g.interval:
                print(f"  ~ {report.id} [{t.span.of(report.text)}] {written(t)} where {g.interval} was read")


if __name__ == "__main__":
    main()
