"""The part-of-speech tagger: a linear-chain conditional random field over the lexicon's readings.

Lafferty, McCallum and Pereira (2001), by python-crfsuite. What it sees of a word is above all the class of
its possible readings, so that it needs little to learn from and little room.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import as_file
from importlib.resources.abc import Traversable
from typing import Any
from zlib import crc32

from synopse.languages.lexicon import REMEMBERED, Lexicon
from synopse.languages.readings import Reading, verb_form
from synopse.model.token import Pos

NUMBER = re.compile(r"[+±-]?\d[\d.,:/'’ \u202f\u00a0]*\Z")
SUFFIX_LENGTHS = (2, 3, 4)


class Pairs(dict[str, tuple[str, ...]]):
    """By the kind of the word before, what the two are together: as the second and as the first one sees it."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def __missing__(self, left: str) -> tuple[str, ...]:
        found = self[left] = named(f"-a|a={left}|{self.kind}", f"a|+a={left}|{self.kind}")
        return found


@cache
def pairs_of(kind: str) -> Pairs:
    """The one table for this kind of word."""
    return Pairs(kind)


@dataclass(frozen=True, slots=True)
class View:
    """What the tagger sees of one word: at its own place, and from its neighbours' places."""

    own: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    two_before: str
    two_after: str
    kind: str
    verbal: bool
    opening: str
    pairs: Pairs


def named(*features: str) -> tuple[str, ...]:
    """Short names of features, eight digits of a checksum (the hashing trick; Weinberger et al. 2009): what the
    model looks up is short, and so is the time it takes."""
    return tuple([f"{crc32(feature.encode('utf-8', 'surrogatepass')):08x}" for feature in features])


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
    listed = lexicon.is_function_word(word)
    if form in ("mark", "number", "tag") and not listed:
        kind = form
    lower = word.lower()
    closed = listed or "AUX" in kind or form == "mark"
    name = lower if closed else kind
    of_form = () if closed else (f"l={lower}", *(f"s={lower[-n:]}" for n in SUFFIX_LENGTHS if len(lower) > n))
    around = named(
        f"-a={kind}", f"-w={name}", f"-c={form}", f"+a={kind}", f"+w={name}", f"+c={form}",
        f"--a={name}", f"++a={name}",
    )  # fmt: skip
    return View(
        own=named(f"a={kind}", f"w={name}", f"ac={kind}|{form}", *of_form),
        before=around[:3],
        after=around[3:6],
        two_before=around[6],
        two_after=around[7],
        kind=kind,
        verbal="VERB" in kind,
        opening=lower if "SCONJ" in kind and "ADP" in kind else "",
        pairs=pairs_of(kind),
    )


@dataclass(frozen=True, slots=True)
class FeatureMaker:
    """Makes the features of sentences; views of words are remembered."""

    lexicon: Lexicon
    views: dict[str, View] = field(default_factory=dict)

    def view(self, word: str) -> View:
        if len(self.views) >= REMEMBERED:
            self.views.clear()
        found = self.views[word] = view_of(word, self.lexicon)
        return found

    def features(self, words: Sequence[str]) -> list[list[str]]:
        """One list of features for each word of a sentence."""
        known = self.views
        views = [known.get(word) or self.view(word) for word in words]
        padded = [EDGE, EDGE, *views, EDGE, EDGE]
        found = [
            [*here.own, *left.before, *right.after, two_left.two_before, two_right.two_after,
             here.pairs[left.kind][0], right.pairs[here.kind][1]]
            for two_left, left, here, right, two_right in zip(
                padded, padded[1:], views, padded[3:], padded[4:], strict=False
            )
        ]  # fmt: skip
        if any(view.verbal for view in views):
            _add_clause(found, padded)
        if found:
            found[0] += named(f"first|{views[0].kind}")
        return found


def _add_clause(found: list[list[str]], padded: Sequence[View]) -> None:
    """Adds to what can be a verb or a conjunction what its clause has before and behind it."""
    views = padded[2:-2]
    ahead, behind = _verb_ahead(views), _clause_behind(views)
    for i, view in enumerate(views):
        if view.verbal:
            found[i] += of_verb(view.kind, behind[i], ahead[i], padded[i + 3].kind)
    if any(view.opening for view in views):
        for i, finite in enumerate(_finite_ahead(views)):
            if views[i].opening:
                found[i] += of_opening(views[i].opening, finite)


@lru_cache(maxsize=REMEMBERED)
def of_verb(kind: str, before: str, after: str, following: str) -> tuple[str, ...]:
    """The features of what can be a verb from what its clause has before and behind it."""
    return named(
        f"v={kind}|{after}",
        f"f={kind}|{before}",
        f"fv={kind}|{before}|{after}",
        f"e={kind}|{before}|{following}",
    )


@lru_cache(maxsize=REMEMBERED)
def of_opening(word: str, finite: str) -> tuple[str, ...]:
    """The feature of what can be preposition and conjunction ("während", "before") from the verb ahead."""
    return named(f"o={word}|{finite}")


EDGE = View(
    own=(),
    before=named("-a=|"),
    after=named("+a=|"),
    two_before=named("--a=|")[0],
    two_after=named("++a=|")[0],
    kind="|",
    verbal=False,
    opening="",
    pairs=pairs_of("|"),
)


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


def _finite_ahead(views: Sequence[View]) -> list[str]:
    """For each word the first one ahead, before the clause ends, that can be a finite verb, and how surely."""
    ahead, found = "", []
    for view in reversed(views):
        if view.kind == "mark":
            ahead = ""
        found.append(ahead)
        if "AUX.fin" in view.kind:
            ahead = "aux"
        elif "VERB.fin" in view.kind:
            ahead = "noun" if "NOUN" in view.kind else "participle" if ".pa2" in view.kind else "finite"
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


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """A part of speech, for verbs with their form: ``fin``, ``inf``, ``pa1`` or ``pa2``.

    There is one object for each, made by ``label``: labels are keys where speed matters.
    """

    pos: Pos
    form: str = ""


@cache
def label(pos: Pos, form: str = "") -> Label:
    """The one label with this part of speech and form."""
    return Label(pos, form)


class Tagger:
    """Tags the words of a sentence; the model is read once and never changed."""

    def __init__(self, lexicon: Lexicon, model: Any) -> None:
        self.maker = FeatureMaker(lexicon)
        self.model = model
        self.labels = {name: label(*_parts(name)) for name in model.labels()}

    def tag(self, words: Sequence[str]) -> list[Label]:
        """The label of each word, in the sentence they make."""
        return [self.labels[name] for name in self.model.tag(self.maker.features(words))]


def _parts(name: str) -> tuple[Pos, str]:
    pos, _, form = name.partition(".")
    return Pos(pos), form


def read_tagger(path: Traversable, lexicon: Lexicon) -> Tagger | None:
    """The tagger whose model lies at ``path``; None where there is no model."""
    import pycrfsuite

    if not path.is_file():
        return None
    model = pycrfsuite.Tagger()
    with as_file(path) as file:
        model.open(str(file))
    return Tagger(lexicon, model)
