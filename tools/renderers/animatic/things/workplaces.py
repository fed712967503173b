"""Furniture of places where people work, learn, buy and perform. Each piece is a function."""

import math

from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery

_OAK, _WALNUT, _STEEL = "#b98a58", "#7a5236", "#c3cad0"
_GOODS = ("#c8553d", "#d9a441", "#4f7a8c", "#7d9a63", "#e2d6be", "#8a5a7a")


def office_desk(work: Joinery) -> None:
    """A desk with a screen, papers and a mug."""
    work.board(-0.30, -0.26, 0.30, -0.235, _OAK)
    work.board(0.13, -0.235, 0.28, -0.01, "#a97a4a")
    for k in range(3):
        work.board(0.145, -0.222 + 0.07 * k, 0.265, -0.162 + 0.07 * k, "#bd8e5b", 0.005)
        work.ball(0.205, -0.192 + 0.07 * k, 0.006, "#5c4632")
    work.leg(-0.27, -0.235, 0.0, 0.028, _WALNUT)
    work.board(-0.02, -0.29, 0.02, -0.26, "#3a3a44")
    work.board(-0.13, -0.46, 0.13, -0.285, "#33343e", 0.010)
    work.board(-0.118, -0.448, 0.118, -0.30, "#6f9fb8", 0.004)
    for k in range(4):
        work.line(
            (-0.10, -0.43 + 0.03 * k), (-0.02 + 0.02 * (k % 3), -0.43 + 0.03 * k), "#dff0f6", 0.006, 0.8
        )
    work.board(-0.26, -0.275, -0.17, -0.26, "#f3eee2", 0.002)
    work.board(0.19, -0.295, 0.225, -0.26, "#c8553d", 0.006)


def office_chair(work: Joinery) -> None:
    """A chair on wheels."""
    work.board(-0.075, -0.36, 0.075, -0.20, "#3f5573", 0.03)
    work.board(-0.09, -0.175, 0.09, -0.145, "#4c6688", 0.015)
    work.line((0.0, -0.145), (0.0, -0.05), "#3a3a44", 0.014)
    for x in (-0.075, 0.0, 0.075):
        work.line((0.0, -0.05), (x, -0.02), "#3a3a44", 0.010)
        work.ball(x, -0.012, 0.012, "#2a2a32")


def filing_cabinet(work: Joinery) -> None:
    """A steel cabinet with a plant-sized box on it."""
    work.board(-0.11, -0.40, 0.11, 0.0, "#8f9aa3")
    for k in range(3):
        work.board(-0.095, -0.385 + 0.13 * k, 0.095, -0.27 + 0.13 * k, "#a3aeb7", 0.005)
        work.line((-0.03, -0.345 + 0.13 * k), (0.03, -0.345 + 0.13 * k), "#5c666e", 0.008)


def blackboard(work: Joinery) -> None:
    """A blackboard with sums on it; it hangs about its middle."""
    work.board(-0.46, -0.185, 0.46, 0.185, _OAK)
    work.board(-0.44, -0.168, 0.44, 0.168, "#35594a", 0.0)
    strokes = (
        (-0.36, -0.09, 0.09),
        (-0.34, -0.02, 0.16),
        (-0.35, 0.05, 0.11),
        (0.05, -0.08, 0.22),
        (0.08, 0.0, 0.15),
    )
    for x, y, length in strokes:
        for k in range(round(length / 0.028)):
            start = (x + 0.028 * k, y + 0.008 * math.sin(5 * k + x))
            work.line(start, (start[0] + 0.015, start[1] - 0.022 * ((k % 3) - 1)), "#e8efe6", 0.004, 0.75)
    work.board(-0.44, 0.168, 0.44, 0.186, _WALNUT, 0.0)


def school_desk(work: Joinery) -> None:
    """A pupil's desk with a chair and a book."""
    for x in (-0.13, 0.13):
        work.leg(x, -0.20, 0.0, 0.018, "#5c666e")
    work.board(-0.16, -0.225, 0.16, -0.198, _OAK)
    work.board(-0.05, -0.243, 0.06, -0.226, "#c8553d", 0.003)
    work.board(-0.10, -0.33, 0.02, -0.25, "#4f7a8c", 0.012)


