"""The past tense of a whole sentence, where it was taken for a participle: "That shot missed."."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.repairs.words import FULL_STOPS
from synopse.languages.lexicon import Lexicon
from synopse.languages.tagger import Label, label
from synopse.model.token import Pos

CLOSING = frozenset("\"”’'»“")
BEFORE_VERB = frozenset({Pos.NOUN, Pos.PROPN, Pos.PRON, Pos.ADV})


def mend_past(words: Sequence[str], labels: Sequence[Label], lexicon: Lexicon) -> list[Label]:
    """The labels; where no verb of a sentence is finite, the first participle that can be is made so.

    Not one with an agent ("led by"), for which only a participle is likely, and none in headings, which have no
    full stop.
    """
    mended = list(labels)
    if any(given.form == "fin" for given in labels) or not _is_closed(words):
        return mended
    at = next((i for i in range(1, len(words) - 1) if _can_be_past(words, labels, i, lexicon)), None)
    if at is not None:
        mended[at] = label(labels[at].pos, "fin")
    return mended


def _is_closed(words: Sequence[str]) -> bool:
    """Whether a full stop ends the words, perhaps before a closing quotation mark."""
    behind = words[:-1] if words and words[-1] in CLOSING else words
    return bool(behind) and behind[-1] in FULL_STOPS


def _can_be_past(words: Sequence[str], labels: Sequence[Label], i: int, lexicon: Lexicon) -> bool:
    if labels[i].form != "pa2" or labels[i - 1].pos not in BEFORE_VERB:
        return False
    if words[i + 1].lower() in lexicon.group("agents"):
        return False
    return any(reading.is_finite for reading in lexicon.lookup(words[i]))
