"""What is no data set of a layer is refused in one line, whatever it is."""

import gzip
import json
from pathlib import Path

import pytest

from synopse.errors import SettingsError
from synopse.evaluate.names import evaluate_names
from synopse.evaluate.quotations import evaluate_quotations, read_documents
from synopse.evaluate.times import evaluate_times
from synopse.evaluate.tokens import evaluate_tokens
from synopse.evaluate.zones import evaluate_zones

SCORERS = (evaluate_names, evaluate_quotations, evaluate_times, evaluate_tokens, evaluate_zones)


@pytest.mark.parametrize("scorer", SCORERS)
@pytest.mark.parametrize("name", ["folder", "page.md", "broken.gz", "broken.json", "latin.txt", "empty.txt"])
def test_what_holds_no_gold_is_refused(scorer, name: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for file, payload in {
        "page.md": b"# A page\n\nNo gold.\n",
        "broken.gz": b"no archive",
        "broken.json": b'{"text": 1}',
        "latin.txt": "Köln\t1\tO\n".encode("latin-1"),
        "empty.txt": b"",
    }.items():
        (tmp_path / file).write_bytes(payload)
    with pytest.raises(SettingsError, match="no gold"):
        scorer(tmp_path / name)


@pytest.mark.parametrize("packed", [False, True])
def test_documents_are_read_plain_and_packed(packed: bool, tmp_path: Path) -> None:
    document = {"tokens": [], "annotations": [], "originalText": ""}
    payload = (json.dumps(document) + "\n").encode()
    path = tmp_path / ("gold.jsonl.gz" if packed else "gold.jsonl")
    path.write_bytes(gzip.compress(payload) if packed else payload)
    assert list(read_documents(path)) == [document]
