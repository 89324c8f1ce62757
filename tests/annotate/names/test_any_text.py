"""What holds for any text: no exception, mentions inside it, every mention with its entity."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

PIECES = st.sampled_from(
    ["Präsident", "Kim", "Kim Jong Un", "der", "die", "Sprecherin", "Putin", "Moskau", "(ZHB)", "er", "sie", ",", ".",
     "„", "“", "sagte", "Russlands", "das Land", "seinem Gast", "US-", "KREML", "\n", "Frau", "Dr.", "Müllers", "’s", "ß"]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=25).map(" ".join) | st.text(min_size=1, max_size=60)


@given(TEXTS.filter(str.strip))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_mentions_and_entities_belong_together(names_of, text):
    report, names, entities = names_of(text)
    ids = [entity.id for entity in entities]
    assert len(ids) == len(set(ids))
    assert {mention.entity for mention in names} == set(ids)
    assert all(mention.span.of(report.text).strip() for mention in names)
    assert all(entity.name for entity in entities)
