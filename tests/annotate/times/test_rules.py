"""Every rule does what its examples say, and a rule that says nothing does not load."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from synopse.annotate.times.matching import find_candidates
from synopse.errors import ResourceError
from synopse.languages.language import available_languages, load_language
from synopse.languages.time_patterns import alternatives
from synopse.languages.times import TimeRule, read_time_rules
from synopse.model.span import Span

RULES = [(code, rule) for code in available_languages() for rule in load_language(code).times.rules]
IDS = [f"{code}-{rule.name}" for code, rule in RULES]


@pytest.mark.parametrize(("code", "rule"), RULES, ids=IDS)
def test_examples(code, rule, times_of):
    for example in rule.examples:
        found = times_of(example.text, example.dct, code)
        seen = {(t.span.of(example.text), t.value, t.rule) for t in found}
        if rule.type is None:
            blocked = blocked_by(rule, example.text)
            assert not any(t.span.overlaps(blocked) for t in found), f"{rule.source} lets {example} pass"
            assert would_be_seen(code, rule, example.text), f"{rule.source} blocks nothing in {example}"
        else:
            assert (example.match, example.value, rule.name) in seen, example.text
        if example.mod:
            assert example.mod in {t.mod for t in found if t.rule == rule.name}


def would_be_seen(code: str, rule: TimeRule, text: str) -> bool:
    """Whether other rules find a time in what ``rule`` blocks."""
    times = load_language(code).times
    others = replace(times, rules=tuple(r for r in times.rules if r is not rule))
    blocked = blocked_by(rule, text)
    return any(c.rule.type and Span(c.start, c.end).overlaps(blocked) for c in find_candidates(text, others))


def blocked_by(rule: TimeRule, text: str) -> Span:
    match = rule.regex.search(text)
    return Span(*match.span("span" if "span" in rule.regex.groupindex else 0))


@pytest.mark.parametrize(("code", "rule"), RULES, ids=IDS)
def test_counterexamples(code, rule, times_of):
    for text in rule.counterexamples:
        assert rule.name not in {t.rule for t in times_of(text, "2020-05-05", code)}, text


@pytest.mark.parametrize("code", available_languages())
def test_names_of_rules_are_unique(code):
    names = [rule.name for rule in load_language(code).times.rules]
    assert len(names) == len(set(names))


@pytest.fixture
def folder(tmp_path) -> Path:
    """A copy of the German time resources that a test may break."""
    source = Path(str(load_language("de").folder)) / "times"
    shutil.copytree(source, tmp_path / "times")
    return tmp_path


RULE = """
[[rule]]
name = "new"
type = "DATE"
trigger = ["{trigger}"]
op = "{op}"
pattern = '{pattern}'
examples = [{examples}]
"""
EXAMPLE = '{ text = "a", match = "a", value = "PAST_REF" }'


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"examples": ""}, "no example"),
        ({"trigger": "nowhere"}, "no list 'nowhere'"),
        ({"op": "guess"}, "no operator 'guess'"),
        ({"pattern": ""}, "no pattern"),
        ({"examples": '{ txt = "a" }'}, "TypeError"),
        ({"pattern": "{nowhere}"}, "no list or fragment 'nowhere'"),
    ],
)
def test_broken_rule_does_not_load(folder, changes, reason):
    rule = {"trigger": "month", "op": "fixed", "pattern": "a", "examples": EXAMPLE} | changes
    text = RULE
    for key, value in rule.items():
        text = text.replace(f"{{{key}}}", value, 1)
    (folder / "times" / "extra.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=reason):
        read_time_rules(folder)


def test_pattern_that_does_not_compile_names_its_file(folder):
    text = RULE
    for key, value in {"trigger": "month", "op": "fixed", "pattern": "(", "examples": EXAMPLE}.items():
        text = text.replace(f"{{{key}}}", value, 1)
    (folder / "times" / "extra.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=r"extra\.toml, rule new"):
        _ = read_time_rules(folder).rule("new").regex


def test_words_that_begin_alike_are_found_whole():
    found = re.compile(alternatives(["new year", "new year's", "new year's eve", "may", "mar."]))
    assert [m[0] for m in found.finditer("new  year's eve, new year, mar., may")] == [
        "new  year's eve",
        "new year",
        "mar.",
        "may",
    ]
