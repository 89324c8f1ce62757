"""What networks do, on networks small enough to count by hand, and what holds of their quotations."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.annotate.quotations.test_properties import WORDS

from synopse.annotate.quotations.drafts import Draft, Frame
from synopse.annotate.quotations.learned.forward import run
from synopse.annotate.quotations.learned.quotes import WINDOW, FoundQuote, windows
from synopse.annotate.quotations.learned.refining import joined
from synopse.annotate.quotations.learned.roles import window_of
from synopse.annotate.quotations.learned.sight import Sight, by_depth, quote_labels
from synopse.annotate.quotations.learned.spans import best_path, stretches_of
from synopse.annotate.quotations.pieces import pieces
from synopse.annotate.quotations.reading import read_report
from synopse.annotate.sentences import split_sentences
from synopse.annotate.tokens import tokenize
from synopse.errors import ResourceError
from synopse.languages.language import load_language
from synopse.languages.network import Network, read_quotation_networks
from synopse.model.quotation import QuotationType
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.zone import Zone, ZoneType

LABELS = ("O", "B", "I", "C")


def sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x))


@pytest.fixture
def network() -> Network:
    """One hidden unit a direction, all weights different; the second layer hands the first one on."""
    weights = {
        "state 0": np.array([[[0.1, 0.2, 0.3, 0.4]], [[0.5, 0.6, 0.7, 0.8]]], np.float32),
        "input 1": np.full((2, 8), 0.25, np.float32),
        "bias 1": np.zeros(8, np.float32),
        "state 1": np.full((2, 1, 4), 0.5, np.float32),
        "output quote": np.array([[1.0, 0.0], [0.0, 1.0]], np.float32),
        "output bias quote": np.zeros(2, np.float32),
    }
    return Network({}, {}, {"quote": ("O", "B")}, weights)


def by_hand(gates: list[list[float]], recurrent: list[float]) -> list[float]:
    """States of an LSTM with one unit, by its equations; the first three gates are halved in the weights."""
    state = cell = 0.0
    states = []
    for now in gates:
        into, forget, out, fresh = (g + state * w for g, w in zip(now, recurrent, strict=True))
        cell = sigmoid(2 * forget) * cell + sigmoid(2 * into) * math.tanh(fresh)
        state = sigmoid(2 * out) * math.tanh(cell)
        states.append(state)
    return states


def test_the_network_follows_the_equations_of_an_lstm(network):
    gates = np.arange(24, dtype=np.float32).reshape(3, 8) / 20
    first = [
        by_hand(gates[:, :4].tolist(), [0.1, 0.2, 0.3, 0.4]),
        by_hand(gates[::-1, 4:].tolist(), [0.5, 0.6, 0.7, 0.8])[::-1],
    ]
    second_in = [[0.25 * (a + b)] * 4 for a, b in zip(*first, strict=True)]
    states = np.array([by_hand(second_in, [0.5] * 4), by_hand(second_in[::-1], [0.5] * 4)[::-1]]).T
    (found,) = run(network, [gates])
    assert found["quote"] == pytest.approx(states - np.log(np.exp(states).sum(1, keepdims=True)), abs=1e-6)


def test_a_stretch_comes_out_the_same_alone_and_among_longer_ones(network):
    stretches = [np.sin(np.arange(8 * size, dtype=np.float32)).reshape(size, 8) for size in (2, 5, 3)]
    together = run(network, stretches)
    for stretch, found in zip(stretches, together, strict=True):
        assert found["quote"] == pytest.approx(run(network, [stretch])[0]["quote"], abs=1e-6)


@given(st.integers(1, 900))
def test_windows_cover_a_text_and_are_all_as_long(size: int) -> None:
    found = windows(range(7, 7 + size))
    assert {i for window in found for i in window} == set(range(7, 7 + size))
    assert {len(window) for window in found} == {min(size, WINDOW)}


def reading_of(*lines: tuple[str, ZoneType]):
    """A report of one zone a line."""
    text, zones = "", []
    for line, kind in lines:
        zones.append(Zone(Span(len(text), len(text) + len(line)), kind, "test"))
        text += line + "\n"
    language = load_language("de")
    report = Report("r", "r", "de", "", "", text, tuple(zones))
    sentences = split_sentences(report, language)
    return read_report(report, sentences, tokenize(report, sentences, language), language.quotations)


def test_headings_are_no_running_text_and_zones_part_it() -> None:
    reading = reading_of(
        ("Regen", ZoneType.HEADING),
        ("Es regnet. Es schneit.", ZoneType.BODY),
        ("Mehr lesen", ZoneType.NAVIGATION),
        ("Es taut.", ZoneType.BODY),
    )
    words = [[reading.tokens[i].text for i in stretch] for stretch in reading.running_text]
    assert words == [["Es", "regnet", ".", "Es", "schneit", "."], ["Es", "taut", "."]]


def test_a_span_ends_where_its_zone_does() -> None:
    reading = reading_of(
        ("Es regne.", ZoneType.BODY), ("Mehr lesen", ZoneType.NAVIGATION), ("Es taue.", ZoneType.BODY)
    )
    spans = reading.spans(range(len(reading.tokens)))
    assert [s.of(reading.text) for s in spans] == ["Es regne.", "Es taue."]


SCORES = st.lists(
    st.lists(st.floats(-9, 0), min_size=4, max_size=4), min_size=1, max_size=6
).map(np.array)  # fmt: skip


def is_path(path: tuple[str, ...]) -> bool:
    return all(now != "I" or before != "O" for before, now in zip(("O", *path), path, strict=False)) and (
        path[0] != "C"
    )


@given(SCORES)
def test_the_best_path_is_the_likeliest_that_can_be(scores) -> None:
    from itertools import product

    def total(path):
        return sum(row[LABELS.index(label)] for row, label in zip(scores, path, strict=True))

    best = max((p for p in product(LABELS, repeat=len(scores)) if is_path(p)), key=total)
    found = tuple(best_path(scores, LABELS))
    assert is_path(found)
    assert total(found) == pytest.approx(total(best))


@given(st.sets(st.integers(0, 40), min_size=1))
def test_labels_of_a_quote_read_back_are_the_quote(words: set[int]) -> None:
    labels = quote_labels([sorted(words)])
    assert stretches_of([labels.get(i, "O") for i in range(41)]) == [sorted(words)]
    assert [i for piece in pieces(words) for i in piece] == sorted(words)


needs_networks = pytest.mark.skipif(
    load_language("de").quotation_networks is None, reason="no networks for quotations ship"
)


@needs_networks
@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30))
def test_spans_lie_in_the_text_and_in_order(quotations_in, words: list[str]) -> None:
    text = " ".join(words)
    found = list(quotations_in(text, learned=True))
    spans = [s for q in found for s in (*q.quote, *q.frame, *q.cue, *q.speaker, *q.addressee, *q.relay_spans)]
    assert all(span.end <= len(text) for span in spans)
    assert [q.span.start for q in found] == sorted(q.span.start for q in found)
    assert len({q.quote for q in found}) == len(found)


@needs_networks
@pytest.mark.parametrize(
    ("text", "speaker", "relay"),
    [
        ("Der Hafen bleibt laut der Agentur dpa bis Freitag zu.", "der Agentur dpa", ()),
        ("Der Mann soll das Geld vergraben haben.", "", ()),
        (
            "Es gebe genug Vorräte, sagte die Wirtin der Nachrichtenagentur dpa. Auch Brot sei noch da.",
            "die Wirtin",
            ("dpa",),
        ),
    ],
)
def test_what_a_reader_sees_without_doubt_stays(quotations_in, text, speaker, relay) -> None:
    first = quotations_in(text, learned=True)[0]
    assert (" ".join(span.of(text) for span in first.speaker), first.relay) == (speaker, relay)


@needs_networks
def test_a_heading_is_left_to_the_rules(quotations_in) -> None:
    text = "„Niemand hat das gewusst“"
    both = [quotations_in(text, zone=ZoneType.HEADING, learned=learned) for learned in (False, True)]
    assert both[0] == both[1]


def draft(words: range, rule: str = "verb-before", nested: bool = False) -> Draft:
    return Draft(QuotationType.INDIRECT, list(words), Frame(rule, [], []), 0, nested)


def quote(words: range, nested: bool = False) -> FoundQuote:
    return FoundQuote(list(words), QuotationType.DIRECT, nested)


def found_in(quotes: list[FoundQuote], drafts: list[Draft]) -> list[list[int]]:
    return [q.words for q in joined(quotes, drafts)]


def test_a_quote_takes_the_edges_of_the_rule_that_means_the_same() -> None:
    assert found_in([quote(range(1, 10))], [draft(range(10))]) == [list(range(10))]
    assert found_in([quote(range(5, 15))], [draft(range(10))]) == [list(range(5, 15))]


def test_pieces_of_one_quote_are_put_together() -> None:
    pieces = [quote(range(4)), quote(range(6, 10))]
    assert found_in(pieces, [draft(range(10))]) == [list(range(10))]
    assert found_in(pieces, [draft(range(40))]) == [q.words for q in pieces]


def test_a_source_by_its_preposition_keeps_its_clause_together() -> None:
    half = [quote(range(5))]
    assert found_in(half, [draft(range(12), "laut")]) == [list(range(12))]
    assert found_in(half, [draft(range(12))]) == [list(range(5))]


def test_a_quote_inside_another_is_no_piece_of_it() -> None:
    both = [quote(range(10)), quote(range(3, 6), nested=True)]
    assert found_in(both, [draft(range(10))]) == [list(range(3, 6)), list(range(10))]


def test_a_window_ends_at_a_gap_and_after_some_sentences() -> None:
    sentence = [0] * 5 + [1] * 5 + [2] * 5 + [3] * 5 + [4] * 5
    whole = Sight({}, {}, sentence, [0] * 25)
    assert window_of(whole, range(15, 20)) == range(5, 25)
    parted = Sight({}, {}, sentence, [0] * 10 + [1] * 10 + [-1] * 5)
    assert window_of(parted, range(15, 20)) == range(10, 20)


def test_what_stands_inside_another_is_told_from_it() -> None:
    outer, inner = draft(range(10)), draft(range(2, 6))
    apart = draft(range(12, 15))
    assert by_depth([inner, apart, outer]) == ([outer, apart], [inner])


@pytest.fixture
def saved(tmp_path):
    """A folder with two small networks, as files."""
    for name in ("quotes", "roles"):
        rows = ["word\tHafen", "flag\tcapital", "labels quote\tO", "labels quote\tB"]
        (tmp_path / f"{name}.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
        arrays = {"embed word": np.zeros((2, 3)), "flags": np.zeros((1, 2)), "output bias quote": np.zeros(2)}
        np.savez(tmp_path / f"{name}.npz", **arrays)
    return tmp_path


def test_networks_are_read_from_their_files(saved) -> None:
    networks = read_quotation_networks(saved)
    assert networks is not None
    assert networks.quotes.names == {"word": {"Hafen": 1}}
    assert networks.roles.labels == {"quote": ("O", "B")}
    assert read_quotation_networks(saved / "nowhere") is None


@pytest.mark.parametrize("broken", [b"", b"PK\x03\x04 cut off", b"\x93NUMPY"])
def test_a_broken_network_is_named(saved, broken: bytes) -> None:
    (saved / "roles.npz").write_bytes(broken)
    with pytest.raises(ResourceError, match=r"broken resource: .*roles\.npz"):
        read_quotation_networks(saved)


def test_a_vocabulary_that_does_not_fit_is_named(saved) -> None:
    with (saved / "quotes.tsv").open("a", encoding="utf-8") as file:
        file.write("word\tWerft\n")
    with pytest.raises(ResourceError, match=r"does not fit its vocabulary \(embed word"):
        read_quotation_networks(saved)


def test_one_network_alone_is_no_engine(saved) -> None:
    (saved / "roles.npz").unlink()
    with pytest.raises(ResourceError, match=r"roles\.npz"):
        read_quotation_networks(saved)
