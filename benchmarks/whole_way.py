"""Seconds and peak memory: each stage in one process, then the whole way as its users start it.

    python benchmarks/whole_way.py [FOLDER] [--runs N]

FOLDER is ``../shared/reports`` where it is there, else the bundled examples. The median of N runs is
printed. Resources are read in the first run, which is shown apart, for every user pays for it.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "reports"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    default = SHARED if SHARED.is_dir() else ROOT / "examples" / "reports"
    parser.add_argument("folder", nargs="?", type=Path, default=default)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    print(f"{datetime.now(UTC):%Y-%m-%d}  {machine()}  data {digest(arguments.folder)}\n")
    by_stage(arguments.folder, arguments.runs)
    whole_way(arguments.folder, arguments.runs)


def machine() -> str:
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def digest(folder: Path) -> str:
    """The first 12 digits of SHA-256 over all files, in order of their names."""
    total = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        total.update(path.read_bytes())
    return total.hexdigest()[:12]


def by_stage(folder: Path, runs: int) -> None:
    """Each stage of one process, the first run apart."""
    rows = [stages(folder) for _ in range(runs + 1)]
    print(f"{'stage':<22}{'first s':>10}{'median s':>10}")
    for stage in rows[0]:
        later = statistics.median(row[stage] for row in rows[1:])
        print(f"{stage:<22}{rows[0][stage]:>10.3f}{later:>10.3f}")
    print(
        f"{'all':<22}{sum(rows[0].values()):>10.3f}{statistics.median(sum(r.values()) for r in rows[1:]):>10.3f}\n"
    )


def stages(folder: Path) -> dict[str, float]:
    """Seconds by stage for all reports under ``folder``, without output."""
    from synopse import pipeline
    from synopse.languages.language import load_language
    from synopse.pipeline.engine import prepare_process
    from synopse.settings import ReadSettings, Settings

    prepare_process()

    seconds: dict[str, float] = {}

    def timed(stage: str, work: Callable):
        begin = time.perf_counter()
        result = work()
        seconds[stage] = seconds.get(stage, 0.0) + time.perf_counter() - begin
        return result

    settings = Settings(read=ReadSettings(jobs=1))
    intake = timed("read, clean", lambda: pipeline.take_in([folder], settings))
    stories = timed("group", lambda: pipeline.group_reports(intake.reports, load_language))
    by_id = {report.id: report for report in intake.reports}
    for story in stories:
        reports = tuple(by_id[i] for i in story.report_ids)
        compare(pipeline, reports, story, settings, timed)
    return seconds


def compare(pipeline, reports, story, settings, timed) -> None:
    """The stages that lay one story's reports side by side."""
    dated = timed("creation times", lambda: pipeline.date_story(reports))
    annotated = tuple(annotate(pipeline, report, timed) for report in dated)
    language = pipeline.load_language(reports[0].language)
    reuse = timed(
        "reuse", lambda: pipeline.find_reuse(annotated, pipeline.load_agencies(), pipeline.load_publishers())
    )
    aligned = timed("align", lambda: pipeline.align(annotated, reuse, language, settings.align.link))
    synopsis = timed(
        "briefing", lambda: pipeline.write_briefing(story, annotated, reuse, aligned, language, 6, 12)
    )
    timed("page", lambda: _page(synopsis))


def annotate(pipeline, report, timed):
    """All layers of one report, timed one by one."""
    language = pipeline.load_language(report.language)
    sentences = timed("sentences", lambda: pipeline.split_sentences(report, language))
    tokens = timed("tokens", lambda: pipeline.tokenize(report, sentences, language))
    phrases = timed("phrases", lambda: pipeline.find_phrases(report, sentences, tokens, language))
    clauses = timed("clauses", lambda: pipeline.split_clauses(report, sentences, tokens, language))
    times = timed("times", lambda: pipeline.tag_times(report, sentences, tokens, clauses, language))
    names, entities = timed("names", lambda: pipeline.tag_names(report, sentences, tokens, language))
    before = (report, sentences, tokens, phrases, clauses, names, entities, language)
    networks = language.quotation_networks
    quotations = timed("quotations", lambda: pipeline.tag_quotations(*before, networks))
    claims = timed(
        "claims",
        lambda: pipeline.tag_claims(
            report, sentences, tokens, clauses, times, names, entities, quotations, language
        ),
    )
    grammar = (sentences, tokens, phrases, clauses)
    return pipeline.AnnotatedReport(report, *grammar, times, names, entities, quotations, claims)


def _page(synopsis) -> str:
    from synopse.brief.renderers.html import render_story

    return render_story(synopsis)


def whole_way(folder: Path, runs: int) -> None:
    """The command as a process of its own: wall seconds and the peak of its resident memory."""
    synopse = str(Path(sys.executable).parent / "synopse")
    with tempfile.TemporaryDirectory() as out:
        seconds = [once([synopse, "brief", str(folder), "--out", out]) for _ in range(runs)]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    helped = [once([synopse, "--help"]) for _ in range(runs)]
    print(f"synopse brief   {statistics.median(seconds):.2f} s wall (median of {runs}), peak {peak:.0f} MB")
    print(f"synopse --help  {statistics.median(helped):.2f} s wall")


def once(command: list[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
