"""How far a line reads like a sentence of an article, and where the article runs.

The article is the stretch of lines with the greatest sum of scores, after Pasternack and Roth
(2009), "Extracting article text from the web with maximum subsequence segmentation".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from synopse.clean.cohesion import cohesions
from synopse.clean.parts import Part
from synopse.model.zone import ZoneType

_END = re.compile(r"[.!?…:]\)?[\"“”»«’'‘›‹)\]]*$")
_FULL_STOP = re.compile(r"(?<!\d)[.!?…]\)?[\"“”»«’'‘›‹)\]]*$")
_WORD = re.compile(r"[^\W\d_]+")

_LABELLED = {
    ZoneType.COMMENTS: -60.0, ZoneType.RELATED_ARTICLE: -5.0, ZoneType.SHARE_DONATE: -5.0,
    ZoneType.NAVIGATION: -6.0, ZoneType.GALLERY: -10.0, ZoneType.AGENCY_CREDIT: -2.0,
}  # fmt: skip
_OPENING = {
    ZoneType.COMMENTS: -1000.0, ZoneType.RELATED_ARTICLE: -6.0, ZoneType.SHARE_DONATE: -10.0,
    ZoneType.GALLERY: -10.0, ZoneType.NAVIGATION: -10.0,
}  # fmt: skip
_FOREIGN = -20.0
_PER_COHESION = 300.0
"""A paragraph that stands alone counts for the article from a cohesion of a fifteenth on."""

_LONG = 25
_HALF_LONG = 12
_SHORTEST_TORSO = 7
_IN_COMMENTS = 0.1
_SHORTEST_REPORT = 100.0
_SHORTEST_BRIEF = 15.0
_FURNITURE = 4
_LONGEST_COMMENT = 6

_SHORT = -6.0
_HEADING_LIKE = -3.0


def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends like a sentence, quotation marks and brackets aside."""
    return bool(_END.search(text))


def ends_with_full_stop(text: str) -> bool:
    """Whether ``text`` ends with ``.``, ``!`` or ``?``, quotation marks and brackets aside."""
    return bool(_FULL_STOP.search(text))


def prose_words(text: str, function_words: frozenset[str]) -> int:
    """The number of words where ``text`` reads like running text, else 0."""
    words = _WORD.findall(text)
    count = len(words)
    rate = sum(w.lower() in function_words for w in words) / count if count else 0.0
    if ends_sentence(text) and ((count >= 5 and rate >= 0.15) or (count >= 3 and rate >= 0.3)):
        return count
    cut_off = count >= _LONG or (count >= _HALF_LONG and text[-1] in ",;–-")
    return count if cut_off and rate >= 0.2 else 0


def is_cut_off(text: str, function_words: frozenset[str], fewest: int = _HALF_LONG) -> bool:
    """Whether ``text`` reads like a sentence of ``fewest`` words or more whose end is missing."""
    words = _WORD.findall(text)
    rate = sum(w.lower() in function_words for w in words) / len(words) if words else 0.0
    return len(words) >= fewest and rate >= 0.3


def is_prose(part: Part, function_words: frozenset[str]) -> bool:
    return part.zone is None and prose_words(part.text, function_words) > 0


def article_run(parts: Sequence[Part], function_words: frozenset[str]) -> range:
    """The indices of the parts among which the article runs, from its first prose to its last."""
    scores = [_score(part, function_words) for part in parts]
    for i in range(_comments_start(parts, scores), len(parts)):
        scores[i] = min(scores[i], scores[i] * _IN_COMMENTS)
    run = _run(scores)
    for i, cohesion in _alone(parts, scores, run):
        scores[i] = min(scores[i], _FOREIGN + _PER_COHESION * cohesion)
    return _with_torso(parts, _run(scores), function_words)


def _with_torso(parts: Sequence[Part], run: range, function_words: frozenset[str]) -> range:
    """``run`` with the last line of all, where a sentence breaks off with the text."""
    last = len(parts) - 1
    if (
        run
        and run.stop == last
        and parts[last].zone is None
        and is_cut_off(parts[last].text, function_words, _SHORTEST_TORSO)
    ):
        return range(run.start, last + 1)
    return run


def _comments_start(parts: Sequence[Part], scores: Sequence[float]) -> int:
    """Where comments begin: at their first heading behind enough prose for a report.

    Where several buttons of comments ("Antworten", "Melden") follow, little prose is enough and no
    heading is needed.
    """
    prose = 0.0
    for i, part in enumerate(parts):
        prose += max(scores[i], 0.0)
        if part.zone is not ZoneType.COMMENTS or prose < _SHORTEST_BRIEF:
            continue
        opens = part.rule is not None and part.rule.opens is ZoneType.COMMENTS
        if opens and prose >= _SHORTEST_REPORT:
            return i
        if _has_furniture(parts[i:]):
            return i if opens else _first_comment(parts, i)
    return len(parts)


def _first_comment(parts: Sequence[Part], button: int) -> int:
    """Where the comment starts whose first ``button`` was found: at the name before its stamp."""
    for i in range(button - 1, max(0, button - _LONGEST_COMMENT), -1):
        if parts[i].zone is ZoneType.DATE_LINE:
            return i - 1
    return button


def _has_furniture(parts: Sequence[Part]) -> bool:
    return sum(part.zone is ZoneType.COMMENTS for part in parts) > _FURNITURE


def _run(scores: Sequence[float]) -> range:
    first, end = _best_run(scores)
    inside = [i for i in range(first, end) if scores[i] > 0]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def _alone(parts: Sequence[Part], scores: Sequence[float], run: range) -> list[tuple[int, float]]:
    """Paragraphs in ``run`` with no prose beside them, each with its cohesion with the others."""
    prose = [i for i in run if scores[i] > 0 and parts[i].block.main is None]
    near = set(prose)
    found = zip(prose, cohesions([parts[i].text for i in prose]), strict=True)
    return [(i, cohesion) for i, cohesion in found if i - 1 not in near and i + 1 not in near]


def _score(part: Part, function_words: frozenset[str]) -> float:
    if part.zone is not None:
        opens = part.rule.opens if part.rule else None
        return _OPENING[opens] if opens else _LABELLED.get(part.zone, 0.0)
    words = prose_words(part.text, function_words)
    if part.block.main is not None:
        return words + 3.0 if part.block.main else -3.0 - min(words, 20)
    if words:
        return float(words)
    return _HEADING_LIKE if part.words >= 4 else _SHORT


def _best_run(scores: Sequence[float]) -> tuple[int, int]:
    """Start and end of the stretch with the greatest sum (Kadane's algorithm)."""
    best, best_run = 0.0, (0, 0)
    total, start = 0.0, 0
    for i, score in enumerate(scores):
        if total <= 0:
            total, start = 0.0, i
        total += score
        if total > best:
            best, best_run = total, (start, i + 1)
    return best_run
