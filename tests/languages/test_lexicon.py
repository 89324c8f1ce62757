"""What the German and English lexicons know, and how they guess."""

import shutil

import pytest

from synopse.errors import ResourceError
from synopse.languages.files import resources
from synopse.languages.language import load_language
from synopse.languages.lexicon import Lexicon, read_lexicon
from synopse.model.token import Mood, Pos, Tense


@pytest.fixture(scope="module")
def german() -> Lexicon:
    return load_language("de").lexicon


def test_reading_of_an_unambiguous_form(german):
    (reading, *_) = german.lookup("seien")
    assert (reading.lemma, reading.mood, reading.tense) == ("sein", Mood.KONJUNKTIV_1, Tense.PRESENT)
    assert reading.is_third_person and reading.is_finite


def test_all_readings_of_an_ambiguous_form(german):
    moods = {reading.mood for reading in german.lookup("habe")}
    assert {Mood.INDICATIVE, Mood.KONJUNKTIV_1} <= moods


def test_capitalised_word_has_its_lower_case_readings_too(german):
    assert {r.pos for r in german.lookup("Laut")} >= {Pos.NOUN, Pos.ADP}


def test_unknown_word(german):
    assert german.lookup("brummselkrunz") == () and not german.is_word("brummselkrunz")


def moods_of_third_person(lexicon: Lexicon, form: str) -> set[Mood]:
    return {reading.mood for reading in lexicon.lookup(form) if reading.is_third_person}


@pytest.mark.parametrize(
    "form", ["habe", "sei", "seien", "gebe", "müsse", "wolle", "werde", "könne", "handle"]
)
def test_konjunktiv_1(german, form):
    assert moods_of_third_person(german, form) == {Mood.KONJUNKTIV_1}


@pytest.mark.parametrize("form", ["haben", "sagt", "sagte", "ist", "Haus", "hätte"])
def test_not_konjunktiv_1(german, form):
    assert moods_of_third_person(german, form) != {Mood.KONJUNKTIV_1}


@pytest.mark.parametrize("form", ["hätte", "wäre", "könnte", "würde", "käme", "gäbe", "müssten"])
def test_konjunktiv_2(german, form):
    assert moods_of_third_person(german, form) == {Mood.KONJUNKTIV_2}


@pytest.mark.parametrize("form", ["sagte", "sollte", "habe", "kam"])
def test_not_konjunktiv_2(german, form):
    assert moods_of_third_person(german, form) != {Mood.KONJUNKTIV_2}


COMPOUNDS = [
    ("Rüstungsindustrie", ("Rüstung", "Industrie")),
    ("Waffenlieferungen", ("Waffe", "Lieferung")),
    ("Verteidigungsminister", ("Verteidigung", "Minister")),
    ("Landtagswahl", ("Landtag", "Wahl")),
    ("Sonderzug", ("Sonder", "Zug")),
    ("Gemeinderat", ("Gemeinde", "Rat")),
    ("Klima-Gipfel", ("Klima", "Gipfel")),
    ("Minister", ("Minister",)),
    ("Mannschaft", ("Mannschaft",)),
    ("Lehrerin", ("Lehrerin",)),
    ("Beratung", ("Beratung",)),
    ("gestern", ("gestern",)),
]


@pytest.mark.parametrize(("word", "parts"), COMPOUNDS)
def test_compounds(german, word, parts):
    assert german.split_compound(word) == parts


GUESSES = [
    ("krisengeplagten", Pos.ADJ, "krisengeplagt", "compound"),
    ("Tunnelbohrmaschinen", Pos.NOUN, "Tunnelbohrmaschine", "compound"),
    ("Alpen-Gipfels", Pos.NOUN, "Alpen-Gipfel", "hyphen"),
    ("ungesühnten", Pos.ADJ, "ungesühnt", "inflection"),
    ("MINISTER", Pos.NOUN, "Minister", "capitals"),
]


@pytest.mark.parametrize(("word", "pos", "lemma", "source"), GUESSES)
def test_guesses(german, word, pos, lemma, source):
    analysis = german.analyse(word)
    assert analysis.source == source
    assert (pos, lemma) in {(r.pos, r.lemma) for r in analysis.readings}


def test_function_words_of_english():
    english = load_language("en").lexicon
    assert english.lookup("said")[0].lemma == "say"
    assert english.is_function_word("The")


def test_broken_forms_are_reported(tmp_path):
    folder = tmp_path / "lexicon"
    folder.mkdir()
    (folder / "forms.marisa").write_bytes(b"no trie at all")
    (folder / "forms.paradigms").write_bytes(b"\0\0")
    (folder / "function_words.tsv").write_text("der\tder\tDET\t\n", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"forms\.marisa"):
        read_lexicon(tmp_path)


def test_forms_without_paradigms_are_reported(tmp_path):
    folder = tmp_path / "lexicon"
    shutil.copytree(str(resources() / "languages" / "de" / "lexicon"), folder)
    (folder / "forms.paradigms").write_bytes(b"\0\0")
    with pytest.raises(ResourceError, match="forms, but 1 paradigms"):
        read_lexicon(tmp_path)


def test_broken_function_word_is_reported(tmp_path):
    folder = tmp_path / "lexicon"
    folder.mkdir()
    (folder / "function_words.tsv").write_text("der\tder\tARTIKEL\t\n", encoding="utf-8")
    with pytest.raises(ResourceError, match="ARTIKEL"):
        read_lexicon(tmp_path)
