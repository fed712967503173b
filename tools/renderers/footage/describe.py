"""Footage as the plan sees it: nobody draws it, it is brought to a canvas. Decodes nothing."""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

from tools.errors import RequestError
from tools.format import LONGEST_COPIED_S, Canvas, Format
from tools.renderers.animatic.styles.style import style_name
from tools.renderers.base import NOTHING_SHOWN, Capabilities, Compared, Engine, Grid, Resolution, Shown
from tools.shot import Shot
from tools.storyboard import Storyboard

FOOTAGE: Final = "footage"
REVISION: Final = "2"
"""Raised by hand whenever the same footage comes out with other pixels."""
_LOOKS: Final = ("time_of_day", "weather", "season", "mood", "style")
"""What of a scene can be laid over footage."""
_RATE: Final = Fraction(24)
_MEGAPIXELS_A_SECOND: Final = 60


class FootageRenderer:
    """What brings footage to a canvas. A plan uses it beside whatever draws."""

    name = FOOTAGE
    capabilities = Capabilities(
        anchors="ends",
        last_alone=True,
        source="pixels",
        two_sources=True,
        references=False,
        batch=1,
        rate=_RATE,
        grid=Grid(),
        longest=LONGEST_COPIED_S * 60,
    )

    def identity(self) -> Mapping[str, str]:
        """Return the name and revision."""
        return {"renderer": FOOTAGE, "revision": REVISION}

    def still_identity(self) -> Mapping[str, str]:
        """Return the same."""
        return self.identity()

    def canvas(self, format: Format) -> Canvas:
        """Return the format's own size at 24 frames a second."""
        width, height = format.size()
        return Canvas(width, height, _RATE)

    def resolve(self, board: Storyboard, variation: int = 0, shown: Shown = NOTHING_SHOWN) -> Resolution:
        """Refuse: footage is not drawn from words."""
        raise RequestError("Footage cannot be drawn from words.", "Choose a renderer: animatic, or auto.")

    def says(self, text: str) -> Collection[str]:
        """Return nothing: footage has no words."""
        return ()

    def loosen(
        self, board: Storyboard, positions: Sequence[int], strength: float, rest: Collection[str]
    ) -> Storyboard:
        """Return the board: footage leaves nothing open."""
        return board

    def settle(self, board: Storyboard, variation: int) -> Storyboard:
        """Return the board: footage has one variation."""
        return board

    def compare(self, before: Resolution, after: Resolution) -> Compared:
        """Return nothing: what footage shows is not known."""
        return Compared((), (), named=False)

    def cost(self, shot: Shot) -> float:
        """Return the seconds of two laptop cores."""
        return shot.canvas.width * shot.canvas.height / 1_000_000 * shot.num_frames / _MEGAPIXELS_A_SECOND

    def engine(self) -> Engine:
        """Import what decodes and return it. Only the worker calls this."""
        from tools.renderers.footage.engine import FootageEngine

        return FootageEngine()


def seen_as(scene: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what of a scene can be laid over footage, in the words in which `Renderer.compare` says it."""
    values = {name: str(scene.get(name) or "") for name in _LOOKS}
    mood, style = values.pop("mood"), values.pop("style")
    return (*(value for value in values.values() if value), f"{mood} light", f"{style_name(style)} style")
