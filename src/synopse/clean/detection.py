"""Which language a text is written in, by the rate of the languages' function words.

After Grefenstette (1995), "Comparing two language identification schemes": short frequent words
tell Western languages apart; no model has to be loaded.
"""

from __future__ import annotations

import re
from collections import Counter

from synopse.errors import UnsupportedLanguage
from synopse.languages.detection import word_weights
from synopse.languages.language import available_languages

FALLBACK = "de"
_FEWEST_WORDS = 4
_FEWEST_OF_A_CAPTION = 8
_MOST_WORDS = 600
_LEAST_RATE = 0.06
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, declared: str, origin: str) -> str:
    """The code of the language of ``text``.

    What is declared decides where the text is too short or says nothing. Raises
    UnsupportedLanguage where the text is in a language without resources.
    """
    words = [word.lower() for word in _WORD.findall(_running_text(text))[:_MOST_WORDS]]
    hint = declared.lower().replace("_", "-").split("-")[0]
    code = _best(words, hint) or (hint if hint in available_languages() else "")
    if len(words) < _FEWEST_WORDS:
        return code if code in available_languages() else FALLBACK
    if code not in available_languages():
        known = ", ".join(available_languages())
        raise UnsupportedLanguage(
            "unsupported language", origin, f"written in {code or hint or 'no language known here'}",
            f"known are {known}; name one if this is wrong",
        )  # fmt: skip
    return code


def is_foreign(text: str, code: str) -> bool:
    """Whether ``text`` is long enough to tell, and in another language than ``code``."""
    words = [word.lower() for word in _WORD.findall(text)]
    return len(words) >= _FEWEST_OF_A_CAPTION and _best(words, code) not in ("", code)


def _running_text(text: str) -> str:
    """The longer half of the lines: menus and buttons say little of the language of the story."""
    lines = [line for line in text.split("\n") if line.strip()]
    long = [line for line in lines if len(line) >= 80]
    return "\n".join(long or lines)


def _best(words: list[str], hint: str) -> str:
    """The language with the highest rate; empty where none reaches what running text has."""
    scores: Counter[str] = Counter()
    for word in words:
        scores.update(word_weights().get(word, {}))
    if not scores:
        return ""
    code, score = max(scores.items(), key=lambda item: (item[1], item[0] == hint, item[0]))
    if score >= _LEAST_RATE * len(words) and (score >= 1 or code == hint):
        return code
    return ""
