"""Languages are asked for by their code, and by nothing else."""

import pytest

from synopse.errors import SettingsError
from synopse.languages.language import available_languages, load_language


def test_every_language_that_ships_can_be_loaded() -> None:
    assert [load_language(code).code for code in available_languages()] == ["de", "en"]


@pytest.mark.parametrize("code", ["xx", "", "DE", "de/", ".", "../languages/de"])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(SettingsError, match="choose one of de, en"):
        load_language(code)
