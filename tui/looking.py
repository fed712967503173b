"""Looking around a library and keeping order in it: the commands that hold no conversation."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from tools import styles
from tools.catalogue import checked
from tools.clip import Clip
from tools.errors import LibraryError, RequestError
from tools.library.library import Library
from tools.outcome import board_json
from tools.settings import Settings
from tools.storyboard import Storyboard
from tui.describing import board_lines, clip_line
from tui.playing import play
from tui.terminal import link, plain

_NONE: Final = "No clips yet."
_MAKE_ONE: Final = 'Make one: mutoscope run -m "A fox walks through snow."'


def list_clips(settings: Settings, limit: int, as_json: bool) -> None:
    """Print the newest clips, one a line."""
    found, missing = [], set[str]()
    if settings.library.exists():
        with Library(settings.library) as library:
            found = library.clips.list(limit)
            missing = {clip.id for clip in library.clips.missing()}
    for clip in found:
        if as_json:
            print(json.dumps(clip.to_json() | {"missing": clip.id in missing}, ensure_ascii=False))
        else:
            print(plain(clip_line(clip, missing=clip.id in missing)))
    if not found and not as_json:
        print(f"{_NONE} {_MAKE_ONE}", file=sys.stderr)


def show_clip(settings: Settings, name: str, as_json: bool, sheet: Path | None) -> None:
    """Print one clip with its storyboard; write its contact sheet where one is asked for.

    Raises:
        RequestError: there is no such clip.
        LibraryError: a contact sheet was asked for, and its file is not there.
        MediaError: the contact sheet cannot be made.
    """
    with _opened(settings) as library:
        clip = _named(library, name)
        board = library.boards.get(*clip.board) if clip.board else None
        if sheet is not None:
            from tools.media.pictures import contact_sheet

            contact_sheet(library.clips.file(clip.id), sheet)
        if as_json:
            shown = clip.to_json() | {"board": board_json(board) if board else None}
            shown["made"] = _made(library, clip)
            print(json.dumps(shown, ensure_ascii=False))
            return
        for line in _lines(clip, board):
            print(plain(line))
        if made := _made(library, clip):
            print(plain(f"Made with: {', '.join(f'{name} {value}' for name, value in made.items())}"))
        print(_where(library, clip))
        if sheet is not None:
            print(f"Contact sheet: {link(sheet.absolute(), sys.stdout)}")


def find_clips(settings: Settings, wanted: Mapping[str, Any], as_json: bool) -> None:
    """Print the clips that fit, newest first.

    Raises:
        RequestError: a word for how it was made, a date or a clip is none.
    """
    from tools.keeping import FindClips, found

    with _opened(settings) as library:
        clips = found(library, checked(FindClips, wanted, "find"))
    for clip in clips:
        print(json.dumps(clip.to_json(), ensure_ascii=False) if as_json else plain(clip_line(clip)))
    if not clips and not as_json:
        print("No clip was found.", file=sys.stderr)


def show_lineage(settings: Settings, name: str, as_json: bool) -> None:
    """Print the tree of what a clip came from and what came of it.

    Raises:
        RequestError: there is no such clip.
    """
    from tools.lineage import lines, tree_of

    with _opened(settings) as library:
        clip = _named(library, name)
        tree = tree_of(library, clip.id)
    if as_json:
        print(json.dumps(tree.to_json(), ensure_ascii=False))
        return
    for line in lines(tree, marked=clip.id):
        print(plain(line))


def export_to(settings: Settings, wanted: Mapping[str, Any]) -> None:
    """Write a clip as a file for elsewhere.

    Raises:
        RequestError: the clip is unknown, or the file is there already.
        RenderError: the file cannot be written.
    """
    from tools.export import ExportClip, write

    with _opened(settings) as library:
        arguments = checked(ExportClip, wanted, "export")
        target = write(library, library.clips.get(str(arguments.clip)), arguments)
    print(link(target, sys.stdout))


def look_into_trash(settings: Settings, *, empty: bool, restore: str | None) -> None:
    """List what is in the trash, delete it for good, or bring a clip back.

    Raises:
        RequestError: the clip to restore is not there.
        LibraryError: a file cannot be moved or deleted.
    """
    with _opened(settings) as library:
        if restore:
            print(f"{library.trash.restore(restore).id} is back.")
            return
        clips = library.trash.empty() if empty else library.trash.clips()
    for clip in clips:
        print(plain(clip_line(clip)))
    said = "deleted for good" if empty else "in the trash; --empty deletes them for good"
    count = "1 clip" if len(clips) == 1 else f"{len(clips)} clips"
    print(f"{count} {said}." if clips else "The trash is empty.", file=sys.stderr)


def show_styles() -> None:
    """Print the styles with what they look like.

    Raises:
        SettingsError: the user's own cannot be read.
    """
    for name, text in styles.TEXTS.items():
        print(f"{name:<16}{text}")
    for own in styles.user_styles().values():
        print(plain(f"{own.name:<16}{own.text or 'a style of yours'}"))
    print(f"Yours are in {styles.user_file()}", file=sys.stderr)


def open_clip(settings: Settings, name: str) -> None:
    """Play a clip in the system's player, without waiting for its end.

    Raises:
        RequestError: the clip is unknown, or this machine has no player to open it with.
        LibraryError: its file is not there.
    """
    with _opened(settings) as library:
        file = library.clips.file(_named(library, name).id)
    play(file)
    print(f"Playing {link(file, sys.stdout)}")


def _opened(settings: Settings) -> Library:
    """Open the library; where there is none, looking makes none."""
    if not settings.library.exists():
        raise _no_clips()
    return Library(settings.library)


def _no_clips() -> RequestError:
    return RequestError("The library has no clips yet.", _MAKE_ONE)


def _named(library: Library, name: str) -> Clip:
    if name:
        return library.clips.get(name)
    newest = library.clips.newest()
    if newest is None:
        raise _no_clips()
    return newest


def _lines(clip: Clip, board: Storyboard | None) -> Iterator[str]:
    yield f"{clip.id}  {clip.title}"
    size = f"{clip.canvas.width}x{clip.canvas.height}"
    rate = f"{float(clip.canvas.frame_rate):g} frames a second"
    yield f"{float(clip.duration):g} s, {size}, {rate}, {clip.renderer}, seed {clip.seed}"
    if clip.note:
        yield f"This version: {clip.note}"
    if clip.measures:
        yield f"Measured: {', '.join(f'{name} {value:.2f}' for name, value in clip.measures.items())}"
    if board is not None:
        yield from board_lines(board_json(board))
    if clip.drawn:
        yield f"Drawn: {', '.join(clip.drawn)}."
    if clip.not_drawn:
        yield f"Not drawn: {', '.join(clip.not_drawn)}."


def _made(library: Library, clip: Clip) -> dict[str, str]:
    """Return what drew a clip, as it was noted down with the first of its takes that tells."""
    shots = [planned.shot.fingerprint for planned in library.clips.timeline(clip.id).shots if planned.shot]
    return dict(next(iter(library.takes.made(shots)), {}))


def _where(library: Library, clip: Clip) -> str:
    try:
        return link(library.clips.file(clip.id), sys.stdout)
    except LibraryError as error:
        return str(error)
