"""What editors do to agency copy, one case each, and what must not be called copied."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.model.reuse import PassageKind
from synopse.reuse import shared_passages

COPY = (
    "Ein Güterzug mit Kesselwagen ist am frühen Sonntagmorgen bei Uelzen entgleist. "
    "Drei Wagen kippten um, aus einem lief nach Angaben der Feuerwehr Diesel in einen Graben. "
    "Die Strecke bleibt voraussichtlich bis Dienstagabend gesperrt, der Sachschaden wird auf zwei Millionen "
    "Euro geschätzt. Fachleute pumpten den Kraftstoff aus dem umgestürzten Wagen ab."
)
OTHER = (
    "Die Stadtbücherei öffnet künftig auch an Sonntagen. Das hat der Rat gegen die Stimmen der Opposition "
    "beschlossen. Für das Personal gelten neue Verträge, die im Herbst ausgehandelt werden sollen."
)


def found(left: str, right: str) -> list[tuple[str, str, PassageKind]]:
    return [(a.of(left), b.of(right), kind) for a, b, kind in shared_passages(left, right)]


EDITS = {
    "a clause cut off": (
        "Die Strecke bleibt voraussichtlich bis Dienstagabend gesperrt.",
        "Die Strecke bleibt voraussichtlich bis Dienstagabend gesperrt",
        PassageKind.VERBATIM,
    ),
    "words cut out": (
        "Drei Wagen kippten um, aus einem lief Diesel in einen Graben.",
        "Drei Wagen kippten um, aus einem lief nach Angaben der Feuerwehr Diesel in einen Graben",
        PassageKind.EDITED,
    ),
    "another tense": (
        "Fachleute haben den Kraftstoff aus dem umgestürzten Wagen abgepumpt.",
        "Fachleute pumpten den Kraftstoff aus dem umgestürzten Wagen ab",
        PassageKind.EDITED,
    ),
    "another order": (
        "Am frühen Sonntagmorgen ist bei Uelzen ein Güterzug mit Kesselwagen entgleist.",
        "Ein Güterzug mit Kesselwagen ist am frühen Sonntagmorgen bei Uelzen entgleist",
        PassageKind.EDITED,
    ),
    "a source put in": (
        "Ein Güterzug mit Kesselwagen ist, wie die Bahn mitteilte, am frühen Sonntagmorgen bei Uelzen entgleist.",
        "Ein Güterzug mit Kesselwagen ist am frühen Sonntagmorgen bei Uelzen entgleist",
        PassageKind.EDITED,
    ),
    "other case and marks": (
        "DREI WAGEN KIPPTEN UM - aus einem lief nach Angaben der Feuerwehr Diesel in einen Graben!",
        "Drei Wagen kippten um, aus einem lief nach Angaben der Feuerwehr Diesel in einen Graben",
        PassageKind.VERBATIM,
    ),
}  # fmt: skip


@pytest.mark.parametrize("edited, source, kind", EDITS.values(), ids=EDITS)
def test_each_way_of_editing_is_seen(edited, source, kind):
    ((left, right, seen),) = found(COPY, edited)
    assert (left, seen) == (source, kind)
    assert right in edited


def test_two_sentences_made_one_are_found_in_both():
    merged = (
        "Drei Wagen kippten um, aus einem lief nach Angaben der Feuerwehr Diesel in einen Graben, und Fachleute "
        "pumpten den Kraftstoff aus dem umgestürzten Wagen ab."
    )
    assert [left[:11] for left, _, _ in found(COPY, merged)] == ["Drei Wagen ", "Fachleute p"]


def test_one_sentence_made_two_is_found_in_both():
    split = (
        "Voraussichtlich bis Dienstagabend bleibt die Strecke gesperrt. Auf zwei Millionen Euro wird der "
        "Sachschaden geschätzt."
    )
    assert len(found(COPY, split)) == 2


def test_moved_blocks_are_found():
    sentences = COPY.split(". ")
    moved = ". ".join(reversed([s.rstrip(".") for s in sentences])) + "."
    assert len(found(COPY, moved)) == len(sentences)


@pytest.mark.parametrize(
    "left, right",
    [
        (COPY, OTHER),
        ("Das sagte Außenministerin Annika Bergström am Montag in Stockholm.",
         "Außenministerin Annika Bergström kam am Montag nach Riga."),
        ("Der Unfall geschah gegen 14 Uhr auf der Autobahn 7 bei Soltau, ein Lastwagen fuhr auf.",
         "Auf der A7 bei Soltau krachte am Nachmittag ein Laster in ein Stauende."),
        ("Nach Angaben der Polizei wurde niemand verletzt.", "Nach Angaben der Polizei war das Auto gestohlen."),
        ("", COPY),
        ("", ""),
    ],
)  # fmt: skip
def test_the_same_event_in_other_words_is_not_copied(left, right):
    assert found(left, right) == []


@given(st.permutations(COPY.split(". ")), st.lists(st.sampled_from(OTHER.split(". ")), max_size=3))
def test_every_sentence_is_found_wherever_it_stands_and_spans_lie_inside(sentences, others):
    left, right = COPY, ". ".join([*others, *sentences])
    pairs = shared_passages(left, right)
    assert all(a.end <= len(left) and b.end <= len(right) for a, b, _ in pairs)
    assert all(bool(a.of(left).strip()) and bool(b.of(right).strip()) for a, b, _ in pairs)
    assert len({a for a, _, _ in pairs}) >= len(sentences)


def test_the_order_of_sentences_does_not_hide_any():
    sentences = [s.rstrip(".") for s in COPY.split(". ")]
    for order in permutations(sentences):
        assert len(found(COPY, ". ".join(order) + ".")) == len(sentences)


def test_a_text_without_a_full_stop_is_compared_in_pieces():
    endless = "immer wieder dasselbe Wort und immer wieder " * 400
    assert all(a.end <= len(endless) for a, _, _ in shared_passages(endless, endless))
