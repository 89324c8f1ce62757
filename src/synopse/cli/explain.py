"""``synopse explain``: which rule made which annotation."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from synopse.cli._options import LANGUAGE, check_language, exit_status
from synopse.model.report import Stamp

SORTS = ("type", "kind", "pos", "modality")
"""What an annotation is a case of, by the first of these that it has."""


@click.command("explain")
@click.argument("report", type=click.Path(path_type=Path))
@LANGUAGE
def command(report: Path, language: str | None) -> None:
    """Print every annotation of REPORT with the rule or model that made it."""
    check_language(language)
    from synopse.model.run import Quarantined
    from synopse.pipeline import annotate_paths

    used = quarantined = 0
    for outcome in annotate_paths([report], language=language):
        if isinstance(outcome, Quarantined):
            quarantined += 1
            click.echo(f"quarantined: {outcome.error}", err=True)
        else:
            used += 1
            _explain(outcome)
    sys.exit(exit_status(used, quarantined))


def _doubt(stamp: Stamp) -> str:
    """How far an inferred stamp is to be trusted."""
    return f", right in {100 * stamp.confidence:.0f} of 100" if stamp.confidence < 1 else ""


def _explain(annotated) -> None:
    report = annotated.report
    click.echo(f"{report.id}  {report.title or '(no title)'}")
    click.echo(
        f"  publisher {report.publisher or 'open'}, language {report.language}, "
        f"created {report.dct.value or 'open'} ({report.dct.source}{_doubt(report.dct)})"
    )
    kinds = {
        "zone": report.zones,
        "sentence": annotated.sentences,
        "token": annotated.tokens,
        "phrase": annotated.phrases,
        "clause": annotated.clauses,
        "time": annotated.times,
        "name": annotated.names,
        "quotation": annotated.quotations,
        "claim": annotated.claims,
    }
    for kind, found in kinds.items():
        for annotation in found:
            click.echo(_line(kind, annotation, report))


def _line(kind: str, annotation, report) -> str:
    span = report.offsets.span_to_given(annotation.span)
    what = next((found for name in SORTS if (found := getattr(annotation, name, ""))), "")
    value = getattr(annotation, "value", "")
    shown = " ".join(annotation.span.of(report.text).split())
    shown = shown if len(shown) <= 60 else shown[:57] + "…"
    return (
        f"{kind:<9} {span.start:>6}–{span.end:<6} {what:<14} {annotation.rule:<28} {shown} {value}".rstrip()
    )
