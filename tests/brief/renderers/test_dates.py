"""Dates and stretches of time as people write them."""

import pytest

from synopse.brief.renderers.dates import days, short, stretch, written
from synopse.brief.renderers.texts import load_texts
from synopse.model.timex import Interval

DE, EN = load_texts("de"), load_texts("en")


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        ("2027", "2027", "2027"),
        ("2027-05", "Mai 2027", "May 2027"),
        ("2027-05-04", "4. Mai 2027", "4 May 2027"),
        ("2027-05-04T14:20+02:00", "4. Mai 2027, 14:20 Uhr", "4 May 2027, 14:20"),
        ("PXM", "PXM", "PXM"),
    ],
)
def test_date_as_precise_as_it_is(value, german, english):
    assert written(value, DE) == german
    assert written(value, EN) == english


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2027-05-04", "2027-05-05", "4. Mai 2027"),
        ("2027-05-01", "2027-06-01", "Mai 2027"),
        ("2027-01-01", "2028-01-01", "2027"),
        ("2027-05-04", "2027-05-08", "4.–7. Mai 2027"),
        ("2027-04-29", "2027-05-03", "29. April 2027 – 2. Mai 2027"),
        ("2027-05-04T06:52", "2027-05-04T06:53", "4. Mai 2027, 06:52 Uhr"),
        ("2027-05-04T18:00", "2027-05-04T22:00", "4. Mai 2027, 18:00–22:00 Uhr"),
        ("2027-05-04", "", "seit 4. Mai 2027"),
        ("", "2027-05-08", "bis 7. Mai 2027"),
        ("", "", ""),
        ("XXXX-05", "XXXX-06", "XXXX-05 – XXXX-06"),
    ],
)
def test_stretch_is_called_by_its_shortest_name(start, end, expected):
    assert stretch(Interval(start, end), DE) == expected


def test_days_of_publication_include_both_ends():
    assert days("2027-05-04", "2027-05-05", EN) == "4–5 May 2027"
    assert days("2027-05-04", "2027-05-04", EN) == "4 May 2027"


def test_short_form_for_narrow_columns():
    assert short("2027-05-04T14:20", DE) == "4.5., 14:20"
    assert short("2027", DE) == "2027"
