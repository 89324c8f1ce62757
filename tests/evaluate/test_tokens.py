"""Floors of the tagger on the public treebank."""

from synopse.evaluate.tokens import evaluate_tokens


def test_parts_of_speech_on_gsd(shared):
    figures = evaluate_tokens(shared / "data" / "morphology" / "ud-gsd-test-first500.conllu.gz")
    assert figures["words"] == 8170
    assert figures["upos"] >= 93.5
    assert figures["lemma"] >= 96.0
    assert figures["konjunktiv precision"] >= 93.0
    assert figures["konjunktiv recall"] >= 78.0
