"""Origins are counted, never outlets, and as few as they may be."""

import dataclasses

from tests.brief.renderers.story import make_synopsis

from synopse.brief.renderers.independence import count_origins
from synopse.model.reuse import Confidence, Origin, OriginKind, OriginShare, OwnWords, Reuse

AGENCY = Origin("agency:np", OriginKind.AGENCY, "Nordpress")
PAPER = Origin("outlet:bote", OriginKind.OUTLET, "Bote")
NAMELESS = Origin("report:3", OriginKind.OUTLET, "")


def story(*shares, own=()):
    return Reuse((), (AGENCY, PAPER, NAMELESS), tuple(OriginShare(r, o, 10, s) for r, o, s in shares), own)


def test_copy_adds_no_origin():
    reuse = make_synopsis().reuse
    assert count_origins(reuse) == (3, 0)


def test_report_without_a_known_origin_is_open():
    assert count_origins(story(("1", "agency:np", 1.0), ("3", "report:3", 1.0))) == (1, 1)


def test_agency_copy_mixed_in_does_not_count_beside_the_agency():
    own = (OwnWords("2", "outlet:bote", Confidence.OPEN, (), ("agency:np",)),)
    shares = (("1", "agency:np", 1.0), ("2", "outlet:bote", 1.0))
    assert count_origins(story(*shares, own=own)) == (1, 0)
    assert count_origins(story(*shares[1:], own=own)) == (1, 0)


def test_words_of_a_speaker_are_nobodys_text():
    reuse = make_synopsis().reuse
    said = OriginShare("bote", "utterance", 900, 0.95)
    more = dataclasses.replace(reuse, shares=(*reuse.shares, said))
    assert count_origins(more) == count_origins(reuse)
