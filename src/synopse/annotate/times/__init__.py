"""Time expressions: tagging and normalisation; ``creation`` infers creation times."""

from synopse.annotate.times.tagging import tag_times

__all__ = ["tag_times"]
