"""Settings are checked once, before work begins."""

import pytest

from synopse.errors import SettingsError
from synopse.settings import Settings, load_settings


def written(folder, text):
    path = folder / "synopse.toml"
    path.write_text(text)
    return path


def test_defaults_hold_where_nothing_is_said():
    assert load_settings(None, {}) == Settings()


def test_the_environment_wins_over_the_file(tmp_path):
    path = written(tmp_path, "[briefing]\nmost = 9\nfewest = 4\n")
    settings = load_settings(path, {"SYNOPSE_BRIEFING_MOST": "10"})
    assert (settings.briefing.fewest, settings.briefing.most) == (4, 10)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[briefing]\nmoist = 9\n", "unknown setting: briefing.moist"),
        ("[brief]\nmost = 9\n", "unknown setting: brief"),
        ("[briefing]\nmost = 'many'\n", "wrong setting: briefing.most"),
        ("[briefing]\nmost = -1\n", "wrong setting: briefing.most"),
        ("[briefing]\nmost = 0\n", "wrong setting: briefing.most: 0 is no int >= 1"),
        ("[briefing]\nmost = 1.5\n", "wrong setting: briefing.most"),
        ("[align]\nlink = nan\n", "wrong setting: align.link: nan is no float from 0 to 1"),
        ("[align]\nlink = 7\n", "wrong setting: align.link"),
        ("[read]\njobs = true\n", "wrong setting: read.jobs"),
        ("[annotate]\nnon_commercial = 0\n", "wrong setting: annotate.non_commercial: 0 is neither true nor"),
        ("briefing = 3\n", "wrong setting: briefing"),
        ("[briefing\n", "unreadable settings"),
    ],
)
def test_a_setting_that_cannot_be_is_named(tmp_path, text, told):
    with pytest.raises(SettingsError, match=told):
        load_settings(written(tmp_path, text), {})


@pytest.mark.parametrize("given", ["false", "true"])
def test_a_switch_can_be_given_by_the_environment(given):
    settings = load_settings(None, {"SYNOPSE_ANNOTATE_NON_COMMERCIAL": given})
    assert settings.annotate.non_commercial is (given == "true")


def test_a_variable_that_is_no_setting_is_named():
    with pytest.raises(SettingsError, match="unknown setting: SYNOPSE_BRIEFING_MOIST"):
        load_settings(None, {"SYNOPSE_BRIEFING_MOIST": "9"})


def test_variables_of_others_are_let_alone():
    assert load_settings(None, {"SYNOPSE_WITHOUT_BROWSER": "1", "BRIEFING_MOIST": "9"}) == Settings()
