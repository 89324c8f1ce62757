"""Floors of speed and memory of the language layer: a third of what was measured, for machines are busy."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "language.py"


@pytest.fixture(scope="module")
def printed(shared):
    command = [sys.executable, str(BENCHMARK), str(shared / "data" / "extraction")]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def figure(printed: str, pattern: str) -> float:
    return float(re.search(pattern, printed)[1].replace(",", ""))


def test_tokens_a_second(printed):
    assert figure(printed, r"words known: [\d,]+ tokens, ([\d,]+) tokens/s") >= 25_000
    assert figure(printed, r"first pass: [\d,]+ tokens, ([\d,]+) tokens/s") >= 15_000


def test_look_ups_a_second(printed):
    assert figure(printed, r"is a form listed +([\d,]+) /s") >= 500_000
    assert figure(printed, r"readings of a word met before +([\d,]+) /s") >= 500_000


@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="peak memory is read from /proc")
def test_what_is_remembered_of_words_is_bounded():
    code = (
        "import re; from synopse.languages.language import load_language; "
        "from synopse.annotate.tagging import tag; german = load_language('de'); "
        "forms = sorted(german.lexicon.table)[:60_000]; "
        "[tag(forms[i : i + 20], german) for i in range(0, len(forms), 20)]; "
        "print(int(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1]) // 1024)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) <= 200


def test_memory_and_load(printed):
    assert figure(printed, r"peak memory of this process (\d+) MB") <= 150
    assert figure(printed, r"read lexicon +([\d.]+) ms") <= 100
