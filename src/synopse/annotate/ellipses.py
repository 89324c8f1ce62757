"""Whether dots or "…" before a noun or a name end a sentence or only make it pause.

They end it where a clause stands on either side: at least four words before, and behind, up to the next
mark, three words with a finite verb not far from the first. So it is with a ruler's numeral ("Ludwig II.").
"""

from __future__ import annotations

import re

from synopse.languages.lexicon import Lexicon
from synopse.model.token import Pos

WORD = re.compile(r"\w[\w'’-]*")
CLAUSE = re.compile(r"[^.!?…:“”\"»«]*")
OPENING = re.compile(r"[„“”\"»«‚‘]")
OPEN_ENDED = frozenset({Pos.DET, Pos.CCONJ, Pos.SCONJ})
FEWEST_BEFORE, FEWEST_BEHIND, LATEST_VERB = 4, 3, 5


def parts_clauses(before: str, behind: str, lexicon: Lexicon) -> bool:
    """Whether a clause ends with ``before``, and ``behind`` begins another one."""
    said = WORD.findall(OPENING.split(before)[-1])
    if len(said) < FEWEST_BEFORE or _is_open_ended(said[-1], lexicon):
        return False
    words = WORD.findall(CLAUSE.match(behind).group())  # type: ignore[union-attr]
    return len(words) >= FEWEST_BEHIND and any(_is_finite(word, lexicon) for word in words[1:LATEST_VERB])


def _is_open_ended(word: str, lexicon: Lexicon) -> bool:
    """Whether more must follow: an article, a conjunction."""
    return any(r.pos in OPEN_ENDED for r in lexicon.lookup(word)[:1])


def _is_finite(word: str, lexicon: Lexicon) -> bool:
    return word.islower() and any(r.is_finite for r in lexicon.lookup(word))
