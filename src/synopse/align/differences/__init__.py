"""Where reports that speak of the same thing say something else. One file per kind of difference.

Each module here has ``find(scene) -> Iterator[Difference]``; ids are given at the end. Few false
alarms beat many hits: a difference needs claims that are alike in all else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules

from synopse.align.differences._scene import Scene
from synopse.align.items import Item
from synopse.model.annotated import AnnotatedReport
from synopse.model.synopsis import ClaimAlignment, Difference, QuotationVariants


def find_differences(
    rows: tuple[ClaimAlignment, ...],
    items: tuple[Item, ...],
    quotations: tuple[QuotationVariants, ...],
    reports: tuple[AnnotatedReport, ...],
) -> tuple[Difference, ...]:
    """All differences of all kinds, in the order of the rows, then by kind."""
    scene = Scene(rows, {(i.report_id, i.index): i for i in items}, quotations, {r.id: r for r in reports})
    found = [difference for kind in kinds() for difference in kind.find(scene)]
    return _numbered(sorted(found, key=lambda d: (scene.place(d.alignment_id), d.kind)))


def kinds() -> list:
    """The modules of this folder, by name."""
    names = sorted(m.name for m in iter_modules(__path__) if not m.name.startswith("_"))
    return [import_module(f"{__name__}.{name}") for name in names]


def _numbered(found: Iterable[Difference]) -> tuple[Difference, ...]:
    return tuple(replace(difference, id=f"d{n}") for n, difference in enumerate(found, 1))
