"""A shot of the animatic as frames: what is performed, with transitions out of and into its neighbours."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

import cv2
import numpy as np

from tools.renderers.animatic.film.action import glide, transition_seconds
from tools.renderers.animatic.film.performed import Moment, Performed
from tools.renderers.animatic.film.transition import Transition
from tools.renderers.animatic.painting.surface import Pixels

FADE_S: Final = 1.2
FADE_PART: Final = 0.1
"""Seconds that a fade takes, and the least part of a shot."""
_IN: Final = frozenset({"in", "both"})
_OUT: Final = frozenset({"out", "both"})


class ShotFilm:
    """The frames of one shot. Without a neighbour before it, frame 0 depends on what is performed alone.

    One that is there to bridge two others is a transition from its first frame to its last.
    """

    def __init__(
        self,
        performed: Performed,
        num_frames: int,
        frame_rate: Fraction,
        following: "Neighbour | None" = None,
        preceding: "Neighbour | None" = None,
        *,
        bridging: bool = False,
    ) -> None:
        self.performed, self._num_frames, self._rate = performed, num_frames, float(frame_rate)
        self._duration_s = num_frames / self._rate
        self._joined = num_frames if bridging else frames_of_transitions(num_frames, frame_rate)[0]
        self._following, self._preceding = following, preceding
        self._fading = max(1, int(FADE_PART * num_frames), min(int(FADE_S * self._rate), num_frames // 3))
        # What goes into black does not run into what follows besides, nor into what comes out of it.
        self._into = self._out_of = None
        if following and performed.fade not in _OUT and following.film.performed.fade not in _IN:
            self._into = self._transition_into(following)
        if preceding and performed.fade not in _IN:
            self._out_of = self._transition_out_of(preceding)

    def frame(self, index: int) -> Pixels:
        """Return premultiplied BGRA of a frame, good until the next one is asked for.

        Frames before 0 and from `num_frames` on are what would be seen there without a transition.
        """
        index -= index % self.performed.held
        light = self._light(index)
        frame = self._joined_frame(index)
        return frame if light == 1 else np.asarray(cv2.convertScaleAbs(frame, alpha=light), np.uint8)

    def _light(self, index: int) -> float:
        """Return how much of a frame's light is left by a fade out of black, or into it."""
        fade, light = self.performed.fade, 1.0
        if fade in _IN:
            light = glide(index / self._fading)
        if fade in _OUT:
            light = min(light, glide((self._num_frames - 1 - index) / self._fading))
        return light if 0 <= index < self._num_frames else 1.0

    def _joined_frame(self, index: int) -> Pixels:
        start = self._num_frames - self._joined
        if self._into and self._following and start <= index < self._num_frames:
            later = self._following.moment(index - self._num_frames)
            return self._into.frame(self.moment(index), later, (index - start + 1) / (self._joined + 1))
        if self._out_of and self._preceding and 0 <= index < self._joined:
            earlier = self._preceding.moment(index)
            return self._out_of.frame(earlier, self.moment(index), index / self._joined)
        return self.performed.frame(self.moment(index))

    def _transition_into(self, following: "Neighbour") -> Transition:
        last = self._num_frames
        begin = self.moment(last - self._joined), following.moment(-self._joined)
        return Transition(
            self.performed, following.film.performed, begin, (self.moment(last), following.moment(0))
        )

    def _transition_out_of(self, preceding: "Neighbour") -> Transition:
        begin = preceding.moment(0), self.moment(0)
        end = preceding.moment(self._joined), self.moment(self._joined)
        return Transition(preceding.film.performed, self.performed, begin, end)

    def moment(self, index: int) -> Moment:
        """Return what is to be seen at a frame, transitions left aside."""
        return self.performed.moment(index / self._rate, self._duration_s)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A film that a shot runs into (`frame` follows its last frame) or comes from (at its frame 0)."""

    film: ShotFilm
    frame: int = 0

    def moment(self, offset: int) -> Moment:
        """Return what its film shows so many frames from the one that is meant."""
        return self.film.moment(self.frame + offset)


def frames_of_transitions(num_frames: int, frame_rate: Fraction) -> tuple[int, int]:
    """Return the frame by which a shot has left what was before it, and that at which it begins to go on."""
    joined = int(transition_seconds(num_frames / float(frame_rate)) * float(frame_rate))
    return joined, num_frames - joined
