"""Whose wording it is, and that no origin is more certain than its grounds."""

import pytest

from synopse.languages.catalogues import load_agencies, load_publishers
from synopse.model.reuse import Confidence, OriginKind, PassageKind, Reuse
from synopse.model.span import Span
from synopse.reuse import find_reuse

COPY = (
    "Ein Güterzug mit Kesselwagen ist am frühen Sonntagmorgen bei Uelzen entgleist. "
    "Drei Wagen kippten um, aus einem lief nach Angaben der Feuerwehr Diesel in einen Graben."
)
MORE = " Die Strecke nach Hamburg war am Montag noch gesperrt, Pendler mussten auf Busse umsteigen."
ELSE = " Anwohner klagten über den Geruch, die Gemeinde ließ Trinkwasser untersuchen und gab bald Entwarnung."
QUOTE = "„So einen Einsatz haben wir in dreißig Jahren nicht erlebt, und alle sind wohlauf“"


def reuse_of(*reports) -> Reuse:
    return find_reuse(reports, load_agencies(), load_publishers())


def the_origin(reuse: Reuse) -> tuple[str, Confidence]:
    """The one origin of all passages, with its confidence."""
    ((origin, confidence),) = {(p.origin_id, p.confidence) for p in reuse.passages}
    return origin, confidence


def own(reuse: Reuse, report_id: str):
    return next(each for each in reuse.own_words if each.report_id == report_id)


class TestPassages:
    def test_every_sentence_is_a_passage_of_its_own_with_all_witnesses(self, report):
        found = reuse_of(report("a", COPY), report("b", MORE + " " + COPY), report("c", COPY + ELSE))
        assert [[w.report_id for w in p.witnesses] for p in found.passages] == [["a", "b", "c"]] * 2
        assert {p.kind for p in found.passages} == {PassageKind.VERBATIM}

    def test_one_edited_witness_makes_a_passage_edited(self, report):
        edited = COPY.replace("nach Angaben der Feuerwehr ", "")
        found = reuse_of(report("a", COPY), report("b", COPY), report("c", edited))
        assert [p.kind for p in found.passages] == [PassageKind.VERBATIM, PassageKind.EDITED]
        assert {len(p.witnesses) for p in found.passages} == {3}

    def test_witnesses_lie_in_event_zones_of_their_reports(self, report):
        reports = (report("a", COPY, byline="Von Jo Hartwig"), report("b", COPY, credit="(dpa)"))
        texts = {each.id: each.report for each in reports}
        for passage in reuse_of(*reports).passages:
            for witness in passage.witnesses:
                zones = texts[witness.report_id].event_zones()
                assert any(zone.span.contains(witness.span) for zone in zones)

    def test_the_same_credit_line_is_no_copied_passage(self, report):
        line = "Mit Material der Nachrichtenagenturen dpa und AFP aus Berlin und Paris, bearbeitet von Jo Hartwig"
        found = reuse_of(report("a", MORE, credit=line), report("b", ELSE, credit=line))
        assert found.passages == ()

    def test_a_sentence_twice_in_one_report_is_not_shared(self, report):
        found = reuse_of(report("a", COPY + " " + COPY), report("b", ELSE))
        assert found.passages == ()

    def test_how_somebody_is_called_is_not_copied(self, report):
        name = "die langjährige Vorsitzende des Hafenarbeiterverbands Rostock"
        verbs = ("kam", "sprach", "wurde", "steht")
        left = report("a", f"Am Morgen kam Ute Kern, {name}, nach Kiel.{MORE}", verbs=verbs)
        right = report("b", f"Mit dem Senator sprach auch Kern, {name}.{ELSE}", verbs=verbs)
        assert reuse_of(left, right).passages == ()
        telling = f"Gewählt wurde {name}, sie steht seit Jahren in der Kritik ihrer Kollegen."
        again = (report("a", telling, verbs=verbs), report("b", telling + ELSE, verbs=verbs))
        assert len(reuse_of(*again).passages) == 1

    def test_order_of_reports_does_not_matter(self, report):
        reports = [report("a", COPY), report("b", COPY + ELSE, credit="(dpa)"), report("c", ELSE)]
        assert reuse_of(*reports) == reuse_of(*reversed(reports))


