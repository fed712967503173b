"""What all vehicles have: lamps that light their way, wheel arches, cabins that one sees into, trim."""

from collections.abc import Sequence
from typing import TypeAlias

from tools.renderers.animatic.painting.colour import Colour
from tools.renderers.animatic.painting.curves import Point, rounded
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery

Outline: TypeAlias = Sequence[Sequence[float]]
"""Points of a closed form; a point may bring the radius of its corner."""


def beams(work: Joinery, x: float, y: float, size: float = 1.0) -> None:
    """Draw a headlamp that looks right, and its light where lamps are lit."""
    if work.lamps:
        stops = [("#fff2c0", 0.50), ("#fff2c0", 0.0)]
        reach = 0.62 * size
        cone = [(x, y - 0.014), (x + reach, y - 0.10), (x + reach, y + 0.10), (x, y + 0.016)]
        work.shine(cone, stops, (x, y), (x + reach, y))
        work.halo(x, y, 0.09 * size, "#fff2c0", 0.7)
    work.canvas.drawCircle(x, y, 0.017 * size, PLAIN.fill("#fffae6" if work.lamps else work.lit("#f6f1dc")))


def tail_lamp(work: Joinery, x: float, y: float) -> None:
    """Draw a tail lamp that looks left."""
    if work.lamps:
        work.halo(x, y, 0.07, "#ff4a3a", 0.6)
    work.canvas.drawOval(
        skia.Rect.MakeLTRB(x - 0.009, y - 0.018, x + 0.009, y + 0.018),
        PLAIN.fill("#ff5a48" if work.lamps else work.lit("#b9302a")),
    )


def arches(work: Joinery, radius: float, *xs: float) -> None:
    """Draw the dark arches over wheels that stand on the ground."""
    for x in xs:
        path = skia.Path()
        path.addCircle(x, -radius, 1.20 * radius)
        with work.within(_above(-0.035)):
            work.canvas.drawPath(path, PLAIN.fill(work.lit("#241f26")))


def _above(y: float) -> skia.Path:
    path = skia.Path()
    path.addRect(skia.Rect.MakeLTRB(-9, -9, 9, y))
    return path


def cabin(
    work: Joinery, outline: Outline, panes: Sequence[Outline], colour: Colour, round_by: float = 0.03
) -> None:
    """Draw a body with windows through which whoever is behind them is seen."""
    pierced(work, rounded(outline, round_by), panes, colour)


def pierced(work: Joinery, body: skia.Path, panes: Sequence[Outline], colour: Colour) -> None:
    """Draw a body of any form with windows through which whoever is behind them is seen."""
    holes = skia.Path(body)
    holes.setFillType(skia.PathFillType.kEvenOdd)
    for pane in panes:
        holes.addPath(rounded(pane, 0.012))
    work.paint(holes, colour)
    for pane in panes:
        window(work, pane)


def window(work: Joinery, pane: Outline) -> None:
    """Draw a window into a dim inside, in which someone may be seen."""
    work.canvas.drawPath(rounded(pane, 0.012), PLAIN.fill("#1c2028", 0.20))
    work.glass(pane)


def trim(work: Joinery, points: Sequence[Point]) -> None:
    """Draw a line of light along a body's shoulder."""
    work.curve(points, "#fff6e2", 0.006, 0.45)


def handle(work: Joinery, x: float, y: float) -> None:
    """Draw a door's handle."""
    work.line((x, y), (x + 0.032, y), "#efeae0", 0.008)


def beacon(work: Joinery) -> None:
    """A light that flashes on a roof, about the origin."""
    on = (work.now.t % 0.9) < 0.45
    work.halo(-0.024 if on else 0.024, 0.0, 0.15, "#ff5a4a" if on else "#5a9aff", 0.65)
