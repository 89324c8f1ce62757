"""Annotations of one kind on one report."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import le, lt
from typing import Any, Generic, Protocol, TypeVar

from synopse.errors import StaleLayer
from synopse.model.span import Span


class Annotation(Protocol):
    """Anything that stands somewhere in a text."""

    @property
    def span(self) -> Span: ...


A = TypeVar("A", bound=Annotation)


def _are_in_order(annotations: Sequence[Annotation]) -> bool:
    """Whether they stand by start, and of one start by end."""
    starts = [a.span.start for a in annotations]
    if all(map(lt, starts, starts[1:])):
        return True
    both = [(a.span.start, a.span.end) for a in annotations]
    return all(map(le, both, both[1:]))


def _start(annotation: Annotation) -> int:
    return annotation.span.start


def digest_of(text: str) -> str:
    """A short digest that changes whenever ``text`` does."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Layer(Generic[A]):
    """Annotations of one kind, in the order of the text they were made on.

    ``made_by`` names the stage that made them; each annotation names its own rule besides.
    """

    report_id: str
    digest: str
    made_by: str
    annotations: tuple[A, ...]

    def __post_init__(self) -> None:
        if not _are_in_order(self.annotations):
            raise ValueError(f"layer {self.made_by} of {self.report_id} is not in text order")

    def __iter__(self) -> Iterator[A]:
        return iter(self.annotations)

    def __len__(self) -> int:
        return len(self.annotations)

    def __getitem__(self, index: int) -> A:
        return self.annotations[index]

    def inside(self, span: Span) -> tuple[A, ...]:
        """The annotations that lie wholly inside ``span``."""
        first = bisect_left(self.annotations, span.start, key=_start)
        after = bisect_left(self.annotations, span.end, first, key=_start)
        return tuple(a for a in self.annotations[first:after] if a.span.end <= span.end)


def layer_of(report_id: str, text: str, made_by: str, annotations: Iterable[A]) -> Layer[A]:
    """A sorted layer on ``text``; raises ValueError where a span leaves the text."""
    in_order = tuple(annotations)
    if not _are_in_order(in_order):
        in_order = tuple(sorted(in_order, key=lambda a: (a.span.start, a.span.end)))
    if in_order and max([a.span.end for a in in_order]) > len(text):
        raise ValueError(f"layer {made_by} of {report_id} leaves its text of {len(text)} code points")
    return Layer(report_id, digest_of(text), made_by, in_order)


def check_fresh(layer: Layer[Any], text: str) -> None:
    """Raise StaleLayer unless ``layer`` was made on exactly this ``text``."""
    if layer.digest != digest_of(text):
        raise StaleLayer(
            "stale layer",
            layer.report_id,
            f"layer {layer.made_by} was made on another text",
            "annotate the report again",
        )
