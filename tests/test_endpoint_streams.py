"""Events out of a stream's bytes: any line ends, cut anywhere, with all that servers put between them."""

import pytest

from assistant.directors.endpoint.streams import EventReader

TEXT = """\
data: {"a": "Ü 狐"}

: a comment

event: error
data:b
data: c

id: 1
retry: 5

data: [DONE]

data: no end
"""
EVENTS = [("", '{"a": "Ü 狐"}'), ("error", "b\nc"), ("", "[DONE]")]


def read(*pieces: bytes) -> list[tuple[str, str]]:
    reader = EventReader()
    return [event for piece in pieces for event in reader.take(piece)]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_events_are_read_whatever_ends_their_lines_and_wherever_they_are_cut(line_end):
    raw = TEXT.replace("\n", line_end).encode()
    assert read(raw) == EVENTS
    for place in range(len(raw)):
        assert read(raw[:place], raw[place:]) == EVENTS, place
    assert read(*(bytes([byte]) for byte in raw)) == EVENTS
