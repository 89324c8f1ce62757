"""Origins are counted, never outlets, and the count says how sure it is."""

from synopse.model.reuse import Confidence, Origin, OriginKind, OriginShare, OwnWords, Reuse

AGENCY = Origin("agency:np", OriginKind.AGENCY, "Nordpress")
PAPER = Origin("outlet:bote", OriginKind.OUTLET, "Bote")
OTHER = Origin("outlet:kurier", OriginKind.OUTLET, "Kurier")


def reuse_of(*own: OwnWords) -> Reuse:
    shares = tuple(OriginShare(each.report_id, each.origin_id, 10, 1.0) for each in own)
    return Reuse((), (AGENCY, PAPER, OTHER), shares, own)


def own(report_id: str, origin_id: str, *mixed_with: str) -> OwnWords:
    return OwnWords(report_id, origin_id, Confidence.LIKELY, (), mixed_with)


def test_two_reports_of_one_agency_are_one_origin():
    assert reuse_of(own("1", AGENCY.id), own("2", AGENCY.id)).origin_range() == (1, 1)


def test_outlets_with_words_of_their_own_count_each():
    assert reuse_of(own("1", AGENCY.id), own("2", PAPER.id)).origin_range() == (2, 2)


def test_a_blend_may_be_nothing_but_the_agency():
    assert reuse_of(own("1", AGENCY.id), own("2", PAPER.id, AGENCY.id)).origin_range() == (1, 2)


def test_two_blends_of_one_agency_may_be_one_source():
    assert reuse_of(own("1", PAPER.id, AGENCY.id), own("2", OTHER.id, AGENCY.id)).origin_range() == (1, 2)


def test_a_report_that_was_not_compared_counts_for_itself():
    reuse = Reuse((), (), (OriginShare("1", "x", 5, 1.0), OriginShare("2", "y", 5, 1.0)))
    assert reuse.origin_range() == (2, 2)
