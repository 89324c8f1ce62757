"""bytes → RawReport: which files there are, and what reports lie in them.

``find_files`` lists, ``read_file`` reads, ``unique_ids`` makes ids unique in a run. Bytes stay as
they are; whatever cannot be used comes out as a ``ReportError``, never as an exception.
"""

from synopse.read.file import MAX_BYTES, read_file
from synopse.read.find import find_files
from synopse.read.ids import unique_ids

__all__ = ["MAX_BYTES", "find_files", "read_file", "unique_ids"]
