"""Which packets of a file may be moved into another as they are, and the reason where none may.

Tried without these checks: wrong joins succeed silently and decode wrong.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from tools.errors import MediaError
from tools.format import Canvas
from tools.media.encoding import TICK, recipe_parameters
from tools.media.recipe import ticks

if TYPE_CHECKING:
    from av import Packet
    from av.container import InputContainer
    from av.video.stream import VideoStream

_SLICE, _IDR, _SPS, _PPS = 1, 5, 7, 8
_LENGTH_BYTES = 4
"""Bytes before each NAL unit that give its length; the recipe's avcC says four."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a file: `num_frames` frames from `start_frame` on, counted at the canvas's rate."""

    path: Path
    start_frame: int
    num_frames: int

    @property
    def end_frame(self) -> int:
        """The frame after its last one."""
        return self.start_frame + self.num_frames


@dataclass(frozen=True, slots=True)
class Movable:
    """What of a piece is moved: the packets of its last frames. The frames before are encoded."""

    packets: tuple["Packet[VideoStream]", ...]
    reason: str = ""
    """Why frames are encoded; empty where all are moved."""


def movable(piece: Piece, canvas: Canvas, container: "InputContainer", stream: "VideoStream") -> Movable:
    """Return what of a piece can be moved into a file of the canvas.

    Raises:
        MediaError: the file is damaged or ends before the piece does.
    """
    reason = _foreign(canvas, stream)
    if reason:
        return Movable((), f"{piece.path.name} {reason}")
    found: list[Packet[VideoStream]] = []
    for index, packet in enumerate(_from(piece, container, stream, canvas.frame_rate)):
        reason = _unfit(packet, piece.start_frame + index, canvas.frame_rate)
        if reason:
            return Movable((), f"{piece.path.name} {reason}")
        if found or _is_keyframe(packet):
            found.append(packet)
    encoded = piece.num_frames - len(found)
    return Movable(tuple(found), f"{piece.path.name} is cut between keyframes" if encoded else "")


def _foreign(canvas: Canvas, stream: "VideoStream") -> str:
    """Return how the stream differs from what the recipe writes; empty where it does not."""
    if stream.codec_context.name != "h264":
        return f"is {stream.codec_context.name}"
    if (stream.width, stream.height) != (canvas.width, canvas.height):
        return f"is {stream.width} x {stream.height}"
    if bytes(stream.codec_context.extradata or b"") != recipe_parameters(canvas):
        return "was encoded by another recipe"
    if stream.time_base != TICK or stream.start_time:
        return "counts its time otherwise"
    return ""


def _from(
    piece: Piece, container: "InputContainer", stream: "VideoStream", rate: Fraction
) -> "Iterator[Packet[VideoStream]]":
    """Yield the piece's packets in the file's order."""
    start, end = ticks(piece.start_frame, rate), ticks(piece.end_frame, rate)
    container.seek(start, stream=stream, backward=True)
    given = 0
    for packet in container.demux(stream):
        if packet.dts is None or packet.dts < start:
            continue
        if given == piece.num_frames or packet.dts >= end:
            return
        given += 1
        yield packet
    if given < piece.num_frames:
        raise MediaError(
            f"{piece.path.name} ends at frame {piece.start_frame + given}; frames {piece.start_frame} to "
            f"{piece.end_frame} were asked for.",
            "The file is shorter than its clip, or was cut off: render it again.",
        )


def _unfit(packet: "Packet[VideoStream]", frame: int, rate: Fraction) -> str:
    """Return why a packet is not what the recipe writes at this place; empty where it is."""
    if packet.is_corrupt:
        return "has damaged packets"
    if packet.pts != packet.dts or packet.pts != ticks(frame, rate):
        return "has frames at other times"
    kinds = set(_kinds(packet))
    if kinds & {_SPS, _PPS} or packet.has_sidedata("new_extradata"):
        return "changes its parameters on the way"
    if not kinds & {_SLICE, _IDR}:
        return "holds no whole frames"
    return ""


def _is_keyframe(packet: "Packet[VideoStream]") -> bool:
    """Whether decoding can start here: a true IDR picture, whatever the file's index claims."""
    return packet.is_keyframe and _IDR in _kinds(packet)


def _kinds(packet: "Packet[VideoStream]") -> Iterator[int]:
    """Yield the types of a packet's NAL units."""
    data = memoryview(packet)
    place = 0
    while place + _LENGTH_BYTES < len(data):
        yield data[place + _LENGTH_BYTES] & 31
        place += _LENGTH_BYTES + int.from_bytes(data[place : place + _LENGTH_BYTES])
