"""What each report of a story is called on a page: its outlet, told apart where two share one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from synopse.model.report import Report


def outlet_names(reports: Iterable[Report]) -> dict[str, str]:
    """A name for each report by its id: outlet, else agency, else site, else its id.

    The id follows the word "Text", which German and English share.
    """
    seen: Counter[str] = Counter()
    names = {}
    for report in reports:
        name = _name(report)
        seen[name] += 1
        names[report.id] = name if seen[name] == 1 else f"{name} ({seen[name]})"
    return names


def way(stations: Sequence[str]) -> tuple[str, ...]:
    """The stations words came through, without blanks and without the same one twice in a row."""
    named = [station for station in stations if station]
    return tuple(s for n, s in enumerate(named) if n == 0 or s != named[n - 1])


def _name(report: Report) -> str:
    return report.publisher or " / ".join(report.agencies) or _site(report.url) or f"Text {report.id}"


def _site(url: str) -> str:
    return url.split("//", 1)[-1].split("/", 1)[0].removeprefix("www.")
