"""Greedy string tiling."""

from hypothesis import given
from hypothesis import strategies as st

from synopse.reuse.tiling import Tile, tiles

WORDS = st.lists(st.sampled_from("abcd"), max_size=12)


@given(WORDS, WORDS)
def test_tiles_are_equal_blocks_that_never_overlap(left, right):
    found = tiles(left, right)
    for tile in found:
        ours = left[tile.left : tile.left + tile.length]
        assert ours == right[tile.right : tile.right + tile.length]
    for side in ("left", "right"):
        places = [getattr(tile, side) + k for tile in found for k in range(tile.length)]
        assert len(places) == len(set(places))


@given(WORDS, WORDS)
def test_no_equal_pair_of_words_is_left_over(left, right):
    found = tiles(left, right)
    used_left = {tile.left + k for tile in found for k in range(tile.length)}
    used_right = {tile.right + k for tile in found for k in range(tile.length)}
    rest_left = {word for i, word in enumerate(left) if i not in used_left}
    rest_right = {word for j, word in enumerate(right) if j not in used_right}
    assert not rest_left & rest_right


def test_a_moved_block_is_one_tile():
    assert tiles("abcdef", "defabc") == (Tile(0, 3, 3), Tile(3, 0, 3))


def test_the_longest_block_wins_over_an_earlier_one():
    assert tiles("abxabc", "abc") == (Tile(3, 0, 3),)
