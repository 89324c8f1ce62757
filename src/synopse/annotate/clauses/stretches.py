"""What is asked of a stretch without marks: its subjects, openers and verbs of saying."""

from __future__ import annotations

from bisect import bisect_left

from synopse.annotate.clauses.pieces import NOMINAL, QUOTES, Words, joins_nominals
from synopse.model.token import Pos, VerbForm

PHRASE = NOMINAL | {Pos.DET, Pos.PRON, Pos.PART}
SUBJECT = frozenset({Pos.NOUN, Pos.PROPN, Pos.PRON, Pos.NUM})
ADVERBIAL = frozenset({Pos.ADV, Pos.PART})
OPENERS = ("relatives", "complementizers", "adverbial_openers", "question_words", "doubtful_openers")


class Stretch:
    """Tokens ``[start, end)`` of a sentence; ``verbs`` are the finite ones."""

    def __init__(self, words: Words, start: int, end: int, verbs: list[int]) -> None:
        self.words, self.end, self.verbs = words, end, verbs
        self.openers = [i for i in range(start, end) if self.is_opener(i)]

    def is_opener(self, i: int) -> bool:
        """Whether a word can open a clause somewhere."""
        pos = self.words.tokens[i].pos
        if pos is Pos.ADP and not self.words.in_group(i, "doubtful_openers"):
            return False
        if pos is Pos.DET and self.words.in_group(i, "complementizers"):
            return False
        return any(self.words.in_group(i, name) for name in OPENERS)

    def has_subject(self, start: int, end: int) -> bool:
        return any(self.words.tokens[k].pos in SUBJECT for k in range(start, end))

    def spare(self, i: int) -> int:
        """How many of the finite verbs from ``i`` on no opener asks for."""
        later = (k for k in self.openers[bisect_left(self.openers, i) :])
        openers = sum(self.words.tokens[k].pos is not Pos.ADP for k in later)
        return len(self.verbs) - bisect_left(self.verbs, i) - openers

    def subject_start(self, first: int, second: int) -> int:
        """Where the noun phrase before a verb begins; the verb itself where none is."""
        at, tokens = second, self.words.tokens
        while at - 1 > first and tokens[at - 1].pos in ADVERBIAL | PHRASE:
            at -= 1
            if tokens[at].pos in (Pos.DET, Pos.PRON):
                break
        return at

    def coordinator(self, first: int, second: int) -> int | None:
        """What joins two clauses between two verbs."""
        found = [k for k in range(first + 1, second) if self.words.in_group(k, "coordinators")]
        clausal = [k for k in found if not joins_nominals(self.words, k)] or found
        return clausal[-1] if clausal else None

    def quoted(self, first: int, second: int) -> int | None:
        """Behind the first quotation mark between two verbs."""
        between = range(first + 1, second)
        return next((k + 1 for k in between if self.words.tokens[k].text in QUOTES), None)

    def main_verb(self, finite: int) -> int:
        """The last verb of the group that begins at ``finite``."""
        at = finite
        for k in range(finite + 1, self.end):
            if self.words.forms[k] in (VerbForm.INFINITIVE, VerbForm.PARTICIPLE, VerbForm.GERUND):
                at = k
            elif self.words.tokens[k].pos not in ADVERBIAL:
                break
        return at

    def told(self, finite: int, verb: int) -> int | None:
        """Where what a verb of saying tells begins: behind it, whom it is said to, and when: "told them on Monday | he …".

        None where the verb says nothing, or no subject stands between there and the finite ``verb`` ahead.
        """
        last, verbs = self.main_verb(finite), self.words.rules.verbs
        if self.words.lemmas[last] not in verbs.get("saying", ()):
            return None
        if self.words.lemmas[last] in verbs.get("telling", ()):
            behind = self.adjuncts_end(self.phrase_end(last + 1))
            if self.has_subject(behind, verb):
                return behind
        behind = self.adjuncts_end(last + 1)
        return behind if self.has_subject(behind, verb) else None

    def adjuncts_end(self, at: int) -> int:
        """Behind the adverbs and prepositional phrases from ``at`` on."""
        tokens = self.words.tokens
        while at < self.end and tokens[at].pos in (Pos.ADP, Pos.ADV):
            at = self.phrase_end(at + 1) if tokens[at].pos is Pos.ADP else at + 1
        return at

    def phrase_end(self, at: int) -> int:
        """Behind the noun phrase that begins at ``at``."""
        tokens, begin = self.words.tokens, at
        while at < self.end and tokens[at].pos in PHRASE:
            if at > begin and tokens[at].pos in (Pos.DET, Pos.PRON):
                break
            at += 1
        return at
