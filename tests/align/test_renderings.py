"""One utterance in several reports: which rendering is the fullest, what the others cut or changed."""

from __future__ import annotations

import pytest

from synopse.align.cast import build_cast
from synopse.align.quotations import align_quotations
from synopse.languages.language import load_language
from synopse.pipeline import annotate_report
from synopse.settings import AnnotateSettings

GERMAN = load_language("de")
FULL = "„Wir öffnen den Hafen am Freitag, wenn das Wetter hält“, sagte Hafenmeisterin Anna Berger."
RENDERINGS = [
    (FULL, "same", [], []),
    ("„Wir öffnen den Hafen am Freitag“, sagte Anna Berger.", "cut", ["wenn das Wetter hält"], []),
    (
        "«Wir eröffnen den Hafen am Freitag, wenn das Wetter hält», sagte Anna Berger.",
        "reworded",
        ["öffnen"],
        ["eröffnen"],
    ),
    (
        "Anna Berger sagte, sie öffne den Hafen am Freitag, wenn das Wetter halte.",
        "indirect",
        [],
        [],
    ),
    ("Anna Berger sagte, sie öffne den Hafen am Freitag.", "indirect", ["wenn das Wetter hält"], []),
    (
        "Anna Berger sagte, sie öffne den Hafen nicht am Freitag, falls das Wetter halte.",
        "indirect",
        ["wenn"],
        ["nicht", "falls"],
    ),
]


@pytest.mark.parametrize(("other", "rendering", "omitted", "added"), RENDERINGS)
def test_what_a_rendering_cut_or_changed(report_of, other, rendering, omitted, added):
    reports = tuple(
        annotate_report(report_of(text, name), AnnotateSettings(non_commercial=False))
        for text, name in ((FULL, "a"), (other, "b"))
    )
    (group,) = align_quotations(reports, build_cast(reports, GERMAN), GERMAN)
    assert [v.report_id for v in group.variants] == ["a", "b"]
    assert group.fullest.report_id == "a"
    variant = group.variants[1]
    assert variant.rendering == rendering
    assert [span.of(FULL) for span in variant.omitted] == omitted
    assert [span.of(other) for span in variant.added] == added


def test_every_group_has_one_fullest_rendering(report_of):
    text = "„Das ist gut“, sagte Anna Berger. „Das ist gut“, sagte Berger am Abend noch einmal."
    report = annotate_report(report_of(text, "a"), AnnotateSettings(non_commercial=False))
    for group in align_quotations((report,), build_cast((report,), GERMAN), GERMAN):
        assert [v.rendering for v in group.variants].count("fullest") == 1


def test_words_in_marks_inside_a_sentence_are_not_what_the_whole_is_laid_against(report_of):
    texts = (
        "Der Hafen werde trotz des Sturms „am Freitag wieder geöffnet“, sagte Anna Berger.",
        "Der Hafen werde trotz des Sturms am Freitag wieder geöffnet, sagte Anna Berger.",
    )
    reports = tuple(
        annotate_report(report_of(text, name), AnnotateSettings(non_commercial=False))
        for text, name in zip(texts, "ab", strict=True)
    )
    group = align_quotations(reports, build_cast(reports, GERMAN), GERMAN)[0]
    said = {r.id: r for r in reports}
    fullest = said[group.fullest.report_id].quotations[group.fullest.quotation]
    assert not fullest.nested
    assert [v.rendering for v in group.variants if v.report_id == "b"] == ["same"]
