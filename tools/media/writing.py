"""Writing a take while it is drawn: frames go through a short queue to an encoder in a thread of its own.

Its file appears under its name when it is whole, else not at all.
"""

from pathlib import Path
from queue import Queue
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, Literal

import av
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace

from tools.errors import MediaError, RenderError
from tools.format import Canvas
from tools.media.encoding import Encoding
from tools.media.finishing import finished, unwritable
from tools.media.reading import probe

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WAITING = 8
"""Frames between drawing and encoding; enough that neither waits for a hiccup of the other."""


class TakeWriter:
    """A take under way; use it with `with`. Leaving on an error leaves no file.

    Raises:
        RenderError: the take cannot be encoded or written; the hint says what to do.
    """

    def __init__(self, path: Path, canvas: Canvas) -> None:
        self.path = path
        self.canvas = canvas
        self.num_frames = 0
        self.avcc = ""
        """SHA-256 of the decoder's parameters, once the take is written."""
        self._queue: Queue[VideoFrame | None] = Queue(_WAITING)
        self._failure: Exception | None = None
        self._abandoned = False

    def __enter__(self) -> "TakeWriter":
        self._finished = finished(self.path)
        self._partial = self._finished.__enter__()
        self._thread = Thread(target=self._encode, name="encoder", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._abandoned = kind is not None
        self._queue.put(None)
        self._thread.join()
        try:
            if kind is None:
                self._check()
        except RenderError as failure:
            self._finished.__exit__(type(failure), failure, failure.__traceback__)
            raise
        self._finished.__exit__(kind, error, trace)

    def write(self, pixels: "NDArray[np.uint8]", layout: Literal["rgb24", "yuv420p"] = "rgb24") -> None:
        """Take the next frames, (k, height, width, 3) rgb24 or (k, height * 3 // 2, width) yuv420p.

        The pixels are copied: the caller may draw over them.

        Raises:
            RenderError: they are of another size, or encoding has failed.
        """
        width, height = self.canvas.width, self.canvas.height
        wanted = (height, width, 3) if layout == "rgb24" else (height * 3 // 2, width)
        if pixels.shape[1:] != wanted:
            raise RenderError(
                f"Frames of shape {pixels.shape[1:]} were drawn for {width} x {height} in {layout}.",
                "This is a fault of the renderer.",
            )
        for picture in pixels:
            self._raise_failure()
            self._queue.put(_frame(picture, layout))
            self.num_frames += 1

    def _raise_failure(self) -> None:
        if isinstance(self._failure, RenderError):
            raise self._failure
        if self._failure is not None:
            raise unwritable(self.path, self._failure) from self._failure

    def _check(self) -> None:
        """Fail unless the file holds every frame that was written."""
        self._raise_failure()
        if not self.num_frames:
            raise RenderError(f"{self.path.name} got no frames.", "This is a fault of the renderer.")
        try:
            written = probe(self._partial)
        except MediaError as error:
            raise unwritable(self.path, error) from error
        if written.num_frames != self.num_frames:
            raise RenderError(
                f"{self.path.name} holds {written.num_frames} of {self.num_frames} frames.",
                "Render it again.",
            )
        self.avcc = written.avcc

    def _encode(self) -> None:
        frames = iter(self._queue.get, None)
        try:
            encoding = Encoding(self._partial, self.canvas)
            for frame in frames:
                encoding.add(frame)
            encoding.abandon() if self._abandoned else encoding.finish()
        except (OSError, ValueError, av.error.FFmpegError, RenderError) as error:
            self._failure = error
        finally:
            for _ in frames:  # so that no one waits for a place in the queue
                pass


def _frame(picture: "NDArray[np.uint8]", layout: str) -> VideoFrame:
    frame = VideoFrame.from_ndarray(picture, format=layout)
    if layout == "yuv420p":
        frame.colorspace, frame.color_range = Colorspace.ITU709, ColorRange.MPEG
    return frame
