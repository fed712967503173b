"""Something performed, from another moment on: how a shot goes on after its end, or what led up to it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.film.lens import Lens
from tools.renderers.animatic.film.performed import Moment, Performed
from tools.renderers.animatic.painting.colour import Colour
from tools.renderers.animatic.painting.surface import Box, Pixels
from tools.renderers.animatic.scene import Fade, Subject


class Later:
    """What `performed` shows `start_s` seconds later, in a shot of its own that lasts `duration_s`."""

    fade: Fade = ""

    def __init__(self, performed: Performed, start_s: float, duration_s: float) -> None:
        self._performed, self._start_s, self._duration_s = performed, start_s, duration_s
        self.size, self.world_width = performed.size, performed.world_width
        self.haze: tuple[Colour, Colour] = performed.haze

    @property
    def held(self) -> int:
        """Return how many frames each drawing is held for."""
        return self._performed.held

    @property
    def landscape(self) -> object:
        """What decides the lie of the land: the same as before."""
        return self._performed.landscape

    def moment(self, t: float, duration_s: float) -> Moment:
        """Return what is to be seen at `t` seconds; the own shot's length goes on to rule its pace."""
        return self._performed.moment(self._start_s + t, self._duration_s)

    def frame(self, moment: Moment) -> Pixels:
        """Return the frame of a moment; it is good until the next one is asked for."""
        return self._performed.frame(moment)

    def outline(self, moment: Moment, alike: Sequence[Subject]) -> NDArray[np.uint8]:
        """Return how much of each pixel shows subjects that are not among those alike, 0 to 255."""
        return self._performed.outline(moment, alike)

    def covered(self, lens: Lens) -> Box:
        """Return what it can show, in pixels of a frame through a lens."""
        return self._performed.covered(lens)
