"""Writes docs/reference/quality.md: every figure that can be measured on development data.

    python benchmarks/quality.py            # measure and write
    python benchmarks/quality.py --print    # measure and print only

Needs the public data sets in ``../shared/data`` (the README there says which and from where).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import read_quotations
import read_times
import rows

from synopse.evaluate.quotations import evaluate_quotations
from synopse.evaluate.tokens import evaluate_tokens, measure_recipe

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
PAGE = ROOT / "docs" / "reference" / "quality.md"

TIMES = (
    "TempEval-3 measures, creation times left out; raw, and with errata of the gold heeded that were found by reading, "
    "with no tagger's output at hand (`src/synopse/evaluate/errata/krauts.tsv`)"
)

SETS = (
    (
        "zones",
        "extraction",
        "German news pages, 2023–24 (fundus)",
        "HTML as it is, and the text a scraper leaves of it",
    ),
    (
        "times",
        "timex/KRAUTS_Dolomiten-42",
        "KRAUTS, Dolomiten-42",
        TIMES,
    ),
    ("times", "timex/KRAUTS_DieZeit", "KRAUTS, Die Zeit", TIMES),
    (
        "names",
        "names/germeval2014-dev.tsv.gz",
        "GermEval 2014 dev, outer, the quarter held out",
        "only the sentences that the model was not trained on; word lists were extended after looking at misses",
    ),
    ("names", "names/wikineural-de-test.conllu.gz", "WikiNEuRal German test (silver)", "not trained on"),
    (
        "quotations",
        "quotations/dev.jsonl.gz",
        "uhh-lt German news quotations, dev",
        "rules and networks; neither was trained on it, but recipes and thresholds were chosen by it",
    ),
)
"""Layer, path below the data, what it is, what to know."""

READ_TIMES = {
    "web-a": (
        "German news pages, looked at",
        "10 pages of 2023–24; what the reader called open counts for neither side",
    ),
    "web-b": (
        "German news pages, looked at late",
        "10 more pages; before anybody looked at them: strict 92.1, relaxed 95.5, type 94.4, value 91.0",
    ),
    "web-c": (
        "German news pages, looked at later",
        "14 more pages; before anybody looked at them: strict 90.6, relaxed 97.8, type 97.8, value 83.8",
    ),
    "web-d": (
        "German news pages, looked at last of all",
        "12 more pages; before anybody looked at them: strict 93.4, relaxed 95.9, type 95.9, value 91.0",
    ),
    "five": ("the five reports", "value of all 23 that the reader was sure of"),
    "en": (
        "English news",
        "24 texts; before anybody looked at them: strict 93.3, relaxed 97.8, type 96.1, value 88.8",
    ),
}
"""Sets of ``read_times``: what they are, what to know."""

HEAD = """# Measured quality

Written by `python benchmarks/quality.py`; do not edit by hand. All figures are of **development data**: rules were made
while looking at it, so expect less on other texts. 0–100 unless a count.

"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--print", action="store_true", help="print only, write nothing")
    text = HEAD + f"{datetime.now(UTC):%Y-%m-%d}, {machine()}.\n" + "".join(sections())
    if parser.parse_args().print:
        print(text)
    else:
        PAGE.write_text(text, encoding="utf-8")


def sections() -> Iterator[str]:
    """One section per data set, then the rows of the examples."""
    for layer, path, what, note in SETS:
        figures = getattr(import_module(f"synopse.evaluate.{layer}"), f"evaluate_{layer}")(DATA / path)
        command = f"synopse evaluate {layer} ../shared/data/{path}"
        yield section(f"{layer.capitalize()}: {what}", note, command, digest(DATA / path), figures)
    yield from quotations_sections()
    yield from read_times_sections()
    yield tokens_section()
    yield english_section()
    yield rows_section()


def quotations_sections() -> Iterator[str]:
    """Quotations by rules alone, and those of the five reports."""
    dev = DATA / "quotations" / "dev.jsonl.gz"
    command = "SYNOPSE_ANNOTATE_NON_COMMERCIAL=false synopse evaluate quotations ../shared/data/quotations/dev.jsonl.gz"
    title = "Quotations: the same by rules alone"
    yield section(
        title,
        "where non-commercial resources are left out",
        command,
        digest(dev),
        evaluate_quotations(dev, rules_alone=True),
    )
    for alone in (False, True):
        title = "Quotations: the five reports" + (", by rules alone" if alone else "")
        command = "python benchmarks/read_quotations.py" + (" --rules-alone" if alone else "")
        note = "rules were made while looking at these reports, the gold without looking at their output"
        yield section(title, note, command, digest(read_quotations.GOLD), read_quotations.figures(alone))


def read_times_sections() -> Iterator[str]:
    """Time expressions against gold that was read on scraped news."""
    for name, (what, note) in READ_TIMES.items():
        figures = read_times.score_set(name).figures()
        yield section(
            f"Times: {what}",
            note,
            f"python benchmarks/read_times.py {name}",
            digest(read_times.GOLD),
            figures,
        )


def tokens_section() -> str:
    """The tagger on sentences that it was not trained on: with the development part of the treebank alone."""
    trained, held_out = (
        DATA / "morphology" / f"ud-gsd-{part}.conllu.gz" for part in ("dev", "test-first500")
    )
    note = (
        "on given words, by a model that was trained on the development part alone. The one that ships knows both parts "
        "and silver sentences besides; its recipe, each part held out in turn, reaches more: "
        "[benchmarks](../../benchmarks/README.md). Errata: `src/synopse/evaluate/errata`"
    )
    command = "synopse.evaluate.tokens.measure_recipe([DEV], TEST_FIRST500)"
    title = "Tokens: UD German GSD, 500 test sentences"
    return section(title, note, command, digest(held_out), measure_recipe([trained], held_out))


def english_section() -> str:
    """The English tagger on sentences written and tagged for the project."""
    gold = ROOT / "tests" / "annotate" / "golden" / "english.conllu"
    figures = evaluate_tokens(gold, "en")
    kept = {name: figure for name, figure in figures.items() if "konjunktiv" not in name}
    note = "80 sentences in the style of agencies, tagged by hand; never trained on"
    command = "synopse.evaluate.tokens.evaluate_tokens(PATH, 'en')"
    return section("Tokens: English", note, command, digest(gold), kept)


def rows_section() -> str:
    """How well claims of different reports are joined, on the examples that ship."""
    gold = tomllib.loads(rows.GOLD.read_text(encoding="utf-8"))
    figures = {
        f"{story} {name}": figure
        for story, groups in gold.items()
        for name, figure in rows.score(story, groups, rows.AlignSettings().link)[0].items()
    }
    note = "links between passages that make one claim; invented reports, gold by the same hands"
    return section(
        "Rows: the bundled examples", note, "python benchmarks/rows.py", digest(rows.GOLD), figures
    )


def section(title: str, note: str, command: str, data: str, figures: dict[str, float]) -> str:
    lines = [f"\n## {title}\n", f"{note}. `{command}`, data {data}.\n", "| measure | figure |", "|---|---|"]
    lines += [f"| {name} | {shown(figure)} |" for name, figure in figures.items()]
    return "\n".join(lines) + "\n"


def shown(figure: float) -> str:
    return f"{figure:.1f}" if isinstance(figure, float) else str(figure)


def digest(path: Path) -> str:
    """The first 12 digits of SHA-256 over a file, or over all files of a folder by name."""
    total = hashlib.sha256()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_file():
            total.update(file.read_bytes())
    return total.hexdigest()[:12]


def machine() -> str:
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


if __name__ == "__main__":
    main()
