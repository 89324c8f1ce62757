"""A message stands on one line, whatever a file is called."""

from synopse.errors import UnreadableReport


def test_a_message_stands_on_one_line_and_commands_no_terminal() -> None:
    error = UnreadableReport(
        "empty report", "neue\nZeile\x1b[31m\u202e.txt", "kein Täxt 😀", "fetch it again"
    )
    assert str(error) == r"empty report: neue\nZeile\x1b[31m\u202e.txt: kein Täxt 😀 – fetch it again"
    assert error.which == "neue\nZeile\x1b[31m\u202e.txt"
