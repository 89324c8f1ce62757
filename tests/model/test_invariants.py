"""What the values hold themselves, whoever builds them."""

import pytest

from synopse.errors import StaleLayer
from synopse.model.briefing import Statement
from synopse.model.claim import Claim, Modality
from synopse.model.layer import check_fresh, layer_of
from synopse.model.quotation import Quotation, QuotationType
from synopse.model.reuse import Confidence, PassageKind, SharedPassage, Witness
from synopse.model.run import Run
from synopse.model.span import Span
from synopse.model.timex import TimeExpression, TimexType
from synopse.model.zone import Zone, ZoneType


def test_a_statement_cannot_exist_without_a_citation():
    with pytest.raises(ValueError, match="without a citation"):
        Statement("Es brannte.", (), Modality.STATED, 1)


def test_a_claim_cannot_exist_without_evidence():
    with pytest.raises(ValueError, match="without evidence"):
        Claim((), Modality.STATED)


def test_a_quotation_cannot_exist_without_a_quote():
    with pytest.raises(ValueError, match="without a quote"):
        Quotation(QuotationType.DIRECT, ())


def test_a_shared_passage_needs_two_reports():
    twice = (Witness("a", Span(0, 5)), Witness("a", Span(9, 14)))
    with pytest.raises(ValueError, match="fewer than two reports"):
        SharedPassage("p", twice, PassageKind.VERBATIM, "o", Confidence.OPEN, ())


@pytest.mark.parametrize(
    "value",
    [
        "2024-05-15",
        "2024-W20",
        "XXXX-WXX-4",
        "P3D",
        "PT30M",
        "PXW",
        "PAST_REF",
        "2024-05-15T20:30",
        "2024-05-15TMO",
        "2024-SU",
        "2024-Q1",
        "201",
        "P1Y6M",
    ],
)
def test_values_of_timex3_are_taken(value):
    assert TimeExpression(Span(0, 1), TimexType.DATE, value).value == value


@pytest.mark.parametrize("value", ["", "gestern", "15.05.2024", "2024-5-1T", "P", "20:30"])
def test_what_is_no_value_of_timex3_is_refused(value):
    with pytest.raises(ValueError, match="no TIMEX3 value"):
        TimeExpression(Span(0, 1), TimexType.DATE, value)


def test_a_run_loses_nothing():
    with pytest.raises(ValueError, match="read 3 is not"):
        Run((), (), (), 3)


def test_zones_of_a_report_never_overlap(report_of):
    from dataclasses import replace

    report = report_of("Es brannte am Hafen.")
    twice = (Zone(Span(0, 9), ZoneType.BODY, ""), Zone(Span(5, 12), ZoneType.BODY, ""))
    with pytest.raises(ValueError, match="overlap"):
        replace(report, zones=twice)


def test_a_layer_of_another_text_is_stale():
    layer = layer_of("a", "Es brannte.", "zones", [Zone(Span(0, 2), ZoneType.BODY, "")])
    check_fresh(layer, "Es brannte.")
    with pytest.raises(StaleLayer, match="annotate the report again"):
        check_fresh(layer, "Es brannte nicht.")


def test_no_annotation_leaves_its_text():
    with pytest.raises(ValueError, match="leaves its text"):
        layer_of("a", "kurz", "zones", [Zone(Span(0, 9), ZoneType.BODY, "")])
