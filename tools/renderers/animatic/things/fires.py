"""Things that burn or shine: campfire, candle, torch, lantern, fireplace, firework, volcano."""

import math

from tools.renderers.animatic.painting.curves import TAU
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.flames import Tongue, fire, flame, smoke, sparks


def campfire(work: Joinery) -> None:
    """A campfire: crossed logs in a ring of stones."""
    for x, size in ((-0.17, 0.026), (-0.10, 0.022), (0.10, 0.023), (0.17, 0.027)):
        work.disc(x, -0.030, 1.25 * size, size, "#7f7a78")
    for start, end, colour in (
        ((-0.13, -0.02), (0.06, -0.085), "#5f3d24"),
        ((0.13, -0.02), (-0.06, -0.085), "#74492b"),
        ((-0.10, -0.022), (0.11, -0.038), "#835534"),
    ):
        work.line(start, end, colour, 0.036)
        work.disc(start[0], start[1], 0.016, 0.018, "#c79a63")
    for x, size in (
        (-0.19, 0.030),
        (-0.12, 0.034),
        (-0.04, 0.030),
        (0.045, 0.033),
        (0.125, 0.032),
        (0.195, 0.029),
    ):
        work.disc(x, -0.75 * size, 1.2 * size, 0.85 * size, "#9a948f")


def campfire_flames(work: Joinery) -> None:
    """The fire of a campfire."""
    work.halo(0.0, -0.13, 0.40, "#ffb45a", 0.42)
    fire(
        work,
        [
            Tongue(-0.070, -0.045, 0.048, 0.15, 0.0),
            Tongue(0.068, -0.045, 0.050, 0.17, 2.1),
            Tongue(0.0, -0.045, 0.066, 0.29, 4.2),
        ],
    )
    sparks(work, 0.0, -0.20, 0.06, 0.36, 6)


def candle(work: Joinery) -> None:
    """A candle in its holder."""
    brass = work.own("plate", "#c9963f")
    work.disc(0.0, -0.012, 0.085, 0.016, brass)
    work.ring(0.095, -0.030, 0.024, brass, 0.010)
    work.form([(-0.036, -0.045), (0.036, -0.045), (0.030, -0.012), (-0.030, -0.012)], brass, 0.008)
    wax = work.own("colour", "#f5ead2")
    work.form([(-0.028, -0.205), (0.028, -0.205), (0.028, -0.04), (-0.028, -0.04)], wax, 0.010, across=True)
    work.form(
        [(0.006, -0.205), (0.034, -0.205), (0.033, -0.145), (0.022, -0.12), (0.012, -0.16)], "#fffaf0", 0.010
    )
    work.line((0.0, -0.205), (0.002, -0.226), "#3a2a20", 0.005)


def candle_flame(work: Joinery) -> None:
    """A candle's flame about its wick."""
    work.halo(0.0, -0.03, 0.22, "#ffd58a", 0.40)
    flame(work, 0.0, 0.008, 0.016, 0.072, 0.7)


def torch(work: Joinery) -> None:
    """A torch planted in the ground."""
    work.form([(-0.011, -0.36), (0.011, -0.36), (0.015, 0.0), (-0.015, 0.0)], "#7a5432", 0.004, across=True)
    work.form(
        [(-0.036, -0.41), (0.036, -0.41), (0.024, -0.33), (-0.024, -0.33)], work.own("colour", "#5c4030")
    )
    for y in (-0.385, -0.36):
        work.line((-0.030, y), (0.030, y - 0.006), "#a98a5c", 0.006)


def torch_flame(work: Joinery) -> None:
    """A torch's flame."""
    work.halo(0.0, -0.06, 0.32, "#ffb45a", 0.42)
    fire(work, [Tongue(-0.016, 0.01, 0.026, 0.11, 3.0), Tongue(0.006, 0.01, 0.036, 0.18, 1.3)])
    sparks(work, 0.0, -0.08, 0.02, 0.22, 4)


def lantern(work: Joinery) -> None:
    """A lantern with its handle."""
    iron = work.own("colour", "#3f4652")
    work.ring(0.0, -0.235, 0.048, iron, 0.008)
    work.form([(-0.068, 0.0), (-0.056, -0.030), (0.056, -0.030), (0.068, 0.0)], iron, 0.006)
    work.bright([(-0.048, -0.028), (0.048, -0.028), (0.040, -0.17), (-0.040, -0.17)], "#ffe3a0")
    work.halo(0.0, -0.085, 0.075, "#fff8e0", 0.9)
    for x in (-0.047, 0.0, 0.047):
        work.line((x, -0.028), (0.84 * x, -0.17), iron, 0.007)
    work.form([(-0.062, -0.165), (-0.030, -0.205), (0.030, -0.205), (0.062, -0.165)], iron, 0.006)
    work.form([(-0.022, -0.20), (-0.014, -0.225), (0.014, -0.225), (0.022, -0.20)], iron, 0.004)


def lantern_light(work: Joinery) -> None:
    """The light about a lantern, which flickers a little."""
    work.halo(0.0, 0.0, 0.27, "#ffd890", 0.40 + 0.04 * math.sin(work.now.t * 6.1))


