"""Looking around a library: `clips`, `show` and `open`."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from tools.clip import Clip
from tools.errors import RequestError
from tools.library.library import Library
from tools.outcome import board_json
from tools.settings import Settings
from tui.printing import link


def list_clips(settings: Settings, limit: int, as_json: bool) -> None:
    """Print the newest clips, one a line."""
    with Library(settings.library) as library:
        missing = {clip.id for clip in library.clips.missing()}
        for clip in library.clips.list(limit):
            _say(
                json.dumps(clip.to_json(), ensure_ascii=False) if as_json else _line(clip, clip.id in missing)
            )


def show_clip(settings: Settings, name: str, as_json: bool, sheet: Path | None) -> None:
    """Print one clip with its storyboard; write its contact sheet where one is asked for."""
    with Library(settings.library) as library:
        clip = _named(library, name)
        board = library.boards.get(*clip.board) if clip.board else None
        if sheet is not None:
            from tools.media.pictures import contact_sheet

            contact_sheet(library.clips.file(clip.id), sheet)
        if as_json:
            shown = clip.to_json() | {"board": board_json(board) if board else None}
            _say(json.dumps(shown, ensure_ascii=False))
            return
        _say(f"{clip.id}  {clip.title}")
        _say(
            f"{float(clip.duration):g} s, {clip.canvas.width}x{clip.canvas.height}, "
            f"{clip.renderer}, seed {clip.seed}"
        )
        for card in board.cards if board else ():
            _say(f"  {float(card.at):g} s  {card.text}")
        if clip.drawn:
            _say(f"Drawn: {', '.join(clip.drawn)}.")
        if clip.not_drawn:
            _say(f"Not drawn: {', '.join(clip.not_drawn)}.")
        _say(link(library.clips.file(clip.id), sys.stdout))


def open_clip(settings: Settings, name: str) -> None:
    """Play a clip in the system's player, without waiting for it.

    Raises:
        RequestError: the clip is unknown, or this machine has no player to open it with.
    """
    with Library(settings.library) as library:
        play(library.clips.file(_named(library, name).id))


def play(path: Path) -> None:
    """Hand a file to the system's player.

    Raises:
        RequestError: there is none.
    """
    opener = (
        "open" if sys.platform == "darwin" else "wslview" if "WSL_DISTRO_NAME" in os.environ else "xdg-open"
    )
    try:
        subprocess.Popen(
            [opener, str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise RequestError(
            f"This machine has no {opener} to open {path} with.", "Copy the file to a machine with a screen."
        ) from error


def _named(library: Library, name: str) -> Clip:
    if name:
        return library.clips.get(name)
    newest = library.clips.newest()
    if newest is None:
        raise RequestError(
            "The library has no clips yet.", 'Make one: mutoscope run -m "A fox walks through snow."'
        )
    return newest


def _line(clip: Clip, missing: bool) -> str:
    made = time.strftime("%d %b %H:%M", time.localtime(clip.created))
    state = "file is gone" if missing else "" if clip.path else "not finished"
    size = f"{float(clip.duration):g} s {clip.canvas.width}x{clip.canvas.height}"
    return f"{clip.id:>4}  {made}  {size:<16}  {clip.title}{f'  ({state})' if state else ''}"


def _say(text: str) -> None:
    print(text)
