"""Everything that can go wrong, drawn as one tree.

::

    SynopseError
    ├── SettingsError          stop before work begins: key, value, what is expected
    ├── ResourceError          stop before work begins: file, line, reason
    ├── ReportError            quarantine THIS report, go on with the others
    │   ├── UnknownFormat      no reader for this kind of file
    │   ├── UnreadableReport   the bytes cannot be had or cannot be decoded
    │   ├── EmptyText          nothing to read in it
    │   ├── DuplicateReport    the same page was read before
    │   ├── UnsupportedLanguage
    │   └── StaleLayer         annotations made on another text
    └── OutputError            the result cannot be written; nothing half-written stays behind

A message reads ``what: which: why – what to do``, in lower case, and stands on one line.
"""


class SynopseError(Exception):
    """Root of all errors that Synopse raises on purpose."""

    def __init__(self, what: str, which: str, why: str, to_do: str) -> None:
        self.what = what
        self.which = which
        self.why = why
        self.to_do = to_do
        super().__init__(_on_one_line(f"{what}: {which}: {why} – {to_do}"))

    def __reduce__(self):
        return type(self), (self.what, self.which, self.why, self.to_do)


def _on_one_line(message: str) -> str:
    """``message`` with line breaks and control characters spelt out: file names may hold anything."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in message)


class SettingsError(SynopseError):
    """A setting is unknown or has a value that cannot be."""


class ResourceError(SynopseError):
    """A file of rules, words or patterns is not as it should be."""


class ReportError(SynopseError):
    """This one report cannot be used; ``which`` names it."""


class UnknownFormat(ReportError):
    """No reader knows this kind of file."""


class UnreadableReport(ReportError):
    """The bytes cannot be had, or are no text."""


class EmptyText(ReportError):
    """There is no text to work on."""


class DuplicateReport(ReportError):
    """The same text of the same publisher and address was read before in this run."""


class UnsupportedLanguage(ReportError):
    """The report is written in a language without resources."""


class StaleLayer(ReportError):
    """A layer belongs to another state of the text."""


class OutputError(SynopseError):
    """The result cannot be written."""
