"""A language: everything its folder in ``resources/languages`` says, read when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from synopse.errors import SettingsError
from synopse.languages.files import read_toml, resources

if TYPE_CHECKING:
    from synopse.languages.briefing import BriefingRules
    from synopse.languages.claims import ClaimRules
    from synopse.languages.clauses import ClauseRules
    from synopse.languages.lexicon import Lexicon
    from synopse.languages.names import NameResources
    from synopse.languages.network import QuotationNetworks
    from synopse.languages.quotations import QuotationRules
    from synopse.languages.sentences import SentenceRules
    from synopse.languages.tagger import Tagger
    from synopse.languages.times import TimeRules
    from synopse.languages.zones import ZoneRules


@dataclass(frozen=True)
class Language:
    """One language by its ISO 639-1 code. Each part is one module here and one or more files there."""

    code: str
    name: str
    folder: Traversable
    clock: str = ""
    """The time zone (IANA) that its outlets tell times in; empty where they stand in many."""

    @cached_property
    def sentences(self) -> SentenceRules:
        """Rules for sentence boundaries and tokens."""
        from synopse.languages.sentences import read_sentence_rules

        return read_sentence_rules(self.folder)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Word forms with lemma, part of speech, mood."""
        from synopse.languages.lexicon import read_lexicon

        return read_lexicon(self.folder)

    @cached_property
    def tagger(self) -> Tagger | None:
        """The part-of-speech tagger; None where no model ships."""
        from synopse.languages.tagger import read_tagger

        return read_tagger(resources() / "models" / f"pos-{self.code}" / "model.crfsuite", self.lexicon)

    def with_tagger(self, tagger: Tagger) -> Language:
        """This language with another model of parts of speech, for measuring one."""
        other = Language(self.code, self.name, self.folder, self.clock)
        other.__dict__.update(lexicon=self.lexicon, tagger=tagger)
        return other

    @cached_property
    def clauses(self) -> ClauseRules:
        """How its clauses begin and its verbs are put together."""
        from synopse.languages.clauses import read_clause_rules

        return read_clause_rules(self.folder)

    @cached_property
    def zones(self) -> ZoneRules:
        """Patterns that tell the parts of a scraped page."""
        from synopse.languages.zones import read_zone_rules

        return read_zone_rules(self.folder)

    @cached_property
    def times(self) -> TimeRules:
        """Rules for time expressions."""
        from synopse.languages.times import read_time_rules

        return read_time_rules(self.folder)

    @cached_property
    def names(self) -> NameResources:
        """Gazetteers, titles and roles."""
        from synopse.languages.names import read_name_resources

        return read_name_resources(self.folder)

    @cached_property
    def quotations(self) -> QuotationRules:
        """Cues and patterns of reported speech."""
        from synopse.languages.quotations import read_quotation_rules

        return read_quotation_rules(self.folder)

    @cached_property
    def quotation_networks(self) -> QuotationNetworks | None:
        """Trained networks for quotations, not free for commercial use; None where none ship."""
        from synopse.languages.network import read_quotation_networks

        return read_quotation_networks(resources() / "models" / f"quotations-{self.code}")

    @cached_property
    def claims(self) -> ClaimRules:
        """Markers of modality, units of figures, function words."""
        from synopse.languages.claims import read_claim_rules

        return read_claim_rules(self.folder)

    @cached_property
    def briefing(self) -> BriefingRules:
        """What a sentence must not begin with to stand alone, and how a speaker is added to one."""
        from synopse.languages.briefing import read_briefing_rules

        return read_briefing_rules(self.folder)

    @cached_property
    def frequencies(self) -> Mapping[str, float]:
        """How common the words of its news are."""
        from synopse.languages.frequencies import read_frequencies

        return read_frequencies(self.folder)


def available_languages() -> tuple[str, ...]:
    """Codes of all languages that ship, in alphabetical order."""
    folder = resources() / "languages"
    return tuple(sorted(f.name for f in folder.iterdir() if (f / "language.toml").is_file()))


@cache
def load_language(code: str) -> Language:
    """The language with this code; raises SettingsError where none ships."""
    if code not in available_languages():
        raise SettingsError(
            "unknown language",
            code,
            "no resources ship for it",
            f"choose one of {', '.join(available_languages())}",
        )
    folder = resources() / "languages" / code
    head = read_toml(folder / "language.toml")
    return Language(code, head["name"], folder, head.get("clock", ""))
