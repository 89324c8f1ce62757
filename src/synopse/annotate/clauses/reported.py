"""Reported speech: which verb of saying a main clause in the Konjunktiv depends on."""

from __future__ import annotations

from synopse.annotate.clauses.drafts import INDEPENDENT, Draft, is_konjunktiv
from synopse.annotate.clauses.pieces import Words
from synopse.model.clause import ClauseKind
from synopse.model.token import VerbForm


def bind_reported(words: Words, drafts: list[Draft]) -> None:
    """Main clauses in the Konjunktiv depend on the verb of saying beside them: "sie sagte, er komme", "er komme,
    sagte sie". One that goes on from another depends on what that one does."""
    for i, draft in enumerate(drafts):
        if draft.kind is not ClauseKind.MAIN or draft.host is not None or not is_konjunktiv(words, draft):
            continue
        beside = drafts[max(0, i - 1) : i]
        beside += [other for other in drafts[i + 1 : i + 2] if other.kind is ClauseKind.VERB_FIRST]
        draft.host = next((other for other in beside if is_saying(words, other)), None)
        if draft.host is None and i and drafts[i - 1].kind is ClauseKind.MAIN:
            draft.host = drafts[i - 1].host
    for draft, following in zip(drafts[-2::-1], drafts[:0:-1], strict=True):
        if _begins_run(words, draft, following):
            draft.host = following.host


def _begins_run(words: Words, draft: Draft, following: Draft) -> bool:
    """Whether a clause in reported speech goes on with the next: "es sei alt und dürfe nicht betreten werden, hieß es"."""
    both = is_konjunktiv(words, draft) and is_konjunktiv(words, following)
    mains = draft.kind is following.kind is ClauseKind.MAIN
    return both and mains and draft.host is None and words.in_group(following.pieces[0].start, "coordinators")


def is_saying(words: Words, draft: Draft) -> bool:
    """Whether a clause of its own tells that somebody says or thinks something."""
    if draft.kind not in INDEPENDENT or draft.finite < 0 or is_konjunktiv(words, draft):
        return False
    return any(
        words.lemmas[i] in words.cue_verbs for i in draft.words() if words.forms[i] is not VerbForm.NONE
    )
