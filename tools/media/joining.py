"""Putting pieces of files end to end: packets are moved where that is exact, the rest is encoded.

The result follows the recipe of its canvas, so that it can be joined again.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import av
from av.video.stream import VideoStream

from tools.errors import MediaError, RenderError
from tools.format import Canvas
from tools.media.encoding import Encoding, retime
from tools.media.finishing import finished, unwritable
from tools.media.fitting import fitted
from tools.media.opening import opened, opened_bytes
from tools.media.packets import Piece, movable
from tools.media.reading import pictures
from tools.media.recipe import FAST_START, ticks
from tools.media.sounding import SoundPiece, SoundTrack

if TYPE_CHECKING:
    from av import Packet
    from av.container import OutputContainer

__all__ = ["Joined", "Piece", "SoundPiece", "cut", "join"]


@dataclass(frozen=True, slots=True)
class Joined:
    """What a join did."""

    num_frames: int
    copied: int
    """Frames whose packets were moved."""
    encoded: int
    reasons: tuple[str, ...]
    """Why frames were encoded, one for each piece that needed it."""


class _Assembly:
    """The file under way: packets in, each placed after the one before."""

    def __init__(
        self, container: "OutputContainer", path: Path, rate: Fraction, sounds: Sequence[SoundPiece]
    ) -> None:
        self.num_frames = 0
        self._container = container
        self._path = path
        self._rate = rate
        self._sounds = sounds
        self._stream: VideoStream | None = None
        self._track: SoundTrack | None = None

    def add(self, packets: Sequence["Packet[VideoStream]"], source: VideoStream) -> None:
        """Append packets demuxed from a finished file of the recipe."""
        if self._stream is None:
            self._stream = self._container.add_stream_from_template(source)
            self._track = SoundTrack(self._container, self._sounds) if self._sounds else None
        for packet in packets:
            retime(packet, self.num_frames, self._rate)
            packet.stream = self._stream
            with _told(self._path):
                self._container.mux_one(packet)
            self.num_frames += 1
            if self._track:
                self._track.write_until(self.num_frames / self._rate)

    def finish(self) -> None:
        """Write what is still to be heard, to the end of the pictures."""
        if self._track:
            self._track.finish(self.num_frames / self._rate)


def join(pieces: Sequence[Piece], path: Path, canvas: Canvas, sounds: Sequence[SoundPiece] = ()) -> Joined:
    """Write the pieces end to end as `path`, with the sounds that are heard meanwhile.

    |A A A| + |B B|  ->  |A A A B B|

    Raises:
        MediaError: a piece's file is missing, damaged, or shorter than the piece.
        RenderError: `path` cannot be written.
    """
    if not pieces or any(piece.num_frames < 1 or piece.start_frame < 0 for piece in pieces):
        raise MediaError("A piece to join is empty.", "Give each piece at least one frame.")
    moved, reasons = 0, []
    with finished(path) as partial:
        with _told(path), av.open(partial, "w", format="mp4", options=dict(FAST_START)) as container:
            assembly = _Assembly(container, path, canvas.frame_rate, sounds)
            for piece in _run_on(pieces):
                copied, reason = _append(assembly, piece, canvas)
                moved += copied
                reasons += [reason] if reason else []
            assembly.finish()
        _verify(partial, path, assembly.num_frames, canvas)
    return Joined(assembly.num_frames, moved, assembly.num_frames - moved, tuple(reasons))


def _run_on(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces of which those that go on in one file are one: nothing is to be cut between them."""
    found: list[Piece] = []
    for piece in pieces:
        before = found[-1] if found else None
        if before and before.path == piece.path and before.end_frame == piece.start_frame:
            found[-1] = replace(before, num_frames=before.num_frames + piece.num_frames)
        else:
            found.append(piece)
    return found


def cut(path: Path, start_frame: int, num_frames: int, out: Path, canvas: Canvas) -> Joined:
    """Write a stretch of `path` as `out`; exact to the frame at both ends.

    |A A|B B|C|  ->  |B B|
    """
    return join([Piece(path, start_frame, num_frames)], out, canvas)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell a failure of the muxer as one of writing `path`, not of the file that is read meanwhile."""
    try:
        yield
    except av.error.FFmpegError as error:
        raise unwritable(path, error) from error


def _append(assembly: _Assembly, piece: Piece, canvas: Canvas) -> tuple[int, str]:
    """Append one piece; return how many frames were moved and why the others were not."""
    with opened(piece.path) as (container, stream):
        found = movable(piece, canvas, container, stream)
        head = piece.num_frames - len(found.packets)
        if head:
            _append_encoded(assembly, Piece(piece.path, piece.start_frame, head), canvas)
        assembly.add(found.packets, stream)
    return len(found.packets), found.reason


def _append_encoded(assembly: _Assembly, piece: Piece, canvas: Canvas) -> None:
    """Encode a stretch as a file in memory: only what comes out of a finished file has movable packets."""
    data = BytesIO()
    encoding = Encoding(data, canvas)
    for picture in pictures(piece.path, piece.start_frame, piece.num_frames, rate=canvas.frame_rate):
        encoding.add(fitted(picture, canvas))
    encoding.finish()
    with opened_bytes(data) as (container, stream):
        assembly.add([packet for packet in container.demux(stream) if packet.dts is not None], stream)


def _verify(partial: Path, path: Path, num_frames: int, canvas: Canvas) -> None:
    """Read the file's packets again: every frame there, each at its time, nothing held back."""
    with opened(partial) as (container, stream):
        times = [(p.pts, p.dts) for p in container.demux(stream) if p.dts is not None]
        duration = stream.duration
    wanted = [(ticks(n, canvas.frame_rate),) * 2 for n in range(num_frames)]
    if times != wanted or duration != ticks(num_frames, canvas.frame_rate):
        raise RenderError(
            f"{path.name} came out with {len(times)} of {num_frames} frames, or at other times.",
            "Render it again; if it happens again, report it.",
        )
