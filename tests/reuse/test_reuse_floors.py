"""What copy is found again after editing, on the text of real pages: floors that must not sink."""

import itertools
import json
import random
from collections.abc import Iterator

import pytest

from synopse.reuse import shared_passages
from synopse.reuse.words import plain_sentences

FILLER = "einem Zusatz zufolge"


def whole(sentence: str) -> str:
    return sentence


def cut(sentence: str) -> str:
    """Without its last third."""
    words = sentence.split()
    return " ".join(words[: len(words) * 2 // 3]) + "."


def insert(sentence: str) -> str:
    """With a source put in."""
    words = sentence.split()
    return " ".join([*words[:4], FILLER, *words[4:]])


def swap(sentence: str) -> str:
    """Its halves exchanged."""
    words = sentence.rstrip(".").split()
    return " ".join(words[len(words) // 2 :] + words[: len(words) // 2]) + "."


def drop(sentence: str) -> str:
    """Without every sixth word."""
    return " ".join(word for k, word in enumerate(sentence.split()) if k % 6 != 3)


def articles(shared) -> Iterator[list[str]]:
    """The sentences of one page of each publisher, those of ordinary length."""
    for path in sorted((shared / "data/extraction").glob("*/*.json")):
        page = next(iter(json.loads(path.read_text(encoding="utf-8")).values()))
        text = " ".join(_strings(page.get("body")))
        sentences = [span.of(text) for span in plain_sentences(text)]
        chosen = [s for s in sentences if 12 <= len(s.split()) <= 35 and s.endswith(".")]
        if len(chosen) >= 8:
            yield chosen[:20]


def _strings(part) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, list | dict):
        for each in part.values() if isinstance(part, dict) else part:
            yield from _strings(each)


@pytest.mark.parametrize(
    "edit, floor", [(whole, 0.99), (cut, 0.95), (insert, 0.97), (swap, 0.97), (drop, 0.95)]
)
def test_edited_copy_is_found_among_other_sentences(shared, edit, floor):
    pages = list(articles(shared))
    shuffled = random.Random(1)
    found = total = 0
    for page, other in itertools.pairwise(pages):
        edited = [*map(edit, page[::2]), *other]
        shuffled.shuffle(edited)
        left = " ".join(page)
        places = [span for span, _, _ in shared_passages(left, " ".join(edited))]
        for sentence in page[::2]:
            start = left.index(sentence)
            found += any(p.start < start + len(sentence) and start < p.end for p in places)
        total += len(page[::2])
    assert total > 300
    assert found / total >= floor


def test_pages_on_different_matters_share_nothing(shared):
    pages = [" ".join(page) for page in articles(shared)]
    pairs = [(a, b) for k, a in enumerate(pages) for b in pages[k + 1 : k + 6]]
    shared_by_chance = sum(bool(shared_passages(a, b)) for a, b in pairs)
    assert shared_by_chance <= 0.02 * len(pairs)
