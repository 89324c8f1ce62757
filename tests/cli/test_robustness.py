"""What a user's folder can hold besides reports, and how a run can be cut short."""

import gzip
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from synopse.cli import synopse

SYNOPSE = Path(sys.executable).parent / "synopse"
GOOD = (
    "Großbrand im Hafen von Osterwede\n15.05.2024, 08:30 Uhr\n\n"
    "Im Hafen von Osterwede ist am Dienstagabend eine Lagerhalle abgebrannt. Zwölf Menschen wurden nach Angaben der "
    "Polizei leicht verletzt. Die Ursache ist noch unklar, sagte ein Sprecher der Feuerwehr am Mittwochmorgen.\n"
)
OTHER = (
    "Lagerhalle in Osterwede brennt ab\n15.05.2024, 09:10 Uhr\n\n"
    "Bei einem Brand im Hafen von Osterwede sind zwölf Menschen leicht verletzt worden. Eine Lagerhalle brannte am "
    "Dienstagabend vollständig ab. Warum das Feuer ausbrach, ist nach Angaben der Polizei noch unklar.\n"
)
SENTENCE = "Die Feuerwehr war mit achtzig Kräften im Hafen von Osterwede im Einsatz. "
PARAGRAPH = f"<p>{SENTENCE * 3}</p>\n"


def run(*arguments: object, **options) -> subprocess.CompletedProcess:
    """``synopse`` as its users start it; a minute is far more than it may take."""
    command = [str(SYNOPSE), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, **options)


def brief(folder: Path, out: Path):
    """``synopse brief`` in this process, which takes less time."""
    result = CliRunner().invoke(synopse, ["brief", str(folder), "--out", str(out)])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def counts(result) -> tuple[int, ...]:
    found = re.search(
        r"read (\d+) = briefed (\d+) \+ without story (\d+) \+ quarantined (\d+)", result.stdout
    )
    return tuple(map(int, found.groups()))


