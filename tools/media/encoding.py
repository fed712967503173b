"""Encoding frames into an mp4 by the recipe: colours, times and parameters that every file of ours has."""

from fractions import Fraction
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import av
from av.video.frame import PictureType, VideoFrame
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc

from tools.errors import RenderError
from tools.format import Canvas
from tools.media.opening import opened_bytes
from tools.media.recipe import ENCODER, FAST_START, IN_MEMORY, TIMESCALE, encoder_options, ticks

if TYPE_CHECKING:
    from av import Packet
    from av.video.stream import VideoStream

TICK = Fraction(1, TIMESCALE)


class Encoding:
    """An mp4 under way. Frames in, packets out; the caller closes it."""

    def __init__(self, target: Path | BytesIO, canvas: Canvas) -> None:
        if canvas.width % 2 or canvas.height % 2:
            raise RenderError(
                f"A canvas of {canvas.width} x {canvas.height} cannot be encoded.", "Both sides must be even."
            )
        self.canvas = canvas
        self.num_frames = 0
        """Frames taken so far."""
        self._muxed = 0
        in_memory = isinstance(target, BytesIO)
        self._container = av.open(
            target, "w", format="mp4", options=dict(IN_MEMORY if in_memory else FAST_START)
        )
        self._stream = self._container.add_stream(ENCODER, canvas.frame_rate, encoder_options(canvas))
        self._stream.width, self._stream.height = canvas.width, canvas.height
        self._stream.pix_fmt = "yuv420p"
        context = self._stream.codec_context
        context.color_range = ColorRange.MPEG
        context.colorspace = Colorspace.ITU709
        context.color_primaries = ColorPrimaries.BT709
        context.color_trc = ColorTrc.BT709

    def add(self, frame: VideoFrame) -> None:
        """Encode the next frame; one that is not yuv420p BT.709 limited is converted."""
        converted = standard_colours(frame)
        converted.pts = self.num_frames
        converted.time_base = 1 / self.canvas.frame_rate
        converted.pict_type = PictureType.NONE  # a decoded keyframe must not force a keyframe here
        self.num_frames += 1
        self._mux(self._stream.encode(converted))

    def finish(self) -> None:
        """Encode what is held back and write the index."""
        self._mux(self._stream.encode(None))
        self._container.close()

    def abandon(self) -> None:
        """Close the file as it is; it is not to be used."""
        self._container.close()

    def _mux(self, packets: list["Packet[VideoStream]"]) -> None:
        for packet in packets:
            retime(packet, self._muxed, self.canvas.frame_rate)
            packet.stream = self._stream
            self._container.mux_one(packet)
            self._muxed += 1


def retime(packet: "Packet[VideoStream]", frame: int, rate: Fraction) -> None:
    """Place a packet at the `frame`th frame of its file."""
    packet.time_base = TICK
    packet.pts = packet.dts = ticks(frame, rate)
    packet.duration = ticks(frame + 1, rate) - ticks(frame, rate)


def standard_colours(frame: VideoFrame) -> VideoFrame:
    """Return the frame as yuv420p in BT.709, limited range."""
    if (
        frame.format.name == "yuv420p"
        and frame.colorspace == Colorspace.ITU709
        and frame.color_range == ColorRange.MPEG
    ):
        return frame
    rgb = frame.format.is_rgb
    return frame.reformat(
        format="yuv420p",
        src_color_range=ColorRange.JPEG if rgb else None,
        dst_colorspace=Colorspace.ITU709,
        dst_color_range=ColorRange.MPEG,
        threads=1,
    )


@lru_cache(maxsize=16)
def recipe_parameters(canvas: Canvas) -> bytes:
    """Return the decoder parameters (avcC) that the recipe gives on this canvas, whatever is drawn."""
    data = BytesIO()
    encoding = Encoding(data, canvas)
    encoding.add(VideoFrame(canvas.width, canvas.height, "rgb24"))
    encoding.finish()
    with opened_bytes(data) as (_, stream):
        return bytes(stream.codec_context.extradata or b"")
