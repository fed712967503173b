"""What grows and lies about: palms, cacti, rocks, crystals."""

from typing import Final

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import spline, taper
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery


def palm(work: Joinery) -> None:
    """A palm that leans to the right, its foot at the origin."""
    trunk = taper([(0.0, 0.01), (0.03, -0.25), (0.10, -0.48), (0.20, -0.66)], 0.050, 0.030)
    lit = work.lit("#9a7650")
    work.canvas.drawPath(trunk, PLAIN.linear((0, 0), (0.12, -0.02), [mix(lit, "#2a1a10", 0.45), lit]))
    for k in range(9):
        y = -0.06 - 0.068 * k
        x = 0.20 * (y / -0.66) ** 1.6
        work.line((x - 0.02, y), (x + 0.018, y - 0.008), "#5a4028", 0.004, 0.45)
    for k, (dx, dy) in enumerate(_FRONDS):
        _frond(work, (0.20, -0.66), (dx, dy), "#4f8a4a" if k % 2 else "#6aa05a")
    for x, y in ((0.185, -0.635), (0.215, -0.63), (0.20, -0.615)):
        work.ball(x, y, 0.018, "#7a5030")


_FRONDS: Final = (
    (-0.34, 0.10), (-0.30, -0.10), (-0.16, -0.22), (0.04, -0.26), (0.20, -0.20),
    (0.33, -0.06), (0.34, 0.12), (0.16, 0.20), (-0.20, 0.20),
)  # fmt: skip


def _frond(work: Joinery, at: tuple[float, float], reach: tuple[float, float], colour: Colour) -> None:
    x, y = at
    dx, dy = reach
    tip, bend = (x + dx, y + dy + 0.10), (x + 0.55 * dx, y + dy * 0.75 - 0.035)
    across = (-0.16 * dy, 0.16 * dx)
    upper = (bend[0] - abs(across[0]), bend[1] - 0.045)
    lower = (bend[0] + across[0] * 0.5, bend[1] + 0.035)
    path = spline([at, upper, tip, lower])
    work.canvas.drawPath(path, PLAIN.fill(work.lit(colour)))
    for k in range(1, 6):
        q = k / 6
        px, py = x + (tip[0] - x) * q, y + (tip[1] - y) * q - 0.13 * q * (1 - q) * 2
        work.line((px, py), (px + 0.02 * (1 if dx > 0 else -1), py + 0.045), "#2c4a26", 0.004, 0.35)


def cactus(work: Joinery) -> None:
    """A tall cactus with two arms."""
    work.soft([(-0.045, 0.0), (-0.05, -0.40), (0.0, -0.47), (0.05, -0.40), (0.045, 0.0)], "#5c8a4e")
    for side, low, high in ((-1, -0.16, -0.32), (1, -0.22, -0.38)):
        x = side * 0.12
        work.soft(
            [
                (0.0, low + 0.02),
                (x, low + 0.02),
                (x + side * 0.03, low - 0.05),
                (x + side * 0.03, high),
                (x, high - 0.03),
                (x - side * 0.03, high),
                (x - side * 0.03, low - 0.05),
                (0.0, low - 0.05),
            ],
            "#5c8a4e",
        )
    for x in (-0.022, 0.0, 0.022):
        work.line((x, -0.03), (x, -0.42), "#2f5230", 0.004, 0.45)


def boulder(work: Joinery) -> None:
    """A rounded rock."""
    work.soft(
        [(-0.17, 0.0), (-0.15, -0.10), (-0.05, -0.16), (0.08, -0.145), (0.16, -0.07), (0.17, 0.0)], "#a5765a"
    )
    work.soft([(-0.02, -0.14), (0.07, -0.135), (0.12, -0.07), (0.03, -0.08)], "#c08f6c")


def crystals(work: Joinery) -> None:
    """A cluster of glowing crystals."""
    work.halo(0.0, -0.08, 0.22, "#8fd8ff", 0.45)
    for x, high, lean, colour in (
        (-0.07, 0.12, -0.05, "#6fb8e8"),
        (0.0, 0.20, 0.01, "#9fe0ff"),
        (0.06, 0.14, 0.05, "#7f9ff0"),
        (0.11, 0.08, 0.05, "#b9a0f4"),
    ):
        work.bright(
            [
                (x - 0.022, 0.0),
                (x - 0.024 + lean, -0.75 * high),
                (x + lean, -high),
                (x + 0.024 + lean, -0.75 * high),
                (x + 0.022, 0.0),
            ],
            colour,
        )
        work.bright(
            [(x + 0.002, 0.0), (x + lean, -high), (x + 0.024 + lean, -0.75 * high), (x + 0.022, 0.0)],
            "#d8f2ff",
        )
