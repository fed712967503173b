"""Twenty boards as people would ask for them, and their contact sheets, looked at before they are stored.

`python -m tests.golden` draws them anew into `tests/golden/`; look at each before you commit it.
"""

from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.test_renderers import NoInputs
from tools.format import Canvas, Format
from tools.renderers.animatic.describe import AnimaticRenderer
from tools.renderers.animatic.engine import AnimaticEngine
from tools.renderers.base import Frames
from tools.shot import Beat, Shot
from tools.storyboard import Storyboard

FOLDER = Path(__file__).parent / "golden"
CANVAS = Canvas(160, 90, Fraction(24))
SHOT, SEEN = 36, (0, 18, 35)
"""Frames of each card's shot, and those that are on the sheet."""
BOARDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "crane": (
        "none",
        ("A yellow-tailed white crane stands in a stream", "It dips its head and picks up a fish"),
    ),
    "mammoth": ("none", ("A mammoth walks through the snow at dusk, wide shot",)),
    "knight": ("none", ("A knight rides a white horse past a castle", "The knight fights a dragon")),
    "kitchen": ("none", ("A happy chef holds a cake in the kitchen", "A mouse eats the cake")),
    "night street": ("none", ("A man with a red scarf walks down a street at night in the rain",)),
    "lighthouse": ("none", ("A lighthouse on a cliff at night", "A storm, seagulls fly")),
    "sea": ("none", ("A pirate ship sails on a stormy sea",)),
    "reef": ("none", ("A shark chases three orange fish underwater",)),
    "moon": ("none", ("Two astronauts jump on the moon", "A rover drives past, slow motion")),
    "space": ("none", ("A rocket flies through space past a planet",)),
    "city": ("none", ("A crane shot over a city at dawn", "A yellow taxi drives through the city")),
    "seasons": ("none", ("A park in autumn, a girl walks a dog", "The park in winter, it snows")),
    "jungle": ("none", ("A gorilla climbs in the jungle", "A parrot flies, low angle")),
    "farm": ("none", ("A farmer on a tractor at a farm, cows eat", "A tiny sad pig sits in the mud")),
    "classroom": ("none", ("A teacher writes in a classroom", "Four kids wave, close-up")),
    "noir": ("film noir", ("A detective waits under a street lamp at night",)),
    "archival": ("archival", ("A steam train crosses the desert, camera pans right",)),
    "paper": ("papercraft", ("A fox runs through a forest", "The fox sleeps, moonlight")),
    "balloons": ("balloon world", ("An elephant dances in a meadow", "A hot air balloon rises over the sea")),
    "watercolour": ("watercolour", ('A swan swims on a lake at sunset with the title "THE END", fade out',)),
}


def path_of(name: str) -> Path:
    """Return where a board's sheet is stored."""
    return FOLDER / f"{name.replace(' ', '-')}.png"


def sheet(name: str) -> NDArray[np.uint8]:
    """Return a board's contact sheet, BGR: a row for each card, three moments of its shot."""
    style, texts = BOARDS[name]
    board = Storyboard("b1", 1, (), Format().changed(style=style))
    for text in texts:
        board = board.insert_card(text)
    rows = []
    for scene in AnimaticRenderer().resolve(board).beats:
        shot = Shot(SHOT, CANVAS, (Beat(0, scene),), 7, {"renderer": "animatic"}, ())
        events = AnimaticEngine().draw([shot], NoInputs())
        frames = np.concatenate([event.pixels for event in events if isinstance(event, Frames)])
        rows.append(np.hstack([cv2.cvtColor(frames[index], cv2.COLOR_YUV2BGR_I420) for index in SEEN]))
    return np.vstack(rows)


def main() -> None:
    """Draw every sheet."""
    FOLDER.mkdir(exist_ok=True)
    for name in BOARDS:
        cv2.imwrite(str(path_of(name)), sheet(name))


if __name__ == "__main__":
    main()
