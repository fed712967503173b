"""Furniture of homes: what stands along the walls of kitchens, living rooms and bedrooms."""

import math

from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery

_OAK, _WALNUT, _CREAM, _STEEL = "#b98a58", "#7a5236", "#efe6d2", "#c3cad0"
_BOOKS = ("#b5523c", "#d9a441", "#4f7a8c", "#5d7a4a", "#8a5a7a", "#e2d6be", "#3f5573")


def counter(work: Joinery) -> None:
    """A kitchen counter with two doors and a drawer."""
    work.board(-0.24, -0.27, 0.24, -0.02, "#8fae9f")
    work.board(-0.255, -0.295, 0.255, -0.265, _OAK)
    for x in (-0.12, 0.12):
        work.board(x - 0.105, -0.20, x + 0.105, -0.035, "#9cbcac", 0.008)
        work.board(x - 0.105, -0.255, x + 0.105, -0.212, "#9cbcac", 0.008)
        work.ball(x, -0.234, 0.007, "#d8b45a")
        work.ball(x + 0.085 * (1 if x < 0 else -1), -0.12, 0.007, "#d8b45a")
    work.shade(-0.24, -0.02, 0.24, 0.0, 0.5)


def sink(work: Joinery) -> None:
    """A counter with a tap and a drying plant."""
    counter(work)
    for start, end in (
        ((0.02, -0.295), (0.02, -0.38)),
        ((0.02, -0.38), (0.075, -0.385)),
        ((0.075, -0.385), (0.078, -0.36)),
    ):
        work.line(start, end, _STEEL, 0.011)
    pot_plant(_moved(work, -0.16, -0.295, 0.55))
    work.canvas.restore()


def stove(work: Joinery) -> None:
    """A cooker with a pot on it and its hood above."""
    work.board(-0.15, -0.29, 0.15, 0.0, "#ece7de")
    work.board(-0.12, -0.20, 0.12, -0.04, "#37343c", 0.012)
    work.board(-0.09, -0.175, 0.09, -0.07, "#5c5058", 0.010)
    work.board(-0.12, -0.222, 0.12, -0.212, _STEEL)
    for k in range(4):
        work.ball(-0.09 + 0.06 * k, -0.25, 0.011, "#3a3a42")
    work.board(-0.155, -0.302, 0.155, -0.288, "#3f3c44")
    work.board(-0.075, -0.385, 0.055, -0.302, "#c8553d", 0.012)
    work.board(-0.085, -0.40, 0.065, -0.385, "#d9694e", 0.008)
    work.line((-0.10, -0.36), (-0.085, -0.36), "#3a3a42", 0.012)
    work.soft(
        [(-0.15, -0.60), (0.15, -0.60), (0.11, -0.67), (0.06, -0.70), (-0.06, -0.70), (-0.11, -0.67)], _STEEL
    )
    work.board(-0.055, -0.86, 0.055, -0.69, _STEEL)


def fridge(work: Joinery) -> None:
    """A round-shouldered refrigerator."""
    work.board(-0.13, -0.56, 0.13, -0.01, "#e9dcc6", 0.035)
    work.line((-0.13, -0.36), (0.13, -0.36), "#6b5f58", 0.004, 0.6)
    for y in (-0.42, -0.27):
        work.line((-0.095, y), (-0.095, y + 0.07), _STEEL, 0.012)
    for x, y, colour in ((0.02, -0.47, "#c8553d"), (0.06, -0.44, "#4f7a8c"), (0.03, -0.24, "#d9a441")):
        work.board(x - 0.02, y - 0.02, x + 0.02, y + 0.02, colour)


def hanging_cupboard(work: Joinery) -> None:
    """A cupboard on the wall, plates on its shelf."""
    work.board(-0.21, -0.11, 0.21, 0.11, "#8fae9f")
    work.board(-0.20, -0.10, -0.005, 0.10, "#9cbcac", 0.008)
    work.shade(0.005, -0.10, 0.20, 0.10, 0.4)
    work.board(0.005, -0.004, 0.20, 0.004, _OAK)
    for k in range(4):
        work.oval(0.035 + 0.042 * k, -0.036, 0.018, 0.030, (_CREAM, "#7fa3b5")[k % 2])
        work.board(0.02 + 0.045 * k, 0.05, 0.052 + 0.045 * k, 0.098, ("#c8553d", "#d9a441")[k % 2], 0.006)


