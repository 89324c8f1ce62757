"""The words of the interface: complete in every language, and usable."""

import re
from string import Formatter

import pytest

from synopse.brief.renderers.texts import available_locales, load_texts
from synopse.errors import SettingsError
from synopse.languages.files import resources
from synopse.model.claim import Modality, Status
from synopse.model.reuse import Confidence, PassageKind
from synopse.model.synopsis import Agreement, DifferenceKind, Wording
from synopse.model.zone import ZoneType

LOCALES = available_locales()


def test_german_and_english_ship():
    assert {"de", "en"} <= set(LOCALES)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_has_the_same_messages(locale):
    assert load_texts(locale).messages.keys() == load_texts("de").messages.keys()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_fills_in_the_same_values(locale):
    def fields(message):
        return {name for _, name, _, _ in Formatter().parse(message) if name}

    german = load_texts("de").messages
    differing = [k for k, m in load_texts(locale).messages.items() if fields(m) != fields(german[k])]
    assert not [key for key in differing if not key.startswith("date.")]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_value_of_the_model_has_a_word(locale):
    messages = load_texts(locale).messages
    groups = {
        "modality": Modality, "status": Status, "wording": Wording, "agreement": Agreement,
        "confidence": Confidence, "zone": ZoneType, "passage": PassageKind,
    }  # fmt: skip
    missing = [f"{g}.{v}" for g, values in groups.items() for v in values if f"{g}.{v}" not in messages]
    missing += [f"difference.{k}.open" for k in DifferenceKind if f"difference.{k}.open" not in messages]
    assert not missing


def test_unknown_language_names_those_that_ship():
    with pytest.raises(SettingsError, match=r"choose one of .*de"):
        load_texts("xx")


def test_lists_read_like_lists():
    german = load_texts("de")
    assert [german.listed(["A", "B", "C"][:n]) for n in range(4)] == ["", "A", "A und B", "A, B und C"]


def test_no_key_of_the_templates_is_missing():
    page = resources() / "page"
    used = set()
    for file in page.iterdir():
        if file.name.endswith(".jinja"):
            used |= set(re.findall(r"""\bt\(\s*["']([\w.]+)["']""", file.read_text("utf-8")))
    messages = load_texts("de").messages
    assert used, "the templates say nothing"
    assert not [k for k in used if k not in messages and not k.endswith((".", "_"))]
