"""Footprints in snow: the hollows of a boot, a pad and a bird's toes, each baked once with its rim."""

from tools.renderers.animatic.film.actor import Figure
from tools.renderers.animatic.film.steps import Landing
from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.curves import Point, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.raster import Baked

_SHADE, _FLOOR, _RIM = "#93adcf", "#cbd8ea", "#ffffff"
_BOX = (-0.8, -0.4, 0.8, 0.4)

_SOLE = [(-0.08, -0.12), (0.18, -0.17), (0.44, -0.13), (0.52, 0.0), (0.42, 0.13), (0.16, 0.16), (-0.08, 0.11)]
_HEEL = [(-0.50, -0.06), (-0.38, -0.12), (-0.18, -0.10), (-0.16, 0.08), (-0.36, 0.12), (-0.50, 0.07)]
_PAD = [
    (-0.48, 0.0),
    (-0.30, -0.19),
    (0.0, -0.23),
    (0.28, -0.18),
    (0.38, 0.0),
    (0.28, 0.19),
    (0.0, 0.23),
    (-0.30, 0.19),
]
_TOES = [(0.28, -0.16), (0.40, -0.05), (0.38, 0.09), (0.24, 0.18)]
_BIRD_TOES: list[Point] = [(0.50, -0.20), (0.62, 0.0), (0.48, 0.20), (-0.36, 0.02)]


def row(near: bool) -> float:
    """Return how far below the figure's line a foot's prints lie, in feet."""
    return 0.06 if near else -0.14


class Prints:
    """Draws the prints of every kind of foot."""

    def __init__(self, brush: Brush, sun_side: int, scale: float) -> None:
        self._brush, self._sun, self._scale = brush, sun_side, scale
        self._baked: dict[tuple[str, int, int], Baked] = {}

    def draw(self, canvas: skia.Canvas, figure: Figure, landing: Landing) -> None:
        """Draw the print of one landing."""
        foot = 0.92 * figure.actor.gait.foot * figure.height
        canvas.save()
        canvas.translate(landing.x - 0.1 * figure.side * foot, figure.y + row(landing.near) * foot)
        canvas.scale(foot, foot)
        self._print(figure.actor.subject.kind, figure.side, foot).draw(canvas)
        canvas.restore()

    def _print(self, kind: str, faces: int, foot: float) -> Baked:
        key = kind, faces, round(foot * self._scale)
        if key not in self._baked:
            self._baked[key] = Baked(
                lambda canvas: self._paint(canvas, kind, faces), _BOX, foot * self._scale
            )
        return self._baked[key]

    def _paint(self, canvas: skia.Canvas, kind: str, faces: int) -> None:
        """Paint the rim that was pushed up, then the hollow, shaded on the sun's side."""
        outline = _outline(kind)
        canvas.scale(faces, 1)
        canvas.save()
        canvas.translate(-0.02 * self._sun * faces, 0.035)
        canvas.scale(1.07, 1.12)
        canvas.drawPath(outline, self._brush.fill(_RIM, 0.85))
        canvas.restore()
        canvas.drawPath(outline, self._brush.fill(_FLOOR, 0.9))
        canvas.save()
        canvas.clipPath(outline, doAntiAlias=True)
        canvas.translate(0.02 * self._sun * faces, -0.03)
        shade = skia.Paint(self._brush.stroke(_SHADE, 0.15, 0.9))
        shade.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.05))
        canvas.drawPath(outline, shade)
        canvas.restore()


def _outline(kind: str) -> skia.Path:
    if kind == "wader":
        path = skia.Path()
        for x, y in _BIRD_TOES:
            path.addPath(taper([(0.0, 0.0), (x * 0.5, y * 0.55), (x, y)], 0.07, 0.05))
        return path
    path = spline(_SOLE if kind == "biped" else _PAD)
    if kind == "biped":
        path.addPath(spline(_HEEL))
    else:
        for x, y in _TOES:
            path.addCircle(x, y, 0.09)
    return path
