"""Bad input is normal input: one clear line each, a documented status, and counts that add up."""

import gzip
import json
import os
import re

import pytest
from click.testing import CliRunner

from synopse.cli import synopse
from synopse.errors import OutputError

GOOD = (
    "Großbrand im Hafen von Osterwede\n15.05.2024, 08:30 Uhr\n\n"
    "Im Hafen von Osterwede ist am Dienstagabend eine Lagerhalle abgebrannt. Zwölf Menschen wurden nach Angaben der "
    "Polizei leicht verletzt. Der Sachschaden liegt bei rund zwei Millionen Euro. Die Ursache ist noch unklar, sagte "
    "ein Sprecher der Feuerwehr am Mittwochmorgen.\n"
)
OTHER = (
    "Lagerhalle in Osterwede brennt ab\n15.05.2024, 09:10 Uhr\n\n"
    "Bei einem Brand im Hafen von Osterwede sind zwölf Menschen leicht verletzt worden. Eine Lagerhalle brannte am "
    "Dienstagabend vollständig ab. Die Feuerwehr war mit achtzig Kräften im Einsatz. Warum das Feuer ausbrach, ist "
    "nach Angaben der Polizei noch unklar.\n"
)
FRENCH = (
    "Un incendie a détruit un entrepôt dans le port de la ville. Douze personnes ont été légèrement blessées, selon la "
    "police. Les pompiers ont travaillé toute la nuit pour éteindre le feu. La cause n'est pas encore connue, et "
    "l'enquête continue avec des experts de la région.\n"
)


@pytest.fixture
def brief(tmp_path):
    """Runs ``synopse brief`` on files (name → content) and gives status, streams and folder."""

    def run(files: dict, *options: str):
        folder = tmp_path / "in"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        out = tmp_path / "out"
        result = CliRunner().invoke(synopse, ["brief", str(folder), "--out", str(out), *options])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result, out

    return run


def counts(result) -> tuple[int, int, int, int]:
    line = re.search(r"read (\d+) = briefed (\d+) \+ without story (\d+) \+ quarantined (\d+)", result.stdout)
    return tuple(map(int, line.groups()))


