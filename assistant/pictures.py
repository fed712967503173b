"""The pictures that a director is shown, where its model sees them: on the board, and of the current clip."""

import asyncio
from base64 import b64encode
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeAlias

from tools.errors import MutoscopeError
from tools.workbench import Workbench

Picture: TypeAlias = tuple[str, str]
"""What it shows, and its data URL."""

_MOST: Final = 4
"""Pictures a model is shown at once, the newest: each costs it hundreds of tokens."""
_BYTES: Final = 200_000
_WIDTH: Final = 768
_COLUMNS, _FRAMES = 3, 6


async def shown(bench: Workbench) -> list[Picture]:
    """Return the imported pictures on the board, and the frames of the current clip on one sheet.

    What cannot be read is left out: the talk goes on without.
    """
    found: list[Picture] = []
    board, clip = bench.board(), bench.clip()
    for position, card in enumerate(board.cards if board else (), 1):
        if card.media is not None and card.media.range is None:
            path = bench.library.media.get(card.media.source).path
            found += await _picture(f"{card.media.source}, on card {position}:", path, sheet=False)
    if clip is not None and clip.path is not None:
        found += await _picture(f"{clip.id}, frames in order, row by row:", Path(clip.path), sheet=True)
    return found[-_MOST:]


async def _picture(name: str, path: Path, *, sheet: bool) -> list[Picture]:
    try:
        return [(name, await asyncio.to_thread(_read, path, sheet))]
    except (MutoscopeError, OSError):
        return []


def _read(path: Path, sheet: bool) -> str:
    return _data_url(path, path.stat().st_mtime_ns, sheet)


@lru_cache(maxsize=16)
def _data_url(path: Path, changed_ns: int, sheet: bool) -> str:
    """Return a small JPEG of a picture, or of a video's frames; a file that changed is read anew."""
    from tools.media.checking import read_picture
    from tools.media.pictures import jpeg, sheet_of

    pixels = sheet_of(path, _COLUMNS, _FRAMES) if sheet else read_picture(path)
    return f"data:image/jpeg;base64,{b64encode(jpeg(pixels, _BYTES, _WIDTH)).decode()}"
