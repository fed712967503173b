"""What things are made of in a look: cut paper, clay, foil balloons, washes of paint. Pixels in, pixels out.

A matter works on one cut-out at a time, a layer of the place or a figure, and sees no more than its pixels.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.renderers.animatic.painting.noise import generator, noise
from tools.renderers.animatic.painting.surface import Pixels

Field: TypeAlias = NDArray[np.float32]
Origin: TypeAlias = tuple[float, float]
"""World place of the top left corner; texture is fixed to it."""


_SOLID: Final = 200


@dataclass(frozen=True, slots=True)
class Matter:
    """One way of making things."""

    margin: float
    """World units beyond the edge of a cut-out that its treatment reaches."""
    make: Callable[[Pixels, float, Origin, int], Pixels]
    """(premultiplied BGRA, pixels of a world unit, origin, turn) -> the same, made of it."""

    def __call__(self, pixels: Pixels, scale: float, origin: Origin, turn: int = -1) -> Pixels:
        """Return a cut-out made of this matter; mist, shade and light stay what they are.

        Args:
            pixels: Premultiplied BGRA.
            scale: Pixels of a world unit.
            origin: World place of the top left corner.
            turn: Counts the drawings of a thing that is drawn anew by hand; -1 for what is drawn once.
        """
        solid = int(pixels[..., 3].max(initial=0)) > _SOLID
        return self.make(pixels, scale, origin, turn) if solid else pixels


def _texture(pixels: Pixels, scale: float, origin: Origin, cell: float, key: str) -> Field:
    height, width = pixels.shape[:2]
    return noise(width, height, scale, cell, generator("matter", key), 3, origin=origin)


def _coloured(pixels: Pixels, change: Field) -> Pixels:
    """Return pixels lighter (above 1) or darker by a field, premultiplied still."""
    out = pixels.copy()
    lit = pixels[..., :3] * change[..., None]
    np.minimum(lit, pixels[..., 3:], out=lit, casting="unsafe")
    out[..., :3] = lit
    return out


def _towards(pixels: Pixels, colour: tuple[float, float, float], part: Field) -> Pixels:
    """Return pixels part of the way to a colour (blue, green, red)."""
    out = pixels.copy()
    cover = pixels[..., 3:].astype(np.float32) / 255
    mixed = pixels[..., :3] + (np.array(colour, np.float32) * cover - pixels[..., :3]) * part[..., None]
    out[..., :3] = np.clip(mixed, 0, 255)
    return out


def _inner_edge(pixels: Pixels, reach_px: float) -> Field:
    """Return 1 along the inner edge of what is drawn, falling to 0 `reach_px` inside it."""
    alpha = pixels[..., 3]
    padded = cv2.copyMakeBorder(alpha, 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    far = cv2.distanceTransform((padded > 127).astype(np.uint8), cv2.DIST_L2, 3)[1:-1, 1:-1]
    edge: Field = np.clip(1 - far / max(reach_px, 1.0), 0, 1).astype(np.float32) * (alpha > 0)
    return edge


def _paper(pixels: Pixels, scale: float, origin: Origin, turn: int) -> Pixels:
    """Cut from coloured paper: fibre, a pale cut edge, a soft shadow on what lies behind."""
    fibre = 1 + 0.016 * _texture(pixels, scale, origin, 0.008, "fibre")
    edge = _inner_edge(pixels, 0.0042 * scale) ** 0.8
    made = _towards(_coloured(pixels, fibre), (232.0, 246.0, 252.0), 0.62 * edge)
    return _over(made, _shadow(pixels[..., 3], scale, 0.0095, 0.46))


def _shadow(alpha: NDArray[np.uint8], scale: float, reach: float, darkest: float) -> NDArray[np.uint8]:
    """Return the alpha of the shadow that a cut-out throws to the left and down."""
    moved = np.array([[1.0, 0.0, -0.8 * reach * scale], [0.0, 1.0, 0.55 * reach * scale]])
    shifted = cv2.warpAffine(alpha, moved, alpha.shape[::-1], borderMode=cv2.BORDER_REPLICATE)
    soft = cv2.GaussianBlur(shifted, (0, 0), max(0.6, 0.45 * reach * scale))
    return (soft * darkest).astype(np.uint8)


def _over(pixels: Pixels, shade: NDArray[np.uint8]) -> Pixels:
    """Return pixels with a black shade of some alpha under them."""
    out = pixels.copy()
    under = shade.astype(np.uint16) * (255 - pixels[..., 3].astype(np.uint16)) // 255
    out[..., 3] = np.minimum(255, pixels[..., 3] + under)
    return out


def _clay(pixels: Pixels, scale: float, origin: Origin, turn: int) -> Pixels:
    """Modelled by hand: rounded, lit from the right, dented by fingers, its edge never twice alike."""
    wobbled = _wobbled(pixels, scale, 0.0022, 0.05, f"boil {turn % 4}") if turn >= 0 else pixels
    dents = _texture(wobbled, scale, origin, 0.05, "dents")
    slope = cv2.Sobel(dents, cv2.CV_32F, 1, 0, ksize=3)
    rounded = _round(wobbled[..., 3], 0.018 * scale)
    light = 1 + 0.022 * slope + 0.30 * (rounded[1] - 0.35 * rounded[2]) - 0.16 * (1 - rounded[0])
    return _over(_coloured(wobbled, light.astype(np.float32)), _shadow(wobbled[..., 3], scale, 0.010, 0.35))


def _round(alpha: NDArray[np.uint8], reach_px: float) -> tuple[Field, Field, Field]:
    """Return how high a pillow over a shape is (0 to 1), and how far its surface leans right and down."""
    padded = cv2.copyMakeBorder(alpha, 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    far = cv2.distanceTransform((padded > 127).astype(np.uint8), cv2.DIST_L2, 5)[1:-1, 1:-1]
    inside = np.clip(far / max(reach_px, 1.0), 0, 1).astype(np.float32)
    high = cv2.GaussianBlur(np.sqrt(1 - (1 - inside) ** 2), (0, 0), max(0.7, 0.18 * reach_px))
    across = -cv2.Sobel(high, cv2.CV_32F, 1, 0, ksize=3) * (reach_px / 8)
    down = -cv2.Sobel(high, cv2.CV_32F, 0, 1, ksize=3) * (reach_px / 8)
    return high.astype(np.float32), np.clip(across, -1.2, 1.2), np.clip(down, -1.2, 1.2)


def _foil(pixels: Pixels, scale: float, origin: Origin, turn: int) -> Pixels:
    """Blown up and shiny: round all over, a bright glint above right, a crinkled seam along the edge."""
    high, across, down = _round(pixels[..., 3], 0.055 * scale)
    facing = 0.62 * across - 0.70 * down
    lit = _coloured(pixels, (0.80 + 0.30 * high + 0.26 * facing).astype(np.float32))
    glint = np.clip(1 - 4.2 * ((across - 0.42) ** 2 + (down + 0.52) ** 2), 0, 1) ** 2 * (high < 0.985)
    bounce = np.clip(-facing - 0.35, 0, 1) * 0.22
    shiny = _towards(lit, (255.0, 255.0, 255.0), np.clip(0.85 * glint + bounce, 0, 1).astype(np.float32))
    seam = _inner_edge(pixels, 0.006 * scale)
    crinkle = 0.5 + 0.5 * np.sin(_texture(pixels, scale, origin, 0.012, "crinkle") * 5)
    return _coloured(shiny, (1 - seam * (0.10 + 0.30 * crinkle)).astype(np.float32))


def _paint(pixels: Pixels, scale: float, origin: Origin, turn: int) -> Pixels:
    """Washed on: the colour pools and thins, and dries darker along an edge that runs."""
    run = _wobbled(pixels, scale, 0.0040, 0.07, "run")
    pools = _texture(run, scale, origin, 0.55, "pools")
    fine = _texture(run, scale, origin, 0.010, "granules")
    thin = np.clip(0.13 + 0.10 * pools + 0.018 * fine, 0.0, 0.45).astype(np.float32)
    washed = _towards(run, (238.0, 248.0, 252.0), thin)
    edge = _inner_edge(run, 0.0055 * scale) ** 1.4
    return _coloured(washed, (1 - 0.34 * edge).astype(np.float32))


def _wobbled(pixels: Pixels, scale: float, reach: float, cell: float, key: str) -> Pixels:
    """Return pixels moved about by smooth noise, so that straight edges are drawn by hand."""
    height, width = pixels.shape[:2]
    across, down = (
        noise(width, height, scale, cell, generator("wobble", key, axis), 2) * np.float32(reach * scale)
        for axis in "xy"
    )
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    moved = cv2.remap(pixels, x + across, y + down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(moved, np.uint8)


MATTERS: Final[Mapping[str, Matter]] = {
    "paper": Matter(0.022, _paper),
    "clay": Matter(0.030, _clay),
    "foil": Matter(0.062, _foil),
    "paint": Matter(0.016, _paint),
}
"""Every matter by its name in `styles.toml`."""