class TestAgencies:
    def test_a_dateline_makes_it_credited_copy(self, report):
        found = reuse_of(report("a", COPY), report("b", COPY, dateline="Uelzen (Reuters) -"))
        assert the_origin(found) == ("agency:reuters", Confidence.CREDITED)
        assert found.passages[0].grounds == ("dateline", "credited_copy_elsewhere")

    def test_a_credit_below_the_text_makes_it_likely_at_most(self, report):
        found = reuse_of(report("a", COPY), report("b", COPY + MORE, credit="jh/dpa"))
        assert the_origin(found) == ("agency:dpa", Confidence.LIKELY)

    def test_a_dateline_wins_over_another_reports_credit_but_is_contested(self, report):
        found = reuse_of(report("a", COPY, credit="jh/dpa"), report("b", COPY, dateline="Uelzen (Reuters) -"))
        assert the_origin(found) == ("agency:reuters", Confidence.LIKELY)

    @pytest.mark.parametrize("first, second", [("jh/epd", "mk/KNA"), ("jh/dpa/AFP", "mk/dpa/AFP")])
    def test_credits_that_do_not_agree_on_one_leave_it_open(self, report, first, second):
        found = reuse_of(report("a", COPY, credit=first), report("b", COPY, credit=second))
        assert the_origin(found) == ("unknown:1", Confidence.OPEN)

    def test_what_two_credits_have_in_common_is_likely(self, report):
        found = reuse_of(report("a", COPY, credit="jh/dpa/AFP"), report("b", COPY, credit="mk/dpa"))
        assert the_origin(found) == ("agency:dpa", Confidence.LIKELY)

    def test_a_desk_counts_as_its_agency(self, report):
        found = reuse_of(report("a", COPY, credit="jh/dpa-AFX"), report("b", COPY, credit="mk/dpa"))
        assert the_origin(found) == ("agency:dpa", Confidence.LIKELY)

    def test_a_credited_relay_in_running_text_is_no_credit(self, report):
        text = COPY + " Das meldete die Nachrichtenagentur dpa."
        assert the_origin(reuse_of(report("a", text), report("b", COPY)))[1] is Confidence.OPEN


class TestOutlets:
    def test_without_credits_the_earliest_is_likely_where_the_later_name_it(self, report):
        early = report("b", COPY, publisher="taz", dct="2024-03-03T08:00")
        late = report("a", COPY + " Zuerst hatte die taz berichtet.", publisher="ORF", dct="2024-03-03T11:30")
        found = reuse_of(early, late)
        assert the_origin(found) == ("outlet:taz", Confidence.LIKELY)
        assert found.passages[0].grounds == ("earliest_witness",)

    def test_to_come_first_alone_is_no_ground(self, report):
        early = report("b", COPY, publisher="taz", dct="2024-03-03T08:00")
        late = report("a", COPY, publisher="ORF", dct="2024-03-03T11:30")
        assert the_origin(reuse_of(early, late)) == ("unknown:1", Confidence.OPEN)

    @pytest.mark.parametrize(
        "first, second",
        [
            ("2024-03-03T09:00+02:00", "2024-03-03T07:30Z"),
            ("2024-03-03T09:00", "2024-03-03T09:01"),
            ("2024-03-03", "2024-03-04T00:10"),
            ("2024-03-03T23:00+01:00", "2024-03-04"),
        ],
    )
    def test_the_earlier_stamp_counts_whatever_its_zone(self, report, first, second):
        early = report("z", COPY, publisher="taz", dct=first)
        late = report("a", COPY + " Das schrieb die taz.", publisher="ORF", dct=second)
        assert the_origin(reuse_of(early, late))[0] == "outlet:taz"

    @pytest.mark.parametrize(
        "first, second",
        [
            ("2024-03-03", "2024-03-03T08:00"),
            ("2024-03", "2024-03-04"),
            ("2024-03-03T09:00", "2024-03-03T07:30Z"),
        ],
    )
    def test_stamps_that_cannot_be_compared_leave_it_unknown(self, report, first, second):
        later = report("b", COPY + " Das schrieb die taz.", dct=second)
        found = reuse_of(report("a", COPY, publisher="taz", dct=first), later)
        assert the_origin(found)[0] == "unknown:1"

    def test_without_credits_and_times_it_is_unknown(self, report):
        found = reuse_of(report("a", COPY, dct="2024-03-03"), report("b", COPY, dct="2024-03-03T08:00"))
        assert the_origin(found) == ("unknown:1", Confidence.OPEN)
        assert found.origin("unknown:1").kind is OriginKind.UNKNOWN

    def test_two_reports_of_one_outlet_are_that_outlets(self, report):
        found = reuse_of(
            report("a", COPY, publisher="taz"), report("b", COPY + MORE, url="https://www.taz.de/!1")
        )
        assert the_origin(found) == ("outlet:taz", Confidence.LIKELY)

    def test_outlets_of_one_desk_are_that_desks(self, report):
        found = reuse_of(
            report("a", COPY, publisher="WAZ"), report("b", COPY, publisher="Hamburger Abendblatt")
        )
        assert the_origin(found) == ("desk:funke zentralredaktion", Confidence.LIKELY)

    def test_a_content_partner_wrote_it(self, report):
        found = reuse_of(
            report("a", COPY, publisher="watson", byline="Ein Artikel von\nt-online"),
            report("b", COPY, publisher="t-online"),
        )
        assert the_origin(found) == ("outlet:t_online", Confidence.LIKELY)


