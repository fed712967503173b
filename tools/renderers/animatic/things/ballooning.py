"""What gas or hot air carries: balloons and airships."""

from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.flames import flame


def hot_air_balloon(work: Joinery) -> None:
    """A hot-air balloon: gored envelope, ropes, basket."""
    colours = (work.own("colour", "#d8493c"), work.own("stripe", "#f3c64a"))
    gores = 7
    for k in range(gores):
        left, right = -1 + 2 * k / gores, -1 + 2 * (k + 1) / gores
        edge = [
            (0.34 * left, -0.72),
            (0.29 * left, -0.93),
            (0.12 * left, -1.03),
            (0.12 * right, -1.03),
            (0.29 * right, -0.93),
            (0.34 * right, -0.72),
            (0.24 * right, -0.46),
            (0.085 * right, -0.30),
            (0.085 * left, -0.30),
            (0.24 * left, -0.46),
        ]
        work.soft(edge, colours[k % 2])
    for x in (-0.075, 0.075):
        work.line((x, -0.305), (0.85 * x, -0.13), "#6a5a48", 0.005)
    work.board(-0.075, -0.14, 0.075, 0.0, work.own("basket", "#a8743f"), 0.014)
    for y in (-0.10, -0.055):
        work.line((-0.07, y), (0.07, y), "#5c3a1c", 0.004, 0.5)
    work.line((-0.08, -0.138), (0.08, -0.138), "#6a4526", 0.016)


def burner(work: Joinery) -> None:
    """A balloon's burner, which blows now and then."""
    if (work.now.t % 2.6) > 1.5:
        flame(work, 0.0, 0.0, 0.022, 0.10, 0.4)


def airship(work: Joinery) -> None:
    """An airship with its gondola."""
    work.flat(
        [(-0.46, -0.36), (-0.66, -0.50), (-0.60, -0.30), (-0.66, -0.14), (-0.46, -0.26)],
        work.own("tail", "#b5483c"),
    )
    work.soft(
        [
            (-0.60, -0.31),
            (-0.40, -0.45),
            (0.10, -0.51),
            (0.48, -0.40),
            (0.58, -0.31),
            (0.46, -0.21),
            (0.10, -0.11),
            (-0.40, -0.17),
        ],
        work.own("colour", "#c9ced6"),
    )
    for y in (-0.40, -0.31, -0.22):
        work.line((-0.48, -0.31 + 0.6 * (y + 0.31)), (0.50, -0.31 + 0.5 * (y + 0.31)), "#6f7883", 0.004, 0.45)
    work.board(-0.14, -0.12, 0.18, 0.0, "#7a5a42", 0.04)
    for k in range(4):
        work.glass(
            [
                (-0.10 + 0.065 * k, -0.045),
                (-0.10 + 0.065 * k, -0.09),
                (-0.055 + 0.065 * k, -0.09),
                (-0.055 + 0.065 * k, -0.045),
            ]
        )


def balloon(work: Joinery) -> None:
    """A toy balloon on its string."""
    colour = work.own("colour", "#d8392f")
    work.canvas.drawPath(
        spline([(0.0, -0.20), (0.015, -0.10), (-0.012, -0.04), (0.0, 0.0)], False),
        PLAIN.stroke(work.lit("#6a5f55"), 0.004),
    )
    work.flat([(-0.016, -0.19), (0.016, -0.19), (0.0, -0.215)], colour)
    work.soft(
        [(0.0, -0.20), (-0.105, -0.31), (-0.095, -0.43), (0.0, -0.49), (0.095, -0.43), (0.105, -0.31)], colour
    )
    work.oval(0.042, -0.40, 0.018, 0.034, "#ffffff", 0.55)


def balloons(work: Joinery) -> None:
    """A bunch of balloons."""
    for x, y, colour in ((-0.16, 0.06, "#3f78b8"), (0.16, 0.04, "#f0b93a"), (0.0, -0.06, "#d8392f")):
        work.line((x, -0.20 + y), (0.0, 0.0), "#6a5f55", 0.004)
        work.soft(
            [
                (x, -0.20 + y),
                (x - 0.105, -0.31 + y),
                (x - 0.095, -0.43 + y),
                (x, -0.49 + y),
                (x + 0.095, -0.43 + y),
                (x + 0.105, -0.31 + y),
            ],
            work.own("colour", colour),
        )
        work.oval(x + 0.042, -0.40 + y, 0.018, 0.034, "#ffffff", 0.55)
