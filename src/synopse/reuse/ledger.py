"""Who is credited in each report of a story, looked up once."""

from __future__ import annotations

from collections.abc import Iterable

from synopse.model.report import Report
from synopse.model.reuse import Origin, OwnWords
from synopse.reuse.credits import Catalogue
from synopse.reuse.origins import Attribution, agency_origin, own_words, passage_origin
from synopse.reuse.witnesses import Wording


class Ledger:
    """The credits of all reports of a story, and whose their own words are."""

    def __init__(self, reports: Iterable[Report], catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._reports = {report.id: report for report in reports}
        self._credits = {id_: catalogue.credits(report) for id_, report in self._reports.items()}
        words = {id_: own_words(r, self._credits[id_], catalogue) for id_, r in self._reports.items()}
        self.own: dict[str, Origin] = {id_: origin for id_, (origin, _) in words.items()}
        self.own_words: tuple[OwnWords, ...] = tuple(own for _, own in words.values())

    @property
    def mixed(self) -> frozenset[Origin]:
        """The agencies that some report mixes in; perhaps nothing is known to be theirs."""
        return frozenset(
            agency_origin(agency, self._catalogue)
            for own in self.own_words
            if own.mixed_with
            for agency in self._credits[own.report_id].agencies
        )

    def origin_of(self, wording: Wording) -> Attribution:
        """Whose a passage is that is no mere utterance."""
        witnesses = [self._reports[id_] for id_ in wording.report_ids]
        return passage_origin(witnesses, self._credits, self.own, self._catalogue)
