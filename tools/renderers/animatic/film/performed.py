"""What films and transitions ask of something that is performed: a scene with its people, or a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.film.actor import Figure
from tools.renderers.animatic.film.lens import Lens
from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import Colour
from tools.renderers.animatic.painting.surface import Box, Pixels
from tools.renderers.animatic.scene import Fade, Subject
from tools.renderers.animatic.view import Gaze


@dataclass(frozen=True, slots=True)
class Moment:
    """What is to be seen: who is where, from where, and at which time of the scene's clock."""

    t: Clock
    figures: tuple[Figure, ...]
    gaze: Gaze
    lens: Lens


class Performed(Protocol):
    """Something that can be seen at any moment."""

    size: tuple[int, int]
    world_width: float
    haze: tuple[Colour, Colour]
    """What it fades to, at the top of the frame and at its bottom."""

    @property
    def held(self) -> int:
        """Return how many frames each drawing is held for."""
        ...

    @property
    def fade(self) -> Fade:
        """Return whether it comes out of black, goes into it, or both."""
        ...

    @property
    def landscape(self) -> object:
        """What decides the lie of the land; equal ones can be joined without it leaving."""
        ...

    def moment(self, t: float, duration_s: float) -> Moment:
        """Return what is to be seen at `t` seconds of a shot; before it begins the camera is at rest."""
        ...

    def frame(self, moment: Moment) -> Pixels:
        """Return the frame of a moment; it is good until the next one is asked for."""
        ...

    def outline(self, moment: Moment, alike: Sequence[Subject]) -> NDArray[np.uint8]:
        """Return how much of each pixel shows subjects that are not among those alike, 0 to 255."""
        ...

    def covered(self, lens: Lens) -> Box:
        """Return what it can show, in pixels of a frame through a lens."""
        ...
