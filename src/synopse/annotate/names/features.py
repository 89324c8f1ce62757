"""What the token model sees of a sentence: words, affixes, shapes, word lists and neighbours.

Features of word forms after Nadeau and Sekine (2007); gazetteers, word clusters and their use in a CRF after
Ratinov and Roth (2009).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from synopse.languages.language import Language

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
    """A word in capitals as it would stand in running text; others as they are."""
    return word.capitalize() if len(word) > 3 and word.isupper() else word


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
        plain = evened(word)
        lists = self.lists_with(plain)
        cluster = self._resources.clusters.get(plain, "-")
        shared = [f"c={cluster}", f"s={shape_of(plain)}", *(f"g={name}" for name in lists)]
        shared += [f"d{reading}" for reading in self.kinds(plain)]
        own = ["w=" + plain.lower(), f"len={min(len(word), 8)}", *shared, *_affixes(plain)]
        if "-" in plain:
            own += self._parts(plain)
        if plain != word:
            own.append("allcaps")
        return own, ["w=" + plain.lower(), *shared]

    def kinds(self, word: str) -> list[str]:
        """Parts of speech the dictionary gives the word; ``low`` those of its lower-case form."""
        own = {reading.pos.value for reading in self._lexicon.lookup(word)}
        low = (
            {f"low{r.pos.value}" for r in self._lexicon.lookup(word.lower())} if word[:1].isupper() else set()
        )
        return sorted(own | low) or ["none"]

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
        if word in resources.organisations or base in resources.organisations:
            found.append("org")
        if word in resources.agencies:
            found.append("agency")
        if word.lower() in resources.roles:
            found.append("role")
        if word in resources.addresses:
            found.append("address")
        return found


def _affixes(word: str) -> list[str]:
    lower = word.lower()
    return [f"p{n}={lower[:n]}" for n in (1, 2, 3, 4)] + [f"e{n}={lower[-n:]}" for n in (1, 2, 3, 4)]


def features_of(words: Sequence[str], view: WordView) -> list[list[str]]:
    """One list of features for each word of a sentence."""
    views = [view.of(word) for word in words]
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
