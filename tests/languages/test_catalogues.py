"""One suite over every agency and every publisher."""

import re
import tomllib
from collections import Counter

import pytest

from synopse.errors import ResourceError
from synopse.languages.catalogues import Agency, build_entry, load_agencies, load_publishers
from synopse.languages.files import resources

AGENCIES, PUBLISHERS = load_agencies(), load_publishers()
COUNTRY = re.compile(r"[A-Z]{2}")
DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}")


def by_id(entry) -> str:
    return entry.id


@pytest.mark.parametrize("entry", [*AGENCIES, *PUBLISHERS], ids=by_id)
def test_entry_is_named_and_placed(entry):
    assert entry.name and entry.name.strip() == entry.name
    assert entry.names and all(name.strip() == name for name in entry.names)
    assert COUNTRY.fullmatch(entry.country)


@pytest.mark.parametrize("agency", AGENCIES, ids=by_id)
def test_agency_has_codes_and_its_house_exists(agency):
    assert agency.codes
    assert agency.part_of in {"", *(other.id for other in AGENCIES)} - {agency.id}


@pytest.mark.parametrize("publisher", PUBLISHERS, ids=by_id)
def test_publisher_has_addresses_and_an_owner(publisher):
    assert publisher.owner
    assert publisher.domains and all(DOMAIN.fullmatch(domain) for domain in publisher.domains)


@pytest.mark.parametrize("folder", ["agencies", "publishers"])
def test_files_say_what_they_are_and_keep_their_keys_in_order(folder):
    for path in (resources() / folder).iterdir():
        if path.name.endswith(".toml"):
            text = path.read_text(encoding="utf-8")
            keys = list(tomllib.loads(text))
            assert text.startswith("# ") and "Apache-2.0" in text.splitlines()[0], path
            assert keys == sorted(keys) and "source" in keys, path


def test_no_code_and_no_address_belongs_to_two():
    codes = Counter(code for agency in AGENCIES for code in agency.codes)
    domains = Counter(domain for publisher in PUBLISHERS for domain in publisher.domains)
    assert [twice for twice, n in (codes + domains).items() if n > 1] == []


@pytest.mark.parametrize(
    "table, why",
    [
        ({"name": "x", "names": ["x"], "codes": ["x"], "colour": "red"}, "colour"),
        ({"name": "x", "names": ["x"]}, "codes"),
        ({"name": "x", "names": "x", "codes": ["x"]}, "names"),
        ({"name": "x", "names": ["x", 1], "codes": ["x"]}, "names"),
        ({"name": "", "names": ["x"], "codes": ["x"]}, "name"),
        ({"name": "x", "names": ["x"], "codes": ["x"], "state": "yes"}, "state"),
    ],
)
def test_a_broken_entry_says_what_is_wrong(table, why):
    with pytest.raises(ResourceError, match=why):
        build_entry("agencies/x.toml", table, Agency)
