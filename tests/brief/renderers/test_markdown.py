"""The Markdown of the invented story, word for word."""

import dataclasses
from pathlib import Path

import pytest
from tests.brief.renderers.story import make_run

from synopse.brief.renderers.markdown import plain, render

GOLDEN = Path(__file__).parent / "golden" / "story.md"


def test_story_reads_as_written_down():
    assert render(make_run(), "de") == GOLDEN.read_text(encoding="utf-8")


def test_english_says_the_same_things():
    german, english = render(make_run(), "de"), render(make_run(), "en")
    assert english.count("\n") == german.count("\n")
    assert "## Who said what" in english
    assert "Das Wichtigste" not in english


def test_markup_in_a_report_stays_text():
    run = make_run()
    hostile = dataclasses.replace(run.synopses[0], headline="[x](http://a.example)\n# <b>")
    text = render(dataclasses.replace(run, synopses=(hostile,)), "de")
    assert text.startswith(r"# \[x\](http://a.example) \# \<b\>")


def test_plain_leaves_ordinary_words_alone():
    assert plain("Grün, 3,5 Prozent – „so“.") == "Grün, 3,5 Prozent – „so“."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("12. März: Die Brücke ist zu.", r"12\. März: Die Brücke ist zu."),
        ("- so der Minister", r"\- so der Minister"),
        ("-3 Grad, 1.5 Meter", "-3 Grad, 1.5 Meter"),
        ("Müller &lt;b&gt; Söhne", r"Müller \&lt;b\&gt; Söhne"),
        ("rot\x1b[31m\u202e\x00", "rot\ufffd\\[31m\ufffd\ufffd"),
    ],
)
def test_plain_text_opens_no_list_names_no_character_and_commands_no_terminal(text, shown):
    assert plain(text) == shown
