"""What the class names and tags of an HTML page say of its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from synopse.languages.files import read_toml, resources
from synopse.model.zone import ZoneType


@dataclass(frozen=True)
class MarkupHints:
    """Zones by tag and by words in class, id, role, itemprop and data-testid of an element."""

    tags: dict[str, ZoneType]
    patterns: dict[ZoneType, str]

    def by_tag(self, tag: str) -> ZoneType | None:
        return self.tags.get(tag)

    def by_names(self, names: str) -> ZoneType | None:
        """The zone that ``names`` speak for, words parted by anything that is no letter."""
        found = self._all.search(names)
        return ZoneType(found.lastgroup) if found and found.lastgroup else None

    @cached_property
    def _all(self) -> re.Pattern[str]:
        groups = (f"(?P<{zone.value}>{pattern})" for zone, pattern in self.patterns.items())
        return re.compile(f"(?<![A-Za-z])(?:{'|'.join(groups)})(?![a-z])", re.IGNORECASE)


@lru_cache(maxsize=1)
def load_markup_hints() -> MarkupHints:
    """The hints for pages in all languages."""
    table = read_toml(resources() / "languages" / "markup.toml")
    return MarkupHints(
        {tag: ZoneType(zone) for tag, zone in table["tags"].items()},
        {ZoneType(zone): "|".join(words) for zone, words in table["names"].items()},
    )
