"""The animatic as the plan sees it: what it can do, what a board comes to, what it costs. Draws nothing."""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Final

from tools import styles
from tools.errors import RenderError
from tools.format import LONGEST_S, Canvas, Format
from tools.renderers.animatic.comparing import compared
from tools.renderers.animatic.loosening import loosened, settled
from tools.renderers.animatic.reading import Reading, copied, read
from tools.renderers.animatic.scene import Scene
from tools.renderers.animatic.styles.style import is_own
from tools.renderers.animatic.tagging import tag
from tools.renderers.animatic.tokens import tokenise
from tools.renderers.animatic.variations import varied
from tools.renderers.animatic.vocabulary import vocabulary
from tools.renderers.animatic.wording import distinct
from tools.renderers.base import NOTHING_SHOWN, Capabilities, Compared, Engine, Grid, Resolution, Shown
from tools.shot import Shot
from tools.storyboard import Storyboard

NAME: Final = "animatic"
REVISION: Final = "7"
"""Raised by hand whenever the same scene is drawn with other pixels, so that no stored take is reused."""
RATE: Final = Fraction(24)
_FASTEST: Final = 60
"""Frames a second that footage beside it may have."""
BAKE_FRAMES: Final = 30
"""What baking one place costs, in frames of the same size."""

MEGAPIXELS_A_SECOND: Final = 60
"""Drawn and encoded on two cores, as first guess; the machine's own speed is measured from then on."""

_SAID_IN: Final = {
    "hour": "time_of_day",
    "weather": "weather",
    "mood": "light",
    "style": "look",
    **dict.fromkeys(("framing", "camera", "facing", "angle", "pace"), "camera"),
}
"""The field that holds what a word of a slot says."""
_ASSETS: Final = Path(__file__).parent / "assets"


class AnimaticRenderer:
    """The renderer that is always there: a moving sketch, drawn on the CPU."""

    name = NAME
    capabilities = Capabilities(
        anchors="ends",
        last_alone=True,
        source="fields",
        two_sources=True,
        references=False,
        batch=1,
        rate=RATE,
        grid=Grid(),
        longest=LONGEST_S * _FASTEST,
        bridge=6,
    )

    def identity(self) -> Mapping[str, str]:
        """Return the renderer's name and revision, and the hash of its pictures."""
        return {"renderer": NAME, "revision": REVISION, "assets": _assets()}

    def still_identity(self) -> Mapping[str, str]:
        """Return the same."""
        return self.identity()

    def canvas(self, format: Format) -> Canvas:
        """Return the format's own size at 24 frames a second."""
        width, height = format.size()
        return Canvas(width, height, RATE)

    def resolve(self, board: Storyboard, variation: int = 0, shown: Shown = NOTHING_SHOWN) -> Resolution:
        """Read the board's cards in order, each carrying on from the one before."""
        readings = _readings(board, shown)
        scenes, note = varied(readings, variation)
        drawn = distinct(list(chain.from_iterable(reading.drawn for reading in readings)))
        not_drawn = distinct(
            [
                *chain.from_iterable(reading.not_drawn for reading in readings),
                _undrawn_style(board.format.style),
                board.format.loras and f"LoRAs ({board.format.loras})",
            ]
        )
        return Resolution(tuple(scene.to_json() for scene in scenes), drawn, not_drawn, note)

    def says(self, text: str) -> Collection[str]:
        """Return the fields of a card that a text speaks of itself, of those about how it looks."""
        units = tag(tokenise(text), vocabulary())
        return {_SAID_IN[unit.slot] for unit in units if unit.slot in _SAID_IN}

    def loosen(
        self, board: Storyboard, positions: Sequence[int], strength: float, rest: Collection[str]
    ) -> Storyboard:
        """Return a board with what its words leave open changed: light, then staging and land."""
        return loosened(board, _readings(board), positions, strength, rest)

    def settle(self, board: Storyboard, variation: int) -> Storyboard:
        """Return a board of which one variation alone is left, its differences said by fields."""
        first, own = (
            [Scene.from_json(beat) for beat in self.resolve(board, k).beats] for k in (0, variation)
        )
        return settled(board, first, own, variation)

    def compare(self, before: Resolution, after: Resolution) -> Compared:
        """Return what is different between two rows of scenes."""
        old, new = ([Scene.from_json(beat) for beat in one.beats] for one in (before, after))
        return compared(old, new)

    def cost(self, shot: Shot) -> float:
        """Return the seconds of two laptop cores, a place's baking counted as some frames more."""
        megapixels = shot.canvas.width * shot.canvas.height / 1_000_000
        return megapixels * (shot.num_frames + BAKE_FRAMES * max(1, len(shot.beats))) / MEGAPIXELS_A_SECOND

    def engine(self) -> Engine:
        """Import what draws and return it. Only the worker calls this."""
        from tools.renderers.animatic.engine import AnimaticEngine

        return AnimaticEngine()


def _readings(board: Storyboard, shown: Shown = NOTHING_SHOWN) -> list[Reading]:
    """Read the cards in order, each carrying on from the one before, or from what is copied there."""
    readings: list[Reading] = []
    style = styles.spec(board.format.style)
    for card in board.cards:
        carry = readings[-1].scene if readings else None
        if card.copied or card.id in shown:
            readings.append(copied(shown.get(card.id), carry))
            continue
        met = [subject for reading in readings[-2::-1] for subject in reading.scene.subjects]
        readings.append(read(card, carry, style, met))
    return readings


def _undrawn_style(style: str) -> str:
    """Return a board's style that no picture has yet, or nothing."""
    drawn = {name.replace("-", " ") for name in vocabulary().row("styles", "drawn")}
    shown = style == "none" or style in drawn or is_own(styles.spec(style))
    return "" if shown else f"{style} style"


@lru_cache(1)
def _assets() -> str:
    path = _ASSETS / "noto.sha256"
    try:
        return path.read_text("utf-8").split()[0]
    except (OSError, IndexError) as error:
        raise RenderError(
            f"The animatic's pictures are missing: {path}.", "Install Mutoscope again."
        ) from error
