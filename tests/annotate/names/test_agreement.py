"""Names of organisations under which the cast lists them: leading adjectives in the nominative."""

import pytest

from synopse.annotate.names.agreement import in_nominative
from synopse.languages.language import load_language

NAMES = [
    ("Nordischen Hafenverband", "Nordischer Hafenverband"),
    ("Internationalen Institut für Meereskunde", "Internationales Institut für Meereskunde"),
    ("Internationalen Instituts für Meereskunde", "Internationales Institut für Meereskunde"),
    ("Internationalen Roten Kreuz", "Internationales Rotes Kreuz"),
    ("Neuen Bremer Zeitung", "Neue Bremer Zeitung"),
    ("Freien Universität Berlin", "Freie Universität Berlin"),
    ("Vereinten Nationen", "Vereinte Nationen"),
    ("Berliner Sparkasse", "Berliner Sparkasse"),
    ("Grünen", "Grünen"),
    ("Neuen Xyrtak", "Neuen Xyrtak"),
]


@pytest.mark.parametrize(("stated", "base"), NAMES)
def test_leading_adjectives_agree_with_their_noun(stated, base):
    language = load_language("de")
    assert in_nominative(stated, language.lexicon, language.names) == base
