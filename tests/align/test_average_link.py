"""Average-link clustering, on which rows and variants of quotations rest."""

from hypothesis import given
from hypothesis import strategies as st

from synopse.align.rows import average_link

COUNT = 8
pairs = st.dictionaries(
    st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)).filter(lambda p: p[0] < p[1]),
    st.floats(0.01, 1.0),
)


@given(pairs)
def test_every_item_is_in_exactly_one_cluster(likeness):
    clusters = average_link(COUNT, likeness, 0.3)
    assert sorted(i for cluster in clusters for i in cluster) == list(range(COUNT))


def test_one_like_pair_does_not_chain_two_clusters():
    likeness = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.6}
    assert sorted(average_link(4, likeness, 0.3)) == [(0, 1), (2, 3)]


def test_the_most_alike_are_joined_first():
    likeness = {(0, 1): 0.5, (1, 2): 0.9}
    assert sorted(average_link(3, likeness, 0.3)) == [(0,), (1, 2)]


def test_nothing_is_joined_below_the_link():
    assert len(average_link(3, {(0, 1): 0.29}, 0.3)) == 3
