"""Speed and memory of the language layer on real bodies, beside what others offer for parts of it.

    python benchmarks/language.py [PAGES] [--peers PYTHON] [--floor TOKENS]

PAGES is ``../shared/data/extraction`` (gold bodies of German news pages). Everything runs on one core, in a fresh
process. The first pass meets every word for the first time; a second one, in which words are known, stands for the
steady state of a long run. ``PYTHON`` is the interpreter of a scratch environment with the peers
(``pip install HanTa==1.2.1 simplemma==2.0.0 SoMaJo==2.5.0``). With ``--floor`` the exit status is 1 where the second
pass stays below so many tokens a second.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from boundaries import gold_bodies
from whole_way import digest, machine

from synopse.pipeline.engine import prepare_process

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT.parent / "shared" / "data" / "extraction"
LOOKED_UP = 100_000
HANTA_TOKENS = 20_000

PEERS = """
import sys, time
from pathlib import Path

sentences = [line.split("\\t") for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
texts = Path(sys.argv[2]).read_text(encoding="utf-8").split("\\0")

def timed(name, tokens, work):
    work(1)
    started = time.perf_counter()
    work(None)
    print(f"{name}\\t{tokens / (time.perf_counter() - started):.0f}")

from somajo import SoMaJo
somajo = SoMaJo("de_CMC", split_camel_case=False)
timed("SoMaJo: tokens, sentences", sum(map(len, sentences)),
      lambda n: [list(somajo.tokenize_text(text.split("\\n\\n"))) for text in texts[:n]])

import simplemma
timed("simplemma: lemmas", sum(map(len, sentences)),
      lambda n: [simplemma.lemmatize(word, lang="de") for words in sentences[:n] for word in words])

from HanTa.HanoverTagger import HanoverTagger
hanta = HanoverTagger("morphmodel_ger.pgz")
some = int(sys.argv[3])
part, count = [], 0
for words in sentences:
    if count < some:
        part.append(words)
        count += len(words)
timed("HanTa: lemmas, parts of speech", count, lambda n: [hanta.tag_sent(words) for words in part[:n]])
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("pages", nargs="?", type=Path, default=PAGES)
    parser.add_argument("--peers", help="interpreter of an environment with the peers")
    parser.add_argument("--floor", type=int, default=0)
    options = parser.parse_args()
    print(f"{datetime.now(UTC):%Y-%m-%d}  {machine()}, one used  data {digest(options.pages)}\n")
    texts = list(gold_bodies(options.pages))
    prepare_process()
    read_resources()
    speed = 0.0
    for name in ("first pass", "words known"):
        tokens, seconds = annotated(texts)
        speed = report(name, seconds, tokens)
    print(f"\npeak memory of this process {peak_memory()} MB")
    sentences = [words for text in texts for words in words_of(text)]
    look_up({word for words in sentences for word in words})
    if options.peers:
        run_peers(options.peers, texts, sentences)
    sys.exit(speed < options.floor)


def peak_memory() -> int:
    """The most megabytes that this process has held; what the one that started it held does not count."""
    status = Path("/proc/self/status")
    if status.is_file():
        return int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def read_resources() -> None:
    """Load what German needs, and say how long that takes."""
    from synopse.languages.language import load_language

    language = load_language("de")
    for part in ("sentences", "lexicon", "tagger", "clauses", "quotations"):
        started = time.perf_counter()
        getattr(language, part)
        print(f"read {part:<12}{1000 * (time.perf_counter() - started):6.1f} ms")


def annotated(texts: list[str]) -> tuple[int, Counter[str]]:
    """How many tokens the texts have, and the seconds of each part of the layer."""
    from synopse.annotate.clauses import split_clauses
    from synopse.annotate.phrases import find_phrases
    from synopse.annotate.sentences import split_sentences
    from synopse.annotate.tokens import tokenize
    from synopse.languages.language import load_language

    language, seconds, count = load_language("de"), Counter[str](), 0

    def timed(name: str, work: Callable[..., Any], *arguments: Any) -> Any:
        started = time.perf_counter()
        found = work(*arguments, language)
        seconds[name] += time.perf_counter() - started
        return found

    for made in map(body_report, texts):
        sentences = timed("sentences", split_sentences, made)
        tokens = timed("tokens", tokenize, made, sentences)
        timed("phrases", find_phrases, made, sentences, tokens)
        timed("clauses", split_clauses, made, sentences, tokens)
        count += len(tokens)
    return count, seconds


def body_report(text: str) -> Any:
    """``text`` as the body of a German report."""
    from synopse.model.report import Report
    from synopse.model.span import Span
    from synopse.model.zone import Zone, ZoneType

    return Report("page", "", "de", "", "", text, (Zone(Span(0, len(text)), ZoneType.BODY, "gold"),))


def report(name: str, seconds: Counter[str], tokens: int) -> float:
    """Print microseconds a token by part; returns tokens a second of the whole layer."""
    parts = "  ".join(f"{part} {1e6 * spent / tokens:.2f}" for part, spent in seconds.items())
    speed = tokens / seconds.total()
    print(f"\n{name}: {tokens:,} tokens, {speed:,.0f} tokens/s\n  µs a token: {parts}")
    return speed


def look_up(words: set[str]) -> None:
    """Print how many look-ups a second the dictionary answers: forms drawn from it, and the words of the texts."""
    from synopse.languages.language import load_language

    lexicon = load_language("de").lexicon
    drawn = random.Random(1).sample(sorted(lexicon.table), LOOKED_UP)
    known = sorted(words)
    print()
    for name, ask, asked in (
        ("is a form listed", lexicon.table.__contains__, drawn),
        ("readings of a form", lexicon.table.lookup, drawn),
        ("readings of a word met before", lexicon.lookup, known),
    ):
        started = time.perf_counter()
        for word in asked:
            ask(word)
        print(f"{name:<30}{len(asked) / (time.perf_counter() - started):>12,.0f} /s")


def words_of(text: str) -> Iterator[list[str]]:
    """The words of each sentence of a text."""
    from synopse.annotate.sentences import split_sentences
    from synopse.annotate.tokens import tokenize, tokens_by_sentence
    from synopse.languages.language import load_language

    language, made = load_language("de"), body_report(text)
    sentences = split_sentences(made, language)
    for own in tokens_by_sentence(sentences, tokenize(made, sentences, language)):
        yield [token.text for token in own]


def run_peers(python: str, texts: list[str], sentences: list[list[str]]) -> None:
    """Print the speed of the peers on the same texts, cut into the same sentences and tokens."""
    with tempfile.TemporaryDirectory() as folder:
        words, whole = Path(folder) / "words", Path(folder) / "texts"
        words.write_text("\n".join(map("\t".join, sentences)), encoding="utf-8")
        whole.write_text("\0".join(texts), encoding="utf-8")
        command = [python, "-c", PEERS, str(words), str(whole), str(HANTA_TOKENS)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    print("\npeers")
    for line in done.stdout.splitlines():
        name, speed = line.split("\t")
        print(f"{name:<30}{int(speed):>12,} tokens/s")


if __name__ == "__main__":
    main()
