"""Every rule for zones does what its examples say."""

import pytest

from synopse.languages.language import available_languages, load_language
from synopse.languages.zones import ZoneRule, ZoneRules

CASES = [
    pytest.param(load_language(code).zones, rule, id=f"{code}-{rule.name}")
    for code in available_languages()
    for rule in load_language(code).zones.rules
]


def found(rules: ZoneRules, rule: ZoneRule, text: str) -> str:
    """The name of the rule that knows ``text`` in the place where ``rule`` looks."""
    if rule.where in ("line", "holds"):
        hit = rules.line(text) if rule.where == "line" else rules.held(text)
        return hit.name if hit else ""
    part = (rules.start if rule.where == "start" else rules.end)(text)
    return part[0].name if part else ""


@pytest.mark.parametrize(("rules", "rule"), CASES)
def test_a_rule_knows_its_examples(rules: ZoneRules, rule: ZoneRule) -> None:
    for example in rule.examples:
        frames = {"start": f"{example}Weiter geht es.", "end": f"Wort {example}"}
        assert found(rules, rule, frames.get(rule.where, example)) == rule.name, example


@pytest.mark.parametrize(("rules", "rule"), CASES)
def test_a_rule_leaves_its_counter_examples(rules: ZoneRules, rule: ZoneRule) -> None:
    for example in rule.counter_examples:
        assert found(rules, rule, example) != rule.name, example
