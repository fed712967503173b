"""The pack of Noto icons (Apache-2.0) that cut-outs and props are drawn from: names, vectors, rasters."""

import gzip
import json
from functools import lru_cache
from pathlib import Path

from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import Pixels, Surface

ASSETS = Path(__file__).resolve().parent.parent / "assets"
_SIDE = 128
"""Every icon is drawn on a square of this side."""


@lru_cache(1)
def _pack() -> dict[str, str]:
    icons: dict[str, str] = json.loads(gzip.decompress((ASSETS / "noto.json.gz").read_bytes()))
    return icons


def has_icon(name: str) -> bool:
    """Tell whether the pack has a picture of `name`."""
    return name in _pack()


def icon(name: str, size: int) -> Pixels:
    """Return the picture of `name` on a square of `size` pixels; it must be in the pack."""
    return render_svg(_pack()[name], size)


def svg_of(body: str, size: int) -> str:
    """Return an icon's body as a whole SVG document."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 {_SIDE} {_SIDE}" width="{size}" height="{size}">{body}</svg>'
    )


def render_svg(body: str, size: int) -> Pixels:
    """Return an icon's body drawn by skia."""
    surface = Surface(size, size)
    # Without copyData the stream would outlive the bytes it points to.
    stream = skia.MemoryStream(svg_of(body, size).encode(), True)
    document = skia.SVGDOM.MakeFromStream(stream)
    document.setContainerSize(skia.Size(size, size))
    document.render(surface.canvas)
    return surface.pixels
