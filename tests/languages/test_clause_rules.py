"""Every construction of every language says of its examples what it claims to."""

import pytest

from synopse.annotate.clauses import split_clauses
from synopse.annotate.sentences import split_sentences
from synopse.annotate.tokens import tokenize
from synopse.errors import ResourceError
from synopse.languages.clauses import read_clause_rules
from synopse.languages.language import available_languages, load_language
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType

EXAMPLES = [
    pytest.param(code, rule.name, example, id=f"{code} {example.text}")
    for code in available_languages()
    for rule in load_language(code).clauses.constructions
    for example in rule.examples
]


@pytest.mark.parametrize(("code", "name", "example"), EXAMPLES)
def test_example(code, name, example):
    language = load_language(code)
    zones = (Zone(Span(0, len(example.text)), ZoneType.BODY, "test"),)
    report = Report("r", "", code, "", "", example.text, zones)
    sentences = split_sentences(report, language)
    tokens = tokenize(report, sentences, language)
    (clause,) = split_clauses(report, sentences, tokens, language)
    found = (clause.predicate, clause.tense, clause.voice)
    assert found == (example.predicate, example.tense, example.voice)
    assert name in clause.rule.split(">")
    assert not example.mood or clause.mood is example.mood


BROKEN = {
    "without example": ('[verbs]\nbe = ["sein"]\n[[construction]]\nname = "x"\nverb = "be"\nform = "part"\nthen = "state"\n', "x"),
    "unknown effect": ('[verbs]\nbe = ["sein"]\n[[construction]]\nname = "x"\nverb = "be"\nform = "part"\nthen = "soon"\n', "soon"),
    "unknown verbs": ('[[construction]]\nname = "x"\nverb = "be"\nform = "part"\nthen = "state"\n', "be"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "told"), BROKEN.values(), ids=BROKEN)
def test_broken_rules_are_told(tmp_path, text, told):
    (tmp_path / "clauses.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=told):
        read_clause_rules(tmp_path)
