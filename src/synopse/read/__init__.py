"""bytes → RawReport: which files there are, and what reports lie in them.

``find_files`` lists, ``read_file`` reads. Bytes stay as they are; whatever cannot be used comes out as
a ``ReportError``, never as an exception.
"""

from synopse.read.file import MAX_BYTES, read_file
from synopse.read.find import find_files

__all__ = ["MAX_BYTES", "find_files", "read_file"]
