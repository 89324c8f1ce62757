"""RawReport → Report: one fixed text with an offset map, zones, language, stamps, names of who wrote it."""

from synopse.clean.report import clean_report

__all__ = ["clean_report"]
