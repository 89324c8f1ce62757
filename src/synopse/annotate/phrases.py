"""Finds base noun phrases: article, attributes, head (CoNLL-2000's NP chunks; Abney 1991).

What stands behind the head (genitives, "von …", relative clauses) makes phrases of its own. A name in the
genitive before a noun ("Osterwedes Hafen") and an attribute with its own phrases ("der für Häfen zuständige
Minister") belong to the phrase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synopse.annotate.tokens import tokens_by_sentence
from synopse.languages.language import Language
from synopse.languages.lexicon import Lexicon
from synopse.model.clause import NounPhrase
from synopse.model.layer import Layer, layer_of
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.token import Pos, Sentence, Token, VerbForm

NOMINAL = frozenset({Pos.NOUN, Pos.PROPN})
ATTRIBUTES = frozenset({Pos.ADJ, Pos.NUM, Pos.DET})
BEFORE_ATTRIBUTE = frozenset({Pos.ADV, Pos.PART})
LONGEST_ATTRIBUTE = 9
"""In "der [für Häfen zuständige] Minister" the noun is looked for among so many tokens."""


def find_phrases(
    report: Report, sentences: Layer[Sentence], tokens: Layer[Token], language: Language
) -> Layer[NounPhrase]:
    """The base noun phrases of all sentences; none crosses a sentence, none overlaps another."""
    found = (phrase for own in tokens_by_sentence(sentences, tokens) for phrase in phrases_of(own, language))
    return layer_of(report.id, report.text, "phrases", found)


def phrases_of(tokens: Sequence[Token], language: Language) -> Iterator[NounPhrase]:
    """The base noun phrases of one sentence."""
    at, size = 0, len(tokens)
    while at < size:
        pos = tokens[at].pos
        if pos is Pos.PRON:
            yield _phrase(tokens, at, at + 1, at, language.lexicon)
            at += 1
        elif pos in NOMINAL or pos in ATTRIBUTES or pos in BEFORE_ATTRIBUTE:
            nouns = _first_noun(tokens, at, language)
            end = _behind_nouns(tokens, nouns, language)
            if end > nouns:
                start = _without_adverbs(tokens, at, nouns)
                yield _phrase(tokens, start, end, _head(tokens, nouns, end, language), language.lexicon)
            elif pos is Pos.DET and not _is_article(tokens[at], language):
                yield _phrase(tokens, at, at + 1, at, language.lexicon)
            at = max(end, at + 1)
        else:
            at += 1


def _first_noun(tokens: Sequence[Token], at: int, language: Language) -> int:
    """Where the nouns of a phrase that begins at ``at`` begin; where it breaks off if it has none."""
    i, size = at, len(tokens)
    while i < size and tokens[i].pos not in NOMINAL:
        token = tokens[i]
        if (
            token.pos is Pos.DET
            and i > at
            and (tokens[i - 1].pos is not Pos.DET or _is_article(token, language))
        ):
            return i
        if token.pos is Pos.ADP and i == at + 1 and tokens[at].pos is Pos.DET:
            return _behind_attribute(tokens, at, i)
        if (
            token.pos not in ATTRIBUTES
            and token.pos not in BEFORE_ATTRIBUTE
            and not _links_attributes(tokens, i)
        ):
            return i
        i += 1
    return i


def _links_attributes(tokens: Sequence[Token], i: int) -> bool:
    """Whether a mark or "und" stands between two attributes: "lange, harte und teure Gespräche"."""
    if not 0 < i < len(tokens) - 1 or tokens[i].pos not in (Pos.CCONJ, Pos.PUNCT):
        return False
    if tokens[i].pos is Pos.PUNCT and tokens[i].text != ",":
        return False
    following = tokens[i + 2] if tokens[i + 1].pos is Pos.ADV and i + 2 < len(tokens) else tokens[i + 1]
    return tokens[i - 1].pos is Pos.ADJ and following.pos is Pos.ADJ


def _is_article(token: Token, language: Language) -> bool:
    return token.text.lower() in language.clauses.group("articles")


def _behind_attribute(tokens: Sequence[Token], at: int, i: int) -> int:
    """The noun behind an attribute that begins with a preposition; ``i`` where there is none."""
    for j in range(i + 2, min(i + LONGEST_ATTRIBUTE, len(tokens))):
        if tokens[j].form is VerbForm.FINITE or tokens[j].pos is Pos.PUNCT:
            return i
        if tokens[j].pos in NOMINAL and tokens[j - 1].pos is Pos.ADJ and tokens[j - 2].pos is not Pos.DET:
            return j
    return i


def _behind_nouns(tokens: Sequence[Token], i: int, language: Language) -> int:
    """The end of the run of nouns and names that are one phrase."""
    size = len(tokens)
    if i >= size or tokens[i].pos not in NOMINAL:
        return i
    i += 1
    while i < size and tokens[i].pos in NOMINAL and _goes_on(tokens[i - 1], tokens[i], language):
        i += 1
    return i


def _goes_on(last: Token, token: Token, language: Language) -> bool:
    """Whether a noun or name carries the phrase on: a name behind anything, a noun behind a measure or genitive, and
    behind any where nouns stand before nouns."""
    if token.pos is Pos.PROPN or language.clauses.nouns_before_nouns:
        return True
    if last.pos is Pos.PROPN:
        return last.text[-1] in language.clauses.group("genitive_endings")
    return last.lemma.lower() in language.clauses.group("measures")


def _without_adverbs(tokens: Sequence[Token], start: int, nouns: int) -> int:
    """The first word of a phrase that no mere adverb opens: "am Montag [bereits drei Tote]" begins at "drei"."""
    while start < nouns and tokens[start].pos in BEFORE_ATTRIBUTE:
        start += 1
    return start


def _head(tokens: Sequence[Token], nouns: int, end: int, language: Language) -> int:
    """The noun that the phrase is about: the last common noun behind genitive names, and where nouns stand before
    nouns; the first name where there is none."""
    common = [i for i in range(nouns, end) if tokens[i].pos is Pos.NOUN]
    if not common:
        return nouns
    last = tokens[nouns].pos is Pos.PROPN or language.clauses.nouns_before_nouns
    return common[-1] if last else common[0]


def _attributes(tokens: Sequence[Token], start: int, head: int) -> tuple[str, ...]:
    """The words before the head that agree with it: article and adjectives, none inside an attribute of its own."""
    agreeing = [i for i in range(start, head) if tokens[i].pos in (Pos.DET, Pos.ADJ)]
    if any(tokens[i].pos is Pos.ADP for i in range(start, head)):
        agreeing = agreeing[:1] + agreeing[-1:]
    return tuple(tokens[i].text for i in agreeing)


def _phrase(tokens: Sequence[Token], start: int, end: int, head: int, lexicon: Lexicon) -> NounPhrase:
    span = Span(tokens[start].span.start, tokens[end - 1].span.end)
    before = tokens[start - 1] if start and tokens[start - 1].pos is Pos.ADP else None
    return NounPhrase(
        span,
        tokens[head].span,
        tokens[head].lemma,
        before.span if before else None,
        lexicon.cases(before.text if before else "", _attributes(tokens, start, head), tokens[head].text),
        tokens[head].pos.value.lower(),
    )
