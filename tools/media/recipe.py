"""The one recipe by which every take and clip is encoded, so that packets of one canvas can be moved.

Figures only; who encodes is `encoding`'s.
"""

from fractions import Fraction
from typing import Final

from tools.format import Canvas

TIMESCALE: Final = 90_000
"""Ticks a second of every file we write."""
ENCODER: Final = "libx264"
FAST_START: Final = {"movflags": "+faststart", "video_track_timescale": str(TIMESCALE)}
IN_MEMORY: Final = {"video_track_timescale": str(TIMESCALE)}

_THREADS: Final = 2
"""Fixed: x264's bytes depend on its number of threads, and equal frames shall be equal bytes everywhere."""
_QUALITY: Final = {"preset": "ultrafast", "crf": "22"}
"""What `veryfast` at 20 shows (41 to 44 dB on animatics), in half its time and 1.7 times its bytes."""
_DEBLOCKED: Final = "deblock=0,0"
"""`ultrafast` leaves it out; it brings 0.2 to 0.5 dB for a twentieth of the time."""


def encoder_options(canvas: Canvas) -> dict[str, str]:
    """Return the encoder's options: one preset and quality, no B-frames, a fixed keyframe grid.

    `stitchable` keeps the parameter sets free of what differs from take to take.
    """
    return {
        **_QUALITY,
        "bf": "0",
        "sc_threshold": "0",
        "g": str(keyframe_interval(canvas)),
        "threads": str(_THREADS),
        "x264-params": f"stitchable=1:{_DEBLOCKED}",
    }


def keyframe_interval(canvas: Canvas) -> int:
    """Return the frames from keyframe to keyframe: half a second."""
    return max(1, round(canvas.frame_rate / 2))


def ticks(frame: int, rate: Fraction) -> int:
    """Return when `frame` starts, in ticks of the file, halves up."""
    return (2 * frame * TIMESCALE * rate.denominator + rate.numerator) // (2 * rate.numerator)
