"""What an HTML page declares of itself: JSON-LD and meta elements.

JSON-LD is read after schema.org's NewsArticle; where a page declares several articles the one whose
headline the page's own title carries is taken, otherwise the first.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from synopse.model.report import Declared

_ARTICLE = re.compile(r"Article|BlogPosting|Report\b|LiveBlog|Review$|NewsItem")
_MOST_NESTED = 12
_MARKUP = re.compile(r"<[^>]+>")
_LAST_COLON = re.compile(r"^(\w+:\w+):(?=\w+$)")


def read_metadata(tree: LexborHTMLParser, url: str = "") -> Declared:
    """All that the page declares; JSON-LD first, meta elements for what it leaves open."""
    metas = _metas(tree)
    linked = _article(tree, metas.get("og:title", ""))
    return _from_linked(linked).or_else(_from_metas(tree, metas, url))


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    """By name in lower case; "article:published:time", as some systems write it, is "article:published_time"."""
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = (attributes.get("content") or "").strip()
        if name and content:
            found.setdefault(_LAST_COLON.sub(r"\1_", name.lower()), content)
    return found


def _from_metas(tree: LexborHTMLParser, metas: Mapping[str, str], url: str) -> Declared:
    def first(*names: str) -> str:
        return next((metas[name] for name in names if name in metas), "")

    author = first("author", "article:author", "dc.creator")
    return Declared(
        publisher=first("og:site_name", "application-name", "publisher"),
        title=_plain(first("og:title", "twitter:title", "dc.title")),
        subtitle=_plain(first("og:description", "description")),
        category=first("article:section", "section"),
        authors=() if "/" in author else tuple(a.strip() for a in author.split(",") if a.strip()),
        published=first("article:published_time", "datepublished", "date", "dc.date", "dcterms.created", "og:published_time"),
        updated=first("article:modified_time", "datemodified", "og:updated_time", "last-modified"),
        language=_language(tree, first("og:locale", "content-language", "language")),
        url=url or _canonical(tree) or first("og:url"),
    )  # fmt: skip


def _language(tree: LexborHTMLParser, locale: str) -> str:
    root = tree.root
    return ((root.attributes.get("lang") if root else "") or locale or "").split("-")[0].split("_")[0].lower()


def _canonical(tree: LexborHTMLParser) -> str:
    node = tree.css_first('link[rel="canonical"]')
    return (node.attributes.get("href") or "") if node else ""


def _article(tree: LexborHTMLParser, title: str) -> Mapping[str, Any]:
    articles = [
        item
        for node in tree.css('script[type="application/ld+json"]')
        for item in _items(_loaded(node.text() or ""))
        if _ARTICLE.search(_kind(item)) and item.get("headline")
    ]
    same = (item for item in articles if title and _text(item["headline"])[:30] in title)
    return next(same, articles[0] if articles else {})


def _loaded(source: str) -> Any:
    source = source.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        return json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return None


def _items(content: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """All objects in ``content``, from the outside in."""
    if depth > _MOST_NESTED:
        return
    if isinstance(content, list):
        for item in content:
            yield from _items(item, depth + 1)
    elif isinstance(content, dict):
        yield content
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _items(content.get(key), depth + 1)


def _kind(item: Mapping[str, Any]) -> str:
    kind = item.get("@type", "")
    return " ".join(map(str, kind)) if isinstance(kind, list) else str(kind)


def _from_linked(item: Mapping[str, Any]) -> Declared:
    return Declared(
        publisher=next(iter(_names(item.get("publisher"))), ""),
        title=_text(item.get("headline")),
        subtitle=_text(item.get("description")),
        category=next(iter(_names(item.get("articleSection"))), ""),
        authors=tuple(dict.fromkeys(_names(item.get("author")))),
        published=_text(item.get("datePublished")),
        updated=_text(item.get("dateModified")),
    )


def _names(value: Any) -> Iterator[str]:
    """Names in a string, an object with a name, or a list of these."""
    if isinstance(value, list):
        for item in value:
            yield from _names(item)
    elif isinstance(value, dict):
        yield from _names(value.get("name"))
    elif _text(value):
        yield _text(value)


def _text(value: Any) -> str:
    return _plain(value) if isinstance(value, str) else ""


def _plain(value: str) -> str:
    """Without markup, references and doubled spaces, for both stand in declared titles."""
    return " ".join(_MARKUP.sub("", html.unescape(value)).split())