BROKEN = {
    "empty.txt": (b"", "empty"),
    "picture.html": (b"\x89PNG\r\n\x1a\n" + bytes(200), "picture.html"),
    "nothing.html": (b"<html><head><script>var a = 1</script></head><body></body></html>", "nothing.html"),
    "french.txt": (FRENCH.encode(), "french.txt"),
    "packed.txt.gz": (b"this is no gzip at all", "packed.txt.gz"),
    "lines.jsonl": (b'{"id": "x", "text": ', "lines.jsonl"),
    "table.xlsx": (b"PK\x03\x04" + bytes(50), "table.xlsx"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_one_broken_file_gets_one_line_and_the_others_go_on(brief, name):
    payload, told = BROKEN[name]
    result, out = brief({"a.txt": GOOD, "b.txt": OTHER, name: payload})
    lines = [line for line in result.stderr.splitlines() if line.startswith("quarantined: ")]
    assert len(lines) == 1
    assert told in lines[0]
    assert " – " in lines[0], "the line says what to do"
    assert counts(result) == (3, 2, 0, 1)
    assert result.exit_code == 3
    assert (out / "synopse.html").is_file()


def test_the_same_file_twice_counts_once(brief):
    result, _ = brief({"a.txt": GOOD, "b.txt": OTHER, "copy-of-a.txt": GOOD})
    assert counts(result) == (3, 2, 0, 1)
    assert "the same page as" in result.stderr


def test_a_single_report_is_no_story_but_is_not_lost(brief):
    result, out = brief({"a.txt": GOOD})
    assert counts(result) == (1, 0, 1, 0)
    assert result.exit_code == 0
    assert "Großbrand im Hafen" in (out / "synopse.html").read_text()


def test_no_usable_report_has_a_status_of_its_own(brief):
    result, _ = brief({"empty.txt": b""})
    assert result.exit_code == 4


def test_a_path_that_is_not_there_is_named(tmp_path):
    missing = str(tmp_path / "nowhere.txt")
    result = CliRunner().invoke(synopse, ["brief", missing, "--out", str(tmp_path / "out")])
    assert result.exit_code == 4
    assert "nowhere.txt" in result.stderr


def test_an_unknown_language_or_format_stops_before_work_begins(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(GOOD)
    result = CliRunner().invoke(
        synopse, ["brief", str(path), "--format", "pdf", "--out", str(tmp_path / "out")]
    )
    assert result.exit_code == 2
    assert "pdf" in result.stderr
    assert not (tmp_path / "out").exists()


def test_reports_without_any_date_are_laid_side_by_side(brief):
    stamp = re.compile(r"15\.05\.2024, \d\d:\d\d Uhr\n")
    result, out = brief({"a.txt": stamp.sub("", GOOD), "b.txt": stamp.sub("", OTHER)})
    assert counts(result) == (2, 2, 0, 0)
    story = json.loads((out / "synopse.json").read_text())["stories"][0]
    assert [report["dct"] for report in story["reports"]] in (["", ""], [None, None])


def test_legacy_encodings_and_packed_files_are_read(brief):
    result, out = brief({"a.txt": GOOD.encode("cp1252"), "b.txt.gz": gzip.compress(OTHER.encode())})
    assert counts(result) == (2, 2, 0, 0)
    assert "Großbrand" in (out / "synopse.md").read_text()


def test_a_page_that_is_too_large_is_left_out(brief, monkeypatch):
    monkeypatch.setenv("SYNOPSE_READ_MOST_BYTES", "2000")
    large = "<html><body>" + "<p>Es brannte im Hafen.</p>" * 500 + "</body></html>"
    result, _ = brief({"a.txt": GOOD, "b.txt": OTHER, "large.html": large})
    assert counts(result) == (3, 2, 0, 1)
    assert "large.html" in result.stderr


def test_what_cannot_be_written_leaves_nothing_behind(brief, tmp_path):
    out = tmp_path / "out"
    (out / "synopse.md").mkdir(parents=True)
    (out / "synopse.html").write_text("of an earlier run")
    with pytest.raises(OutputError, match="make room or choose another --out"):
        brief({"a.txt": GOOD, "b.txt": OTHER})
    assert sorted(path.name for path in out.iterdir()) == ["synopse.html", "synopse.md"]
    assert (out / "synopse.html").read_text() == "of an earlier run"


def test_no_permission_is_one_clear_line(brief, tmp_path):
    if os.geteuid() == 0:
        pytest.skip("root may read everything; run as another user to check this")
    (tmp_path / "in").mkdir()
    locked = tmp_path / "in" / "locked.txt"
    locked.write_text(GOOD)
    locked.chmod(0)
    result, _ = brief({"a.txt": GOOD, "b.txt": OTHER})
    assert "locked.txt" in result.stderr
    assert counts(result)[3] == 1


def test_a_hostile_page_cannot_put_script_into_the_output(brief):
    evil = OTHER.replace(
        "Lagerhalle in Osterwede", "<script>alert(1)</script> Lagerhalle <img src=x onerror=alert(2)>"
    )
    result, out = brief({"a.txt": GOOD, "b.txt": evil})
    page = (out / "synopse.html").read_text()
    assert result.exit_code == 0
    assert "<script>alert(1)" not in page
    assert "<img src=x" not in page


def test_a_good_result_is_not_replaced_by_an_empty_one(brief, tmp_path):
    _, out = brief({"a.txt": GOOD, "b.txt": OTHER})
    before = {p.name: p.read_bytes() for p in out.iterdir()}
    result = CliRunner().invoke(synopse, ["brief", str(tmp_path / "typo"), "--out", str(out)])
    assert result.exit_code == 4
    assert {p.name: p.read_bytes() for p in out.iterdir()} == before


def test_an_empty_folder_is_told(tmp_path):
    (tmp_path / "empty").mkdir()
    result = CliRunner().invoke(synopse, ["brief", str(tmp_path / "empty"), "--out", str(tmp_path / "out")])
    assert result.exit_code == 4
    assert "nothing to read there" in result.stderr
    assert not (tmp_path / "out").exists()
