"""What each report calls a member of the cast, and which of these words judge."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from synopse.align.cast_matching import Member
from synopse.languages.language import Language
from synopse.languages.name_forms import uninflected
from synopse.model.annotated import AnnotatedReport
from synopse.model.name import NameForm, NameMention, NameType
from synopse.model.span import Span
from synopse.model.synopsis import Designation

OUTLET, SPEAKER = "outlet", "speaker"
PREDICATE = "predicate"

Key = tuple[str, str, str]
"""Uninflected designation, form, whom it is charged to (empty for words that do not judge)."""


def designations_of(
    member: Member, reports: dict[str, AnnotatedReport], language: Language
) -> Iterator[Designation]:
    """Designations report by report, the most frequent first."""
    for report_id, entity_id in member.keys:
        report = reports[report_id]
        texts: dict[Key, Counter[str]] = defaultdict(Counter)
        for mention in report.names:
            if mention.entity == entity_id:
                text = shortened(mention, report.report.text, language)
                texts[key_of(text, mention.form.value, mention.span, report, language)][text] += 1
        if member.entities[0].type is NameType.PER:
            for text, span in judged_deeds(report, entity_id, language):
                texts[text.lower(), PREDICATE, charged_to(span, report)][text] += 1
        yield from merged(report_id, texts)


def key_of(text: str, form: str, span: Span, report: AnnotatedReport, language: Language) -> Key:
    charge = charged_to(span, report) if is_loaded(text, language) else ""
    return uninflected(text), form, charge


def merged(report_id: str, texts: dict[Key, Counter[str]]) -> Iterator[Designation]:
    """One designation for each key, spelled as it stands most often."""
    ranked = sorted(texts.items(), key=lambda item: (-sum(item[1].values()), item[0]))
    for (_, form, charge), spelled in ranked:
        text = min(spelled, key=lambda t: (-spelled[t], len(t), t))
        yield Designation(report_id, text, sum(spelled.values()), form, bool(charge), charge)


def shortened(mention: NameMention, text: str, language: Language) -> str:
    """The mention on one line without its article, pronouns in lower case."""
    words = mention.span.of(text).split()
    if mention.form is NameForm.PRONOUN:
        return words[0].lower()
    articles = language.names.words("definite") | language.names.words("indefinite")
    if len(words) > 1 and words[0].lower() in articles:
        words = words[1:]
    return " ".join(words)


def is_loaded(text: str, language: Language) -> bool:
    """Whether a word of the designation, or a part of one with hyphens, judges."""
    loaded = language.names.loaded_words
    parts = [part for word in text.lower().split() for part in (word, *word.split("-"))]
    forms = [form for part in parts for form in (part, part[:-1], part[:-2])]
    return any(loaded.get(form) == "person" for form in forms)


def charged_to(span: Span, report: AnnotatedReport) -> str:
    """``speaker`` inside a quotation, else ``outlet``."""
    quoted = any(part.contains(span) for quotation in report.quotations for part in quotation.quote)
    return SPEAKER if quoted else OUTLET


def judged_deeds(report: AnnotatedReport, entity_id: str, language: Language) -> Iterator[tuple[str, Span]]:
    """Loaded verbs whose nearest person before them, in the same sentence, is the entity."""
    verbs = {word for word, kind in language.names.loaded_words.items() if kind == "deed"}
    for token in report.tokens:
        if token.text.lower() in verbs and doer_of(token.span, report) == entity_id:
            yield token.text, token.span


def doer_of(verb: Span, report: AnnotatedReport) -> str:
    """The entity of the last person named before ``verb`` in its sentence, else the first after it."""
    sentence = next((s.span for s in report.sentences if s.span.contains(verb)), verb)
    persons = [m for m in report.names.inside(sentence) if m.type is NameType.PER]
    before = [m for m in persons if m.span.end <= verb.start]
    chosen = before[-1] if before else next(iter(persons), None)
    return chosen.entity if chosen else ""
