"""What a shot's references stand for: frames decoded from the library's files, and stored shots."""

from collections.abc import Iterator
from itertools import repeat
from typing import TYPE_CHECKING

from tools.errors import RenderError
from tools.format import Canvas
from tools.library.library import Library
from tools.media import pictures, reading
from tools.shot import Shot, Source

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class LibraryInputs:
    """The inputs of shots, read from one library (`renderers.base.Inputs`)."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def frame(self, reference: str) -> "NDArray[np.uint8]":
        """Return the decoded frame, (height, width, 3) rgb24, that a reference names.

        Raises:
            RenderError: it names nothing that has frames.
            LibraryError: its file is not stored, or was deleted by hand.
            MediaError: its file is damaged.
        """
        kind, name, index = _parts(reference)
        if kind == "still":
            return pictures.read_png(self._library.stills.path(name))
        if kind == "take":
            return reading.frame(self._library.takes.path(name), index)
        if kind == "media":
            return self._of_media(name, index)
        raise _unknown(reference)

    def frames(self, source: Source, canvas: Canvas, num_frames: int) -> "Iterator[NDArray[np.uint8]]":
        """Yield what a source shows from its first frame on, yuv420p on a canvas, as it is.

        Raises:
            RenderError: it names nothing that has frames.
            LibraryError: its file is not stored, or was deleted by hand.
            MediaError: its file is damaged.
        """
        from tools.conform import conformed

        kind, name, _ = _parts(source.reference)
        if kind == "still":
            return self._held(source.reference, canvas, num_frames)
        if kind == "media":
            path, rate = self._library.media.file(name), self._library.media.named(name).frame_rate
        elif kind == "take":
            path, rate = self._library.takes.path(name), self.shot(source.reference).canvas.frame_rate
        else:
            raise _unknown(source.reference)
        return conformed(path, rate, canvas, source.start_frame, num_frames)

    def _held(self, reference: str, canvas: Canvas, num_frames: int) -> "Iterator[NDArray[np.uint8]]":
        """Return one picture for a number of frames."""
        from av.video.frame import VideoFrame

        from tools.media.fitting import fitted

        picture = VideoFrame.from_ndarray(self.frame(reference), format="rgb24")
        return repeat(fitted(picture, canvas).to_ndarray(), num_frames)  # type: ignore[arg-type]

    def _of_media(self, name: str, index: int) -> "NDArray[np.uint8]":
        from tools.media.checking import read_picture
        from tools.media.picture import upright

        media, path = self._library.media.named(name), self._library.media.file(name)
        if media.kind == "picture":
            return read_picture(path)
        picture = next(reading.pictures(path, index, 1, rate=media.frame_rate))
        return reading.to_rgb(upright(picture))

    def shot(self, reference: str) -> Shot:
        """Return the stored shot behind `still:F` or `take:F#i`.

        Raises:
            RenderError: the reference names no shot.
            LibraryError: the shot is not stored.
        """
        kind, name, _ = _parts(reference)
        if kind == "still":
            return self._library.stills.shot(name)
        if kind == "take":
            return self._library.takes.shot(name)
        raise _unknown(reference)


def _parts(reference: str) -> tuple[str, str, int]:
    """Split `take:F#i` into its kind, its name and its frame."""
    kind, _, rest = reference.partition(":")
    name, _, index = rest.partition("#")
    if not name or not (index or "0").isdecimal():
        raise _unknown(reference)
    return kind, name, int(index or 0)


def _unknown(reference: str) -> RenderError:
    return RenderError(
        f"Nothing to draw from is called {reference!r}.",
        "References are `still:F`, `take:F#i` and `media:SHA#i`.",
    )
