"""What holds for any text: no exception, expressions in order, inside, without overlap."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from synopse.languages.language import available_languages, load_language
from synopse.model.span import Span

MARKS = [
    ".",
    ",",
    " ",
    "-",
    "–",
    "/",
    ":",
    "'",
    "’",
    "(",
    ")",
    "\n",
    "bis",
    "und",
    "vor",
    "nach",
    "seit",
    "am",
    "0",
    "31",
    "1,5",
]
DATES = st.sampled_from(["", "2023", "2023-09", "2023-02-28", "2024-02-29T23:59", "0001-01-01", "9999-12-31"])


def vocabulary(code: str) -> list[str]:
    lists = load_language(code).times.lists.values()
    return sorted({word for words in lists for word in words}) + MARKS


@pytest.mark.parametrize("code", available_languages())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), dct=DATES)
def test_any_mix_of_time_words(times_of, code, data, dct):
    words = data.draw(st.lists(st.sampled_from(vocabulary(code)), min_size=1, max_size=14))
    text = data.draw(st.sampled_from([" ", "", "\n"])).join(words)
    found = times_of(text, dct, code).annotations
    assert all(Span(0, len(text)).contains(t.span) for t in found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(t.rule for t in found)
    intervals = [t.interval for t in found if t.interval and t.interval.start and t.interval.end]
    assert all(i.start < i.end for i in intervals)
