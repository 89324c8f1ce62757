"""The quotations of rules and networks together: the networks say where and who, the rules what they know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from synopse.annotate.quotations.drafts import Draft, Frame
from synopse.annotate.quotations.learned.quotes import FoundQuote, see_quotes
from synopse.annotate.quotations.learned.roles import (
    ALIKE,
    Asked,
    ask,
    find_roles,
    likeness,
    nearest,
    overlapping,
)
from synopse.annotate.quotations.learned.sight import SOURCES, Sight, are_nested
from synopse.annotate.quotations.reading import Reading
from synopse.annotate.quotations.relays import add_outlet_told, referred_to
from synopse.languages.network import QuotationNetworks
from synopse.model.token import VERBAL, Mood

SNAP = 0.7
"""Token F1 from which on the quote of a rule is taken for the network's: its edges are the better ones."""

PIECE = 0.9
"""The share of its words that a quote has inside that of a rule to be held for a piece of it."""

ACT, BELIEF = "report", 0.05
"""The rule for acts of speech without their words, and how far the network must believe in one of its quotes."""

RUN = "konjunktiv-run"
"""The rule for sentences in the mood of reported speech without a frame."""

SHORTEST = 5
"""Words without marks that the network alone holds for a quote are at least so many."""

RULE = "network"
"""The rule of quotations that the networks alone found; added to that of others that they changed."""


def refined(
    reading: Reading, sight: Sight, drafts: Sequence[Draft], networks: QuotationNetworks
) -> list[Draft]:
    """``drafts`` of the rules as the networks see them.

    Headings stay as they are, and so does what a reader sees without doubt: sources by their preposition,
    hearsay, Konjunktiv I, denials, words in marks inside a quotation. Other acts of speech stay where the
    network believes in them a little.
    """
    seen = see_quotes(networks.quotes, sight, reading.running_text)
    whole = [_with_whole_mark(reading, quote) for quote in seen.quotes]
    found = [q for q in joined(whole, drafts) if not _is_fragment(reading, q, drafts)]
    asked = [ask(sight, quote.words, drafts) for quote in found]
    roles = find_roles(networks.roles, sight, asked)
    heard = [_as_draft(reading, *one) for one in zip(found, asked, roles, strict=True)]
    heard = [draft for draft in heard if not _is_unheard(reading, draft)]
    missed = [
        draft
        for draft in drafts
        if not _is_heard(draft, heard)
        and (_stays(reading, draft) or (draft.frame.rule == ACT and seen.belief(draft.quote) >= BELIEF))
    ]
    return _with_depth(heard + missed)


def _is_heard(draft: Draft, heard: Iterable[Draft]) -> bool:
    """Whether the network sees the quotation too; one that stands inside another is not seen with that one."""
    words = set(draft.quote)
    apart = [h for h in overlapping(draft.quote, heard) if not words < set(h.quote)]
    return nearest(draft.quote, apart, ALIKE) is not None


def _with_whole_mark(reading: Reading, quote: FoundQuote) -> FoundQuote:
    """``quote`` with all the words in the marks that it stands in."""
    mark = reading.mark_at.get(quote.words[0])
    if mark is None or quote.words[-1] >= mark.end:
        return quote
    return replace(quote, words=list(range(mark.start, mark.end)))


def _is_fragment(reading: Reading, quote: FoundQuote, drafts: Iterable[Draft]) -> bool:
    """Whether the network holds a few words, or words without a verb, for a quote that no rule has just so."""
    verb = any(reading.tokens[i].pos in VERBAL for i in quote.words)
    if (verb and len(quote.words) >= SHORTEST) or quote.words[0] in reading.mark_at:
        return False
    return all(draft.quote != quote.words for draft in overlapping(quote.words, drafts))


def _is_unheard(reading: Reading, draft: Draft) -> bool:
    """Whether the network alone holds words without marks for those of nobody it could name."""
    return draft.frame.rule == RULE and not draft.frame.speaker and draft.quote[0] not in reading.mark_at


def _stays(reading: Reading, draft: Draft) -> bool:
    """Whether a quotation stays though the network does not see it."""
    rule, words = draft.frame.rule, draft.quote
    denies = rule == ACT and any(reading.lemma_in(i, "denial_verbs") for i in words)
    reported = rule == RUN and any(reading.moods[i] is Mood.KONJUNKTIV_1 for i in words)
    hearsay = draft.evidential != ""
    return (
        draft.nested or hearsay or denies or reported or rule in SOURCES or reading.units[draft.unit].heading
    )


def joined(found: Sequence[FoundQuote], drafts: Sequence[Draft]) -> list[FoundQuote]:
    """``found`` with the quotes of rules in the place of those that mean the same, or are pieces of them."""
    left = list(found)
    for draft in (d for d in drafts if not d.nested):
        pieces = [quote for quote in left if not quote.nested and _is_piece(quote, draft)]
        words = {i for piece in pieces for i in piece.words}
        least = ALIKE if draft.frame.rule in (*SOURCES, ACT, RUN) else SNAP
        if words and likeness(words, draft.quote) >= least:
            left = [quote for quote in left if quote not in pieces]
            left.append(FoundQuote(draft.quote, draft.type))
    snapped = [_snapped(quote, drafts) for quote in left]
    return list({tuple(quote.words): quote for quote in reversed(snapped)}.values())[::-1]


def _is_piece(quote: FoundQuote, draft: Draft) -> bool:
    if quote.words[-1] < draft.quote[0] or quote.words[0] > draft.quote[-1]:
        return False
    return len(set(quote.words) & set(draft.quote)) >= PIECE * len(quote.words)


def _snapped(quote: FoundQuote, drafts: Iterable[Draft]) -> FoundQuote:
    rule = nearest(quote.words, drafts, SNAP)
    return quote if rule is None else FoundQuote(rule.quote, rule.type, quote.nested)


def _as_draft(reading: Reading, quote: FoundQuote, asked: Asked, roles: dict[str, list[int]]) -> Draft:
    rule = asked.rule
    if rule is None or not asked.hears_rule:
        return _new_draft(reading, quote, roles)
    frame = _heard(reading, rule.frame, roles)
    if frame is not rule.frame or rule.quote != quote.words:
        frame = replace(frame, rule=f"{rule.frame.rule}+{RULE}")
    return replace(rule, quote=quote.words, frame=frame)


def _heard(reading: Reading, frame: Frame, roles: dict[str, list[int]]) -> Frame:
    """``frame`` with the words that the network gives its roles; the frame itself where they are the same.

    Where a rule tells the speaker from those who pass words on, it is believed: the network knows no relays.
    """
    told = bool(frame.relay or frame.source or frame.inner)
    heard = replace(
        frame,
        words=roles["frame"],
        cue=roles["cue"],
        speaker=frame.speaker if told else roles["speaker"],
        addressee=frame.addressee if told else roles["addressee"],
    )
    if not told:
        add_outlet_told(reading, heard)
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
    add_outlet_told(reading, frame)
    return Draft(quote.type, quote.words, frame, _unit_of(reading, quote.words[-1]))


def _unit_of(reading: Reading, word: int) -> int:
    return next(number for number, unit in enumerate(reading.units) if word < unit.end)


def _with_depth(drafts: Sequence[Draft]) -> list[Draft]:
    """``drafts``, each marked as nested where it stands inside another."""
    nested = are_nested([draft.quote for draft in drafts])
    return [replace(draft, nested=inside) for draft, inside in zip(drafts, nested, strict=True)]
