"""Files of zone rules that are broken are refused, with the rule at fault."""

from pathlib import Path

import pytest

from synopse.errors import ResourceError
from synopse.languages.zones import read_zone_rules

HEAD = 'roles = []\n[months]\nMai = 5\n[stamp_labels]\npublished = ["am"]\n'
RULE = '[[rule]]\nname = "hafen"\nzone = "navigation"\npattern = "{pattern}"\nexamples = {examples}\n'


def folder(tmp_path: Path, rules: str) -> Path:
    (tmp_path / "zones.toml").write_text(HEAD + rules, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "rules",
    [
        RULE.format(pattern="Hafen", examples="[]"),
        RULE.format(pattern="Hafen", examples='["Hafen"]').replace("navigation", "sea"),
        RULE.format(pattern="Hafen", examples='["Hafen"]').replace("pattern", "muster"),
    ],
    ids=["no example", "unknown zone", "no pattern"],
)
def test_a_broken_rule_is_named(tmp_path: Path, rules: str) -> None:
    with pytest.raises(ResourceError, match="hafen"):
        read_zone_rules(folder(tmp_path, rules))


def test_a_broken_pattern_is_refused_when_it_is_first_used(tmp_path: Path) -> None:
    rules = read_zone_rules(folder(tmp_path, RULE.format(pattern="(Hafen", examples='["Hafen"]')))
    with pytest.raises(ResourceError):
        rules.line("Hafen")


def test_a_language_without_rules_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResourceError):
        read_zone_rules(tmp_path)
