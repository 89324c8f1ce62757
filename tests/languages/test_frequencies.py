"""How common words are."""

import pytest

from synopse.languages.build_frequencies import count_terms, rows
from synopse.languages.frequencies import term_of
from synopse.languages.language import available_languages, load_language


@pytest.mark.parametrize("code", available_languages())
def test_every_language_knows_its_common_terms(code):
    frequencies = load_language(code).frequencies
    assert len(frequencies) > 1000
    assert all(0 < part < 1 and term == term_of(term) for term, part in frequencies.items())


def test_function_words_are_commoner_than_names():
    german = load_language("de").frequencies
    assert german["der"] > german["berlin"] > german.get("stralsund"[:6], 0.0)


def test_inflected_forms_and_compounds_count_as_one_term():
    assert term_of("Waffen") == term_of("waffenlieferung") == "waffen"


def test_counting_takes_each_line_once_and_leaves_rare_terms_out():
    counts, lines = count_terms(["2024\tblatt\tRegen und Regen", "2024\tblatt\tSonne", "Regen im Norden"])
    assert (counts["regen"], counts["blatt"], lines) == (2, 0, 3)
    assert list(rows(counts, lines, 500_000)) == ["regen\t666667"]
