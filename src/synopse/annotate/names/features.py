"""What the token model sees of a sentence: words, affixes, shapes, word lists and neighbours.

Features of word forms after Nadeau and Sekine (2007); gazetteers, word clusters and their use in a CRF after
Ratinov and Roth (2009).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from synopse.languages.language import Language
from synopse.languages.readings import Reading
from synopse.model.token import Pos

WINDOW = (-2, -1, 1, 2)
LONGEST_ENTRY = 5


def shape_of(word: str) -> str:
    """``Kim-Il`` → ``Xx-Xx``: runs of upper, lower, digit collapsed, other characters kept.

    >>> shape_of("US-Präsident")
    'X-Xx'
    """
    classes = ("X" if c.isupper() else "x" if c.islower() else "0" if c.isdigit() else c for c in word)
    return "".join(key for key, _ in groupby(classes))


def evened(word: str) -> str:
    """A long word in capitals as it would stand in running text; others as they are."""
    return word.capitalize() if len(word) > 5 and word.isupper() else word


def in_capitals(words: Sequence[str]) -> bool:
    """Whether a sentence is set in capitals, as headings are."""
    letters = [word for word in words if len(word) > 1 and word.isalpha()]
    return len(letters) > 1 and sum(word.isupper() for word in letters) > 0.7 * len(letters)


def running(words: Sequence[str]) -> list[str]:
    """``words`` with those in capitals as they would stand in running text."""
    if in_capitals(words):
        return [word.capitalize() if word.isupper() and len(word) > 1 else word for word in words]
    return [evened(word) for word in words]


class WordView:
    """The features of single word forms; remembers those it has seen, so keep one for a document."""

    def __init__(self, language: Language) -> None:
        self._resources = language.names
        self._lexicon = language.lexicon
        self._seen: dict[str, tuple[list[str], list[str]]] = {}

    def of(self, word: str) -> tuple[list[str], list[str]]:
        """Features of ``word`` itself, and the shorter list that its neighbours see."""
        found = self._seen.get(word)
        if found is None:
            found = self._seen[word] = self._look(word)
        return found

    def _look(self, word: str) -> tuple[list[str], list[str]]:
        lists = self.lists_with(word)
        clusters = self._resources.word_statistics.get(word, "-").split()
        shared = [f"c{level}={cluster}" for level, cluster in enumerate(clusters)]
        shared += [f"s={shape_of(word)}", *(f"g={name}" for name in lists)]
        shared += [f"d{reading}" for reading in self.kinds(word)]
        own = ["w=" + word.lower(), f"len={min(len(word), 8)}", *shared, *_affixes(word)]
        if "-" in word:
            own += self._parts(word)
        return own, ["w=" + word.lower(), *shared]

    def kinds(self, word: str) -> list[str]:
        """Parts of speech and kinds of name the dictionary gives a word; ``low`` for its lower-case form."""
        readings = self._lexicon.lookup(word)
        own = {r.pos.value for r in readings if r.pos is not Pos.PROPN} | set(map(_kind_of_name, readings))
        lower = self._lexicon.lookup(word.lower()) if word[:1].isupper() else ()
        return sorted((own - {""}) | {f"low{r.pos.value}" for r in lower}) or ["none"]

    def _parts(self, word: str) -> list[str]:
        head, _, last = word.rpartition("-")
        return [f"head={head.lower()}", f"last={last.lower()}", *(f"hg={n}" for n in self.lists_with(head))]

    def lists_with(self, word: str) -> list[str]:
        """Names of the word lists that hold ``word``, with or without a genitive ending."""
        resources = self._resources
        base = word[:-1] if word.endswith("s") and len(word) > 3 else word
        found = []
        if word in resources.country_names:
            found.append("country")
        if word.lower() in resources.adjectives:
            found.append("adjective")
        if word in resources.peoples:
            found.append("people")
        if word in resources.first_names or base in resources.first_names:
            found.append("first")
        if word in resources.surnames or base in resources.surnames:
            found.append("last")
        if word in resources.places or base in resources.places or word in resources.capitals:
            found.append("place")
        if word in resources.geography or base in resources.geography:
            found.append("geo")
        if word in resources.organisations or base in resources.organisations:
            found.append("org")
        if word in resources.agencies:
            found.append("agency")
        if word.lower() in resources.roles:
            found.append("role")
        if word in resources.addresses:
            found.append("address")
        return found


def _kind_of_name(reading: Reading) -> str:
    """``PROPN`` with what the dictionary says it names (``first``, ``town``, …); empty for other words."""
    if reading.pos is not Pos.PROPN:
        return ""
    return "PROPN" + (reading.features[0].rpartition(".")[2] if reading.features else "")


def _affixes(word: str) -> list[str]:
    lower = word.lower()
    return [f"p{n}={lower[:n]}" for n in (1, 2, 3, 4)] + [f"e{n}={lower[-n:]}" for n in (1, 2, 3, 4)]


def features_of(words: Sequence[str], view: WordView) -> list[list[str]]:
    """One list of features for each word of a sentence."""
    views = [view.of(word) for word in running(words)]
    count = len(words)
    rows = []
    for i, (own, _shared) in enumerate(views):
        row = ["bias", *own]
        for offset in WINDOW:
            j = i + offset
            if 0 <= j < count:
                row += [f"{offset}{feature}" for feature in views[j][1]]
            else:
                row.append(f"{offset}edge")
        rows.append(row)
    return rows
