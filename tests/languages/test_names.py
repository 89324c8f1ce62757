"""The tables of names are in order, and spellings fold as they should."""

import pytest

from synopse.languages.files import read_rows, resources
from synopse.languages.language import available_languages, load_language
from synopse.languages.name_forms import agrees, gender_of, is_family_first, parse_name
from synopse.languages.names import Country

GERMAN = load_language("de").names
FOLDER = resources() / "languages" / "de" / "names"
TABLES = {
    "addresses.tsv": 2,
    "countries.tsv": 5,
    "first_names.tsv": 2,
    "loaded.tsv": 2,
    "organisations.tsv": 2,
    "roles.tsv": 3,
    "seats.tsv": 2,
    "short_countries.tsv": 2,
    "surnames.tsv": 1,
    "places.tsv": 1,
    "geography.tsv": 1,
    "transliterations.tsv": 2,
}


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_sorted_and_without_doubles(name):
    rows = read_rows(FOLDER / name, TABLES[name])
    assert list(rows) == sorted(set(rows))


def test_every_table_is_read_by_some_part():
    assert {path.name for path in FOLDER.iterdir() if path.name.endswith(".tsv")} == set(TABLES)


def test_word_statistics_are_sorted_for_bisection():
    lines = GERMAN.word_statistics.lines
    assert lines == sorted(lines)
    assert all("\t" in line for line in lines)


@pytest.mark.parametrize("code", available_languages())
def test_every_language_has_name_resources(code):
    names = load_language(code).names
    assert names.words("definite") is not None
    assert isinstance(names.countries, dict)


@pytest.mark.parametrize("country", GERMAN.countries.values(), ids=lambda c: c.code)
def test_countries_are_whole(country: Country):
    assert len(country.code) == 2
    assert country.names
    assert all(
        adjective[0].islower() or adjective in country.people
        for adjective in country.adjectives
        if "US-" not in adjective
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wolodymyr Selenskyj", "Volodymyr Zelensky"),
        ("Wolodymyr Selenskyj", "Wolodymyr Selenski"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("Sergej Lawrow", "Sergei Lavrov"),
        ("Benjamin Netanjahu", "Benjamin Netanyahu"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("J. D. Vance", "JD Vance"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Hans-Peter Moll", "Moll"),
        ("Xi Jinping", "Xi"),
    ],
)
def test_one_person(one, other):
    assert agrees(parse_name(one, GERMAN), parse_name(other, GERMAN))
    assert agrees(parse_name(other, GERMAN), parse_name(one, GERMAN))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong Un", "Kim Jong-dae"),
        ("Kim Jong Un", "Kim Yo Jong"),
        ("Eva Brandt", "Karl Brandt"),
        ("Peter Müller", "Peter Möller"),
        ("Kim Novak", "Kim Jong Un"),
        ("Angela Merkel", "Angela Merz"),
    ],
)
def test_two_persons(one, other):
    assert not agrees(parse_name(one, GERMAN), parse_name(other, GERMAN))


@pytest.mark.parametrize(
    "name", ["Kim Jong Un", "Xi Jinping", "An Chan-il", "Nguyen Van Minh", "Lee Jae-myung"]
)
def test_family_name_first(name):
    assert is_family_first(name.split(), GERMAN)


@pytest.mark.parametrize("name", ["Kim Kardashian", "An Müller", "Olaf Scholz", "Kim Novak"])
def test_family_name_last(name):
    assert not is_family_first(name.split(), GERMAN)


@pytest.mark.parametrize(("name", "gender"), [("Eva Brandt", "f"), ("Karl Brandt", "m"), ("Brandt", "")])
def test_gender_by_given_name(name, gender):
    assert gender_of(name, GERMAN) == gender


@pytest.mark.parametrize(
    ("form", "lemma", "gender"),
    [
        ("präsidenten", "Präsident", "m"),
        ("machthabers", "Machthaber", "m"),
        ("sprecherin", "Sprecherin", "f"),
        ("vorsitzenden", "Vorsitzender", "m"),
        ("experten", "Experte", "m"),
        ("ministerinnen", "Ministerin", "f"),
    ],
)
def test_inflected_roles(form, lemma, gender):
    assert (lemma, gender) in {(role.lemma, role.gender) for role in GERMAN.roles[form]}