class TestOwnWords:
    def test_a_report_under_a_dateline_is_the_agencys(self, report):
        found = own(reuse_of(report("a", COPY, dateline="Uelzen (AFP) -"), report("b", ELSE)), "a")
        assert (found.origin_id, found.confidence) == ("agency:afp", Confidence.CREDITED)

    def test_a_bare_agency_credit_makes_the_report_likely_the_agencys(self, report):
        found = own(reuse_of(report("a", COPY, credit="(dpa)"), report("b", ELSE)), "a")
        assert (found.origin_id, found.confidence) == ("agency:dpa", Confidence.LIKELY)

    @pytest.mark.parametrize(
        "line", ["Von Lena Stern", "Von Petra Albrecht", "Von Sana Fuchs und Otto Focus"]
    )
    def test_persons_that_are_called_like_an_outlet_or_agency_are_none(self, report, line):
        signed = report("a", COPY, publisher="Die Zeit", byline=line, authors=(line[4:],))
        found = own(reuse_of(signed, report("b", ELSE)), "a")
        assert (found.origin_id, found.mixed_with) == ("outlet:zeit", ())

    @pytest.mark.parametrize(
        "line, agencies",
        [
            ("Quelle: ntv.de, jh/dpa/AFP", {"agency:dpa", "agency:afp"}),
            ("Mit Material der Nachrichtenagentur Reuters", {"agency:reuters"}),
            ("(SDA/dpa/jh)", {"agency:keystone_sda", "agency:dpa"}),
            ("© dpa-infocom, dpa:240303-99-12345/2, bearbeitet von jh", {"agency:dpa"}),
            ("jh/Deutsche Presse-Agentur", {"agency:dpa"}),
        ],
    )
    def test_agencies_in_all_kinds_of_credit_lines(self, report, line, agencies):
        found = own(reuse_of(report("a", COPY, credit=line), report("b", ELSE)), "a")
        assert set(found.mixed_with) == agencies

    def test_a_blend_is_the_outlets_but_open(self, report):
        found = own(reuse_of(report("a", COPY, credit="(t-online/dpa)"), report("b", ELSE)), "a")
        assert (found.origin_id, found.confidence) == ("outlet:t_online", Confidence.OPEN)
        assert found.mixed_with == ("agency:dpa",)

    def test_every_origin_that_is_named_by_its_id_can_be_looked_up(self, report):
        found = reuse_of(report("a", COPY, credit="(t-online/dpa)"), report("b", ELSE, credit="jh/dpa/AFP"))
        named = {id_ for each in found.own_words for id_ in (each.origin_id, *each.mixed_with)}
        named |= set(found.independent_origins((own.report_id, Span(0, 9)) for own in found.own_words))
        assert {"agency:dpa", "agency:afp"} <= named <= {origin.id for origin in found.origins}

    def test_a_signed_report_is_likely_its_outlets(self, report):
        signed = report("a", COPY, publisher="Die Zeit", authors=("Jo Hartwig",))
        found = own(reuse_of(signed, report("b", ELSE)), "a")
        assert (found.origin_id, found.confidence) == ("outlet:zeit", Confidence.LIKELY)

    def test_an_unnamed_outlet_keeps_the_reports_id(self, report):
        found = own(reuse_of(report("a", COPY), report("b", ELSE)), "a")
        assert (found.origin_id, found.confidence) == ("report:a", Confidence.OPEN)

    def test_copy_that_a_report_does_not_credit_casts_doubt_on_the_rest(self, report):
        found = reuse_of(report("a", COPY + ELSE), report("b", COPY, dateline="Uelzen (Reuters) -"))
        assert own(found, "a").mixed_with == ("agency:reuters",)
        assert "uncredited_copy" in own(found, "a").grounds


