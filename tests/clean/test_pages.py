"""HTML pages: text, zones, metadata; hostile and empty ones."""

from __future__ import annotations

import json

import pytest

from synopse.clean import clean_report
from synopse.errors import EmptyText
from synopse.model.report import RawReport, Report
from synopse.model.zone import ZoneType

LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Hafenblatt"},
        {
            "@type": "NewsArticle",
            "headline": "Fähre läuft vor Bergen auf Grund",
            "datePublished": "2021-04-03T10:36:00+02:00",
            "dateModified": "2021-04-03T11:05:00+02:00",
            "author": [{"@type": "Person", "name": "Anna Muster"}],
            "publisher": {"@type": "Organization", "name": "Hafenblatt"},
            "articleSection": "Panorama",
        },
    ],
}
PAGE = f"""<!doctype html><html lang="de"><head><title>Fähre | Hafenblatt</title>
<meta property="og:title" content="Fähre läuft vor Bergen auf Grund | Hafenblatt">
<link rel="canonical" href="https://hafenblatt.example/faehre">
<script type="application/ld+json">{json.dumps(LINKED)}</script>
<style>p {{ color: red }}</style><script>var geheim = "Nebel";</script></head><body>
<nav><a href="/">Startseite</a><a href="/politik">Politik</a></nav>
<article><header><span class="kicker">Norwegen</span><h1>Fähre läuft vor Bergen auf Grund</h1>
<p class="lead">In dichtem Nebel ist eine Fähre vor Bergen auf einen Felsen gelaufen. Alle wurden gerettet.</p></header>
<figure><img src="a.jpg"><figcaption>Die Fähre am Morgen danach. <span class="credit">Foto: Probe/dpa</span></figcaption></figure>
<p>Die Fähre ist am Samstagmorgen vor der norwegischen Stadt Bergen auf einen Felsen gelaufen. Nach Angaben der
Küstenwache waren 212 Menschen an Bord, unter ihnen 40 Kinder.</p>
<div class="newsletter"><p>Bestellen Sie unseren Newsletter und bleiben Sie immer auf dem neuesten Stand!</p></div>
<h2>Reederei verspricht Aufklärung</h2>
<p>Verletzt wurde niemand. Die Reederei teilte mit, der Kapitän habe im Nebel ein Seezeichen übersehen. Die
Polizei hat eine Untersuchung eingeleitet, hieß es am Abend weiter.</p>
<p hidden>Dies soll niemand lesen, und deshalb steht es auch nicht auf der Seite.</p>
<script>document.write("Und dies schon gar nicht.")</script></article>
<section id="comments"><h3>2 Kommentare</h3><p>Ich bin diese Strecke oft gefahren, und bei Nebel ist sie wirklich sehr
gefährlich, das wissen doch alle.</p></section>
<aside class="related"><h3>Bäcker backt das längste Brot</h3><p>In Thun misst ein Brot ganze 48 Meter.</p></aside>
<footer>Impressum</footer></body></html>"""


def clean(page: str, **options: str) -> Report:
    return clean_report(RawReport("a", "a.html", "text/html", page.encode(), **options))  # type: ignore[arg-type]


def zone_of(report: Report, words: str) -> ZoneType:
    zone = report.zone_at(report.text.index(words))
    assert zone is not None
    return zone.type


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Startseite", ZoneType.NAVIGATION),
        ("Fähre läuft", ZoneType.TITLE),
        ("Die Fähre am Morgen", ZoneType.CAPTION),
        ("Foto: Probe", ZoneType.CREDITS),
        ("Die Fähre ist am", ZoneType.BODY),
        ("Bestellen Sie", ZoneType.SHARE_DONATE),
        ("Reederei verspricht", ZoneType.HEADING),
        ("Verletzt wurde", ZoneType.BODY),
        ("Ich bin diese", ZoneType.COMMENTS),
        ("Bäcker backt", ZoneType.RELATED_ARTICLE),
        ("Impressum", ZoneType.NAVIGATION),
    ],
)
def test_each_part_of_a_page_lies_in_its_zone(words: str, zone: ZoneType) -> None:
    assert zone_of(clean(PAGE), words) is zone


def test_the_lead_may_feed_the_event() -> None:
    assert zone_of(clean(PAGE), "In dichtem Nebel") in (ZoneType.SUBTITLE, ZoneType.BODY)


def test_scripts_styles_and_hidden_parts_are_no_text() -> None:
    text = clean(PAGE).text
    assert all(word not in text for word in ("geheim", "color", "niemand lesen", "gar nicht", "schema.org"))


def test_a_page_says_who_wrote_it_when() -> None:
    report = clean(PAGE)
    assert report.title == "Fähre läuft vor Bergen auf Grund"
    assert report.publisher == "Hafenblatt"
    assert report.authors == ("Anna Muster",)
    assert report.published.value == "2021-04-03T10:36:00+02:00"
    assert report.updated.value == "2021-04-03T11:05:00+02:00"
    assert (report.category, report.url) == ("Panorama", "https://hafenblatt.example/faehre")


@pytest.mark.parametrize("name", ["article:published_time", "article:published:time"])
def test_meta_elements_say_when_where_nothing_else_does(name: str) -> None:
    page = PAGE.replace(json.dumps(LINKED), "{}").replace(
        "<link", f'<meta property="{name}" content="2021-04-03"><link'
    )
    assert clean(page).dct.value == "2021-04-03"


def test_every_character_of_a_page_lies_in_one_zone() -> None:
    report = clean(PAGE)
    covered = {i for zone in report.zones for i in range(zone.span.start, zone.span.end)}
    assert {i for i, c in enumerate(report.text) if not c.isspace()} <= covered
    assert all(report.given[report.offsets.to_given(i)] == c for i, c in enumerate(report.text))


@pytest.mark.parametrize(
    "page", ["<html></html>", "<script>alert(1)</script>", "<p> \u200b </p>", "<img src=x>"]
)
def test_a_page_without_text_is_an_error(page: str) -> None:
    with pytest.raises(EmptyText):
        clean(page)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000 + "<p>Der Hafen ist wegen des Nebels zu, sagte der Kapitän.</p>",
        PAGE.replace("<nav>", '<script type="application/ld+json">{"@graph": [[[[{]]</script><nav>'),
        PAGE.replace("</article>", ""),
        "<p>Der Hafen ist wegen des Nebels zu, sagte der Kapitän.<p>Das ist <b>neu</b>.</td></ul>",
    ],
    ids=["deep", "broken JSON-LD", "unclosed", "fragments"],
)
def test_hostile_pages_give_a_report(page: str) -> None:
    assert clean(page).zones_of(ZoneType.BODY)
