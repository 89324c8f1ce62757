"""Bytes become the text that was meant, or one error."""

import pytest

from synopse.clean.decoding import decode
from synopse.errors import UnreadableReport
from synopse.model.report import RawReport

TEXT = "Der Präsident grüßte „höflich“ – und ging.\r\nDanach fiel der Vorhang über Köln."


def raw(payload: bytes, media_type: str = "text/plain") -> RawReport:
    return RawReport("a", "a.txt", media_type, payload)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_usual_encodings_give_the_text_with_its_line_breaks(encoding: str) -> None:
    assert decode(raw(TEXT.encode(encoding))) == TEXT


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "ISO-8859-15"])
def test_a_page_is_read_by_the_charset_it_declares(charset: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body>Über Köln</body></html>'
    assert "Über Köln" in decode(raw(page.encode(charset), "text/html"))


def test_sound_utf8_wins_over_a_wrong_declaration() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>Über Köln</p>'
    assert "Über Köln" in decode(raw(page.encode(), "text/html"))


def test_an_unknown_charset_is_passed_over() -> None:
    page = '<meta charset="klingon"><p>Über Köln</p>'
    assert "Über Köln" in decode(raw(page.encode("cp1252"), "text/html"))


def test_a_few_broken_bytes_do_not_spoil_a_text() -> None:
    payload = (TEXT * 30).encode() + b"\xff Ende"
    assert decode(raw(payload)).endswith("\ufffd Ende")


@pytest.mark.parametrize(
    "payload",
    [
        (TEXT * 3).encode().decode("cp1252", "replace").encode(),  # read wrongly once before
        bytes(range(128, 256)) * 20,
        "Привет, мир. Это текст.".encode("koi8-r") * 5,
    ],
)
def test_what_gives_no_sensible_text_is_an_error(payload: bytes) -> None:
    with pytest.raises(UnreadableReport):
        decode(raw(payload))
