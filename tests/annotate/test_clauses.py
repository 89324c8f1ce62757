"""Clauses: hard sentences one by one, and what holds for any text."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.annotate.clauses import split_clauses
from synopse.annotate.sentences import split_sentences
from synopse.annotate.tokens import tokenize
from synopse.languages.language import load_language
from synopse.model.clause import Clause
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.token import Pos, Token, VerbForm
from synopse.model.zone import Zone, ZoneType

GOLDEN = Path(__file__).parent / "golden"
FILES = {"de": "clauses.txt", "en": "clauses_en.txt"}


def read(text: str, code: str = "de") -> tuple[list[Token], list[Clause]]:
    language = load_language(code)
    zones = (Zone(Span(0, len(text)), ZoneType.BODY, "test"),) if text else ()
    report = Report("r", "", code, "", "", text, zones)
    sentences = split_sentences(report, language)
    tokens = tokenize(report, sentences, language)
    return list(tokens), list(split_clauses(report, sentences, tokens, language))


def shown(text: str, clause: Clause) -> str:
    """A clause as the golden files write it."""
    governor = clause.governor.of(text) if clause.governor else ""
    said = [
        clause.predicate,
        clause.tense.value,
        clause.voice.value,
        clause.mood.value + "?" * clause.ambiguous,
        f"modal={clause.modal}" * bool(clause.modal),
        f"in={governor}" * bool(governor),
    ]
    cells = (clause.kind.value, " ~ ".join(p.of(text) for p in clause.pieces), " ".join(filter(None, said)))
    return " | ".join(filter(None, cells))


def golden_cases() -> Iterator[tuple[str, str, list[str]]]:
    for code, name in FILES.items():
        lines = (GOLDEN / name).read_text(encoding="utf-8").splitlines()
        for block in "\n".join(line for line in lines if not line.startswith("#")).strip().split("\n\n"):
            text, *clauses = block.splitlines()
            yield code, text, [clause.strip() for clause in clauses]


CASES = list(golden_cases())


@pytest.mark.parametrize(("code", "text", "expected"), CASES, ids=[case[1][:40] for case in CASES])
def test_golden_case(code, text, expected):
    assert [shown(text, clause) for clause in read(text, code)[1]] == expected


def clause_with(text: str, word: str) -> Clause:
    """The clause whose finite verb is ``word``."""
    return next(c for c in read(text)[1] if c.finite and c.finite.of(text) == word)


def test_a_particle_that_stands_apart_belongs_to_the_verbs():
    text = "Die Bahn teilte den Fahrgästen am Abend die Sperrung mit."
    clause = clause_with(text, "teilte")
    assert [verb.of(text) for verb in clause.verbs] == ["teilte", "mit"]
    assert clause.predicate == "mitteilen"


def test_what_opens_a_clause():
    text = "Sie kommt, weil er die Hilfe braucht, die sie bringt."
    openers = [c.opener.of(text) for c in read(text)[1] if c.opener]
    assert openers == ["weil", "die"]


def test_report_and_fact_are_told_apart():
    text = "Der Damm sei sicher, sagte die Ministerin. Der Damm brach."
    moods = [clause.mood.value for clause in read(text)[1]]
    assert moods == ["konjunktiv_1", "indicative", "indicative"]


ALPHABET = "abc dass, er sei. Die und ging („sagte“) – weil zu; werden ist\n"


@given(st.text(alphabet=ALPHABET, max_size=90), st.sampled_from(["de", "en"]))
def test_every_word_stands_in_exactly_one_clause(text, code):
    tokens, clauses = read(text, code)
    pieces = sorted(piece for clause in clauses for piece in clause.pieces)
    assert all(one.end <= two.start for one, two in pairwise(pieces))
    for token in tokens:
        if token.pos is not Pos.PUNCT:
            assert sum(piece.contains(token.span) for piece in pieces) == 1


WORDS = [
    "der Mann",
    "die Frau",
    "sagte",
    "dass",
    "weil",
    "kam",
    "sei",
    "habe",
    "gesehen",
    "werden",
    ",",
    "und",
    "zu",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
def test_verbs_are_verbs_and_lie_in_their_clause(words):
    tokens, clauses = read(" ".join(words) + ".")
    forms = {token.span: token.form for token in tokens}
    for clause in clauses:
        assert clause.finite is None or clause.finite in clause.verbs
        assert all(any(piece.contains(verb) for piece in clause.pieces) for verb in clause.verbs)
        assert clause.finite is None or forms[clause.finite] is VerbForm.FINITE
        assert clause.rule
