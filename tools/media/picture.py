"""One decoded picture made upright, opaque and of standard colours: rotation, alpha and HDR end here."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, ColorTrc

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_HDR: Final = {ColorTrc.SMPTE2084: "pq", ColorTrc.ARIB_STD_B67: "hlg"}
_PAPER: Final = 255
"""What shows through a picture that is not opaque."""
_REFERENCE_NITS: Final = 203.0
"""The light of white in HDR (ITU-R BT.2408)."""
_BRIGHTEST: Final = 1000 / _REFERENCE_NITS
_TO_709: Final = ((1.6605, -0.5876, -0.0728), (-0.1246, 1.1329, -0.0083), (-0.0182, -0.1006, 1.1187))
"""BT.2020 to BT.709 primaries, linear light (ITU-R BT.2087)."""


def is_hdr(picture: VideoFrame) -> bool:
    """Return whether a picture's light has more range than a screen's white."""
    return picture.color_trc in _HDR


def is_opaque(picture: VideoFrame) -> bool:
    """Return whether nothing shows through a picture."""
    return (
        not any(component.is_alpha for component in picture.format.components)
        and picture.format.name != "pal8"
    )


def turned(picture: VideoFrame) -> int:
    """Return the quarter turns, against the clock, that put a picture upright: 0 to 3."""
    return round(picture.rotation / 90) % 4


def upright(picture: VideoFrame) -> VideoFrame:
    """Return a picture as it is meant to be seen; one that is so already is given back."""
    if is_hdr(picture):
        picture = _of_rgb(_tone_mapped(picture), picture)
    elif not is_opaque(picture):
        picture = _of_rgb(_on_paper(picture), picture)
    turns = turned(picture)
    if not turns:
        return picture
    import numpy as np

    rgb = picture.reformat(format="rgb24", dst_color_range=ColorRange.JPEG).to_ndarray()
    return _of_rgb(np.asarray(rgb, np.uint8), picture)


def _of_rgb(rgb: "NDArray[np.uint8]", source: VideoFrame) -> VideoFrame:
    """Return pixels as a picture, turned upright as its source is to be."""
    import numpy as np

    turns = turned(source)
    return VideoFrame.from_ndarray(np.ascontiguousarray(np.rot90(rgb, turns)), format="rgb24")


def _on_paper(picture: VideoFrame) -> "NDArray[np.uint8]":
    import numpy as np

    rgba = picture.reformat(format="rgba").to_ndarray().astype(np.uint16)
    alpha = rgba[..., 3:]
    return ((rgba[..., :3] * alpha + _PAPER * (255 - alpha) + 127) // 255).astype(np.uint8)


def _tone_mapped(picture: VideoFrame) -> "NDArray[np.uint8]":
    """Return an HDR picture as a screen shows it: extended Reinhard (Reinhard et al., 2002), linear light."""
    import numpy as np

    rgb = picture.reformat(format="rgb48le", dst_color_range=ColorRange.JPEG).to_ndarray()
    code = np.asarray(rgb, np.uint16) >> 4
    light = _linear(_HDR[ColorTrc(picture.color_trc)])[code] @ np.array(_TO_709, np.float32).T
    light = np.clip(light, 0, None)
    shown = light * (1 + light / _BRIGHTEST**2) / (1 + light)
    white = _BRIGHTEST * (1 + 1 / _BRIGHTEST) / (1 + _BRIGHTEST)
    return np.asarray(255 * np.clip(shown / white, 0, 1) ** (1 / 2.2) + 0.5, np.uint8)


@lru_cache(2)
def _linear(kind: str) -> "NDArray[np.float32]":
    """Return the light of each of 4096 code values, 1 for white (SMPTE ST 2084; ARIB STD-B67)."""
    import numpy as np

    x = np.arange(4096) / 4095
    if kind == "pq":
        m1, m2, c1, c2, c3 = 0.1593017578125, 78.84375, 0.8359375, 18.8515625, 18.6875
        power = x ** (1 / m2)
        nits = 10_000 * (np.clip(power - c1, 0, None) / (c2 - c3 * power)) ** (1 / m1)
        return (nits / _REFERENCE_NITS).astype(np.float32)
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(x <= 0.5, x * x / 3, (np.exp((x - c) / a) + b) / 12)
    return (scene**1.2 * 1000 / _REFERENCE_NITS).astype(np.float32)
