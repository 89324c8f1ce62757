"""Abbreviations that a report introduces in brackets: "Internationale Seebehörde (ISB)"."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.annotate.names.brackets import is_bracketed_abbreviation, long_form_start
from synopse.annotate.names.drafts import Draft, Mention
from synopse.annotate.names.organisations import Organisations
from synopse.annotate.names.words import Words
from synopse.languages.names import NameResources
from synopse.model.name import NameForm, NameType


def find_abbreviations(words: Words, mentions: list[Mention], organisations: Organisations) -> list[Mention]:
    """Mentions of long and short forms that stand for the same and were not found as names."""
    found: list[Mention] = []
    for at in range(1, len(words) - 1):
        if is_bracketed_abbreviation(words, at):
            start = long_form_start(words, at - 1, words.at(at))
            if start >= 0:
                found += list(_joined(words, start, at, mentions, organisations))
    return found


def _joined(
    words: Words, start: int, at: int, mentions: list[Mention], organisations: Organisations
) -> Iterator[Mention]:
    """Both forms as mentions of one draft; those that were found as names are kept as they are."""
    long = next(
        (m for m in mentions if m.end == at - 1 and m.start <= start and m.type is not NameType.PER), None
    )
    kind = long.type if long else kind_of(words, start, at - 1, organisations.language.names)
    draft = long.draft if long else Draft(kind)
    if long is None:
        draft.forms[words.text_of(start, at - 1)] += 1
        yield Mention(start, at - 1, kind, NameForm.NAME, draft, "abbreviation")
    draft.fixed_name = draft.fixed_name or words.text_of(start, at - 1)
    short = words.at(at)
    for i in range(len(words)):
        if words.at(i) in (short, short + "s"):
            _drop(mentions, i)
            yield Mention(i, i + 1, kind, NameForm.NAME, draft, "abbreviation")


def kind_of(words: Words, start: int, end: int, resources: NameResources) -> NameType:
    """An organisation where the long form has a noun for one, else a thing."""
    nouns = tuple(resources.words("organisation_nouns"))
    found = any(words.low(i).removesuffix("s").endswith(nouns) for i in range(start, end))
    return NameType.ORG if found else NameType.MISC


def _drop(mentions: list[Mention], at: int) -> None:
    """Take out what stood for the abbreviation before it was understood."""
    mentions[:] = [m for m in mentions if not (m.start == at and m.end == at + 1)]
