"""The algebra of spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.model.span import Span, hull, trimmed

spans = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_an_empty_or_negative_span_cannot_be(start, end):
    with pytest.raises(ValueError, match="empty or negative"):
        Span(start, end)


@given(spans, spans)
def test_spans_overlap_exactly_where_they_share_code_points(left, right):
    shared = set(range(left.start, left.end)) & set(range(right.start, right.end))
    assert left.overlap(right) == len(shared)
    assert left.overlaps(right) == bool(shared)


@given(st.lists(spans, min_size=1))
def test_a_hull_contains_all_and_no_more(many):
    whole = hull(many)
    assert all(whole.contains(span) for span in many)
    assert {whole.start, whole.end} <= {s.start for s in many} | {s.end for s in many}


@given(st.text(alphabet=" \n\tab", max_size=12))
def test_trimmed_is_strip_with_offsets(text):
    span = trimmed(text, 0, len(text))
    assert (span.of(text) if span else "") == text.strip()
