"""Whatever the text, the whole way gives an account that holds together, or says why it cannot.

``SYNOPSE_FUZZ=5000 pytest tests/test_any_text.py`` looks longer and elsewhere than the suite
does, which always tries the same texts.
"""

import functools
import json
import os
import re
from pathlib import Path

import jsonschema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from synopse.brief.renderers import html, markdown
from synopse.brief.renderers import json as as_json
from synopse.clean import clean_report
from synopse.errors import ReportError
from synopse.model.report import Declared, RawReport, Report
from synopse.model.run import Run
from synopse.model.story import Story
from synopse.pipeline import make_synopsis
from synopse.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = jsonschema.Draft202012Validator(
    json.loads(Path(as_json.__file__).with_name("synopse.schema.json").read_text(encoding="utf-8"))
)
EXAMPLES = int(os.environ.get("SYNOPSE_FUZZ", "60"))
ANY = settings(
    derandomize="SYNOPSE_FUZZ" not in os.environ,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
WORDS = re.split(
    " ",
    "der die das ein am im nach laut sagte hat ist wird sei habe seien soll will Berlin Köln Anna Berger Müller Dr. "
    "Polizei Minister Sprecherin dpa Reuters AFP Angaben Millionen Euro zwölf 14 3,5 15.05.2024 Mai Montag gestern "
    "heute morgen Uhr 8.30 2023 nicht kein aber dass weil , . : ; ! ? – - „ “ \" ' » « ( ) / … Foto Bild Von vor seit",
)
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(["\n", "\n\n", "\t", "\r\n", "\u2028", "\xad", "\u200b", "\u202e", "e\u0301", "\ufeff", "\x00", "ﬁ", "İ", "ß"]),
    st.text(max_size=6),
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(PIECES, min_size=1, max_size=120).map(" ".join),
    st.lists(PIECES, min_size=1, max_size=60).map("".join),
)


@functools.cache
def examples() -> tuple[tuple[str, bytes], ...]:
    """The bundled reports that are plain bytes, with their media types."""
    kinds = {".txt": "text/plain", ".md": "text/markdown", ".html": "text/html"}
    paths = sorted(p for p in (ROOT / "examples" / "reports").rglob("*") if p.suffix in kinds)
    return tuple((kinds[p.suffix], p.read_bytes()) for p in paths)


@st.composite
def mutated(draw) -> tuple[str, bytes]:
    """An example with parts cut out, doubled, moved or replaced."""
    kind, payload = draw(st.sampled_from(examples()))
    text = payload.decode("utf-8", "replace")
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, max(0, len(text) - 1)))
        end = min(len(text), start + draw(st.integers(0, 400)))
        how = draw(st.sampled_from(["cut", "double", "move", "put"]))
        new = draw(TEXTS) if how == "put" else text[start:end] * (2 if how == "double" else 1)
        rest = text[:start] + text[end:]
        at = draw(st.integers(0, len(rest))) if how == "move" else start
        text = rest if how == "cut" else rest[:at] + new + rest[at:]
    return kind, text.encode("utf-8", "replace")


def arbitrary() -> st.SearchStrategy[tuple[str, bytes]]:
    kinds = st.sampled_from(["text/plain", "text/markdown", "text/html"])
    payloads = st.one_of(st.binary(max_size=300), TEXTS.map(lambda t: t.encode("utf-8", "replace")))
    return st.tuples(kinds, payloads)


DECLARED = st.builds(
    Declared,
    publisher=st.sampled_from(["", "Bote", "x\u2028y", "<b>"]),
    title=st.one_of(st.just(""), TEXTS.map(lambda t: t[:80])),
    published=st.sampled_from(["", "gestern", "2024-05-15", "2024-05-15T08:30:00+02:00", "9999-12-31", "0001-01-01"]),
    language=st.sampled_from(["", "de", "en", "xx"]),
)  # fmt: skip
FORCED = st.sampled_from(["de", "en", "de", None])


def cleaned(sources, declared, as_body: bool, language: str | None) -> tuple[Report, ...]:
    """The reports that can be used."""
    reports = []
    for number, ((kind, payload), said) in enumerate(zip(sources, declared, strict=False)):
        raw = RawReport(f"r{number}", f"r{number}.txt", kind, payload, said, as_body=as_body)
        try:
            reports.append(clean_report(raw, language))
        except ReportError as error:
            assert str(error).isprintable()
    return tuple(reports)


def check(reports: tuple[Report, ...]) -> None:
    """The whole way; what comes out must hold together."""
    for report in reports:
        assert [z for z in report.zones if z.span.end > len(report.text)] == []
    if not reports:
        return
    story = Story("s", tuple(report.id for report in reports))
    synopsis = make_synopsis((story, reports), Settings())
    for annotated in synopsis.reports:
        layers = (
            annotated.sentences,
            annotated.times,
            annotated.names,
            annotated.quotations,
            annotated.claims,
        )
        size = len(annotated.report.text)
        assert all(a.span.end <= size for layer in layers for a in layer)
    run = Run((synopsis,), (), (), len(reports))
    told = json.loads(as_json.render(run))
    SCHEMA.validate(told)
    check_evidence(told)
    assert markdown.render(run).endswith("\n")
    page = html.render_story(synopsis, "de") + html.render_overview(run, "en")
    assert "<script>alert" not in page


def check_evidence(told: dict) -> None:
    """Every passage that is cited lies in the text that is given with it, and is more than white space."""
    (story,) = told["stories"]
    texts = {report["id"]: report["text"] for report in story["reports"]}
    for statement in story["briefing"]:
        assert statement["citations"]
        for place in statement["citations"]:
            assert texts[place["report"]][place["start"] : place["end"]].strip()
    for row in story["alignments"]:
        for support in row["supports"]:
            for start, end in support["spans"]:
                assert 0 <= start < end <= len(texts[support["report"]])


@settings(ANY, max_examples=EXAMPLES)
@given(
    st.lists(arbitrary(), min_size=1, max_size=3), st.lists(DECLARED, min_size=3, max_size=3),
    st.booleans(), FORCED,
)  # fmt: skip
def test_any_text_goes_the_whole_way(sources, declared, as_body, language):
    check(cleaned(sources, declared, as_body, language))


@settings(ANY, max_examples=max(1, EXAMPLES // 4))
@given(st.lists(mutated(), min_size=2, max_size=3), st.lists(DECLARED, min_size=3, max_size=3), FORCED)
def test_any_damage_to_a_report_goes_the_whole_way(sources, declared, language):
    check(cleaned(sources, declared, False, language))
