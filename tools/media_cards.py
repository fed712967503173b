"""Pictures and clips as what a card shows: found by their names, with the words that go with them."""

from dataclasses import replace

from tools.card import CardMedia
from tools.cutting import format_of
from tools.errors import RequestError
from tools.format import Canvas, Format, nearest_format
from tools.ranges import within
from tools.workbench import Workbench


def media_of(
    bench: Workbench, name: str, start: float | None = None, end: float | None = None
) -> tuple[CardMedia, str]:
    """Return what a card shows, and what that is called.

    It names a picture (`m1`, or `picture` for the newest) or a clip (`c1`, or `it` for the current one).

    Raises:
        RequestError: there is nothing of this name, or the range lies outside the clip.
    """
    name = name.strip().lower()
    if name.startswith("m") or name == "picture":
        media = bench.library.media.newest_picture() if name == "picture" else bench.library.media.get(name)
        if media.kind == "video":
            raise RequestError(f"{media.id} is a video.", "Name the clip that it became, such as c1.")
        return CardMedia(media.id), media.title
    clip = bench.source(None if name in ("it", "this", "that") else name)
    return CardMedia(clip.id, within(clip, start, end)), clip.title


def board_format(bench: Workbench, media: CardMedia) -> Format:
    """Return the format of a board that begins with a picture or a clip."""
    if media.range is not None:
        return replace(format_of(bench, bench.library.clips.get(media.source)), loop=False)
    picture = bench.library.media.get(media.source)
    small = nearest_format(Canvas(picture.width, picture.height, picture.frame_rate))
    return replace(small, resolution="480p")
