"""What grouping reaches on public data: floors that must not sink (B-cubed, Bagga and Baldwin 1998)."""

import csv
import gzip
import json
from collections import defaultdict
from itertools import combinations

from synopse.group import group_reports
from synopse.languages.language import load_language


def b_cubed(gold: dict[str, str], found: dict[str, str]) -> float:
    """The harmonic mean of B-cubed precision and recall of two labellings of the same items."""
    sides = [defaultdict(set), defaultdict(set)]
    for side, labels in zip(sides, (gold, found), strict=True):
        for item, label in labels.items():
            side[label].add(item)
    common = {item: len(sides[0][gold[item]] & sides[1][found[item]]) for item in gold}
    precision = sum(common[item] / len(sides[1][found[item]]) for item in gold) / len(gold)
    recall = sum(common[item] / len(sides[0][gold[item]]) for item in gold) / len(gold)
    return 2 * precision * recall / (precision + recall)


def labels(reports) -> dict[str, str]:
    """The story of each report; a report that stands alone is its own."""
    found = {report.id: report.id for report in reports}
    for story in group_reports(tuple(reports), load_language):
        found |= dict.fromkeys(story.report_ids, story.id)
    return found


def test_b_cubed_by_hand():
    assert b_cubed({"a": "1", "b": "1", "c": "2"}, {"a": "x", "b": "x", "c": "y"}) == 1.0
    assert b_cubed({"a": "1", "b": "1"}, {"a": "x", "b": "y"}) == 2 / 3


def test_english_full_texts(shared, make_report):
    with gzip.open(shared / "data/stories/giveme5w1h-odd.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    made = [
        make_report(str(k), row["title"] or "", row["text"] or "", row["date_publish"] or "", "en")
        for k, row in enumerate(rows)
    ]
    assert b_cubed({str(k): row["story"] for k, row in enumerate(rows)}, labels(made)) >= 0.77


def test_german_titles(shared, make_report):
    with gzip.open(shared / "data/stories/og2021.tsv.gz", "rt", encoding="utf-8") as file:
        rows = [
            r for r in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if r["language"] == "deu"
        ]
    made = [make_report(row["uri"], row["title"], day=row["time"].replace(" ", "T")) for row in rows]
    assert b_cubed({row["uri"]: row["story"] for row in rows}, labels(made)) >= 0.66


def test_any_of_the_five_reports_find_each_other_among_strays(shared, make_report):
    strays = []
    for path in sorted((shared / "data/extraction/de").glob("*.json"))[:12]:
        for key, page in json.loads(path.read_text(encoding="utf-8")).items():
            title = page.get("title") or ""
            body = json.dumps(page.get("body"), ensure_ascii=False)
            strays.append(make_report(path.stem + key, title, body))
    five = [
        make_report(path.stem, "", path.read_text(encoding="utf-8"))
        for path in sorted((shared / "reports").glob("*.txt"))
    ]
    for chosen in combinations(five, 2):
        stories = group_reports((*strays, *chosen), load_language)
        ids = tuple(report.id for report in chosen)
        assert ids in {story.report_ids for story in stories}
