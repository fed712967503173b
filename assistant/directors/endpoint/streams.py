"""Server-sent events out of a stream's bytes, however these are cut on their way."""

import re
from collections.abc import Iterator
from typing import Final

_END: Final = re.compile(rb"(?:\r\n|\n|\r(?!\n)){2}")
"""A blank line. Where it is cut within its last CR LF, the LF that comes next is one more blank line."""


class EventReader:
    """Takes in bytes as they come, and gives the events that are whole; one without an end is none."""

    def __init__(self) -> None:
        self._held = b""

    def take(self, raw: bytes) -> Iterator[tuple[str, str]]:
        """Yield the kind and the data of each event that ends in `raw`; most are of the kind ""."""
        *events, self._held = _END.split(self._held + raw)
        for event in events:
            kind, data = _read(event)
            if data:
                yield kind, data


def _read(event: bytes) -> tuple[str, str]:
    kind, data = b"", []
    for line in event.splitlines():
        name, _, value = line.partition(b":")
        if name == b"data":
            data.append(value.removeprefix(b" "))
        elif name == b"event":
            kind = value.removeprefix(b" ")
    return kind.decode("utf-8", "replace"), b"\n".join(data).decode("utf-8", "replace").strip()
