"""The scorer of names on cases made by hand, and the floors on public data."""

import gzip
import hashlib
import json

import pytest

from synopse.evaluate.names import (
    chunks_of,
    evaluate_names,
    read_labelled,
    read_smartdata,
    score,
    tag_sentence,
    unseen,
)
from synopse.languages.language import load_language


def test_labels_to_names():
    labels = ["B-PER", "I-PER", "O", "B-LOC", "B-LOC", "I-ORG", "B-LOCderiv", "B-MISC"]
    assert chunks_of(labels) == {(0, 2, "PER"), (3, 4, "LOC"), (4, 5, "LOC"), (5, 6, "ORG")}


def test_only_exact_span_and_type_count():
    gold = {(0, 2, "PER"), (4, 5, "LOC"), (7, 9, "ORG"), (11, 12, "LOC")}
    predicted = {(0, 2, "PER"), (4, 5, "ORG"), (7, 8, "ORG"), (11, 12, "LOC")}
    scores = score([(predicted, gold)])
    assert scores["all"] == {"precision": 50.0, "recall": 50.0, "f1": 50.0}
    assert scores["LOC"] == {"precision": 100.0, "recall": 50.0, "f1": 66.67}
    assert scores["PER"]["f1"] == 100.0


def test_nothing_found_is_no_error():
    assert score([(set(), {(0, 1, "PER")})])["all"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0}


def test_reads_germeval(tmp_path):
    path = tmp_path / "small.tsv"
    path.write_text(
        "#\tsource\n1\tAda\tB-PER\tO\n2\twohnt\tO\tO\n\n#\tx\n1\tBonner\tB-LOCderiv\tO\n", "utf-8"
    )
    first, second = read_labelled(path)
    assert (first.words, first.labels) == (("Ada", "wohnt"), ("B-PER", "O"))
    assert chunks_of(second.labels) == set()


def test_reads_wikineural(tmp_path):
    path = tmp_path / "small.conllu.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write("0\tAda\tB-PER\n1\tlacht\tO\n\n0\tOslo\tB-LOC\n")
    assert [sentence.words for sentence in read_labelled(path)] == [("Ada", "lacht"), ("Oslo",)]


def test_reads_smartdata(tmp_path):
    mention = {"span": {"start": 4, "end": 8}, "type": "location-city"}
    other = {"span": {"start": 0, "end": 3}, "type": "trigger"}
    document = {"text": {"string": "Aus Oslo"}, "conceptMentions": {"array": [mention, other]}}
    path = tmp_path / "small.json"
    path.write_text(json.dumps(document) + "\n" + json.dumps(document), "utf-8")
    assert list(read_smartdata(path)) == [("Aus Oslo", [(4, 8, "LOC")])] * 2


def test_whole_way_on_a_small_file(tmp_path):
    path = tmp_path / "small.tsv"
    path.write_text(
        "1\tHanna\tB-PER\n2\tBrockmann\tI-PER\n3\treist\tO\n4\tnach\tO\n5\tOslo\tB-LOC\n", "utf-8"
    )
    assert evaluate_names(path)["f1"] == 100.0


def test_only_what_the_model_did_not_see_is_scored(tmp_path):
    path = tmp_path / "germeval2014-dev.tsv"
    path.write_text("".join(f"1\tOslo\tB-{kind}\n\n" for kind in 7 * ["PER"] + ["LOC"]), "utf-8")
    assert [sentence.labels for sentence in unseen(path)] == [("B-PER",), ("B-LOC",)]
    assert evaluate_names(path)["texts"] == 2


@pytest.mark.parametrize(
    ("file", "digest", "step", "floor"),
    [
        ("germeval2014-dev.tsv.gz", "f221e07235bf44db", 4, 66.5),
        ("wikineural-de-test.conllu.gz", "c41e0db87a439443", 40, 64.0),
    ],
)
def test_floors(shared, file, digest, step, floor):
    path = shared / "data" / "names" / file
    assert hashlib.sha256(path.read_bytes()).hexdigest()[:16] == digest
    german = load_language("de")
    sentences = read_labelled(path)[step - 1 :: step]
    pairs = [(tag_sentence(sentence, german), chunks_of(sentence.labels)) for sentence in sentences]
    assert score(pairs)["all"]["f1"] >= floor
