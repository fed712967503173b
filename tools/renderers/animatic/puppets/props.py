"""What is held in beak, mouth or hand: the fish, small cut-outs, or a parcel where there is no picture."""

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.engine_skia import MIPMAPPED, skia
from tools.renderers.animatic.painting.surface import image
from tools.renderers.animatic.puppets.fish import draw_fish
from tools.renderers.animatic.puppets.icons import has_icon, icon
from tools.renderers.animatic.puppets.light import lit


class Props:
    """Draws props with one brush."""

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self._pictures: dict[str, skia.Image] = {}

    def draw(self, canvas: skia.Canvas, name: str, size: float, scale: float, t: float) -> None:
        """Draw a prop of a size about the origin; `scale` is pixels of one unit of the canvas."""
        if name == "fish":
            draw_fish(canvas, self._brush, size, t)
        elif has_icon(name):
            self._cut_out(canvas, name, size)
        else:
            self._parcel(canvas, size)

    def _cut_out(self, canvas: skia.Canvas, name: str, size: float) -> None:
        picture = self._pictures.get(name)
        if picture is None:
            picture = image(lit(icon(name, 160), self._brush)).withDefaultMipmaps()
            self._pictures[name] = picture
        half = size / 2
        canvas.drawImageRect(picture, skia.Rect.MakeLTRB(-half, -half, half, half), MIPMAPPED)

    def _parcel(self, canvas: skia.Canvas, size: float) -> None:
        half, string = size / 2, self._brush.stroke("#b5563c", size * 0.06)
        box = skia.Rect.MakeLTRB(-half * 0.8, -half * 0.6, half * 0.8, half * 0.6)
        canvas.drawRoundRect(box, size * 0.06, size * 0.06, self._brush.fill("#d9b98a"))
        canvas.drawLine(0, -half * 0.6, 0, half * 0.6, string)
        canvas.drawLine(-half * 0.8, 0, half * 0.8, 0, string)
