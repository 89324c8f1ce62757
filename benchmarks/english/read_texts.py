"""Reads English news texts and cuts them into sentences and words with Synopse's own code.

    python benchmarks/english/read_texts.py STORIES_FOLDER OUT.jsonl

``STORIES_FOLDER`` holds ``giveme5w1h-odd.jsonl.gz`` and the folder ``ecbplus``. One sentence a line comes out:
``{"words": [...], "spaces": [true, ...]}``. The texts belong to their publishers and stay out of the repository.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from synopse.annotate.sentences import split_sentences
from synopse.annotate.token_shapes import cut
from synopse.languages.language import load_language
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType

NO_SPACE_BEFORE = re.compile(r" +(?=[,.;:!?)\]%’]|'(?:s|re|ve|ll|d|m|t)\b|n't\b|' )")
NO_SPACE_AFTER = re.compile(r"(?<=[(\[$£€#“‘]) +")
QUOTED = re.compile(r'" ([^"]*?) "')
PARTED = re.compile(r"(?<=\w) ([-/]) (?=\w)")
FEWEST_WORDS, MOST_WORDS = 4, 70

Sentence = tuple[tuple[str, ...], list[bool]]
"""Words, and for each whether a space stands behind it."""


def texts_in(folder: Path) -> Iterator[str]:
    """All texts of both collections, always in the same order."""
    with gzip.open(folder / "giveme5w1h-odd.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]
    for path in sorted((folder / "ecbplus").glob("*.xml.gz")):
        yield text_of_ecbplus(path)


def text_of_ecbplus(path: Path) -> str:
    """The text of one document; its tokens are put together again."""
    sentences: dict[str, list[str]] = {}
    for token in ElementTree.fromstring(gzip.decompress(path.read_bytes())).iter("token"):
        sentences.setdefault(token.get("sentence", ""), []).append(token.text or "")
    return "\n".join(filter(None, map(joined, sentences.values())))


def joined(words: list[str]) -> str:
    """The text of a tokenised sentence; empty for addresses and scraps."""
    if words[:1] == ["http"] or len(words) < FEWEST_WORDS:
        return ""
    text = " ".join(words).replace("``", '"').replace("''", '"').replace("\n", " ")
    text = QUOTED.sub(r'"\1"', text)
    return PARTED.sub(r"\1", NO_SPACE_AFTER.sub("", NO_SPACE_BEFORE.sub("", text)))


def sentences_of(texts: Iterable[str]) -> Iterator[Sentence]:
    """Each sentence of the texts once."""
    english = load_language("en")
    seen: set[tuple[str, ...]] = set()
    for text in filter(None, texts):
        zone = Zone(Span(0, len(text)), ZoneType.BODY, "text")
        for sentence in split_sentences(Report("text", "", "en", "", "", text, (zone,)), english):
            end = sentence.span.end
            offsets = list(cut(text, sentence.span.start, end, english.sentences, english.lexicon))
            words = tuple(text[begin:stop] for begin, stop in offsets)
            if FEWEST_WORDS <= len(words) <= MOST_WORDS and words not in seen:
                seen.add(words)
                yield words, [stop < end and text[stop].isspace() for _, stop in offsets]


def main(arguments: list[str]) -> int:
    folder, out = map(Path, arguments)
    count = 0
    with out.open("w", encoding="utf-8") as file:
        for words, spaces in sentences_of(texts_in(folder)):
            file.write(json.dumps({"words": words, "spaces": spaces}, ensure_ascii=False) + "\n")
            count += len(words)
    print(f"{count} words")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
