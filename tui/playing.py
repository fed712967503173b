"""Plays a file in the system's player."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from tools.errors import RequestError
from tui.terminal import how_to_fetch

_PATIENCE_S: Final = 1.0
"""An opener that has found no player says so within this time."""

_playing: list["subprocess.Popen[bytes]"] = []
"""Players outlive who opened them; kept so that none becomes a zombie."""


def play(path: Path) -> None:
    """Hand a file to the system's player.

    Raises:
        RequestError: there is none, or it cannot play.
    """
    program = opener()
    _playing[:] = [process for process in _playing if process.poll() is None]
    try:
        process = subprocess.Popen(
            [program, str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise RequestError(f"This machine has no {program} to open {path} with.", _instead(path)) from error
    try:
        code = process.wait(_PATIENCE_S)
    except subprocess.TimeoutExpired:
        _playing.append(process)
        return
    if code:
        raise RequestError(f"{program} found no player for {path}.", _instead(path))


def opener() -> str:
    """Return the name of the program that opens files on this system."""
    if sys.platform == "darwin":
        return "open"
    return "wslview" if "WSL_DISTRO_NAME" in os.environ else "xdg-open"


def _instead(path: Path) -> str:
    fetch = how_to_fetch(path)
    return f"Fetch it: {fetch}" if fetch else "Copy the file to a machine with a screen, or install a player."
