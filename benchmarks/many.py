"""A large folder: makes N reports in a temporary folder, briefs them, and says what that took.

    python benchmarks/many.py [N] [--seed S] [--keep FOLDER] [--jobs J]

The reports are pages and plain texts with boilerplate around them: stories of 2 to 6 reports, varied
from the invented texts in ``many.toml``, strays, and three broken files. One seed always gives the same
files. Printed are seconds, the peak of memory over all processes of the run (shared pages counted once),
the counts of the run, and how many stories came out of how many that went in. The exit status is 1 where
the counts do not add up or other than three files were quarantined.
"""

from __future__ import annotations

import argparse
import html
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from synopse.languages.language import load_language
from synopse.languages.readings import Reading
from synopse.model.token import Pos

TEMPLATES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
BROKEN = {"broken.html": b"\x89PNG\r\n\x1a\n" + bytes(64), "broken.txt": b"", "broken.json": b'{"text": '}
DAYS = 60
STRAYS = 0.3
"""The part of reports that tell of an event alone."""
TOLD = 0.85
"""The part of an event's facts that a report tells."""
OWN = 18
"""Sentences of its own that a report has."""
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
NOUN = re.compile("[A-ZÄÖÜ][a-zäöüß]{4,13}")
COUNTS = re.compile(r"read (\d+) = briefed (\d+) \+ without story (\d+) \+ quarantined (\d+)")


@dataclass(frozen=True, slots=True)
class Article:
    """One report before it gets the form of its outlet."""

    title: str
    outlet: str
    when: datetime
    paragraphs: tuple[str, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=10_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=0, help="processes; 0 = one for each core")
    parser.add_argument(
        "--keep", type=Path, help="make the reports and the results in this folder and keep them"
    )
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        told = write_reports(folder / "reports", arguments.count, random.Random(arguments.seed))
        sys.exit(measure(folder, arguments.jobs, told))


def write_reports(folder: Path, count: int, chance: random.Random) -> int:
    """Fills ``folder`` with ``count`` files, three of them broken; how many stories they tell comes back."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, payload in BROKEN.items():
        (folder / name).write_bytes(payload)
    written = stories = 0
    while (left := count - len(BROKEN) - written) > 0:
        size = 1 if chance.random() < STRAYS else min(left, chance.randint(2, 6))
        stories += size > 1
        for article in event(size, chance):
            write(article, folder, written)
            written += 1
    return stories


def event(size: int, chance: random.Random) -> Iterator[Article]:
    """The reports of one event: its facts, each told in one of its wordings, and sentences of their own."""
    kind = TEMPLATES["kinds"][chance.choice(sorted(TEMPLATES["kinds"]))]
    day = datetime(2024, 3, 1, 6) + timedelta(days=chance.randrange(DAYS))
    slots = slots_of(day, chance)
    vocabulary = chance.sample(nouns(), 24)
    for outlet in chance.sample(TEMPLATES["outlets"], size):
        facts = [
            chance.choice(wordings).format(**slots) for wordings in kind["facts"] if chance.random() < TOLD
        ]
        said = [*facts, *(own_sentence(vocabulary, chance) for _ in range(OWN))]
        paragraphs = tuple(" ".join(said[i : i + 3]) for i in range(0, len(said), 3))
        title = chance.choice(kind["title"]).format(**slots)
        yield Article(title, outlet, day + timedelta(minutes=chance.randrange(900)), paragraphs)


def slots_of(day: datetime, chance: random.Random) -> dict[str, object]:
    """What an event fills into the wordings of its facts."""
    return {
        "place": place(chance),
        "neighbour": place(chance),
        "person": person(chance),
        "other": person(chance),
        "word": chance.choice(nouns()),
        "firm": f"{chance.choice(TEMPLATES['surname_starts'])}{chance.choice(nouns()).lower()} GmbH",
        "number": chance.randint(13, 900),
        "amount": f"{chance.randint(13, 999)}.000",
        "weekday": WEEKDAYS[(day - timedelta(days=1)).weekday()],
        "later": WEEKDAYS[(day + timedelta(days=3)).weekday()],
    }


def own_sentence(vocabulary: list[str], chance: random.Random) -> str:
    """A sentence of mostly the event's words, with names of its own."""
    words = {slot: chance.choice(vocabulary if chance.random() < 0.6 else nouns()) for slot in "abcd"}
    names = {"person": person(chance), "place": place(chance), "number": chance.randint(13, 900)}
    return chance.choice(TEMPLATES["own"]["sentences"]).format(**words, **names)


