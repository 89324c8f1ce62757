"""Which files are read, and what becomes of those that cannot be."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from synopse.errors import EmptyText, ReportError, UnknownFormat, UnreadableReport
from synopse.model.report import RawReport
from synopse.read import find_files, read_file
from synopse.read.formats import formats

SAMPLES = {
    ".html": b"<html><body><p>Der Hafen ist zu.</p></body></html>",
    ".htm": b"<p>Der Hafen ist zu.</p>",
    ".xhtml": b"<p>Der Hafen ist zu.</p>",
    ".txt": b"Der Hafen ist zu.",
    ".text": b"Der Hafen ist zu.",
    ".md": b"# Hafen\n\nDer Hafen ist zu.",
    ".markdown": b"# Hafen\n\nDer Hafen ist zu.",
    ".json": b'{"id": "a", "text": "Der Hafen ist zu.", "dct": "2021-04-03", "title": null}',
    ".jsonl": b'{"id": "a", "text": "Der Hafen ist zu.", "dct": ""}\n',
    ".ndjson": b'{"id": "a", "text": "Der Hafen ist zu.", "title": "Hafen"}\n',
}


def read(path: Path, **options: object) -> list[RawReport | ReportError]:
    return list(read_file(path, **options))  # type: ignore[arg-type]


def write(folder: Path, name: str, payload: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(payload)
    return path


def test_there_is_a_sample_of_each_format() -> None:
    assert set(SAMPLES) == set(formats())


@pytest.mark.parametrize("suffix", SAMPLES)
@pytest.mark.parametrize("packed", [False, True])
def test_each_format_yields_its_report(tmp_path: Path, suffix: str, packed: bool) -> None:
    payload = gzip.compress(SAMPLES[suffix]) if packed else SAMPLES[suffix]
    (report,) = read(write(tmp_path, f"hafen{suffix}{'.gz' if packed else ''}", payload))
    assert isinstance(report, RawReport)
    assert b"Der Hafen ist zu." in report.payload
    assert report.id == ("a" if "json" in suffix else "hafen")


def test_bytes_of_a_text_stay_as_they_are(tmp_path: Path) -> None:
    payload = "\ufeffDer Hafen\r\nist\xa0zu.\r\n".encode()
    (report,) = read(write(tmp_path, "a.txt", payload))
    assert isinstance(report, RawReport) and report.payload == payload


def test_folders_are_searched_in_order_without_hidden_files_and_sidecars(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.html", ".hidden/x.txt", ".x.txt", "b.meta.toml", "c.pdf"):
        write(tmp_path, name, b"x")
    found = list(find_files([tmp_path, tmp_path / "nowhere"]))
    assert [f.relative_to(tmp_path).as_posix() for f in found if isinstance(f, Path)] == [
        "b.txt", "a/y.html", "a/z.txt",
    ]  # fmt: skip
    errors = [f for f in found if isinstance(f, ReportError)]
    assert [type(e) for e in errors] == [UnknownFormat, UnreadableReport]


@pytest.mark.parametrize(
    ("name", "payload", "error"),
    [
        ("empty.txt", b"", EmptyText),
        ("blank.txt", b" \n\t\n", EmptyText),
        ("nul.txt", b"Der Hafen\x00\x00\x01", UnknownFormat),
        ("page.html", b"%PDF-1.4 ...", UnknownFormat),
        ("packed.txt", b"PK\x03\x04....", UnknownFormat),
        ("picture.txt", b"\x89PNG\r\n\x1a\n", UnknownFormat),
        ("garbage.txt.gz", b"this is no archive", UnreadableReport),
        ("cut.txt.gz", gzip.compress(b"Der Hafen ist zu." * 99)[:-12], UnreadableReport),
        ("report.docx", b"x", UnknownFormat),
        ("broken.json", b'{"text": ', UnreadableReport),
        ("number.json", b"17", UnreadableReport),
        ("textless.json", b'{"title": "Hafen"}', UnreadableReport),
        ("blank.json", b'{"text": "  "}', EmptyText),
        ("wrong.json", b'{"text": "Der Hafen", "title": 7}', UnreadableReport),
        ("deep.json", b"[" * 100_000, UnreadableReport),
    ],
)
def test_what_cannot_be_read_is_one_error(
    tmp_path: Path, name: str, payload: bytes, error: type[ReportError]
) -> None:
    (found,) = read(write(tmp_path, name, payload))
    assert type(found) is error
    assert "\n" not in str(found) and name in str(found)


def test_a_page_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "huge.html", b"<p>Der Hafen ist zu.</p>" * 2_200_000)
    (found,) = read(path)
    assert isinstance(found, UnreadableReport) and "limit" in str(found)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = write(tmp_path, "bomb.txt.gz", gzip.compress(b" a" * 30_000_000, 1))
    (found,) = read(path)
    assert isinstance(found, UnreadableReport)


def test_a_file_without_rights_is_one_error(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("needs a user who is not root: root may read everything")
    path = write(tmp_path, "secret.txt", b"Der Hafen ist zu.")
    path.chmod(0)
    (found,) = read(path)
    assert isinstance(found, UnreadableReport)


def test_a_broken_line_does_not_stop_the_others(tmp_path: Path) -> None:
    lines = b'{"id": "a", "text": "Der Hafen ist zu."}\n{"id": \n\n{"text": "Der Hafen ist auf."}\n'
    first, broken, last = read(write(tmp_path, "reports.jsonl", lines))
    assert isinstance(first, RawReport) and first.as_body
    assert isinstance(broken, UnreadableReport) and "line 2" in str(broken)
    assert isinstance(last, RawReport) and last.id == "reports-4"


def test_a_list_of_objects_holds_several_reports(tmp_path: Path) -> None:
    payload = b'[{"text": "Der Hafen ist zu."}, {"id": "b", "text": "Der Hafen ist auf.", "language": "de"}]'
    first, second = read(write(tmp_path, "reports.json", payload))
    assert isinstance(first, RawReport) and first.id == "reports-1"
    assert isinstance(second, RawReport) and (second.id, second.declared.language) == ("b", "de")


def test_half_a_surrogate_pair_does_no_harm(tmp_path: Path) -> None:
    (report,) = read(write(tmp_path, "a.json", b'{"text": "Der Hafen \\ud800 ist zu."}'))
    assert isinstance(report, RawReport) and report.payload.decode("utf-8-sig").startswith("Der Hafen ")


def test_what_is_declared_fills_its_columns(tmp_path: Path) -> None:
    payload = (
        b'{"text": "Der Hafen", "dct": "2021-04-03T10:00", "authors": ["A", "B"], "publisher": "Hafenblatt"}'
    )
    (report,) = read(write(tmp_path, "a.json", payload))
    assert isinstance(report, RawReport)
    assert report.declared.published == "2021-04-03T10:00"
    assert report.declared.authors == ("A", "B")
    assert report.declared.publisher == "Hafenblatt"


def test_a_sidecar_says_more_and_wins(tmp_path: Path) -> None:
    write(
        tmp_path, "a.meta.toml", b'publisher = "Hafenblatt"\npublished = 2021-04-03T10:00:00\nauthors = ["A"]'
    )
    (report,) = read(write(tmp_path, "a.json", b'{"text": "Der Hafen", "publisher": "Anders", "title": "T"}'))
    assert isinstance(report, RawReport)
    assert (report.declared.publisher, report.declared.title) == ("Hafenblatt", "T")
    assert report.declared.published == "2021-04-03T10:00:00"


@pytest.mark.parametrize("sidecar", [b"publisher = ", b'verlag = "x"', b"title = 7", b"\xff\xfe"])
def test_a_broken_sidecar_is_one_error(tmp_path: Path, sidecar: bytes) -> None:
    write(tmp_path, "a.meta.toml", sidecar)
    (found,) = read(write(tmp_path, "a.txt", b"Der Hafen ist zu."))
    assert isinstance(found, UnreadableReport) and "a.meta.toml" in str(found)


def test_the_text_of_a_file_may_be_taken_as_body(tmp_path: Path) -> None:
    (report,) = read(write(tmp_path, "a.txt", b"Der Hafen ist zu."), as_body=True)
    assert isinstance(report, RawReport) and report.as_body
