"""Splits sentences into clauses, each with its verb group, tense, voice and mood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synopse.annotate.clauses.drafts import Draft
from synopse.annotate.clauses.groups import VerbGroup, verb_group
from synopse.annotate.clauses.joining import draft_clauses
from synopse.annotate.clauses.pieces import Piece, Words, words_of
from synopse.annotate.particles import JOINED
from synopse.annotate.tokens import tokens_by_sentence
from synopse.languages.language import Language
from synopse.languages.lexicon import Lexicon
from synopse.model.clause import Clause
from synopse.model.layer import Layer, layer_of
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.token import Mood, Pos, Sentence, Token


def split_clauses(
    report: Report, sentences: Layer[Sentence], tokens: Layer[Token], language: Language
) -> Layer[Clause]:
    """The clauses of all sentences; every token but marks between clauses belongs to exactly one."""
    found = (clause for own in tokens_by_sentence(sentences, tokens) for clause in clauses_of(own, language))
    return layer_of(report.id, report.text, "clauses", found)


def clauses_of(tokens: Sequence[Token], language: Language) -> Iterator[Clause]:
    """The clauses of one sentence."""
    words = words_of(tokens, language)
    for draft in draft_clauses(words):
        yield _clause(words, draft, language.lexicon)


def _clause(words: Words, draft: Draft, lexicon: Lexicon) -> Clause:
    tokens = words.tokens
    group = verb_group(words, draft.words(), draft.finite)
    finite = tokens[draft.finite] if draft.finite >= 0 else None
    governor = draft.governor()
    return Clause(
        pieces=tuple(_spans(tokens, draft.pieces)),
        kind=draft.kind,
        verbs=tuple(tokens[i].span for i in sorted((*group.verbs, *_particle(words, draft, lexicon)))),
        finite=finite.span if finite else None,
        predicate=words.lemmas[group.verbs[-1]] if group.verbs else "",
        modal=group.modal,
        opener=tokens[draft.opener].span if draft.opener >= 0 else None,
        governor=tokens[governor].span if governor >= 0 else None,
        mood=_mood(finite, group),
        ambiguous=finite is not None and is_ambiguous(finite, lexicon),
        tense=group.tense,
        voice=group.voice,
        rule=group.rule or draft.kind.value,
    )


def _particle(words: Words, draft: Draft, lexicon: Lexicon) -> Iterator[int]:
    """The particle that stands apart from its finite verb: "teilte … mit"."""
    if draft.finite >= 0 and words.tokens[draft.finite].rule.endswith(JOINED):
        lemma = words.lemmas[draft.finite]
        behind = (i for i in reversed(draft.words()) if i > draft.finite and lemma.startswith(words.lower[i]))
        yield from [i for i in behind if words.lower[i] in lexicon.group("particles")][:1]


def _spans(tokens: Sequence[Token], pieces: Sequence[Piece]) -> Iterator[Span]:
    """The stretches of a clause; a mark between two of its pieces parts nothing."""
    start, end = pieces[0].start, pieces[0].end
    for piece in pieces[1:]:
        if piece.start > end + 1 or any(token.pos is not Pos.PUNCT for token in tokens[end : piece.start]):
            yield Span(tokens[start].span.start, tokens[end - 1].span.end)
            start = piece.start
        end = piece.end
    yield Span(tokens[start].span.start, tokens[end - 1].span.end)


def _mood(finite: Token | None, group: VerbGroup) -> Mood:
    if finite is None:
        return Mood.NONE
    return Mood.WUERDE if group.is_wuerde and finite.mood is Mood.KONJUNKTIV_2 else finite.mood


def is_ambiguous(finite: Token, lexicon: Lexicon) -> bool:
    """Whether the form can be indicative and Konjunktiv in the third person."""
    moods = {r.mood for r in lexicon.analyse(finite.text).readings if r.is_third_person and r.is_finite}
    return len(moods) > 1
