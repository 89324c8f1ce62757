"""The fixed text and its map back to the text as given."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.clean.fixing import fix_line, fix_text
from synopse.model.span import Span

ODD = st.sampled_from("\r\n\xa0\xad\u200b\ufeff\u2009aäa\u0308\u1100\u1161\u11a8\u0958Å\u212b\u0344.\t ")
TEXTS = st.one_of(st.text(alphabet=ODD, max_size=40), st.text(max_size=40))


@given(TEXTS)
def test_the_fixed_text_is_nfc_without_odd_characters(raw: str) -> None:
    text, _ = fix_text(raw)
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & set("\r\xa0\xad\u200b\ufeff\u2009")
    assert fix_text(text)[0] == text


@given(TEXTS)
def test_every_code_point_leads_to_one_in_the_given_text_in_order(raw: str) -> None:
    text, offsets = fix_text(raw)
    places = [offsets.to_given(i) for i in range(len(text))]
    assert places == sorted(places)
    assert all(0 <= place < len(raw) for place in places)


@given(st.text(alphabet=st.sampled_from("abc äöü\n\r\xa0\xad\u200b"), max_size=60))
def test_letters_lead_to_themselves(raw: str) -> None:
    text, offsets = fix_text(raw)
    assert all(raw[offsets.to_given(i)] == c for i, c in enumerate(text) if c.isalpha())


def test_a_span_with_a_soft_hyphen_inside_leads_to_the_whole_word() -> None:
    raw = "Die Donau\xaddampf\u00adschiff\u200bfahrt.\r\nNeu"
    text, offsets = fix_text(raw)
    assert text == "Die Donaudampfschifffahrt.\nNeu"
    assert offsets.span_to_given(Span(4, 25)).of(raw) == "Donau\xaddampf\u00adschiff\u200bfahrt"
    assert offsets.span_to_given(Span(27, 30)).of(raw) == "Neu"


def test_combining_marks_compose_and_lead_to_both() -> None:
    raw = "Mu\u0308nchen"
    text, offsets = fix_text(raw)
    assert text == "München"
    assert offsets.span_to_given(Span(1, 2)).of(raw) == "u\u0308"
    assert offsets.to_given(2) == 3


@pytest.mark.parametrize("behind", ["", " ist da.", "\u200b ist da.", "\r\n\r\nNeu"])
@pytest.mark.parametrize("name", ["Andre\u0301", "Menu\u0308", "A\u0302\u0301", "Do\xadra"])
def test_a_span_ends_with_the_whole_letter_and_before_what_is_left_out(name: str, behind: str) -> None:
    raw = f"\ufeffFrau\xa0{name}{behind}"
    text, offsets = fix_text(raw)
    fixed = fix_text(name)[0]
    assert offsets.span_to_given(Span(5, 5 + len(fixed))).of(raw) == name
    assert text[5:].startswith(fixed)


@given(TEXTS)
def test_spans_begin_and_end_with_their_code_points_in_the_given_text(raw: str) -> None:
    text, offsets = fix_text(raw)
    spans = [offsets.span_to_given(Span(i, i + 1)) for i in range(len(text))]
    assert all(span.end <= len(raw) for span in spans)
    for i in range(len(text) - 1):
        both = offsets.span_to_given(Span(i, i + 2))
        assert both.start == spans[i].start and both.end == spans[i + 1].end


def test_a_line_is_fixed_like_a_text() -> None:
    assert fix_line(" Mu\u0308n\xadchner\xa0\x1b[31mBote\r\n\u202e") == "Münchner [31mBote"
