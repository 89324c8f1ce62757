"""Two wordings compared word by word."""

from synopse.brief.renderers.page.difference import diffed


def test_same_wording_has_no_marks():
    assert diffed("Ein Satz.", "Ein Satz.") == "Ein Satz."


def test_changed_word_is_struck_out_and_put_in():
    assert diffed("Er wies es ab.", "Er weist es ab.") == "Er <del>wies</del> <ins>weist</ins> es ab."


def test_left_out_and_added_words():
    assert diffed("Er kam gestern an.", "Er kam an.") == "Er kam <del>gestern</del> an."
    assert diffed("Er kam an.", "Er kam heute an.") == "Er kam <ins>heute</ins> an."


def test_marks_around_words_are_no_difference():
    assert diffed('"Ja", sagte er', "„Ja“, sagte er") == "„Ja“, sagte er"


def test_words_are_escaped():
    assert diffed("a <b>", "a <i>") == "a <del>&lt;b&gt;</del> <ins>&lt;i&gt;</ins>"
