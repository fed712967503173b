"""What a place draws anew in each frame: anything that depends on the moment alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.view import Gaze, View


class Moving(Protocol):
    """Something that is drawn for a camera's place and a moment, with no memory of other moments."""

    def draw(self, canvas: skia.Canvas, gaze: Gaze, t: Clock) -> None:
        """Draw it on a canvas of the view's pixels."""
        ...


@contextmanager
def world_units(canvas: skia.Canvas, view: View) -> Iterator[None]:
    """Let a canvas of the view's pixels take world units for a while."""
    left, top = view.origin
    canvas.save()
    canvas.scale(view.scale, view.scale)
    canvas.translate(-left, -top)
    try:
        yield
    finally:
        canvas.restore()
