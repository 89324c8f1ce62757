"""Who says what, to whom, through whom."""

from synopse.annotate.quotations.tagger import tag_quotations

__all__ = ["tag_quotations"]