def globe(work: Joinery) -> None:
    """A globe on its foot."""
    work.line((0.0, -0.01), (0.0, -0.05), _WALNUT, 0.012)
    work.oval(0.0, -0.008, 0.045, 0.010, _WALNUT)
    work.ball(0.0, -0.105, 0.058, "#5f9fc4")
    work.soft([(-0.035, -0.12), (-0.01, -0.145), (0.02, -0.12), (0.0, -0.09)], "#7fae62")


def till(work: Joinery) -> None:
    """A shop's counter with its till and a jar of sweets."""
    work.board(-0.34, -0.27, 0.34, 0.0, "#8a5a3c")
    for k in range(4):
        work.board(-0.32 + 0.162 * k, -0.245, -0.175 + 0.162 * k, -0.03, "#9c6a48", 0.008)
    work.board(-0.36, -0.30, 0.36, -0.268, _OAK, 0.008)
    work.soft([(-0.12, -0.30), (-0.11, -0.38), (0.02, -0.38), (0.05, -0.30)], "#5c666e")
    work.board(-0.10, -0.43, 0.01, -0.38, "#4a5158", 0.006)
    work.board(-0.085, -0.42, -0.005, -0.392, "#bfe0c0", 0.002)
    work.oval(0.20, -0.35, 0.045, 0.055, "#dfeef2", 0.55)
    for x, y, colour in ((0.18, -0.33, "#c8553d"), (0.205, -0.345, "#d9a441"), (0.22, -0.325, "#7d9a63")):
        work.ball(x, y, 0.016, colour)


def goods(work: Joinery) -> None:
    """Shelves of boxes, jars and bottles."""
    work.board(-0.26, -0.60, 0.26, 0.0, _WALNUT)
    work.shade(-0.24, -0.58, 0.24, -0.02, 0.42)
    for row in range(4):
        foot = -0.02 - 0.14 * row
        for k in range(8):
            x, colour = -0.21 + 0.06 * k, _GOODS[(k * 5 + row * 3) % len(_GOODS)]
            if (k + row) % 3 == 0:
                work.board(x - 0.022, foot - 0.075, x + 0.022, foot, colour, 0.004)
            elif (k + row) % 3 == 1:
                work.ball(x, foot - 0.028, 0.028, colour)
            else:
                work.board(x - 0.014, foot - 0.065, x + 0.014, foot, colour, 0.008)
                work.board(x - 0.006, foot - 0.095, x + 0.006, foot - 0.06, colour, 0.003)
        work.board(-0.25, foot, 0.25, foot + 0.014, _WALNUT, 0.0)


def awning(work: Joinery) -> None:
    """A striped awning over a counter; it hangs from its upper edge."""
    stripes = 10
    for k in range(stripes):
        left, right = -0.40 + 0.80 * k / stripes, -0.40 + 0.80 * (k + 1) / stripes
        colour = "#c8553d" if k % 2 else "#f3ead6"
        work.soft(
            [
                (left * 0.94, 0.0),
                (right * 0.94, 0.0),
                (right, 0.10),
                ((left + right) / 2, 0.125),
                (left, 0.10),
            ],
            colour,
        )


def stage_curtain(work: Joinery) -> None:
    """One side of a theatre's curtain, from above the frame down to the boards."""
    folds = 6
    for k in range(folds):
        left, right = -0.24 + 0.08 * k, -0.24 + 0.08 * (k + 1) + 0.012
        work.soft(
            [
                (left, -1.0),
                (right, -1.0),
                (right + 0.006, -0.4),
                (right, 0.0),
                (left, 0.01),
                (left + 0.006, -0.5),
            ],
            "#a32a34",
        )
    for k in range(folds):
        work.line((-0.20 + 0.08 * k, -1.0), (-0.20 + 0.08 * k, -0.01), "#3a0c14", 0.012, 0.35)
    work.board(-0.25, -0.045, 0.26, -0.025, "#d9a441", 0.004)


def pelmet(work: Joinery) -> None:
    """The swags along the top of a theatre's stage; they hang from their upper edge."""
    for k in range(6):
        x = -0.75 + 0.30 * k
        work.soft(
            [(x - 0.16, 0.0), (x + 0.16, 0.0), (x + 0.13, 0.06), (x, 0.125), (x - 0.13, 0.06)], "#b8323c"
        )
        work.line((x - 0.12, 0.066), (x + 0.12, 0.066), "#d9a441", 0.006, 0.6)


