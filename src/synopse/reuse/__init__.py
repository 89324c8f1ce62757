"""Wording that the reports of a story share, and whose it is."""

from synopse.reuse.find import find_reuse
from synopse.reuse.matches import shared_passages

__all__ = ["find_reuse", "shared_passages"]
