"""Base noun phrases: sentences one by one, and what holds for any text."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.annotate.phrases import find_phrases
from synopse.annotate.sentences import split_sentences
from synopse.annotate.tokens import tokenize
from synopse.languages.language import load_language
from synopse.model.clause import NounPhrase
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType

GOLDEN = Path(__file__).parent / "golden"
FILES = {"de": "phrases.txt", "en": "phrases_en.txt"}


def read(text: str, code: str = "de") -> list[NounPhrase]:
    language = load_language(code)
    zones = (Zone(Span(0, len(text)), ZoneType.BODY, "test"),) if text else ()
    report = Report("r", "", code, "", "", text, zones)
    sentences = split_sentences(report, language)
    return list(find_phrases(report, sentences, tokenize(report, sentences, language), language))


def marked(text: str, code: str = "de") -> str:
    """The text with its phrases as the golden file writes them."""
    pieces: list[str] = []
    end = 0
    for phrase in read(text, code):
        start, head = phrase.span.start, phrase.head.start
        inside = f"{text[start:head]}*{text[head : phrase.span.end]}"
        pieces += [text[end:start], f"[{inside}]/{'+'.join(phrase.cases)}"]
        end = phrase.span.end
    return "".join(pieces) + text[end:]


def golden_lines() -> list[tuple[str, str]]:
    lines = (
        (c, line) for c, name in FILES.items() for line in (GOLDEN / name).read_text("utf-8").splitlines()
    )
    return [(code, line) for code, line in lines if not line.startswith("#")]


def plain(line: str) -> str:
    """A golden line without its marks."""
    return re.sub(r"\]/[a-z+]*|[\[*]", "", line)


@pytest.mark.parametrize(
    ("code", "line"), golden_lines(), ids=[plain(line)[:40] for _, line in golden_lines()]
)
def test_golden_line(code, line):
    assert marked(plain(line), code) == line


def test_the_preposition_that_governs_a_phrase():
    text = "Wegen des Sturms blieb der Hafen zu."
    found = {phrase.lemma: phrase.preposition for phrase in read(text)}
    assert found["Sturm"] is not None and found["Sturm"].of(text) == "Wegen"
    assert found["Hafen"] is None


@given(
    st.text(alphabet="der die Haus alte und von 3 Köln (ab) „so“,.\n", max_size=90),
    st.sampled_from(["de", "en"]),
)
def test_phrases_do_not_overlap_and_hold_their_head(text, code):
    found = read(text, code)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(phrase.span.contains(phrase.head) and phrase.lemma and phrase.rule for phrase in found)
