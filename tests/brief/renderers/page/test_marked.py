"""Overlapping marks cut a text into pieces, and nothing of the text is lost."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from synopse.brief.renderers.page.marked import Mark, homes, marked
from synopse.model.span import Span

TEXT = 'Der Kran "Olga" <b> & Co. steht seit Montag still.'
WHOLE = Span(0, len(TEXT))


def words(html: str) -> str:
    return unescape(re.sub(r'<span class="tip">.*?</span>|<[^>]*>', "", html))


@st.composite
def spans(draw):
    start = draw(st.integers(0, len(TEXT) - 1))
    return Span(start, draw(st.integers(start + 1, len(TEXT))))


@given(st.lists(st.tuples(spans(), st.sampled_from("veuq")), max_size=6), st.lists(spans(), max_size=4))
def test_text_is_kept_however_marks_overlap(marks, anchors):
    html = marked(TEXT, WHOLE, [Mark(*mark) for mark in marks], homes(anchors, [WHOLE]), "r1")
    assert words(html) == TEXT
    assert html.count("<span") == html.count("</span>")


@given(spans(), spans())
def test_anchor_has_one_target_and_covers_its_passage(anchor, mark):
    html = str(marked(TEXT, WHOLE, [Mark(mark, "v")], homes([anchor], [WHOLE]), "r1"))
    assert html.count(f'id="r1-{anchor.start}-{anchor.end}"') == 1
    pieces = re.findall(r'<span data-o="(\d+)"[^>]*>(.*?)</span>', html)
    lit = "".join(unescape(p) for at, p in pieces if anchor.start <= int(at) < anchor.end)
    assert lit == anchor.of(TEXT)


def test_marks_that_overlap_share_the_piece_between_them():
    html = marked("abcdef", Span(0, 6), [Mark(Span(0, 4), "v"), Mark(Span(2, 6), "q")], {}, "r1")
    assert [m[1] for m in re.finditer(r'class="([^"]*)"', html)] == ["v", "v q", "q"]


def test_time_carries_its_note_and_reference_stands_behind():
    html = marked(
        "am Montag", Span(0, 9), [Mark(Span(0, 9), "t", note=Markup("3. Mai")),
        Mark(Span(0, 9), "v", after=Markup("<sup>1</sup>"))], {}, "r1",
    )  # fmt: skip
    assert '<span class="tip">3. Mai</span>' in html
    assert html.endswith("<sup>1</sup>")


def test_passage_over_two_paragraphs_has_its_target_in_the_first():
    text = "eins zwei\ndrei vier"
    parts = (Span(0, 9), Span(10, 19))
    first, second = (marked(text, part, [], homes([Span(5, 14)], parts), "r1") for part in parts)
    assert 'id="r1-5-14"' in first
    assert "id=" not in second
    assert words(first + second) == "eins zweidrei vier"
    assert 'data-o="10"' in second


def test_passage_that_begins_between_paragraphs_has_its_target_in_the_next():
    html = marked("a\n\nb c", Span(3, 6), [], homes([Span(1, 4)], [Span(0, 1), Span(3, 6)]), "r1")
    assert html == '<i class="a" id="r1-1-4"></i><span data-o="3">b</span> c'
