"""Sentence boundaries to be read one by one, or counted against gold sentences.

    python benchmarks/boundaries.py                      # 200 boundaries, each with its rule
    python benchmarks/boundaries.py --missed             # marks before a capital that end no sentence
    python benchmarks/boundaries.py --seed 7 --number 50
    python benchmarks/boundaries.py --against FILE       # precision, recall and every disagreement

Texts are the gold bodies of ``../shared/data/extraction``; ends of paragraphs are given there and left out. Another
folder of that kind may be named, or a list of lines such as ``../shared/data/text/frontpage-lines.tsv.xz``.
``FILE`` has the format of ``../shared/data/quotations``. Texts are printed only: none may be kept.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from synopse.annotate.sentences import split_sentences
from synopse.evaluate.gold import gold_lines
from synopse.languages.language import load_language
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType

PAGES = Path(__file__).resolve().parents[2] / "shared" / "data" / "extraction"
GIVEN = ("paragraph", "zone")
SUSPECT = re.compile(r"[.!?…][\"“”»«'’‘›‹)\]]*\s+[\"„“”»«'‚‘›‹(\[–—•-]*\s?(?=[A-ZÄÖÜ])")
SIDE = 60


class Place(NamedTuple):
    """A point between two sentences, or inside one, with the rule that decided."""

    text: str
    at: int
    rule: str

    def shown(self) -> str:
        """The place with what stands either side, on one line."""
        left, right = self.text[max(0, self.at - SIDE) : self.at], self.text[self.at : self.at + SIDE]
        return f"{self.rule:15} {flat(left):>{SIDE}} ‖ {flat(right)}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", type=Path, nargs="?", default=PAGES)
    parser.add_argument("--number", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missed", action="store_true", help="marks that end no sentence")
    parser.add_argument("--against", type=Path, help="gold sentences")
    arguments = parser.parse_args()
    if arguments.against:
        compare(arguments.against)
    else:
        sample(arguments.pages, arguments.number, arguments.seed, missed=arguments.missed)


def sample(pages: Path, number: int, seed: int, *, missed: bool) -> None:
    """Prints ``number`` places drawn from all pages."""
    find = passed_over if missed else boundaries
    places = [place for text in gold_bodies(pages) for place in find(text)]
    drawn = random.Random(seed).sample(places, min(number, len(places)))
    for place in drawn:
        print(place.shown())
    print(f"{len(drawn)} of {len(places)}, seed {seed}")


def gold_bodies(pages: Path) -> Iterator[str]:
    """The gold paragraphs of each page, a blank line between them; each line of a list of lines."""
    if pages.is_file():
        with lzma.open(pages, "rt", encoding="utf-8") as lines:
            yield from (line.rstrip("\n").split("\t")[-1] for line in lines)
    for file in sorted(pages.rglob("*.json")):
        for entry in json.loads(file.read_text(encoding="utf-8")).values():
            yield "\n\n".join(p for part in entry["body"]["sections"] for p in part["paragraphs"])


def sentences(text: str) -> list[tuple[Span, str]]:
    """The span of each sentence and the rule that ended it."""
    if not text.strip():
        return []
    report = Report("b", "", "de", "", "", text, (Zone(Span(0, len(text)), ZoneType.BODY, "all"),))
    return [(s.span, s.rule) for s in split_sentences(report, load_language("de"))]


def boundaries(text: str) -> Iterator[Place]:
    """The ends of sentences inside paragraphs."""
    return (Place(text, span.end, rule) for span, rule in sentences(text) if rule not in GIVEN)


def passed_over(text: str) -> Iterator[Place]:
    """Marks inside sentences with a space and a capital behind them."""
    for span, _ in sentences(text):
        for match in SUSPECT.finditer(text, span.start, span.end):
            yield Place(text, match.start() + 1, "none")


def compare(path: Path) -> None:
    """Prints each place where gold and ours disagree, then the scores."""
    right = ours = gold = 0
    for line in gold_lines(path):
        document = json.loads(line)
        text = document["originalText"]
        found = {span.end: rule for span, rule in sentences(text)}
        wanted = set(gold_ends(text, document))
        right, ours, gold = right + len(wanted & set(found)), ours + len(found), gold + len(wanted)
        for place in disagreements(text, found, wanted):
            print(place.shown())
    print(f"precision {100 * right / ours:.2f}  recall {100 * right / gold:.2f}  ours {ours}  gold {gold}")


def gold_ends(text: str, document: Mapping[str, Any]) -> Iterator[int]:
    """Where each gold sentence ends, white space left out."""
    for sentence in document["sentences"]:
        begin, end = sentence["charBegin"], sentence["charEnd"]
        yield begin + len(text[begin:end].rstrip())


def disagreements(text: str, found: Mapping[int, str], wanted: Iterable[int]) -> Iterator[Place]:
    """What one side alone has, in the order of the text."""
    wanted = set(wanted)
    for at in sorted(wanted ^ found.keys()):
        yield Place(text, at, f"+ {found[at]}" if at in found else "-")


def flat(text: str) -> str:
    return re.sub(r"\s", " ", text.replace("\n", "⏎"))


if __name__ == "__main__":
    main()
