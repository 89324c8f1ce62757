"""The quotations of rules and networks together: the networks say where and who, the rules what they know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from synopse.annotate.quotations.drafts import Draft, Frame
from synopse.annotate.quotations.learned.quotes import FoundQuote, see_quotes
from synopse.annotate.quotations.learned.roles import ALIKE, Asked, ask, find_roles, likeness, nearest
from synopse.annotate.quotations.learned.sight import Sight
from synopse.annotate.quotations.reading import Reading
from synopse.annotate.quotations.relays import referred_to
from synopse.languages.network import QuotationNetworks
from synopse.model.token import VERBAL

SNAP = 0.7
"""Token F1 from which on the quote of a rule is taken for the network's: its edges are the better ones."""

PIECE = 0.9
"""The share of its words that a quote has inside that of a rule to be held for a piece of it."""

SOURCES = frozenset({"laut", "nach-angaben", "zufolge", "demnach"})
"""Rules whose word tells beyond doubt that somebody else is heard."""

ACT, BELIEF = "report", 0.2
"""The rule for acts of speech without their words, and how far the network must believe in one of its quotes."""

SHORTEST = 5
"""Words without marks that the network alone holds for a quote are at least so many."""

RULE = "network"
"""The rule of quotations that the networks alone found; added to that of others that they changed."""


def refined(
    reading: Reading, sight: Sight, drafts: Sequence[Draft], networks: QuotationNetworks
) -> list[Draft]:
    """``drafts`` of the rules as the networks see them.

    Headings stay as they are, and so does what a reader sees without doubt: sources by their preposition,
    hearsay, words in marks inside a quotation. Acts of speech stay where the network half sees them.
    """
    seen = see_quotes(networks.quotes, sight, reading.running_text)
    found = [q for q in joined(seen.quotes, drafts) if not _is_fragment(reading, q, drafts)]
    asked = [ask(sight, quote.words, drafts) for quote in found]
    roles = find_roles(networks.roles, sight, asked)
    heard = [_as_draft(reading, *one) for one in zip(found, asked, roles, strict=True)]
    missed = [
        draft
        for draft in drafts
        if nearest(draft.quote, heard, ALIKE) is None
        and (_stays(reading, draft) or (draft.frame.rule == ACT and seen.belief(draft.quote) >= BELIEF))
    ]
    everything = heard + missed
    _mark_nested(everything)
    return everything


def _is_fragment(reading: Reading, quote: FoundQuote, drafts: Iterable[Draft]) -> bool:
    """Whether the network alone holds a few words, or words without a verb, for a quote."""
    verb = any(reading.tokens[i].pos in VERBAL for i in quote.words)
    if (verb and len(quote.words) >= SHORTEST) or quote.words[0] in reading.mark_at:
        return False
    return nearest(quote.words, drafts, ALIKE) is None


def _stays(reading: Reading, draft: Draft) -> bool:
    """Whether a quotation stays though the network does not see it."""
    plain = draft.nested or draft.evidential or draft.frame.rule in SOURCES
    return bool(plain) or reading.units[draft.unit].heading


def joined(found: Sequence[FoundQuote], drafts: Sequence[Draft]) -> list[FoundQuote]:
    """``found`` with the quotes of rules in the place of those that mean the same, or are pieces of them."""
    left = list(found)
    for draft in (d for d in drafts if not d.nested):
        pieces = [quote for quote in left if not quote.nested and _is_piece(quote, draft)]
        words = {i for piece in pieces for i in piece.words}
        least = ALIKE if draft.frame.rule in SOURCES else SNAP
        if words and likeness(words, draft.quote) >= least:
            left = [quote for quote in left if quote not in pieces]
            left.append(FoundQuote(sorted(draft.quote), draft.type))
    snapped = [_snapped(quote, drafts) for quote in left]
    return list({tuple(quote.words): quote for quote in reversed(snapped)}.values())[::-1]


def _is_piece(quote: FoundQuote, draft: Draft) -> bool:
    return len(set(quote.words) & set(draft.quote)) >= PIECE * len(quote.words)


def _snapped(quote: FoundQuote, drafts: Iterable[Draft]) -> FoundQuote:
    rule = nearest(quote.words, drafts, SNAP)
    return quote if rule is None else FoundQuote(sorted(rule.quote), rule.type, quote.nested)


def _as_draft(reading: Reading, quote: FoundQuote, asked: Asked, roles: dict[str, list[int]]) -> Draft:
    rule = asked.rule
    if rule is None or likeness(rule.quote, quote.words) < ALIKE:
        return _new_draft(reading, quote, roles)
    frame = _heard(rule.frame, roles)
    if frame is not rule.frame or sorted(rule.quote) != quote.words:
        frame = replace(frame, rule=f"{rule.frame.rule}+{RULE}")
    return replace(rule, type=quote.type, quote=quote.words, frame=frame)


def _heard(frame: Frame, roles: dict[str, list[int]]) -> Frame:
    """``frame`` with the words that the network gives its roles; the frame itself where they are the same.

    Where a rule tells the speaker from those who pass words on, it is believed: the network knows no relays.
    """
    speaker = frame.speaker if frame.relay or frame.source or frame.inner else roles["speaker"]
    heard = replace(
        frame, words=roles["frame"], cue=roles["cue"], speaker=speaker, addressee=roles["addressee"]
    )
    return frame if _parts(heard) == _parts(frame) else heard


def _parts(frame: Frame) -> list[list[int]]:
    return [sorted(words) for words in (frame.words, frame.cue, frame.speaker, frame.addressee)]


def _new_draft(reading: Reading, quote: FoundQuote, roles: dict[str, list[int]]) -> Draft:
    """A quotation that no rule found."""
    verbs = (reading.rules.verbs.get(reading.tokens[i].lemma) for i in roles["cue"])
    medium = next((verb.medium for verb in verbs if verb is not None), "")
    frame = Frame(RULE, roles["frame"], roles["cue"], roles["speaker"], roles["addressee"], medium)
    referred = referred_to(reading, frame.words)
    if referred and frame.speaker and not set(referred) & set(frame.speaker):
        frame.relay, frame.speaker = [frame.speaker], referred
    return Draft(quote.type, quote.words, frame, _unit_of(reading, quote.words[-1]))


def _unit_of(reading: Reading, word: int) -> int:
    return next(number for number, unit in enumerate(reading.units) if word < unit.end)


def _mark_nested(drafts: Sequence[Draft]) -> None:
    words = [set(d.quote) for d in drafts]
    for draft, own in zip(drafts, words, strict=True):
        draft.nested = any(own < other for other in words)
