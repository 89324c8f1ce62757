"""Floors of the language layer: German on the public treebank, English on sentences tagged by hand."""

from pathlib import Path

import pytest

from synopse.evaluate.tokens import evaluate_tokens, measure_recipe

TREEBANK = "ud-gsd-{}.conllu.gz"
ENGLISH = Path(__file__).parents[1] / "annotate" / "golden" / "english.conllu"


@pytest.fixture(scope="module")
def treebank(shared):
    return lambda part: shared / "data" / "morphology" / TREEBANK.format(part)


@pytest.fixture(scope="module")
def held_out(treebank):
    """Figures on 500 sentences of a model that saw none of them, nor anything but the development part."""
    return measure_recipe([treebank("dev")], treebank("test-first500"))


def test_parts_of_speech_of_sentences_not_trained_on(held_out):
    assert held_out["words"] == 8170
    assert held_out["upos"] >= 94.0
    assert held_out["lemma"] >= 96.5


def test_konjunktiv_of_sentences_not_trained_on(held_out):
    assert held_out["konjunktiv precision, errata heeded"] >= 93.0
    assert held_out["konjunktiv recall, errata heeded"] >= 90.0


@pytest.mark.parametrize("part", ["dev", "test-first500"])
def test_the_model_that_ships_knows_what_it_was_taught(treebank, part):
    figures = evaluate_tokens(treebank(part))
    assert figures["upos"] >= 99.0
    assert figures["konjunktiv precision"] >= 95.0
    assert figures["konjunktiv recall, errata heeded"] >= 90.0


def test_english_that_was_never_trained_on():
    figures = evaluate_tokens(ENGLISH, "en")
    assert figures["words"] == 1190
    assert figures["upos"] >= 97.0
    assert figures["lemma"] >= 98.0
