"""What hangs in the sky or floats, as a thing of its own: moon, sun, star, cloud, iceberg."""

import math

from tools.renderers.animatic.painting.curves import TAU
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.shapes import star as shining_star


def rainbow(work: Joinery) -> None:
    """A rainbow."""
    for k, colour in enumerate(("#e0453a", "#ee8a33", "#f3d23c", "#5fb85a", "#3f8fd0", "#7a5ac0")):
        reach = 0.90 - 0.045 * k
        box = skia.Rect.MakeLTRB(-reach, -reach, reach, reach)
        work.canvas.drawArc(box, 180, 180, False, PLAIN.stroke(colour, 0.046, 0.62))


def moon(work: Joinery) -> None:
    """The moon as a thing of its own."""
    work.halo(0.0, -0.20, 0.42, "#fff6d0", 0.45)
    work.ball(0.0, -0.20, 0.20, work.own("colour", "#f4ecca"))
    for x, y, r in ((-0.07, -0.25, 0.04), (0.06, -0.15, 0.03), (0.05, -0.27, 0.022), (-0.04, -0.12, 0.024)):
        work.oval(x, y, r, r, "#d9cfa4", 0.6)


def sun(work: Joinery) -> None:
    """The sun as a thing of its own; its rays are drawn by what turns them."""
    work.halo(0.0, -0.22, 0.50, "#ffe27a", 0.5)
    work.ball(0.0, -0.22, 0.17, work.own("colour", "#ffd23c"))


def sun_rays(work: Joinery) -> None:
    """Rays about the origin."""
    for k in range(12):
        a = TAU * k / 12 + 0.15 * math.sin(work.now.t * 1.1)
        reach = 0.255 + 0.02 * math.sin(work.now.t * 2.3 + k)
        work.canvas.drawLine(
            0.20 * math.cos(a),
            0.20 * math.sin(a),
            reach * math.cos(a),
            reach * math.sin(a),
            PLAIN.stroke("#ffd23c", 0.022),
        )


def star(work: Joinery) -> None:
    """A star as a thing of its own."""
    work.halo(0.0, -0.18, 0.34, "#fff0a0", 0.45)
    shining_star(work, 0.0, -0.18, 0.18, work.own("colour", "#ffdf5a"))


def cloud(work: Joinery) -> None:
    """A cloud as a thing of its own."""
    for x, y, r in (
        (-0.22, -0.10, 0.10),
        (0.22, -0.10, 0.10),
        (-0.10, -0.16, 0.13),
        (0.10, -0.17, 0.14),
        (0.0, -0.10, 0.13),
    ):
        work.ball(x, y, r, work.own("colour", "#fbfcfd"))


def heart(work: Joinery) -> None:
    """A heart."""
    work.soft(
        [
            (0.0, 0.0),
            (-0.17, -0.15),
            (-0.16, -0.27),
            (-0.07, -0.31),
            (0.0, -0.23),
            (0.07, -0.31),
            (0.16, -0.27),
            (0.17, -0.15),
        ],
        work.own("colour", "#e0405a"),
    )


def iceberg(work: Joinery) -> None:
    """An iceberg."""
    work.flat(
        [
            (-0.42, 0.0),
            (-0.34, -0.22),
            (-0.20, -0.28),
            (-0.06, -0.52),
            (0.10, -0.44),
            (0.20, -0.24),
            (0.38, -0.16),
            (0.44, 0.0),
        ],
        work.own("colour", "#dff0f6"),
    )
    work.flat([(-0.06, -0.52), (0.10, -0.44), (0.20, -0.24), (0.08, -0.05), (-0.02, -0.25)], "#b5dcea")


def snowflake(work: Joinery) -> None:
    """A snowflake."""
    for k in range(6):
        a = TAU * k / 6
        end = (0.16 * math.cos(a), -0.18 + 0.16 * math.sin(a))
        work.line((0.0, -0.18), end, work.own("colour", "#ffffff"), 0.016)
        for side in (-0.5, 0.5):
            at = (0.10 * math.cos(a), -0.18 + 0.10 * math.sin(a))
            work.line(
                at,
                (at[0] + 0.05 * math.cos(a + side), at[1] + 0.05 * math.sin(a + side)),
                work.own("colour", "#ffffff"),
                0.012,
            )


def planet(work: Joinery) -> None:
    """A ringed planet as a thing of its own."""
    work.ball(0.0, -0.22, 0.19, work.own("colour", "#d9985a"))
    for y in (-0.28, -0.20, -0.13):
        work.line((-0.15, y), (0.15, y + 0.01), "#a8663a", 0.016, 0.4)
    work.canvas.save()
    work.canvas.translate(0.0, -0.22)
    work.canvas.rotate(-14)
    work.canvas.drawArc(
        skia.Rect.MakeLTRB(-0.32, -0.085, 0.32, 0.085),
        -8,
        196,
        False,
        PLAIN.stroke(work.lit("#f0d9ac"), 0.026),
    )
    work.canvas.restore()