def fireplace(work: Joinery) -> None:
    """A fireplace of stone with its mantel."""
    stone = work.own("colour", "#a3978a")
    work.form([(-0.31, -0.49), (0.31, -0.49), (0.31, 0.0), (-0.31, 0.0)], stone, 0.004)
    for row in range(5):
        for k in range(5):
            x = -0.355 + 0.145 * k + 0.07 * (row % 2)
            left, right = max(-0.295, x), min(0.295, x + 0.128)
            if right - left > 0.03:
                work.board(left, -0.475 + 0.095 * row, right, -0.393 + 0.095 * row, "#b8ab9c", 0.012)
    work.form([(-0.19, 0.0), (-0.19, -0.26, 0.16), (0.19, -0.26, 0.16), (0.19, 0.0)], "#8b7f74", 0.01)
    work.form([(-0.16, 0.0), (-0.16, -0.235, 0.14), (0.16, -0.235, 0.14), (0.16, 0.0)], "#241a1a", 0.01)
    work.form(
        [(-0.36, -0.545), (0.36, -0.545), (0.34, -0.485), (-0.34, -0.485)],
        work.own("mantel", "#7a5236"),
        0.01,
    )
    work.form([(-0.34, -0.022), (0.34, -0.022), (0.36, 0.0), (-0.36, 0.0)], "#8f857b", 0.006)
    work.line((-0.10, -0.035), (0.08, -0.065), "#5f3d24", 0.03)
    work.line((0.10, -0.035), (-0.07, -0.065), "#74492b", 0.03)


def firework(work: Joinery) -> None:
    """The stick of a rocket in the ground; its bursts are drawn by what moves them."""
    work.line((0.0, 0.0), (0.0, -0.18), "#8a6a48", 0.008)
    colour = work.own("colour", "#c8443a")
    work.form(
        [(-0.018, -0.235), (0.018, -0.235), (0.018, -0.13), (-0.018, -0.13)], colour, 0.003, across=True
    )
    for y in (-0.205, -0.165):
        work.line((-0.016, y), (0.016, y - 0.012), "#f6efdc", 0.007)
    work.form([(-0.026, -0.232), (0.0, -0.285), (0.026, -0.232)], "#f0c04a", 0.003)


_STARS = ("#ff6a5a", "#ffd45a", "#7ad0ff", "#b98aff", "#8af0a0", "#ff9ad0")


def bursts(work: Joinery) -> None:
    """Bursts of a firework in the sky above."""
    for k in range(4):
        q = ((work.now.t + 0.75 * k) % 3.0) / 3.0
        x, y = 0.40 * math.sin(4 * k + 1), -0.92 - 0.20 * math.cos(5 * k)
        if q < 0.16:
            _trail(work, x, y, q / 0.16)
        elif q < 0.80:
            _burst(work, (x, y), (q - 0.16) / 0.64, k)


def _trail(work: Joinery, x: float, y: float, part: float) -> None:
    """Draw the spark that climbs to where a burst will be."""
    at = (x * part, y * part - 0.25 * (1 - part))
    work.canvas.drawLine(*at, at[0] - 0.05 * x, at[1] + 0.09, PLAIN.stroke("#ffe6b0", 0.008, 0.7))


def _burst(work: Joinery, at: tuple[float, float], part: float, key: int) -> None:
    """Draw one burst at a part of its life: two shells of stars that slow down and sink."""
    x, y = at
    grown, alpha = 1 - (1 - part) ** 3, round(min(1.0, 2 * (1 - part)), 1)
    if part < 0.2:
        work.halo(x, y, 0.30, "#fff4d8", 0.5 * (1 - 5 * part))
    for shell, rays in ((0.34, 22), (0.19, 14)):
        colour = _STARS[(key + (shell < 0.3)) % 6]
        for ray in range(rays):
            angle = TAU * ray / rays + key
            spread = shell * grown * (0.92 + 0.08 * math.sin(9 * ray))
            end = (x + spread * math.cos(angle), y + spread * math.sin(angle) + 0.12 * part * part)
            tail = (x + 0.78 * (end[0] - x), y + 0.78 * (end[1] - y))
            work.canvas.drawLine(*tail, *end, PLAIN.stroke(colour, 0.008, alpha))
            if ray % 2 == 0:
                work.canvas.drawCircle(*end, 0.009, PLAIN.fill("#ffffff", alpha))


def volcano(work: Joinery) -> None:
    """A volcano with lava that runs down its side."""
    rock = work.own("colour", "#6d5850")
    work.form(
        [
            (-0.78, 0.0),
            (-0.44, -0.26, 0.12),
            (-0.16, -0.70, 0.03),
            (0.0, -0.66, 0.03),
            (0.15, -0.71, 0.03),
            (0.40, -0.30, 0.12),
            (0.76, 0.0),
        ],
        rock,
    )
    for points in (
        [(-0.13, -0.62), (-0.30, -0.33), (-0.44, -0.12)],
        [(0.11, -0.60), (0.26, -0.35), (0.50, -0.10)],
        [(-0.02, -0.45), (-0.10, -0.22), (-0.12, -0.05)],
    ):
        work.curve(points, "#3f302e", 0.018, 0.35)
    lava = work.own("lava", "#ff7a2a")
    work.bright(
        [(-0.15, -0.69), (0.0, -0.65), (0.14, -0.70), (0.10, -0.63), (0.0, -0.60), (-0.11, -0.63)], lava
    )
    for points, width in (
        ([(0.03, -0.64), (0.07, -0.46), (0.03, -0.32), (0.13, -0.12), (0.16, 0.0)], 0.040),
        ([(-0.09, -0.64), (-0.15, -0.48), (-0.22, -0.38), (-0.24, -0.26)], 0.026),
    ):
        work.curve(points, lava, width)
        work.curve(points, "#ffd45a", 0.4 * width)


def eruption(work: Joinery) -> None:
    """Smoke, glow and thrown sparks over a crater at the origin."""
    work.halo(0.0, 0.0, 0.34, "#ff9a4a", 0.5)
    smoke(work, 0.0, -0.06, 0.14, 0.50)
    sparks(work, 0.0, 0.0, 0.10, 0.34, 8)
