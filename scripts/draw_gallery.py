"""Draws docs/gallery.webp: a frame of each of nine sentences, the README's answer to what can be drawn."""

from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.card import Card
from tools.format import Canvas
from tools.renderers.animatic.film.finish import Finish
from tools.renderers.animatic.film.performance import Performance
from tools.renderers.animatic.reading import read
from tools.renderers.animatic.styles.style import style_of
from tools.timecode import Timecode

OUT = Path(__file__).parent.parent / "docs" / "gallery.webp"
SENTENCES = (
    ("none", "A knight rides a white horse past a castle at dusk"),
    ("none", "A shark chases three orange fish underwater"),
    ("none", "A happy chef holds a cake in the kitchen, medium shot"),
    ("none", "A pirate ship sails on a stormy sea"),
    ("none", "A man in a red scarf walks his dog down a street at night in the rain"),
    ("none", "Two astronauts jump on the moon"),
    ("papercraft", "A fox runs through an autumn forest"),
    ("watercolour", 'A swan on a lake at sunset with the title "THE END"'),
    ("film noir", "A detective waits in a city at night"),
)
ACROSS, SIZE, QUALITY = 3, (480, 270), 84


def frame(style: str, sentence: str) -> NDArray[np.uint8]:
    """Return one frame of a sentence's shot, BGR."""
    scene = read(Card("k1", Timecode.of(0), sentence), None, style).scene
    staged = Performance(scene, Canvas(960, 540, Fraction(24)), 7)
    printed = np.empty((540 * 3 // 2, 960), np.uint8)
    Finish(960, 540, style_of(scene.style))(staged.frame(staged.moment(1.6, 5)), 38, printed)
    drawn = cv2.cvtColor(printed, cv2.COLOR_YUV2BGR_I420)
    return np.asarray(cv2.resize(drawn, SIZE, interpolation=cv2.INTER_AREA), np.uint8)


def main() -> None:
    """Draw the frames side by side."""
    frames = [frame(*one) for one in SENTENCES]
    rows = [np.hstack(frames[start : start + ACROSS]) for start in range(0, len(frames), ACROSS)]
    cv2.imwrite(str(OUT), np.vstack(rows), [cv2.IMWRITE_WEBP_QUALITY, QUALITY])
    print(f"{OUT}: {OUT.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
