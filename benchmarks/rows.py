"""Links between claims of the examples against the gold in ``tests/examples/gold/rows.toml``.

python benchmarks/rows.py [--misses] [--link 0.22]
"""

from __future__ import annotations

import argparse
import tomllib
from dataclasses import replace
from pathlib import Path

from synopse.evaluate.links import links, score_links
from synopse.model.synopsis import Synopsis
from synopse.pipeline import brief_paths
from synopse.settings import AlignSettings, Settings

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "examples" / "gold" / "rows.toml"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="print what is linked wrongly or not at all")
    parser.add_argument("--link", type=float, default=AlignSettings().link)
    arguments = parser.parse_args()
    for story, groups in tomllib.loads(GOLD.read_text(encoding="utf-8")).items():
        figures, wrong, missed = score(story, groups, arguments.link)
        print(story, "  ".join(f"{name} {figure:.1f}" for name, figure in figures.items()))
        if arguments.misses:
            show("wrong", wrong)
            show("missed", missed)


def score(story: str, groups: list[list[str]], link: float):
    """Scores of one story, then the links that are wrong and those that are missed, as texts."""
    settings = replace(Settings(), align=AlignSettings(link=link))
    (synopsis,) = brief_paths([ROOT / "examples" / "reports" / story], settings).synopses
    gold = [[find(synopsis, entry) for entry in group] for group in groups]
    found = [[(s.report_id, s.claim) for s in row.supports] for row in synopsis.rows]
    wanted, got = links(gold), links(found)
    texts = [[told(synopsis, pair) for pair in pairs] for pairs in (got - wanted, wanted - got)]
    return score_links(gold, found), *texts


def find(synopsis: Synopsis, entry: str) -> tuple[str, int]:
    """The claim that holds the words of a gold entry."""
    prefix, words = entry.split(": ", 1)
    for report in synopsis.reports:
        if report.id.startswith(prefix):
            for index, claim in enumerate(report.claims):
                if words in " ".join(claim.span.of(report.report.text).split()):
                    return report.id, index
    raise SystemExit(f"no claim holds {entry!r}")


def told(synopsis: Synopsis, pair: frozenset) -> list[str]:
    return sorted(
        f"{name}: {' '.join(synopsis.report(name).claims[index].span.of(synopsis.report(name).report.text).split())}"
        for name, index in pair
    )


def show(kind: str, pairs: list[list[str]]) -> None:
    for left, right in sorted(pairs):
        print(f"  {kind}\n    {left[:150]}\n    {right[:150]}")


if __name__ == "__main__":
    main()
