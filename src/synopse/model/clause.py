"""Clauses and noun phrases: how a sentence is built."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from synopse.model.span import Span, hull
from synopse.model.token import Mood, Tense


class ClauseKind(StrEnum):
    """What a clause is to its sentence, told by its opening and the place of its finite verb."""

    MAIN = "main"  # verb second: "der Rat stimmte zu"
    VERB_FIRST = "verb_first"  # a question, a condition, or the frame behind a quotation: "sagte er"
    COMPLEMENT = "complement"  # "dass er kommt", "ob er kommt", "wer kommt"
    ADVERBIAL = "adverbial"  # "weil er kommt", "wenn er kommt"
    RELATIVE = "relative"  # "der kommt"
    INFINITIVE = "infinitive"  # "um zu kommen"
    FRAGMENT = "fragment"  # no verb: headings, cries


class Voice(StrEnum):
    """NONE without a verb. STATE is German's Zustandspassiv: "ist gesperrt"."""

    NONE = ""
    ACTIVE = "active"
    PASSIVE = "passive"
    STATE = "state"


SUBORDINATE = frozenset(
    {ClauseKind.COMPLEMENT, ClauseKind.ADVERBIAL, ClauseKind.RELATIVE, ClauseKind.INFINITIVE}
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause.

    ``pieces`` are its own words, without the clauses inside it; ``verbs`` its verb group in the order of the
    text, the finite verb (where there is one) and a particle that stands apart among them; ``predicate`` is
    the lemma of the verb that carries the meaning, ``modal`` that of a modal verb over it. ``opener`` is the
    word that makes it subordinate. ``governor`` is the finite verb of the clause that it depends on.

    ``tense`` is that of the whole verb group; the Konjunktiv II is built on past forms, but speaks of the present
    ("käme"), or, with a perfect, of what is past ("wäre gekommen"). ``mood`` is settled; ``ambiguous`` says that the form of the finite verb allowed another one too
    ("sie sagten", "sie haben").
    """

    pieces: tuple[Span, ...]
    kind: ClauseKind
    verbs: tuple[Span, ...] = ()
    finite: Span | None = None
    predicate: str = ""
    modal: str = ""
    opener: Span | None = None
    governor: Span | None = None
    mood: Mood = Mood.NONE
    ambiguous: bool = False
    tense: Tense = Tense.NONE
    voice: Voice = Voice.NONE
    rule: str = ""

    def __post_init__(self) -> None:
        if not self.pieces:
            raise ValueError("a clause without words")

    @property
    def span(self) -> Span:
        """From the first to the last code point, clauses inside it included."""
        return hull(self.pieces)

    @property
    def is_subordinate(self) -> bool:
        return self.kind in SUBORDINATE


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A base noun phrase (CoNLL-2000's NP chunk): article, attributes, head; nothing behind the head.

    ``head`` is the noun, name or pronoun that it is about, ``lemma`` its lemma; ``preposition`` governs it.
    ``cases`` are those that its words allow together ("nom", "gen", "dat", "akk"); empty where none is known.
    """

    span: Span
    head: Span
    lemma: str
    preposition: Span | None = None
    cases: tuple[str, ...] = ()
    rule: str = ""
