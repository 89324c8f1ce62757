"""What holds of the quotations of any text, however odd."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.model.zone import ZoneType

WORDS = [
    "„",
    "“",
    '"',
    "«",
    "»",
    ",",
    ":",
    ".",
    "(",
    ")",
    "–",
    "sagte",
    "dass",
    "er",
    "Anna",
    "Reuter",
    "laut",
    "zufolge",
    "nach",
    "Angaben",
    "der",
    "die",
    "so",
    "wie",
    "habe",
    "sei",
    "und",
    "soll",
    "haben",
    "gesagt",
    "wird",
    "von",
    "unter",
    "Berufung",
    "auf",
    "ein",
    "mit",
    "teilte",
    "Polizei",
    "zitierte",
    "wonach",
    "demnach",
    "eigenen",
    "heißt",
    "es",
    "\n",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30))
def test_spans_lie_in_the_text_and_in_order(quotations_in, words: list[str]) -> None:
    text = " ".join(words)
    found = list(quotations_in(text))
    spans = [s for q in found for s in (*q.quote, *q.frame, *q.cue, *q.speaker, *q.addressee, *q.relay_spans)]
    assert all(span.end <= len(text) for span in spans)
    assert [q.span.start for q in found] == sorted(q.span.start for q in found)
    assert all(len(q.relay) == len(q.relay_spans) for q in found)


def test_nothing_is_quoted_where_nobody_speaks(quotations_in) -> None:
    assert len(quotations_in("Am Morgen fiel Schnee. Die Straße blieb frei.")) == 0


def test_boilerplate_is_not_read(quotations_in) -> None:
    from synopse.model.zone import ZoneType

    text = "Die Wirtin sagte, dass die Küche kalt bleibe."
    assert len(quotations_in(text, zone=ZoneType.COMMENTS)) == 0


def test_a_heading_in_marks_leaves_its_speaker_open(quotations_in) -> None:
    text = "Der Wirt rief um Hilfe.\n„Niemand hat das gewusst“"
    (found,) = quotations_in(text, zone=ZoneType.HEADING)
    assert found.speaker == ()
    (found,) = quotations_in(text)
    assert [span.of(text) for span in found.speaker] == ["Der Wirt"]


def test_what_only_points_back_names_nobody(quotations_in) -> None:
    text = "Lotsen und Fischer trafen sich. Diese fordern mehr Geld."
    (found,) = quotations_in(text)
    assert (found.speaker != (), found.voice) == (True, ())