def pot_plant(work: Joinery) -> None:
    """A leafy plant in a pot."""
    for angle in range(-70, 71, 20):
        turn = math.radians(angle)
        tip = 0.20 * math.sin(turn), -0.10 - 0.22 * math.cos(turn)
        middle = 0.5 * tip[0], -0.08 + 0.55 * tip[1] + 0.04
        leaf = [(0.0, -0.09), (middle[0] - 0.03, middle[1] - 0.02), tip, (middle[0] + 0.03, middle[1] + 0.02)]
        work.soft(leaf, "#5d8f55" if angle % 40 else "#74a564")
    work.soft([(-0.065, -0.11), (0.065, -0.11), (0.048, 0.0), (-0.048, 0.0)], "#c07a50")


def sofa(work: Joinery) -> None:
    """A sofa with two cushions."""
    for x in (-0.30, 0.30):
        work.leg(x, -0.06, 0.0, 0.03, _WALNUT)
    work.soft(
        [(-0.34, -0.07), (-0.35, -0.33), (-0.24, -0.38), (0.24, -0.38), (0.35, -0.33), (0.34, -0.07)],
        "#4f7f86",
    )
    for x in (-0.125, 0.125):
        work.board(x - 0.12, -0.205, x + 0.12, -0.10, "#5e949b", 0.03)
    work.board(-0.36, -0.05 - 0.02, 0.36, -0.04, "#447077", 0.02)
    for x in (-0.345, 0.345):
        work.soft(
            [(x - 0.05, -0.05), (x - 0.055, -0.24), (x, -0.275), (x + 0.055, -0.24), (x + 0.05, -0.05)],
            "#5e949b",
        )
    work.board(-0.27, -0.30, -0.14, -0.19, "#d9a441", 0.02)
    work.board(0.15, -0.295, 0.27, -0.19, "#c8664a", 0.02)


def armchair(work: Joinery) -> None:
    """A deep armchair."""
    for x in (-0.13, 0.13):
        work.leg(x, -0.06, 0.0, 0.026, _WALNUT)
    work.soft(
        [(-0.16, -0.06), (-0.17, -0.36), (-0.08, -0.42), (0.08, -0.42), (0.17, -0.36), (0.16, -0.06)],
        "#b8634a",
    )
    work.board(-0.11, -0.20, 0.11, -0.09, "#c9775c", 0.03)
    for x in (-0.165, 0.165):
        work.soft(
            [(x - 0.04, -0.05), (x - 0.045, -0.22), (x, -0.25), (x + 0.045, -0.22), (x + 0.04, -0.05)],
            "#c9775c",
        )


def floor_lamp(work: Joinery) -> None:
    """A standing lamp, lit at dusk and at night."""
    work.glow(0.0, -0.56, 0.55, 0.55)
    work.oval(0.0, -0.005, 0.06, 0.012, "#5c4632")
    work.line((0.0, -0.01), (0.0, -0.52), "#8a6a48", 0.010)
    shade = [(-0.10, -0.48), (0.10, -0.48), (0.062, -0.62), (-0.062, -0.62)]
    path = skia.Path()
    path.addPoly([skia.Point(x, y) for x, y in shade], True)
    work.canvas.drawPath(path, PLAIN.fill(work.lamp_colour("#ecd9b0")))


def bookcase(work: Joinery) -> None:
    """Shelves full of books."""
    work.board(-0.20, -0.60, 0.20, 0.0, _WALNUT)
    work.shade(-0.18, -0.58, 0.18, -0.02, 0.45)
    for row in range(4):
        foot = -0.02 - 0.14 * row
        x = -0.175
        for k in range(11):
            wide, high = 0.022 + 0.008 * ((k * 7 + row * 3) % 3), 0.085 + 0.012 * ((k * 5 + row) % 4)
            if x + wide > 0.175 or (k + 2 * row) % 9 == 7:
                x += wide
                continue
            work.board(x, foot - high, x + wide - 0.003, foot, _BOOKS[(k * 3 + row * 2) % len(_BOOKS)], 0.002)
            x += wide
        work.board(-0.19, foot, 0.19, foot + 0.014, _WALNUT, 0.0)


def picture(work: Joinery) -> None:
    """A framed landscape; it hangs about its middle."""
    work.board(-0.13, -0.095, 0.13, 0.095, "#8a6238")
    work.board(-0.112, -0.077, 0.112, 0.077, "#cfe0e6", 0.0)
    work.soft(
        [(-0.11, 0.075), (-0.11, 0.02), (-0.02, -0.03), (0.05, 0.02), (0.11, 0.0), (0.11, 0.075)], "#7d9a63"
    )
    work.ball(0.06, -0.04, 0.016, "#f0c75e")


