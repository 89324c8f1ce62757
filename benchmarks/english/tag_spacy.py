"""Tags sentences cut into words with one of spaCy's English models, and relabels what it says.

    python tag_spacy.py MODEL WORDS.jsonl OUT.jsonl

Runs in an environment of its own with spaCy 3.8 and the model. What the models say (Penn tags, ClearNLP
relations) is turned into Universal Dependencies as ``relabelling.toml`` has it. Hyphenated words go in cut at
their hyphens, as the models were trained, and come out whole again. One sentence a line comes out, a list of
``[form, lemma, part of speech, features]``.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.tokens import Doc, Token

TABLE = tomllib.loads(Path(__file__).with_name("relabelling.toml").read_text(encoding="utf-8"))
WORDS = {name: frozenset(words) for name, words in TABLE["words"].items()}
HYPHEN = re.compile(r"(?<=\w)([-‐‑])(?=\w)")
SYMBOLS = set("$€£¥%#+=&§@")
SUBJECTS = ("nsubj", "nsubjpass")
NOMINAL = ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos", "ROOT", "dative", "oprd")
FULL_FORM = ("PROPN", "X", "PUNCT", "SYM", "NUM")

Word = tuple[str, str, str, str]
"""Form, lemma, universal part of speech, features."""


def is_in(token: Token, name: str) -> bool:
    return token.lower_ in WORDS[name]


def upos_of(token: Token) -> str:
    """The universal part of speech; the first rule with an answer has it."""
    plain = TABLE["parts_of_speech"].get(token.tag_, "X")
    return next((found for rule in RULES if (found := rule(token))), plain)


def _mark(token: Token) -> str:
    if any(c.isalnum() for c in token.lower_):
        return ""
    if set(token.lower_) <= SYMBOLS:
        return "SYM"
    return "PART" if token.tag_ in ("POS", "RB") else "PUNCT"


def _particle(token: Token) -> str:
    if token.lower_ in ("not", "n't", "n’t"):
        return "PART"
    if token.tag_ != "TO":
        return ""
    head, follows = token.head, token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "VB"
    marks = token.dep_ == "aux" and head.tag_.startswith("VB")
    return "PART" if marks or follows or (head.tag_ == "VB" and head.i > token.i) else "ADP"


def _preposition(token: Token) -> str:
    if token.tag_ != "IN":
        return ""
    if is_in(token, "subordinators"):
        following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
        return "ADP" if token.lower_ == "because" and following == "of" else "SCONJ"
    if is_in(token, "prepositions"):
        return "ADP"
    gerund = any(child.dep_ == "pcomp" and child.i > token.i for child in token.children)
    if token.dep_ == "mark" or (gerund and is_in(token, "before_gerunds") and token.lower_ != "ago"):
        return "SCONJ"
    alone = is_in(token, "adverbs_alone") and token.dep_ == "advmod"
    return "ADV" if alone or token.lower_ == "ago" else "ADP"


def _determiner(token: Token) -> str:
    if token.tag_ == "WDT":
        return "DET" if token.dep_ == "det" and token.lower_ not in ("who", "whom") else "PRON"
    if token.tag_ != "DT":
        return ""
    if is_in(token, "articles") or token.dep_ in ("det", "predet"):
        return "DET"
    if token.dep_ in ("preconj", "advmod"):
        return "CCONJ" if token.dep_ == "preconj" else "ADV"
    return "PRON" if is_in(token, "demonstratives") or token.dep_ in NOMINAL else "DET"


def _indefinite(token: Token) -> str:
    return "PRON" if is_in(token, "indefinite") and token.tag_.startswith("NN") else ""


def _question_word(token: Token) -> str:
    if token.tag_ != "WRB":
        return ""
    opens = token.lower_ in ("when", "whenever", "where", "wherever") and token.dep_ == "advmod"
    return "SCONJ" if opens and token.head.dep_ == "advcl" else "ADV"


def _verb(token: Token) -> str:
    if not token.tag_.startswith("VB"):
        return ""
    helping = token.dep_ in ("aux", "auxpass") and not is_in(token, "never_auxiliary")
    return "AUX" if helping or is_in(token, "be") else "VERB"


def _coordinator(token: Token) -> str:
    if token.tag_ == "CC" and token.lower_ in ("v", "vs", "v.", "vs."):
        return "ADP"
    return "CCONJ" if token.tag_ in ("RB", "CC") and token.dep_ == "preconj" else ""


RULES = (
    _mark, _particle, _preposition, _determiner, _indefinite, _question_word, _verb, _coordinator,
)  # fmt: skip


def features_of(token: Token, upos: str) -> str:
    """Mood, tense and form of verbs; number of nouns; degree of adjectives."""
    found = TABLE["features"].get(token.tag_)
    if found or upos not in ("VERB", "AUX"):
        return found or "_"
    return TABLE["verb_features"].get(token.tag_) or _features_of_base(token)


def _features_of_base(token: Token) -> str:
    """Those of a verb without ending: infinitive, imperative, subjunctive or a present tense taken for one."""
    children = list(token.children)
    if token.dep_ in ("aux", "auxpass"):
        return "VerbForm=Inf" if token.i or _is_helped(token) else "Mood=Imp|VerbForm=Fin"
    subjects = [child for child in children if child.dep_ in SUBJECTS and child.i < token.i]
    if _is_helped(token) or (subjects and token.head.lemma_ in WORDS["over_bare_infinitive"]):
        return "VerbForm=Inf"
    if subjects:
        mood = "Sub" if _is_demanded(token) or not _is_plural(subjects[0]) else "Ind"
        return f"Mood={mood}|Tense=Pres|VerbForm=Fin"
    begins = token.i == 0 or is_in(token.doc[token.i - 1], "opening")
    goes_on = token.dep_ == "conj" and token.head.tag_ == "VB" and token.head is not token
    imperative = token.dep_ == "ROOT" or begins or (goes_on and "Imp" in _features_of_base(token.head))
    return "Mood=Imp|VerbForm=Fin" if imperative else "VerbForm=Inf"


def _is_helped(token: Token) -> bool:
    """Whether "to", a modal verb or "do" stands over the verb."""
    return any(
        child.dep_ in ("aux", "auxpass") and (child.tag_ in ("TO", "MD") or child.lemma_ == "do")
        for child in token.children
    )


def _is_demanded(token: Token) -> bool:
    return any(child.lower_ == "that" for child in token.children) or token.head.lemma_ in WORDS["demanding"]


def _is_plural(subject: Token) -> bool:
    return subject.tag_ in ("NNS", "NNPS") or is_in(subject, "plural_subjects")


def hyphenated(pieces: Sequence[Token]) -> Word:
    """One word of the pieces of a hyphenated one: mostly what its last piece is."""
    form, last = "".join(piece.text for piece in pieces), pieces[-1]
    if all(piece.tag_ in ("CD", "HYPH", "SYM", "NFP") for piece in pieces):
        return form, form, "NUM", "_"
    upos = upos_of(last)
    if upos in ("VERB", "AUX"):
        upos = _of_hyphenated_verb(pieces, upos)
    elif upos == "NUM":
        upos = "PROPN" if pieces[0].tag_.startswith("NNP") else "ADJ" if _is_odd(pieces) else "NUM"
        return form, form.lower() if upos == "ADJ" else form, upos, "_"
    elif upos == "ADP" or (upos in ("NOUN", "PROPN") and _is_odd(pieces)):
        upos = "ADJ" if _modifies(pieces) else "NOUN"
    elif upos in ("X", "PRON", "PUNCT", "SYM", "DET"):
        upos = "NOUN"
    if upos != upos_of(last):
        return form, form.lower(), upos, "_"
    return form, form[: len(form) - len(last.text)] + last.lemma_, upos, features_of(last, upos)


def _of_hyphenated_verb(pieces: Sequence[Token], upos: str) -> str:
    """The part of speech of a word whose last piece is a verb: "far-reaching", "go-to", "re-elected"."""
    first, last, modifies = pieces[0], pieces[-1], _modifies(pieces)
    described = last.dep_ in ("amod", "acomp") or first.tag_.startswith(("NN", "JJ", "RB"))
    if last.tag_ in ("VBN", "VBG", "VBD") and (modifies or (described and not is_in(first, "verb_prefixes"))):
        return "ADJ"
    if last.tag_ in ("VB", "VBP") and len(pieces) > 3:
        return "ADJ" if modifies else "NOUN"
    return upos


def _modifies(pieces: Sequence[Token]) -> bool:
    """Whether the word stands before a noun that it belongs to."""
    last, inside = pieces[-1], {piece.i for piece in pieces}
    outer = next((piece for piece in reversed(pieces) if piece.head.i not in inside), last)
    return outer.head.i > last.i and outer.head.tag_.startswith("NN") and outer.dep_ not in NOMINAL


def _is_odd(pieces: Sequence[Token]) -> bool:
    """Whether a word that ends in a noun or number is an adjective by its first piece: "two-year", "pre-war"."""
    by_noun = ("CD", "JJ", "RB", "IN", "VB", "RP", "JJR", "JJS", "DT")
    tags = by_noun if pieces[-1].tag_ in ("NN", "NNS") else ("JJ", "IN", "AFX")
    return _modifies(pieces) and pieces[0].tag_ in tags


def words_in(doc: Doc, sizes: Iterable[int]) -> Iterator[Word]:
    """The words of a tagged sentence; ``sizes`` says how many pieces each has."""
    at = 0
    for size in sizes:
        pieces = [doc[i] for i in range(at, at + size)]
        at += size
        yield hyphenated(pieces) if size > 1 else _plain(pieces[0])


def _plain(token: Token) -> Word:
    upos = upos_of(token)
    return token.text, token.text if upos in FULL_FORM else token.lemma_, upos, features_of(token, upos)


def pieces_of(word: str) -> list[str]:
    """The word cut at its hyphens, the hyphens being pieces too."""
    if "://" in word or word.startswith("www.") or not word[:1].isalnum():
        return [word]
    return [piece for piece in HYPHEN.split(word) if piece]


def tagged(nlp: spacy.Language, sentences: Sequence[dict[str, list]]) -> Iterator[list[Word]]:
    """The tagged words of each sentence; the model sees plain apostrophes, for it knows no others in short forms."""
    cut = [[pieces_of(word.replace("’", "'")) for word in sentence["words"]] for sentence in sentences]
    docs = []
    for words, sentence in zip(cut, sentences, strict=True):
        spaces = [
            space and number == len(pieces)
            for pieces, space in zip(words, sentence["spaces"], strict=True)
            for number, _ in enumerate(pieces, 1)
        ]
        docs.append(Doc(nlp.vocab, words=[piece for pieces in words for piece in pieces], spaces=spaces))
    for doc, words, sentence in zip(nlp.pipe(docs, batch_size=200), cut, sentences, strict=True):
        found = words_in(doc, map(len, words))
        yield [(form, *said) for form, (_, *said) in zip(sentence["words"], found, strict=True)]


def main(arguments: list[str]) -> int:
    model, source, out = arguments
    nlp = spacy.load(model, exclude=["ner", "senter"])
    sentences = [json.loads(line) for line in Path(source).read_text(encoding="utf-8").splitlines()]
    with Path(out).open("w", encoding="utf-8") as file:
        for words in tagged(nlp, sentences):
            file.write(json.dumps(words, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