def spotlight(work: Joinery) -> None:
    """A cone of light from above onto the boards; its foot is where it falls."""
    path = skia.Path()
    path.addPoly(
        [skia.Point(x, y) for x, y in ((-0.03, -0.95), (0.03, -0.95), (0.26, 0.0), (-0.26, 0.0))], True
    )
    work.canvas.drawPath(path, PLAIN.linear((0, -0.95), (0, 0), [("#fff6d8", 0.42), ("#fff6d8", 0.10)]))
    work.canvas.drawOval(skia.Rect.MakeLTRB(-0.27, -0.035, 0.27, 0.04), PLAIN.fill("#fff6d8", 0.30))


def footlights(work: Joinery) -> None:
    """A row of shells with lamps along the edge of the boards."""
    for k in range(9):
        x = -0.72 + 0.18 * k
        work.canvas.drawCircle(
            x, -0.03, 0.05, PLAIN.radial((x, -0.03), 0.05, [("#fff0b8", 0.7), ("#fff0b8", 0.0)])
        )
        work.soft([(x - 0.03, 0.0), (x + 0.03, 0.0), (x + 0.022, -0.032), (x - 0.022, -0.032)], "#d9a441")


def bench_of_flasks(work: Joinery) -> None:
    """A laboratory bench with flasks, a burner and a rack."""
    work.board(-0.36, -0.24, 0.36, 0.0, "#c9d3d6")
    for k in range(3):
        work.board(-0.34 + 0.235 * k, -0.21, -0.13 + 0.235 * k, -0.02, "#dbe3e5", 0.006)
        work.line((-0.27 + 0.235 * k, -0.17), (-0.20 + 0.235 * k, -0.17), "#7a868c", 0.008)
    work.board(-0.38, -0.268, 0.38, -0.238, "#3f4a52", 0.004)
    for x, colour in ((-0.26, "#6fcf8a"), (-0.12, "#e58fb4"), (0.22, "#6fb7e6")):
        _flask(work, x, -0.268, colour)
    for k in range(4):
        work.board(0.01 + 0.03 * k, -0.345, 0.027 + 0.03 * k, -0.275, ("#e8c95a", "#7fc4b8")[k % 2], 0.008)
    work.board(0.0, -0.315, 0.135, -0.305, _WALNUT, 0.0)


def _flask(work: Joinery, x: float, foot: float, colour: str) -> None:
    glass = [
        (x - 0.012, foot - 0.12),
        (x + 0.012, foot - 0.12),
        (x + 0.05, foot - 0.02),
        (x, foot),
        (x - 0.05, foot - 0.02),
    ]
    work.soft(
        [
            (x - 0.03, foot - 0.055),
            (x + 0.03, foot - 0.055),
            (x + 0.048, foot - 0.015),
            (x, foot),
            (x - 0.048, foot - 0.015),
        ],
        colour,
    )
    path = skia.Path()
    path.addPoly([skia.Point(px, py) for px, py in glass], True)
    work.canvas.drawPath(path, PLAIN.stroke("#ffffff", 0.004, 0.75))
    work.canvas.drawCircle(x + 0.016, foot - 0.03, 0.006, PLAIN.fill("#ffffff", 0.8))


def shelf_of_jars(work: Joinery) -> None:
    """A shelf with bottles and jars on the wall; it hangs from its board."""
    work.board(-0.30, 0.0, 0.30, 0.016, _STEEL)
    for k in range(9):
        x, colour = -0.26 + 0.065 * k, ("#6fb7e6", "#e8c95a", "#6fcf8a", "#c98fe0")[k % 4]
        high = 0.06 + 0.025 * (k % 3)
        work.board(x - 0.022, -high, x + 0.022, 0.0, colour, 0.010)
        work.board(x - 0.016, -high - 0.016, x + 0.016, -high, "#4a5158", 0.004)


def chart(work: Joinery) -> None:
    """A wall chart of rows of little squares; it hangs about its middle."""
    work.board(-0.19, -0.12, 0.19, 0.12, "#f4efe2")
    for row in range(5):
        for column in range(9):
            if row == 0 and 1 <= column <= 7:
                continue
            x, y = -0.17 + 0.038 * column, -0.10 + 0.040 * row
            work.board(x, y, x + 0.030, y + 0.031, _GOODS[(row + column * 2) % len(_GOODS)], 0.003)
