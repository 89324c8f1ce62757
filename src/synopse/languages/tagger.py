"""The part-of-speech tagger: a linear-chain conditional random field over the lexicon's readings.

Lafferty, McCallum and Pereira (2001), by python-crfsuite. What it sees of a word is mostly the class of
its possible readings, so that it needs few sentences to learn from and little room.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import as_file
from importlib.resources.abc import Traversable
from typing import Any

from synopse.languages.lexicon import Lexicon
from synopse.languages.readings import Reading, verb_form
from synopse.model.token import Pos

NUMBER = re.compile(r"[+±-]?\d[\d.,:/'’ \u202f\u00a0]*\Z")
REMEMBERED = 100_000
SUFFIX_LENGTHS = (2, 3, 4)


@dataclass(frozen=True, slots=True)
class View:
    """What the tagger sees of one word: at its own place, and from its neighbours' places."""

    own: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    two_before: str
    two_after: str
    kind: str


def ambiguity_class(form: str, lexicon: Lexicon) -> str:
    """All that the form can be, in short: ``ADJ/VERB.fin/VERB.pa2``."""
    return "/".join(sorted({_short(reading) for reading in lexicon.analyse(form).readings})) or "?"


def _short(reading: Reading) -> str:
    if reading.pos not in (Pos.VERB, Pos.AUX):
        return reading.pos.value
    return f"{reading.pos.value}.{verb_form(reading)}"


@lru_cache(maxsize=REMEMBERED)
def shape(word: str) -> str:
    """Coarse form of a word: lower, Capitalised, UPPER, mixed, number, mark."""
    if NUMBER.match(word):
        return "number"
    if not word[0].isalnum():
        return "tag" if len(word) > 1 and word[1].isalnum() else "mark"
    if word.islower():
        return "lower"
    if word.isupper():
        return "upper" if len(word) > 1 else "initial"
    return "capital" if word[1:].islower() else "mixed"


def view_of(word: str, lexicon: Lexicon) -> View:
    kind = ambiguity_class(word, lexicon)
    form = shape(word)
    if form in ("mark", "number", "tag"):
        kind = form
    lower = word.lower()
    closed = lexicon.is_function_word(word) or "AUX" in kind or form == "mark"
    name = lower if closed else kind
    suffixes = tuple(f"s={lower[-n:]}" for n in SUFFIX_LENGTHS if len(lower) > n and not closed)
    return View(
        own=(f"a={kind}", f"w={name}", f"c={form}", f"ac={kind}|{form}", *suffixes),
        before=(f"-a={kind}", f"-w={name}", f"-c={form}"),
        after=(f"+a={kind}", f"+w={name}", f"+c={form}"),
        two_before=f"--a={name}",
        two_after=f"++a={name}",
        kind=kind,
    )


@dataclass(frozen=True, slots=True)
class FeatureMaker:
    """Makes the features of sentences; views of words are remembered."""

    lexicon: Lexicon
    views: dict[str, View] = field(default_factory=dict)

    def view(self, word: str) -> View:
        found = self.views.get(word)
        if found is None:
            found = self.views[word] = view_of(word, self.lexicon)
        return found

    def features(self, words: Sequence[str]) -> list[list[str]]:
        """One list of features for each word of a sentence."""
        views = [self.view(word) for word in words]
        edge = EDGE
        padded = [edge, edge, *views, edge, edge]
        ahead, behind = _verb_ahead(views), _clause_behind(views)
        found = [self._at(padded, i + 2, ahead[i], behind[i]) for i in range(len(views))]
        if found:
            found[0].append(f"first|{views[0].kind}")
        return found

    @staticmethod
    def _at(views: list[View], i: int, ahead: str, behind: str) -> list[str]:
        left, here, right = views[i - 1], views[i], views[i + 1]
        found = [*here.own, *left.before, *right.after, views[i - 2].two_before, views[i + 2].two_after]
        found += (f"-a|a={left.kind}|{here.kind}", f"a|+a={here.kind}|{right.kind}")
        if "VERB" in here.kind:
            found += (f"v={here.kind}|{ahead}", f"f={here.kind}|{behind}", f"fv={here.kind}|{behind}|{ahead}")
            found.append(f"e={here.kind}|{behind}|{right.kind}")
        return found


EDGE = View((), ("-a=|",), ("+a=|",), "--a=|", "++a=|", "|")


def _verb_ahead(views: Sequence[View]) -> list[str]:
    """For each word whether an infinitive or participle follows before the clause ends."""
    ahead, found = "", []
    for view in reversed(views):
        if view.kind == "mark":
            ahead = ""
        found.append(ahead)
        if ".pa2" in view.kind:
            ahead = "pa2"
        elif ".inf" in view.kind and not ahead:
            ahead = "inf"
    return found[::-1]


def _clause_behind(views: Sequence[View]) -> list[str]:
    """For each word what its clause has had so far: a subordinator, a finite verb."""
    subordinated, finite, found, last = "", "", [], "mark"
    for view in views:
        found.append(subordinated + finite)
        if view.kind == "mark":
            subordinated, finite = "", ""
        elif "SCONJ" in view.kind or (last == "mark" and "PRON" in view.kind and found[1:]):
            subordinated = "sub"
        elif "AUX.fin" in view.kind or ("VERB.fin" in view.kind and "VERB.inf" not in view.kind):
            finite = "fin"
        last = view.kind
    return found


@dataclass(frozen=True, slots=True)
class Label:
    """A part of speech, for verbs with their form: ``fin``, ``inf`` or ``pa2``."""

    pos: Pos
    form: str = ""


class Tagger:
    """Tags the words of a sentence; the model is read once and never changed."""

    def __init__(self, lexicon: Lexicon, model: Any) -> None:
        self.maker = FeatureMaker(lexicon)
        self.model = model
        self.labels = {name: _label(name) for name in model.labels()}

    def tag(self, words: Sequence[str]) -> list[Label]:
        """The label of each word, in the sentence they make."""
        return [self.labels[name] for name in self.model.tag(self.maker.features(words))]


def _label(name: str) -> Label:
    pos, _, form = name.partition(".")
    return Label(Pos(pos), form)


def read_tagger(path: Traversable, lexicon: Lexicon) -> Tagger | None:
    """The tagger whose model lies at ``path``; None where there is no model."""
    import pycrfsuite

    if not path.is_file():
        return None
    model = pycrfsuite.Tagger()
    with as_file(path) as file:
        model.open(str(file))
    return Tagger(lexicon, model)
