"""Whether a paragraph that stands alone speaks of what the article speaks of.

Teasers of other stories look like an article's paragraphs but share few words with it: lexical
cohesion after Hearst (1997), "TextTiling".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_CONTENT = re.compile(r"\b(?:[A-ZÄÖÜ][\w]{3,}|\w{7,})")
_STEM = 6
_FEWEST = 100
"""Stems that an article must have before anything can be told from them."""


def cohesions(texts: Sequence[str]) -> list[float]:
    """For each text the share of its content words, by stem, that others of ``texts`` have, too.

    1 where there is too little text to tell.
    """
    stems = [{word[:_STEM].lower() for word in _CONTENT.findall(text)} for text in texts]
    holders = Counter(stem for own in stems for stem in own)
    if len(holders) < _FEWEST:
        return [1.0] * len(texts)
    return [sum(holders[stem] > 1 for stem in own) / len(own) if own else 0.0 for own in stems]
