"""Bytes → text."""

from __future__ import annotations

import codecs
import re

from synopse.errors import UnreadableReport
from synopse.model.report import RawReport

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w:.-]{2,40})""", re.I
)
_LATIN = {"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii", "iso8859-1"}
"""Names under which browsers read cp1252."""

_READ_TWICE = re.compile("Ã[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\x80-\xbfœž™š¦“”˜]|Â[\xa0«»§°]")
"""UTF-8 that was read as cp1252: ``Ã¼`` for ü, ``â€ž`` for „."""

_FEW_BROKEN = 5
_ODD_IN_WESTERN_TEXT = re.compile("[\x80-\x9f¢¤¦¨ª¬¯±²³´¶·¸¹º¼¾ÐÞðþ¥]")


def decode(raw: RawReport) -> str:
    """The text of ``raw`` with its line breaks as they are and without byte order mark.

    Tried in turn: byte order mark, the charset that a page declares, UTF-8, cp1252. Raises
    UnreadableReport where none of them gives sensible text.
    """
    text = _by_mark(raw.payload) or _by_declaration(raw) or _utf8(raw.payload) or _western(raw)
    if len(_READ_TWICE.findall(text)) > 2 + len(text) // 2000:
        raise _unreadable(raw, "UTF-8 was read as another encoding before it was saved")
    return text


def _by_mark(payload: bytes) -> str:
    for mark, encoding in _BOMS:
        if payload.startswith(mark):
            return payload[len(mark) :].decode(encoding, "replace")
    return ""


def _by_declaration(raw: RawReport) -> str:
    """By the charset that a page declares, unless its bytes are sound UTF-8: then that declaration errs."""
    if raw.media_type != "text/html" or _try(raw.payload, "utf-8"):
        return ""
    found = _CHARSET.search(raw.payload[:8192])
    name = found[1].decode("ascii").lower() if found else ""
    if not name or name in ("utf-8", "utf8") or name.startswith("utf-16"):
        return ""
    return _try(raw.payload, "cp1252" if name in _LATIN else name)


def _utf8(payload: bytes) -> str:
    """As UTF-8; a few broken bytes in an otherwise sound text become U+FFFD."""
    text = payload.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken == 0:
        return text
    sound = sum(c > "\x7f" for c in text) - broken
    return text if broken <= _FEW_BROKEN and sound > 20 * broken else ""


def _western(raw: RawReport) -> str:
    text = raw.payload.decode("cp1252", "replace")
    odd = len(_ODD_IN_WESTERN_TEXT.findall(text)) + text.count("\ufffd")
    letters = sum(c.isalpha() for c in text)
    if odd > 2 + len(text) // 500 or letters < len(text) // 3:
        raise _unreadable(raw, "neither UTF-8 nor a Western encoding")
    return text


def _try(payload: bytes, encoding: str) -> str:
    try:
        return payload.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return ""


def _unreadable(raw: RawReport, why: str) -> UnreadableReport:
    return UnreadableReport("undecodable report", raw.origin, why, "save it as UTF-8")
