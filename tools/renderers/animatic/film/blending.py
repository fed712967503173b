"""Two scenes as one: the later unfolds out of its people into the earlier, as far as it has influence."""

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.film.pairing import matched
from tools.renderers.animatic.film.performed import Moment, Performed
from tools.renderers.animatic.film.transition import mist, mixed
from tools.renderers.animatic.painting.curves import ease
from tools.renderers.animatic.painting.surface import Pixels

_SMALL: Final = 4
"""The outline is spread on every fourth pixel."""
_COVERED: Final = 128
_SOFT: Final = 0.16
_UNEVEN: Final = 0.22


class BlendFilm:
    """The frames of a shot that runs from one performance into another along a curve.

    Args:
        earlier: what it runs out of.
        later: what gains influence.
        duration_s: how long the shot lasts.
        frame_rate: frames a second.
        curve: the influence of the later (0 to 1) at frames, in order; it holds before and after them.
    """

    def __init__(
        self,
        earlier: Performed,
        later: Performed,
        duration_s: float,
        frame_rate: float,
        curve: Sequence[tuple[int, float]],
    ) -> None:
        self._earlier, self._later = earlier, later
        self._duration_s, self._rate = duration_s, frame_rate
        self._curve = curve
        self._mist = mist(*later.size)

    def frame(self, index: int) -> Pixels:
        """Return premultiplied BGRA of a frame, good until the next one is asked for."""
        index -= index % self._earlier.held
        share = self._share(index)
        t = index / self._rate
        a, b = (one.moment(t, self._duration_s) for one in (self._earlier, self._later))
        if share <= 0:
            return self._earlier.frame(a)
        if share >= 1:
            return self._later.frame(b)
        both = matched(a, b, share, fades=False)
        cover = self._unfolded(both.later, ease(share))
        shown = self._earlier.frame(both.earlier).copy()
        return mixed(shown, self._later.frame(both.later), cover)

    def _share(self, index: int) -> float:
        frames, shares = [at for at, _ in self._curve], [share for _, share in self._curve]
        return float(np.interp(index, frames, shares))

    def _unfolded(self, later: Moment, share: float) -> NDArray[np.float32]:
        """Return where the later scene is seen: its people first, then what is about them, then all of it."""
        width, height = self._later.size
        outline = cv2.resize(
            self._later.outline(later, ()), (width // _SMALL, height // _SMALL), interpolation=cv2.INTER_AREA
        )
        apart = np.ones(outline.shape, np.uint8)
        apart[outline >= _COVERED] = 0
        if apart.all():  # nobody is there: it unfolds from the middle
            apart[len(apart) // 2, len(apart[0]) // 2] = 0
        distance = np.asarray(cv2.distanceTransform(apart, cv2.DIST_L2, 3), np.float32)
        far = np.asarray(cv2.resize(distance / distance.max(), (width, height)), np.float32)
        reach = share * (1 + _SOFT + _UNEVEN) - _UNEVEN * self._mist * far**0.5
        cover = np.clip((reach - far) / _SOFT, 0, 1)
        return np.asarray(cover * cover * (3 - 2 * cover), np.float32)
