"""Calendar arithmetic and intervals."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.annotate.times.days import (
    PartialDate,
    easter,
    fourth_advent,
    holiday_in,
    last_day,
    shift_day,
    shift_months,
    value_of,
    weekday_near,
)
from synopse.annotate.times.intervals import interval_of
from synopse.annotate.times.years import YearPart
from synopse.languages.times import Holiday

DAYS = st.dates(date(1600, 1, 1), date(2300, 12, 31))


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, "04-02"), (1985, "04-07"), (2008, "03-23"), (2011, "04-24"), (2019, "04-21"), (2038, "04-25")],
)
def test_easter(year, day):
    assert easter(year).isoformat() == f"{year}-{day}"


@pytest.mark.parametrize(
    ("nth", "year", "day"),
    [
        ((4, 4, 11, 0), 1989, date(1989, 11, 23)),
        ((-1, 1, 5, 0), 2016, date(2016, 5, 30)),
        ((1, 1, 11, 1), 1997, date(1997, 11, 4)),
    ],
)
def test_feast_on_the_nth_weekday_of_a_month(nth, year, day):
    assert holiday_in(Holiday(nth=nth), year) == day


def test_month_without_the_nth_weekday_is_an_error():
    with pytest.raises(ValueError, match="no such day"):
        holiday_in(Holiday(nth=(5, 1, 2, 0)), 2015)


def test_fourth_advent_is_the_sunday_before_christmas():
    assert fourth_advent(2023) == date(2023, 12, 24)
    assert fourth_advent(2022) == date(2022, 12, 18)


@given(DAYS, st.integers(1, 7))
def test_weekday_near(day, weekday):
    before, after, near = (weekday_near(day, weekday, direction) for direction in (-1, 1, 0))
    assert before.isoweekday() == after.isoweekday() == near.isoweekday() == weekday
    assert 0 <= (day - before).days <= 6
    assert 0 <= (after - day).days <= 6
    assert abs((near - day).days) <= 3
    assert weekday_near(day, weekday, -1, strict=True) < day < weekday_near(day, weekday, 1, strict=True)


@given(DAYS, st.integers(-500, 500))
def test_months_there_and_back(day, months):
    there = shift_months(day, months)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == months
    assert there.day == min(day.day, last_day(there.year, there.month))


@given(DAYS, st.sampled_from(["D", "W", "M", "Q", "H", "Y", "DE", "CE"]))
def test_a_day_lies_in_the_interval_of_its_units(day, unit):
    interval = interval_of(value_of(day, unit))
    assert interval is not None
    assert interval.start <= f"{day}T12:00" < interval.end


@given(DAYS, st.sampled_from(["D", "W", "M", "Y"]), st.integers(-20, 20))
def test_shift_keeps_order(day, unit, count):
    assert (shift_day(day, unit, count) >= day) == (count >= 0) or count == 0


@pytest.mark.parametrize(
    ("value", "mod", "interval"),
    [
        ("2023-09-13", "", "2023-09-13T00:00/2023-09-14T00:00"),
        ("2023-09-13TNI", "", "2023-09-13T22:00/2023-09-14T06:00"),
        ("2023-09-13T20:30", "", "2023-09-13T20:30/2023-09-13T20:31"),
        ("2023-W37", "", "2023-09-11T00:00/2023-09-18T00:00"),
        ("2023-W37-WE", "", "2023-09-16T00:00/2023-09-18T00:00"),
        ("2023-09", "START", "2023-09-01T00:00/2023-09-11T00:00"),
        ("2023-09", "END", "2023-09-21T00:00/2023-10-01T00:00"),
        ("2023-Q3", "", "2023-07-01T00:00/2023-10-01T00:00"),
        ("2023-WI", "", "2023-12-01T00:00/2024-03-01T00:00"),
        ("197", "", "1970-01-01T00:00/1980-01-01T00:00"),
        ("19", "", "1900-01-01T00:00/2000-01-01T00:00"),
    ],
)
def test_interval(value, mod, interval):
    found = interval_of(value, mod)
    assert found is not None
    assert f"{found.start}/{found.end}" == interval


@pytest.mark.parametrize("value", ["XXXX-WXX-4", "XXXX-05", "PAST_REF", "2023-02-31", "2023-W60", "P3D", ""])
def test_open_and_broken_values_have_no_interval(value):
    assert interval_of(value) is None


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [("2023-09", 2023, 9), ("2023", 2023, None), ("", None, None), ("x", None, None)],
)
def test_partial_date(text, year, month):
    assert PartialDate.parse(text) == PartialDate(year, month)


PARTS = st.one_of(
    st.builds(YearPart.of_month, st.integers(1, 12), st.integers(0, 28)),
    st.builds(YearPart.of_season, st.sampled_from(["SP", "SU", "FA", "WI"])),
    st.builds(YearPart.of_fraction, st.just("Q"), st.integers(1, 4)),
    st.builds(YearPart.of_fraction, st.just("H"), st.integers(1, 2)),
)


@given(DAYS, PARTS)
def test_the_year_of_a_part_follows_the_direction(day, part):
    def bounds(direction, strict=False):
        return interval_of(f"{part.year_near(day, direction, strict):04}{part.code}")

    noon = f"{day}T12:00"
    assert bounds(-1).start <= noon < bounds(1).end
    assert bounds(-1, strict=True).end <= noon < bounds(1, strict=True).start
