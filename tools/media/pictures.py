"""Still pictures: lossless PNG in and out, small JPEGs, posters and contact sheets of videos."""

from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

import av
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace, Interpolation

from tools.errors import MediaError, RenderError
from tools.media.finishing import finished
from tools.media.opening import damage_told
from tools.media.reading import frame, probe, to_rgb

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_QUALITIES: Final = (3, 6, 12, 24, 31)
"""JPEG quantisers to try, best first."""
_GAP: Final = 8
"""Pixels between the pictures of a contact sheet."""
_PAPER: Final = 24
"""The sheet's grey."""
_CELL_WIDTH: Final = 480


def rgb(pixels: "NDArray[np.uint8]", layout: str) -> "NDArray[np.uint8]":
    """Return one frame as (height, width, 3) rgb24; `yuv420p` ones are BT.709 limited."""
    if layout == "rgb24":
        return pixels
    picture = VideoFrame.from_ndarray(pixels, format=layout)
    picture.colorspace, picture.color_range = Colorspace.ITU709, ColorRange.MPEG
    return to_rgb(picture)


def png(pixels: "NDArray[np.uint8]") -> bytes:
    """Return (height, width, 3) rgb24 as a lossless PNG."""
    return _encoded("png", "rgb24", VideoFrame.from_ndarray(pixels, format="rgb24"), {})


def write_png(pixels: "NDArray[np.uint8]", path: Path) -> None:
    """Write (height, width, 3) rgb24 as a lossless PNG, whole or not at all.

    Raises:
        RenderError: the file cannot be written.
    """
    with finished(path) as partial:
        partial.write_bytes(png(pixels))


def read_png(path: Path) -> "NDArray[np.uint8]":
    """Return a PNG as (height, width, 3) rgb24.

    Raises:
        MediaError: it is missing, damaged, or no PNG.
    """
    with damage_told(path.name):
        data = path.read_bytes()
        if data:
            with av.open(BytesIO(data), "r", format="png_pipe") as container:
                for picture in container.decode(video=0):
                    return to_rgb(picture)
    raise MediaError(f"{path.name} holds no picture.", "Give a whole PNG.")


def jpeg(pixels: "NDArray[np.uint8]", max_bytes: int, width: int | None = None) -> bytes:
    """Return (height, width, 3) rgb24 as a JPEG of at most `max_bytes`, made narrower where that is needed.

    Raises:
        RenderError: no JPEG is that small.
    """
    picture = VideoFrame.from_ndarray(pixels, format="rgb24")
    sides = (picture.width, picture.height)
    fits = min(Fraction(1), Fraction(width or sides[0], sides[0]))
    for shrink in (1, 2, 4, 8):
        small = _scaled(picture, fits / shrink)
        for quality in _QUALITIES:
            data = _encoded("mjpeg", "yuvj420p", small, {"qmin": str(quality), "qmax": str(quality)})
            if len(data) <= max_bytes:
                return data
    raise RenderError(f"No JPEG of {sides[0]} x {sides[1]} fits {max_bytes} bytes.", "Allow more bytes.")


def poster(path: Path, out: Path, width: int | None = None) -> None:
    """Write a video's middle frame as a PNG, as wide as asked.

    Raises:
        MediaError: the video is damaged.
        RenderError: the picture cannot be written.
    """
    write_png(_as_wide(frame(path, probe(path).num_frames // 2), width), out)


def contact_sheet(
    path: Path, out: Path, columns: int = 4, count: int = 8, *, width: int | None = None
) -> None:
    """Write what `sheet_of` shows as a PNG, as wide as asked.

    Raises:
        MediaError: the video is damaged.
        RenderError: the picture cannot be written.
    """
    write_png(_as_wide(sheet_of(path, columns, count), width), out)


def sheet_of(path: Path, columns: int, count: int) -> "NDArray[np.uint8]":
    """Return `count` frames at even distances, the first and the last among them, row by row, as rgb24.

    Raises:
        MediaError: the video is damaged.
    """
    import numpy as np

    video = probe(path)
    count = min(count, video.num_frames)
    columns = min(columns, count)
    rows = -(-count // columns)
    indices = [round(n * (video.num_frames - 1) / max(1, count - 1)) for n in range(count)]
    cells = [_cell(path, index, columns) for index in indices]
    height, width = cells[0].shape[:2]
    sheet = np.full(
        (rows * (height + _GAP) + _GAP, columns * (width + _GAP) + _GAP, 3), _PAPER, dtype=np.uint8
    )
    for place, cell in enumerate(cells):
        top = _GAP + place // columns * (height + _GAP)
        left = _GAP + place % columns * (width + _GAP)
        sheet[top : top + height, left : left + width] = cell
    return sheet


def _cell(path: Path, index: int, columns: int) -> "NDArray[np.uint8]":
    picture = VideoFrame.from_ndarray(frame(path, index), format="rgb24")
    fits = min(Fraction(1), Fraction(_CELL_WIDTH, picture.width)) if columns > 1 else Fraction(1)
    return _scaled(picture, fits).to_ndarray(format="rgb24")  # type: ignore[return-value]


def _as_wide(pixels: "NDArray[np.uint8]", width: int | None) -> "NDArray[np.uint8]":
    if width is None:
        return pixels
    picture = VideoFrame.from_ndarray(pixels, format="rgb24")
    return to_rgb(_scaled(picture, Fraction(width, picture.width)))


def _scaled(picture: VideoFrame, factor: Fraction) -> VideoFrame:
    if factor == 1:
        return picture
    width, height = (max(2, round(side * factor / 2) * 2) for side in (picture.width, picture.height))
    return picture.reformat(width=width, height=height, interpolation=Interpolation.AREA)


def _encoded(codec: str, pixel_format: str, picture: VideoFrame, options: dict[str, str]) -> bytes:
    """Encode one picture."""
    context = av.CodecContext.create(codec, "w")
    assert isinstance(context, VideoCodecContext)
    context.width, context.height = picture.width, picture.height
    context.pix_fmt = pixel_format
    context.time_base = Fraction(1, 25)
    context.options = options
    if pixel_format != "rgb24":
        context.color_range = ColorRange.JPEG
        picture = picture.reformat(
            format=pixel_format,
            src_color_range=ColorRange.JPEG,
            dst_color_range=ColorRange.JPEG,
            dst_colorspace="ITU601",
        )
    picture.pts = 0
    return b"".join(bytes(packet) for packet in [*context.encode(picture), *context.encode(None)])
