"""Bringing a decoded picture to a canvas: scaled to cover it, then cut at the centre."""

from fractions import Fraction

from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Interpolation

from tools.format import Canvas
from tools.media.encoding import standard_colours


def fitted(picture: VideoFrame, canvas: Canvas) -> VideoFrame:
    """Return the picture on the canvas, yuv420p BT.709 limited; one that fits is not resampled."""
    if (picture.width, picture.height) == (canvas.width, canvas.height):
        return standard_colours(picture)
    scale = max(Fraction(canvas.width, picture.width), Fraction(canvas.height, picture.height))
    width, height = _even(picture.width * scale), _even(picture.height * scale)
    wide = picture.reformat(
        width=width,
        height=height,
        format="rgb24",
        interpolation=Interpolation.AREA,
        dst_color_range=ColorRange.JPEG,
    ).to_ndarray()
    left, top = (width - canvas.width) // 2, (height - canvas.height) // 2
    middle = wide[top : top + canvas.height, left : left + canvas.width]
    return standard_colours(VideoFrame.from_ndarray(middle.copy(), format="rgb24"))


def _even(size: Fraction) -> int:
    """Round up to an even number, so that the canvas stays covered."""
    return -(-size // 2) * 2
