"""The library's folder on disk: its subfolders, the names of its files, and paths relative to it."""

import os
import unicodedata
from pathlib import Path
from typing import Final

from tools.errors import LibraryError
from tools.library.failures import explained

_FOLDERS: Final = ("clips", "takes", "stills", "media")
_MAX_NAME: Final = 80
"""Characters, and bytes in any encoding: every file system takes it."""


def make_folder(folder: Path) -> None:
    """Make the library's folder and its subfolders where they are missing.

    Raises:
        LibraryError: a file is in the way, or the folder cannot be written to.
    """
    with explained(folder):
        for name in _FOLDERS:
            (folder / name).mkdir(parents=True, exist_ok=True)


def relative(folder: Path, path: Path) -> str:
    """Return the path as it is stored, so that the folder can be moved.

    Raises:
        LibraryError: the file lies outside the folder.
    """
    try:
        # By name only: a person may have put a subfolder on another disk with a link.
        return Path(os.path.normpath(folder / path)).relative_to(folder).as_posix()
    except ValueError as error:
        raise LibraryError(
            f"{path} lies outside the library {folder}.", "Write it into the library's folder."
        ) from error


def clip_name(clip: str, title: str) -> str:
    """Return the file name of a clip: `c1 crane-in-a-stream.mp4`."""
    return safe_name(f"{clip} {title}", ".mp4")


def safe_name(words: str, suffix: str) -> str:
    """Return a file name that every file system takes: an id, a slug of what follows it, the suffix."""
    id, _, title = words.partition(" ")
    kept = (sign if sign.isalnum() else "-" for sign in unicodedata.normalize("NFC", title).lower())
    words_kept = [word for word in "".join(kept).split("-") if word]
    slug = ""
    for word in words_kept:
        longer = f"{slug}-{word}" if slug else word
        if _length(f"{id} {longer}{suffix}") > _MAX_NAME:
            break
        slug = longer
    slug = slug or _cut(words_kept, _MAX_NAME - _length(f"{id} {suffix}"))
    return f"{id} {slug}{suffix}" if slug else f"{id}{suffix}"


def _cut(words: list[str], size: int) -> str:
    """Return the start of a single word that is too long, as in scripts without spaces."""
    return words[0].encode()[:size].decode(errors="ignore") if words else ""


def _length(name: str) -> int:
    return len(name.encode())
