"""Average linkage against its plain definition."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from synopse.linkage import average_link

VALUES = st.sampled_from([0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0])
GRAPHS = st.integers(1, 6).flatmap(
    lambda n: st.tuples(st.just(n), st.fixed_dictionaries(dict.fromkeys(combinations(range(n), 2), VALUES)))
)


def mean(left, right, similarity) -> float:
    return sum(similarity[min(i, j), max(i, j)] for i in left for j in right) / (len(left) * len(right))


@given(GRAPHS)
def test_every_item_is_in_one_cluster_and_no_two_clusters_are_left_to_join(graph):
    count, similarity = graph
    clusters = average_link(count, similarity, 0.5)
    assert sorted(item for cluster in clusters for item in cluster) == list(range(count))
    assert all(mean(a, b, similarity) < 0.5 for a, b in combinations(clusters, 2))


def test_a_chain_is_not_a_cluster():
    chain = {(0, 1): 0.6, (1, 2): 0.55, (2, 3): 0.6}
    assert average_link(4, chain, 0.5) == [[0, 1], [2, 3]]


def test_pairs_that_are_not_named_count_as_nothing():
    assert average_link(3, {(0, 1): 0.9, (0, 2): 0.6}, 0.5) == [[0, 1], [2]]