class TestUtterances:
    def test_the_same_words_of_one_speaker_are_one_utterance(self, report):
        left = report("a", f"{QUOTE}, sagte Brandmeisterin Ute Kern.{MORE}", speaker="Ute Kern")
        right = report("b", f"Die Einsatzleiterin fasste zusammen: {QUOTE}.{ELSE}", speaker="Ute Kern")
        found = reuse_of(left, right)
        assert [(p.origin_id, p.grounds) for p in found.passages] == [("speaker:ute kern", ("utterance",))]
        assert found.origin("speaker:ute kern").kind is OriginKind.SPEAKER

    def test_with_its_frame_a_quotation_is_copied(self, report):
        text = (
            "Am Rande der Aufräumarbeiten an der gesperrten Strecke sagte Brandmeisterin Ute Kern dem "
            f"Lokalsender {QUOTE}."
        )
        found = reuse_of(report("a", text, speaker="Ute Kern"), report("b", text, speaker="Ute Kern"))
        assert {p.origin_id for p in found.passages} == {"unknown:1"}

    def test_an_utterance_of_nobody_is_open(self, report):
        found = reuse_of(report("a", QUOTE + "." + MORE), report("b", QUOTE + "." + ELSE))
        assert the_origin(found) == ("speaker:1", Confidence.OPEN)


class TestShares:
    def test_shares_of_each_report_sum_to_one(self, report):
        reports = (
            report("a", COPY + MORE, title="Zug entgleist"),
            report("b", COPY + ELSE, dateline="Uelzen (dpa) -"),
            report("c", ELSE),
        )
        found = reuse_of(*reports)
        for each in reports:
            assert sum(s.share for s in found.shares if s.report_id == each.id) == pytest.approx(1.0)

    def test_copied_and_own_words_are_told_apart(self, report):
        found = reuse_of(report("a", COPY + MORE), report("b", COPY, dateline="Uelzen (dpa) -"))
        shares = {s.origin_id: s.characters for s in found.shares if s.report_id == "a"}
        assert shares["agency:dpa"] == pytest.approx(len(COPY), abs=4)
        assert shares["report:a"] == pytest.approx(len(MORE), abs=4)

    def test_every_origin_that_is_named_is_listed(self, report):
        found = reuse_of(report("a", COPY + MORE), report("b", COPY, credit="jh/dpa"), report("c", ELSE))
        listed = {origin.id for origin in found.origins}
        assert {s.origin_id for s in found.shares} | {p.origin_id for p in found.passages} <= listed


class TestLookUp:
    def test_a_sentence_has_the_origin_of_its_passage_else_its_reports(self, report):
        text = COPY + ELSE
        found = reuse_of(report("a", text), report("b", COPY, dateline="Uelzen (dpa) -"))
        assert found.origin_at("a", Span(0, 78)) == "agency:dpa"
        assert found.origin_at("a", Span(len(COPY) + 1, len(text))) == "report:a"
        assert found.origin_at("z", Span(0, 5)) == "report:z"

    def test_two_blends_of_one_agency_are_one_origin_at_least(self, report):
        found = reuse_of(
            report("a", MORE, credit="(t-online/dpa)"), report("b", ELSE, credit="jh/dpa", publisher="taz")
        )
        evidence = [("a", Span(0, 60)), ("b", Span(0, 60))]
        assert found.independent_origins(evidence) == ("agency:dpa",)
        assert found.independent_origins(evidence[:1]) == ("outlet:t_online",)

    def test_outlets_of_their_own_are_as_many_origins(self, report):
        found = reuse_of(
            report("a", MORE, publisher="taz"),
            report("b", ELSE, publisher="ORF"),
            report("c", MORE, credit="(epd)"),
        )
        assert len(found.independent_origins([("a", Span(0, 5)), ("b", Span(0, 60))])) == 2


def test_no_reports_and_one_report_share_nothing(report):
    assert reuse_of().passages == ()
    assert reuse_of(report("a", COPY)).passages == ()
