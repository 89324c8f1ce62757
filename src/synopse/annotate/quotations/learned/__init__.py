"""What trained networks make of the quotations that the rules found."""

from synopse.annotate.quotations.learned.refining import refined
from synopse.annotate.quotations.learned.sight import look_at

__all__ = ["look_at", "refined"]
