"""Sentence boundaries: hard cases one by one, and what holds for any text."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.annotate.sentences import split_sentences
from synopse.languages.language import load_language
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType

GOLDEN = Path(__file__).parent / "golden" / "sentences.txt"


def report_of(text: str, zone: ZoneType = ZoneType.BODY) -> Report:
    zones = (Zone(Span(0, len(text)), zone, "test"),) if text else ()
    return Report("r", "", "de", "", "", text, zones)


class Case(NamedTuple):
    """One text with its sentences; ``open`` says that its form alone does not tell."""

    zone: ZoneType
    text: str
    expected: tuple[str, ...]
    open: bool

    @property
    def found(self) -> tuple[str, ...]:
        sentences = split_sentences(report_of(self.text, self.zone), load_language("de"))
        return tuple(sentence.span.of(self.text) for sentence in sentences)


def golden_cases() -> Iterator[Case]:
    zone = ZoneType.BODY
    for line in GOLDEN.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            zone = ZoneType(line.strip("[]"))
        elif line and not line.startswith("# "):
            given_text, _, expected = line.removeprefix("? ").partition(" ⇒ ")
            sentences = (expected or given_text).replace("⏎", "\n").split("‖")
            text = given_text.replace(" ‖ ", " ").replace("⏎", "\n")
            yield Case(zone, text, tuple(s.strip() for s in sentences), line.startswith("? "))


CASES = list(golden_cases())
PLAIN = [case for case in CASES if not case.open]


def test_there_are_enough_hard_cases():
    assert len(CASES) >= 170


def test_hardly_any_case_is_read_wrongly():
    wrong = [case for case in CASES if case.found != case.expected]
    for case in wrong:
        print(" ‖ ".join(case.found))
    assert len(wrong) <= 0.03 * len(CASES)


@pytest.mark.parametrize("case", PLAIN, ids=[case.text[:40] for case in PLAIN])
def test_golden_case(case):
    assert case.found == case.expected


def test_no_sentence_crosses_a_zone():
    text = "Rat stimmt zu Der Rat tagte am Montag. Navigation"
    zones = (
        Zone(Span(0, 13), ZoneType.TITLE, "test"),
        Zone(Span(14, 38), ZoneType.BODY, "test"),
        Zone(Span(39, 49), ZoneType.NAVIGATION, "test"),
    )
    report = Report("r", "", "de", "", "", text, zones)
    found = split_sentences(report, load_language("de"))
    assert [s.span.of(text) for s in found] == ["Rat stimmt zu", "Der Rat tagte am Montag."]
    assert [s.zone for s in found] == [ZoneType.TITLE, ZoneType.BODY]


@given(st.text(alphabet='abc AB.!?"„“»«…()\n1239ßÄ:', max_size=120), st.sampled_from(["de", "en"]))
def test_sentences_cover_the_zone_without_overlap(text, code):
    report = report_of(text)
    end, covered = 0, set()
    for sentence in split_sentences(report, load_language(code)):
        assert sentence.span.start >= end
        end = sentence.span.end
        covered.update(range(sentence.span.start, end))
        assert not text[sentence.span.start].isspace() and not text[end - 1].isspace()
        assert sentence.rule
    assert all(character.isspace() or i in covered for i, character in enumerate(text))


ENGLISH = [
    ("Mr. Hill met Dr. Ross on Monday.", "They talked."),
    ("The U.S. Senate voted.", "It was close."),
    ('"We will go," he said.', '"It is time."'),
    ("Prices rose 3.5 percent.", "Wages did not."),
    ("He arrived at 5 p.m.", "The others had left."),
    ("J. K. Rowling wrote it.", "Millions read it."),
]


@pytest.mark.parametrize("sentences", ENGLISH)
def test_english(sentences):
    text = " ".join(sentences)
    found = split_sentences(report_of(text), load_language("en"))
    assert tuple(s.span.of(text) for s in found) == sentences
