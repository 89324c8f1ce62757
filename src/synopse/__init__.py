"""Synopse lays the parallel news reports of one event side by side.

What flows is in ``synopse.model``; the order of the stages is written down in ``synopse.pipeline``.
"""

__version__ = "0.1.0"
