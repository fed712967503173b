"""What the terminal can do, and text made fit for it."""

import os
import re
import sys
from pathlib import Path
from typing import Final, TextIO

from tools.errors import SettingsError

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def can_redraw(stream: TextIO) -> bool:
    """Return whether a line on `stream` can be drawn over, and links are understood."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def plain(text: str) -> str:
    """Return the text without what would steer a terminal."""
    return _CONTROL.sub("", text)


def link(path: Path, out: TextIO) -> str:
    """Return the path as people can use it: a link on a terminal, over ssh also how to fetch it."""
    if not can_redraw(out):
        return str(path)
    shown = f"\033]8;;{path.as_uri()}\033\\{path}\033]8;;\033\\"
    fetch = how_to_fetch(path)
    return f"{shown}\n  {fetch}" if fetch else shown


def how_to_fetch(path: Path) -> str:
    """Return the command that copies a file from here to where the user sits; empty but over ssh."""
    connection = os.environ.get("SSH_CONNECTION", "").split()
    if len(connection) < 4:
        return ""
    user = os.environ.get("USER", "")
    host = f"[{connection[2]}]" if ":" in connection[2] else connection[2]
    port = "" if connection[3] == "22" else f"-P {connection[3]} "
    return f"scp {port}'{user + '@' if user else ''}{host}:{path}' ."


def check_screen() -> None:
    """Raise where no screen can be drawn, before anything tries to.

    Raises:
        SettingsError: input or output is no terminal, or it is one that cannot move its cursor.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()):
        raise SettingsError(
            "The chat screen needs a terminal for input and output.",
            'Without one: mutoscope run -m "A fox walks through snow."',
        )
    if os.environ.get("TERM", "dumb") in ("dumb", "unknown", ""):
        raise SettingsError(
            f"The chat screen cannot be drawn on a terminal of the kind {os.environ.get('TERM', '')!r}.",
            'Set TERM, for example to xterm-256color, or use: mutoscope run -m "A fox walks through snow."',
        )
