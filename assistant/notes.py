"""The user's notes, `MUTOSCOPE.md`: what holds for every film ("always 35 mm, teal")."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tools.settings import settings_file

NAME: Final = "MUTOSCOPE.md"
MOST_CHARACTERS: Final = 2_000
"""Of all notes together: they are told to the director before each answer."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What the files say, and where they lie."""

    text: str = ""
    files: tuple[Path, ...] = ()
    cut: bool = False
    """Whether there is more in the files than is read."""


def read_notes(folder: Path | None = None) -> Notes:
    """Return the notes beside the settings and, after them, those in the working folder, which win by that.

    A file that cannot be read is left out.

    Args:
        folder: the working folder; the process's own when not given.
    """
    read = dict(_readable((settings_file().parent, folder or Path.cwd())))
    whole = "\n".join(read.values())
    return Notes(whole[:MOST_CHARACTERS], tuple(read), len(whole) > MOST_CHARACTERS)


def _readable(folders: tuple[Path, ...]) -> Iterator[tuple[Path, str]]:
    for folder in folders:
        file = folder / NAME
        try:
            # A hostile file may be without end.
            with file.open(encoding="utf-8", errors="replace") as lines:
                text = lines.read(MOST_CHARACTERS + 1).strip()
        except OSError:
            continue
        if text and file.is_file():
            yield file, text