def place(chance: random.Random) -> str:
    return chance.choice(TEMPLATES["place_starts"]) + chance.choice(TEMPLATES["place_ends"])


def person(chance: random.Random) -> str:
    surname = chance.choice(TEMPLATES["surname_starts"]) + chance.choice(TEMPLATES["surname_ends"])
    return f"{chance.choice(TEMPLATES['first_names'])} {surname}"


@cache
def nouns() -> list[str]:
    """The nouns of the German lexicon, as a stock of words as varied as that of a newspaper."""
    table = load_language("de").lexicon.table
    return [form for form in sorted(table) if NOUN.fullmatch(form) and _is_noun(table.lookup(form), form)]


def _is_noun(readings: Sequence[Reading], form: str) -> bool:
    return all(reading.pos is Pos.NOUN and reading.lemma == form for reading in readings)


def write(article: Article, folder: Path, number: int) -> None:
    """One file: every third report is plain text, the others are pages."""
    plain = number % 3 == 0
    path = folder / f"{number:05}.{'txt' if plain else 'html'}"
    path.write_text(as_text(article) if plain else as_page(article), encoding="utf-8")


def as_text(article: Article) -> str:
    around = TEMPLATES["boilerplate"]
    head = [*around["before"], article.title, f"{article.when:%d.%m.%Y, %H:%M} Uhr", f"Von {article.outlet}"]
    return "\n".join([*head, "", *article.paragraphs, "", *around["after"]]) + "\n"


def as_page(article: Article) -> str:
    around = TEMPLATES["boilerplate"]
    title, outlet = html.escape(article.title), html.escape(article.outlet)
    menu = "".join(f"<li><a href='#'>{html.escape(line)}</a></li>" for line in around["before"])
    body = "\n".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in article.paragraphs)
    foot = "".join(f"<p>{html.escape(line)}</p>" for line in around["after"])
    return (
        f"<!doctype html><html lang='de'><head><meta charset='utf-8'><title>{title} | {outlet}</title>"
        f"<meta property='og:site_name' content='{outlet}'>"
        f"<meta property='article:published_time' content='{article.when.isoformat()}+01:00'></head>"
        f"<body><nav><ul>{menu}</ul></nav><main><article><h1>{title}</h1>{body}</article></main>"
        f"<footer>{foot}</footer></body></html>\n"
    )


def measure(folder: Path, jobs: int, told: int) -> int:
    """Briefs the reports in ``folder`` and prints what that took; the exit status comes back."""
    command = [str(Path(sys.executable).parent / "synopse"), "brief", str(folder / "reports")]
    begin = time.perf_counter()
    with subprocess.Popen(
        [*command, "--out", str(folder / "out")], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "SYNOPSE_READ_JOBS": str(jobs)},
    ) as run:  # fmt: skip
        peak: list[float] = [0.0]
        threading.Thread(target=watch, args=(run, peak), daemon=True).start()
        stdout, stderr = run.communicate()
    seconds = time.perf_counter() - begin
    counts = COUNTS.search(stdout)
    read, briefed, strays, quarantined = map(int, counts.groups()) if counts else (0, 0, 0, -1)
    stories = len(list((folder / "out").glob("synopse-*.html")))
    size = sum(path.stat().st_size for path in (folder / "out").glob("*")) / 1e6
    print(
        f"{read} reports: {seconds:.1f} s, peak {peak[0]:.0f} MB, {size:.0f} MB written, exit {run.returncode}"
    )
    print(
        f"briefed {briefed} + without story {strays} + quarantined {quarantined}; stories {stories} of {told}"
    )
    sound = read == briefed + strays + quarantined and quarantined == len(BROKEN) and run.returncode == 3
    if not sound:
        print(stderr[-2000:], file=sys.stderr)
    return 0 if sound else 1


def watch(run: subprocess.Popen, peak: list[float]) -> None:
    """Notes the largest memory that ``run`` and what it started hold at one time, in MB."""
    while run.poll() is None:
        peak[0] = max(peak[0], sum(map(resident, family(run.pid))) / 1024)
        time.sleep(0.25)


def family(pid: int) -> Iterator[int]:
    """``pid`` and all processes below it."""
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from family(int(child))


def resident(pid: int) -> int:
    """The proportional share of memory of one process in KB; 0 where the system does not tell."""
    try:
        found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    except OSError:
        return 0
    return int(found[1]) if found else 0


if __name__ == "__main__":
    main()
