"""Every rule finds what its examples say, and nothing in its counter-examples."""

from __future__ import annotations

import pytest

from synopse.errors import ResourceError
from synopse.languages.language import available_languages, load_language
from synopse.languages.quotations import Example, read_quotation_rules
from synopse.model.zone import ZoneType

RULES = [
    (code, rule) for code in available_languages() for rule in load_language(code).quotations.rules.values()
]
EXAMPLES = [(code, rule.id, example) for code, rule in RULES for example in rule.examples]
COUNTER_EXAMPLES = [(code, rule.id, text) for code, rule in RULES for text in rule.counter_examples]


def zone_for(rule: str) -> ZoneType:
    return ZoneType.HEADING if rule == "headline" else ZoneType.BODY


@pytest.mark.parametrize(
    ("code", "rule", "example"), EXAMPLES, ids=lambda v: v.text[:40] if isinstance(v, Example) else v
)
def test_example_is_found(quotations_in, part_of, code: str, rule: str, example: Example) -> None:
    text = example.text
    found = [q for q in quotations_in(text, code, zone_for(rule)) if q.rule == rule]
    said = [{name: part_of(text, q, name) for name in example.parts} for q in found]
    assert dict(example.parts) in said


@pytest.mark.parametrize(("code", "rule", "text"), COUNTER_EXAMPLES)
def test_counter_example_is_left_alone(quotations_in, code: str, rule: str, text: str) -> None:
    assert [q for q in quotations_in(text, code, zone_for(rule)) if q.rule == rule] == []


def test_rule_without_example_does_not_load(tmp_path) -> None:
    folder = tmp_path / "quotations"
    folder.mkdir()
    (folder / "rules.toml").write_text('[[rule]]\nid = "bare"\nabout = "nothing"\n', encoding="utf-8")
    with pytest.raises(ResourceError, match=r"bare.*has no example"):
        read_quotation_rules(tmp_path)