def told(result) -> list[str]:
    """The lines on standard error; each must be one that says why a report is left out."""
    lines = result.stderr.splitlines()
    assert all(line.startswith("quarantined: ") and " – " in line for line in lines), result.stderr
    return lines


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder with two reports of one event."""
    reports = tmp_path / "in"
    reports.mkdir()
    (reports / "a.txt").write_text(GOOD, encoding="utf-8")
    (reports / "b.txt").write_text(OTHER, encoding="utf-8")
    return reports


TOO_MUCH = {
    "bomb.txt.gz": gzip.compress(bytes(30_000_000)),
    "large.html": b"<html><body>" + PARAGRAPH.encode() * 90_000,
    "line.txt": (SENTENCE * 5_000).encode(),
    "deep.html": b"<html><body>" + b"<div>" * 50_000 + PARAGRAPH.encode(),
    "nested.json": b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
}


@pytest.mark.parametrize("name", TOO_MUCH)
def test_what_is_too_much_is_left_out_and_the_rest_goes_on(folder, name):
    (folder / name).write_bytes(TOO_MUCH[name])
    result = brief(folder, folder.parent / "out")
    assert [line for line in told(result) if name in line] == told(result)
    assert counts(result) == (3, 2, 0, 1)
    assert result.exit_code == 3


ODD_BUT_READABLE = {
    "emoji.txt": "😀🔥🚒 " * 300,
    "marks.txt": "... !!! ??? --- „“ ,,, ;; :: " * 50,
    "endless.txt": "Brand im Hafen\n\n" + "der Hafen brennt und die Polizei ist mit dem Boot da " * 300,
    "dates.txt": OTHER + "Am 99.99.9999, am 31.02.2024 um 27:99 Uhr, am 0.0.0000, in 999999999999 Jahren, vor 3000 Jahren.",
    "first.txt": OTHER.replace("15.05.2024", "01.01.0001") + "Vor 100 Jahren, gestern, vor drei Wochen.",
    "last.txt": OTHER.replace("15.05.2024", "31.12.9999") + "Morgen, in fünf Tagen, am kommenden Montag.",
    "bidi.txt": OTHER.replace("zwölf", "\u202ezwölf\u2028\u2066"),
    "broken.html": f"<html><<p><table><tr><p>{PARAGRAPH}<![CDATA[ x </p></html><p <script>alert(1)</script>",
    "half.jsonl": '{"text": "Die Feuerwehr \\ud800 war im Hafen.", "id": "\\ud800", "title": "Brand \\udfff"}',
    "when.jsonl": json.dumps({"text": SENTENCE, "dct": "gestern", "language": "xx"}),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD_BUT_READABLE)
def test_odd_reports_are_read_all_the_same(folder, name):
    (folder / name).write_text(ODD_BUT_READABLE[name], encoding="utf-8")
    out = folder.parent / "out"
    result = brief(folder, out)
    assert told(result) == []
    assert (counts(result)[0], result.exit_code) == (3, 0)
    assert json.loads((out / "synopse.json").read_text(encoding="utf-8"))["counts"]["read"] == 3


def test_what_is_no_file_does_not_hold_up_the_run(folder):
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "nowhere.txt").symlink_to("gone")
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(folder)  # the name of a socket must be short
        listening.bind("socket.txt")
        os.chdir(here)
        result = run("brief", folder, "--out", folder.parent / "out")
    names = ["nowhere.txt", "pipe.txt", "self.txt", "socket.txt"]
    assert [name for name, line in zip(names, told(result), strict=True) if name in line] == names
    assert counts(result) == (6, 2, 0, 4)


def test_names_of_files_may_hold_anything(folder):
    (folder / "neue\nzeile \x1b[31m.txt").write_text("")
    (folder / "ordner.txt").mkdir()
    (folder / "a.txt").rename(folder / "ordner.txt" / "köln.txt")
    with open(os.fsencode(folder) + b"/kein\xff\xfetext.txt", "wb") as file:
        file.write(GOOD.encode() + b"Mehr ist nicht bekannt.")
    out = folder.parent / "out"
    result = run("brief", folder, "--out", out)
    assert len(told(result)) == 1
    assert "\x1b" not in result.stderr
    assert counts(result) == (4, 3, 0, 1)
    assert len(json.loads((out / "synopse.json").read_text(encoding="utf-8"))["stories"][0]["reports"]) == 3


def test_results_among_the_reports_are_not_read_as_reports(folder):
    first = brief(folder, folder)
    again = brief(folder, folder)
    assert counts(first) == counts(again) == (2, 2, 0, 0)


def test_pages_of_an_earlier_run_do_not_stay_among_the_new_ones(folder):
    (folder / "stray.txt").write_text("Im Rathaus von Lüningen wird heute ein neues Archiv eröffnet.")
    out = folder.parent / "out"
    brief(folder, out)
    assert (out / "synopse-1.html").is_file()
    (folder / "stray.txt").unlink()
    brief(folder, out)
    assert sorted(path.name for path in out.iterdir()) == ["synopse.html", "synopse.json", "synopse.md"]


def test_a_full_disk_is_told_and_nothing_stays(folder):
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full, which this system has not")
    with open("/dev/full", "w") as full:
        result = subprocess.run(
            [SYNOPSE, "annotate", folder], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert result.returncode == 5
    assert result.stderr.count("\n") == 1
    assert "cannot write" in result.stderr


def test_a_reader_that_has_read_enough_ends_the_work_in_peace(folder):
    command = f"'{SYNOPSE}' annotate '{folder}' | head -c 10; echo ${{PIPESTATUS[0]}}"
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert result.stdout.endswith("0\n")
    assert "Traceback" not in result.stderr
    assert "Broken pipe" not in result.stderr


def test_an_interrupted_run_leaves_nothing_half_written(folder):
    for number in range(40):
        (folder / f"more-{number}.txt").write_text(OTHER + SENTENCE * 300 + str(number))
    out = folder.parent / "out"
    with subprocess.Popen(
        [SYNOPSE, "brief", folder, "--out", out], stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        begun = time.monotonic() + 30  # it has once a draft is there
        while not list(out.glob(".synopse-*/*")) and time.monotonic() < begun:
            os.sched_yield()
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors.split() == ["synopse:", "interrupted"]
    assert not out.exists()
