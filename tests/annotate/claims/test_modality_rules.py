"""Every rule of modality does what its examples say."""

import pytest

from synopse.languages.language import available_languages, load_language

CASES = [
    pytest.param(rule, example, expected, id=f"{code}-{rule.name}-{expected}-{number}")
    for code in available_languages()
    for rule in load_language(code).claims.modality
    for expected in (True, False)
    for number, example in enumerate(rule.examples if expected else rule.counter_examples)
]


@pytest.mark.parametrize(("rule", "example", "expected"), CASES)
def test_rule_matches_its_examples_alone(rule, example, expected):
    assert bool(rule.pattern.search(example)) is expected
