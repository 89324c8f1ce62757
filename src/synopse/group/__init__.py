"""Reports of one event put together, before anything else is known about them."""

from synopse.group.stories import group_reports

__all__ = ["group_reports"]
