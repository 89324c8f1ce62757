"""A run as Markdown: the same account in plain text, for mail, tickets and editors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from synopse.brief.renderers.characters import fit
from synopse.brief.renderers.dates import days, stretch, written
from synopse.brief.renderers.outlets import outlet_names, way
from synopse.brief.renderers.sentences import difference_sentence
from synopse.brief.renderers.texts import Texts, load_texts
from synopse.model.briefing import Statement
from synopse.model.claim import AHEAD
from synopse.model.reuse import Origin, OriginKind
from synopse.model.run import Run, Tally
from synopse.model.span import Span
from synopse.model.synopsis import Synopsis, TimelineEntry

SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&])")
LIST_LIKE = re.compile(r"^(\d{0,9})([.)+-])(?=\s|$)")
"""What at the beginning of a text would open a list in the list it stands in: "12. März"."""


FILE = "synopse.md"
BETWEEN = "\n\n"


def render(run: Run, locale: str = "de") -> str:
    """All stories one after the other, then what is in none; raises SettingsError for an unknown locale."""
    stories = BETWEEN.join(story(synopsis, locale) for synopsis in run.synopses)
    return opening(run.tally, locale) + stories + closing(run.tally, locale)


def opening(tally: Tally, locale: str = "de") -> str:
    """What stands before the stories: nothing."""
    return ""


def story(synopsis: Synopsis, locale: str = "de") -> str:
    """One story; between two of them stands ``BETWEEN``."""
    return BETWEEN.join(_Story(synopsis, load_texts(locale)).blocks())


def closing(tally: Tally, locale: str = "de") -> str:
    """What is in no story, and the counts."""
    after_stories = BETWEEN if tally.briefed else ""
    return after_stories + BETWEEN.join(_rest(tally, load_texts(locale))) + "\n"


def plain(text: str) -> str:
    """``text`` on one line, with nothing in it that Markdown or HTML would take as markup."""
    return LIST_LIKE.sub(r"\1\\\2", SPECIAL.sub(r"\\\1", " ".join(fit(text).split())))


def _rest(tally: Tally, texts: Texts) -> Iterator[str]:
    if tally.strays:
        yield f"## {texts('section.strays.title')}"
        yield _list(
            plain(f"{report.title or report.id} ({report.publisher or report.id})") for report in tally.strays
        )
    if tally.quarantined:
        yield f"## {texts('section.quarantined.title')}"
        yield _list(plain(q.error) for q in tally.quarantined)
    counts = {"strays": len(tally.strays), "quarantined": len(tally.quarantined)}
    yield texts("overview.sum", read=tally.read, briefed=tally.briefed, **counts)


def _list(lines: Iterator[str], mark: str = "-") -> str:
    return "\n".join(f"{mark} {line}" for line in lines)


class _Story:
    """The blocks of one story."""

    def __init__(self, synopsis: Synopsis, texts: Texts) -> None:
        self.synopsis = synopsis
        self.texts = texts
        self.outlets = outlet_names(annotated.report for annotated in synopsis.reports)
        self.origins = {origin.id: origin for origin in synopsis.reuse.origins}

    def blocks(self) -> Iterator[str]:
        yield f"# {plain(self.synopsis.headline)}"
        yield self._grounds()
        sections = {
            "briefing": self._briefing(),
            "synopse": self._rows(),
            "quotations": self._quotations(),
            "timeline": self._timeline(),
            "origins": self._origins(),
            "differences": self._differences(),
            "cast": self._cast(),
        }
        for key, lines in sections.items():
            block = "\n".join(lines)
            if block:
                yield f"## {self.texts(f'section.{key}.title')}"
                yield block

    def _grounds(self) -> str:
        story = self.synopsis.story
        origins = self.texts.between("origins", *self.synopsis.reuse.origin_range())
        when = f" · {days(story.first, story.last, self.texts)}" if story.first else ""
        return f"{self.texts.count('reports', len(self.synopsis.reports))} · **{origins}**{when}"

    def _quote(self, report_id: str, spans: tuple[Span, ...]) -> str:
        text = self.synopsis.report(report_id).report.text
        return self.texts.quoted(" … ".join(plain(span.of(text)) for span in spans))

    def _outlet(self, report_id: str) -> str:
        return plain(self.outlets[report_id])

    def _way(self, stations: tuple[str, ...]) -> str:
        return " → ".join(map(plain, way(stations)))

    def _carried(self, fewest: int, most: int) -> str:
        return self.texts.between("independent", fewest, max(fewest, most))

    def _contested(self, told: Statement) -> str:
        return f", {self.texts('agreement.contradicting')}" if told.contested else ""

    def _briefing(self) -> Iterator[str]:
        for number, told in enumerate(self.synopsis.briefing.statements, 1):
            outlets = ", ".join(dict.fromkeys(self._outlet(c.report_id) for c in told.citations))
            note = f"{self.texts(f'modality.{told.modality}')}, {self._carried(told.origins, told.origins_most)}{self._contested(told)}: {outlets}"
            yield f"{number}. {plain(told.text)} *({note})*"

    def _rows(self) -> Iterator[str]:
        for row in self.synopsis.rows:
            yield f"- **{self.texts(f'agreement.{row.agreement}')}**, {self._carried(len(row.origins), row.origins_most)}"
            for support in row.supports:
                said = self._quote(support.report_id, support.spans)
                words = self.texts(f"wording.{support.wording}")
                modality = self.texts(f"modality.{support.modality}")
                way_here = self._way((*support.chain, self.outlets[support.report_id]))
                yield f"  - {way_here}: {said} *({words}, {modality})*"

    def _quotations(self) -> Iterator[str]:
        for utterance in self.synopsis.quotations:
            yield f"- **{plain(utterance.speaker_name) or self.texts('quotation.nobody')}**"
            for variant in utterance.variants:
                quotation = self.synopsis.report(variant.report_id).quotations[variant.quotation]
                said = self._quote(variant.report_id, quotation.quote)
                way = self._way((*variant.relay, self.outlets[variant.report_id]))
                kind = self.texts(f"rendering.{variant.rendering}")
                yield f"  - {said} ({way})" + (f" *({kind})*" if len(utterance.variants) > 1 else "")

    def _timeline(self) -> Iterator[str]:
        numbers = {entry.id: number for number, entry in enumerate(self.synopsis.timeline, 1)}
        for number, entry in enumerate(self.synopsis.timeline, 1):
            status = self.texts(f"status.{entry.status}")
            outlets = self._tellers(entry.evidence)
            yield f"{number}. **{self._when(entry, numbers)}** ({status}): {plain(entry.label)} ({outlets})"
            if entry.superseded:
                yield f"   - {self.texts('timeline.superseded')}: {self._tellers(entry.superseded)}"

    def _when(self, entry: TimelineEntry, numbers: Mapping[str, int]) -> str:
        if entry.interval is not None:
            return stretch(entry.interval, self.texts, entry.status in AHEAD) or self.texts("date.unknown")
        return self.texts(f"timeline.{entry.relation}", n=numbers[entry.anchor_id])

    def _tellers(self, passages: Iterable[tuple[str, Span]]) -> str:
        return ", ".join(dict.fromkeys(self._outlet(report_id) for report_id, _ in passages))

    def _origins(self) -> Iterator[str]:
        for annotated in self.synopsis.reports:
            mine = sorted(
                (s for s in self.synopsis.reuse.shares if s.report_id == annotated.id), key=lambda s: -s.share
            )
            parts = ", ".join(f"{self._origin(self.origins[s.origin_id])} {s.share:.0%}" for s in mine)
            stamp = annotated.report.dct.value
            when = f" ({written(stamp, self.texts)})" if stamp else ""
            yield f"- {self._outlet(annotated.id)}{when}: {parts or self.texts('origin.unknown')}"

    def _origin(self, origin: Origin) -> str:
        if origin.kind is OriginKind.UNKNOWN or not origin.name:
            return self.texts("origin.unknown")
        if origin.kind is OriginKind.SPEAKER:
            return self.texts("origin.speaker_of", name=plain(origin.name))
        return plain(origin.name)

    def _differences(self) -> Iterator[str]:
        for difference in self.synopsis.differences:
            yield f"- {plain(difference_sentence(difference, self.outlets, self.texts))}"
            for side in difference.sides:
                yield f"  - {self._outlet(side.report_id)}: {self._quote(side.report_id, (side.span,))}"

    def _cast(self) -> Iterator[str]:
        for member in self.synopsis.cast:
            offices = f" ({plain(', '.join(member.offices))})" if member.offices else ""
            yield f"- **{plain(member.name)}**{offices}"
            for designation in member.designations:
                loaded = f" ({self.texts('cast_of.loaded')})" if designation.loaded else ""
                called = self.texts.quoted(plain(designation.text))
                yield f"  - {self._outlet(designation.report_id)}: {called}{loaded}"
