"""Floors of the tagger on the public treebank."""

from synopse.evaluate.tokens import evaluate_tokens


def test_parts_of_speech_on_gsd(shared):
    figures = evaluate_tokens(shared / "data" / "morphology" / "ud-gsd-test-first500.conllu.gz")
    assert figures["words"] == 8170
    assert figures["upos"] >= 0.935
    assert figures["lemma"] >= 0.96
    assert figures["konjunktiv_precision"] >= 0.93
    assert figures["konjunktiv_recall"] >= 0.78
