"""Time expressions: tagging, normalisation, creation times that can be inferred."""

from synopse.annotate.times.creation import infer_creation_times
from synopse.annotate.times.tagging import tag_times

__all__ = ["infer_creation_times", "tag_times"]