def rug(work: Joinery) -> None:
    """A round rug on the floor."""
    for across, colour in ((0.46, "#b5523c"), (0.40, "#e6cfa8"), (0.37, "#b5523c"), (0.22, "#c9775c")):
        work.oval(0.0, 0.0, across, 0.105 * across / 0.46, colour)


def television(work: Joinery) -> None:
    """A television on a low cabinet."""
    work.board(-0.22, -0.14, 0.22, 0.0, _OAK)
    for x in (-0.11, 0.11):
        work.board(x - 0.10, -0.125, x + 0.10, -0.015, "#c89a66", 0.006)
        work.ball(x, -0.07, 0.008, "#6b4a2c")
    work.board(-0.18, -0.39, 0.18, -0.16, "#2c2c34", 0.012)
    work.board(-0.165, -0.375, 0.165, -0.178, "#4a6378", 0.004)
    work.board(-0.04, -0.16, 0.04, -0.14, "#2c2c34")


def bed(work: Joinery) -> None:
    """A made bed seen from its side."""
    work.board(-0.40, -0.36, -0.365, 0.0, _WALNUT, 0.012)
    work.board(0.37, -0.22, 0.40, 0.0, _WALNUT, 0.012)
    work.board(-0.37, -0.13, 0.38, -0.05, _WALNUT)
    work.soft(
        [(-0.37, -0.10), (-0.37, -0.20), (-0.10, -0.215), (0.37, -0.205), (0.375, -0.08), (0.0, -0.09)],
        "#e9e2d4",
    )
    work.soft(
        [(-0.14, -0.07), (-0.16, -0.21), (0.10, -0.235), (0.375, -0.215), (0.385, -0.06), (0.1, -0.05)],
        "#6f86b0",
    )
    work.soft([(-0.355, -0.20), (-0.34, -0.275), (-0.22, -0.285), (-0.19, -0.215)], "#f7f2e6")


def night_table(work: Joinery) -> None:
    """A little table with a lamp and a book."""
    work.glow(0.0, -0.31, 0.42, 0.6)
    work.board(-0.085, -0.19, 0.085, 0.0, _OAK)
    work.board(-0.07, -0.165, 0.07, -0.095, "#c89a66", 0.005)
    work.ball(0.0, -0.13, 0.008, "#6b4a2c")
    work.board(0.02, -0.215, 0.08, -0.195, "#4f7a8c")
    work.soft([(-0.045, -0.19), (-0.005, -0.19), (0.0, -0.25), (-0.05, -0.25)], "#c07a50")
    path = skia.Path()
    path.addPoly(
        [skia.Point(x, y) for x, y in ((-0.075, -0.25), (0.025, -0.25), (0.0, -0.34), (-0.05, -0.34))], True
    )
    work.canvas.drawPath(path, PLAIN.fill(work.lamp_colour("#ecd9b0")))


def wardrobe(work: Joinery) -> None:
    """A wardrobe with two doors."""
    work.board(-0.21, -0.60, 0.21, 0.0, _OAK, 0.01)
    work.board(-0.23, -0.625, 0.23, -0.595, _WALNUT, 0.008)
    for x in (-0.10, 0.10):
        work.board(x - 0.09, -0.57, x + 0.09, -0.04, "#c99c68", 0.008)
        work.board(x - 0.065, -0.54, x + 0.065, -0.32, "#bd8e5b", 0.006)
        work.ball(x + 0.075 * (1 if x < 0 else -1), -0.28, 0.009, "#e0bf6a")


def pendant(work: Joinery) -> None:
    """A lamp that hangs from the ceiling; its foot is its bulb."""
    work.glow(0.0, 0.0, 0.50, 0.5)
    work.line((0.0, -0.40), (0.0, -0.07), "#3a3036", 0.004)
    work.soft([(-0.09, 0.0), (-0.05, -0.055), (0.0, -0.075), (0.05, -0.055), (0.09, 0.0)], "#c8664a")
    work.canvas.drawCircle(0.0, 0.006, 0.022, PLAIN.fill(work.lamp_colour("#f5ecd2")))


def wall_clock(work: Joinery) -> None:
    """A round clock."""
    work.ball(0.0, 0.0, 0.068, "#7a5236")
    work.oval(0.0, 0.0, 0.056, 0.056, "#f7f1e2")
    work.line((0.0, 0.0), (0.0, -0.040), "#2a2430", 0.006)
    work.line((0.0, 0.0), (0.026, 0.016), "#2a2430", 0.006)


def _moved(work: Joinery, x: float, y: float, size: float) -> Joinery:
    """Return the joinery at another place and size; its canvas must be restored."""
    work.canvas.save()
    work.canvas.translate(x, y)
    work.canvas.scale(size, size)
    return work
