"""The resources behind sentences and tokens are whole."""

import pytest

from synopse.errors import ResourceError
from synopse.languages.language import available_languages, load_language
from synopse.languages.sentences import StopKind, read_sentence_rules


@pytest.mark.parametrize("code", available_languages())
def test_every_language_has_rules(code):
    rules = load_language(code).sentences
    assert rules.abbreviations and all(form.endswith(".") for form in rules.abbreviations)


def test_spaced_abbreviations_match_with_and_without_spaces():
    rules = load_language("de").sentences
    assert rules.spaced.search("das gilt z. B. hier").group() == "z. B."
    assert rules.spaced.search("das gilt z.B. hier").group() == "z.B."
    assert rules.abbreviations["z.B."] is StopKind.NEVER


def test_unknown_kind_is_reported(tmp_path):
    (tmp_path / "sentences.toml").write_text("months = []", encoding="utf-8")
    (tmp_path / "abbreviations.tsv").write_text("Dr.\tsometimes\n", encoding="utf-8")
    with pytest.raises(ResourceError, match="sometimes"):
        read_sentence_rules(tmp_path)
