"""What a reader understands by times: one sentence a line in ``golden/<language>.txt``."""

from pathlib import Path

import pytest

from synopse.annotate.times.days import holiday_in
from synopse.languages.catalogues import country_of
from synopse.languages.language import load_language
from synopse.model.timex import TimeExpression

GOLDEN = Path(__file__).parent / "golden"


def cases():
    for file in sorted(GOLDEN.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                dct, text, expected = (cell.strip() for cell in line.split("|"))
                yield file.stem, dct, text, tuple(e.strip() for e in expected.split(";") if e.strip())


def written(expression: TimeExpression, text: str, model: str) -> str:
    """``expression`` as the golden file writes it, with as many fields as ``model`` has."""
    interval = expression.interval
    parts = [expression.span.of(text), expression.type.value, expression.value]
    if expression.mod and expression.mod in model:
        parts.append(expression.mod)
    if "/" in model and interval is not None:
        parts.append(f"{interval.start}/{interval.end}")
    return " ".join(parts)


CASES = list(cases())


@pytest.mark.parametrize(("code", "dct", "text", "expected"), CASES, ids=[f"{c[2]} @{c[1]}" for c in CASES])
def test_golden_case(code, dct, text, expected, times_of):
    found = times_of(text, dct, code)
    models = [*expected, *[""] * len(found)]
    assert tuple(written(t, text, m) for t, m in zip(found, models, strict=False)) == expected


def test_event_that_a_time_is_counted_from_is_kept(times_of):
    text = "Wenige Stunden vor dem Treffen flog er ab."
    (found,) = times_of(text, "2023-09-13")
    assert (found.anchor, found.relation) == ("event", "BEFORE")
    assert found.event.of(text) == "dem Treffen"


def test_only_event_zones_are_read(times_of):
    assert len(times_of("")) == 0


def test_same_input_same_output(times_of):
    text = "Am Freitag kam er, am 3. Mai 2019 ging sie."
    assert times_of(text, "2023-09-13") == times_of(text, "2023-09-13")


def test_the_zone_that_a_clock_is_said_to_show_is_kept(times_of):
    zones = [
        t.interval.zone
        for t in times_of("Um 20.31 Uhr MEZ begann es, um 3 Uhr Ortszeit war Schluss.", "2023-09-13")
    ]
    assert zones == ["+01:00", "local"]


def test_a_feast_that_each_country_keeps_on_its_own_day(times_of):
    feast = load_language("de").times.holidays["nationalfeiertag"]
    assert feast.in_country(country_of("ORF")).fixed == "10-26"
    assert feast.in_country(country_of("Neue Zürcher Zeitung")).fixed == "08-01"
    assert feast.in_country(country_of("Unbekanntes Blatt")) is None


def test_a_feast_that_some_countries_keep_on_another_day():
    feast = load_language("de").times.holidays["vatertag"]
    days = {
        country: holiday_in(feast.in_country(country), 2024).isoformat() for country in ("", "DE", "AT", "CH")
    }
    assert days == {"": "2024-05-09", "DE": "2024-05-09", "AT": "2024-06-09", "CH": "2024-06-02"}
