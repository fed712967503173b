"""Small things as subjects: food, toys, treasure, books; and what hangs in the sky as a thing of its own."""

import math

from tools.renderers.animatic.painting.curves import TAU, lerp
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery
from tools.renderers.animatic.things.flames import flame
from tools.renderers.animatic.things.shapes import star as shining_star


def cake(work: Joinery) -> None:
    """A birthday cake; its candles' flames are drawn by what moves them."""
    work.oval(0.0, -0.008, 0.24, 0.022, "#e9e4da")
    work.board(-0.20, -0.14, 0.20, -0.01, work.own("colour", "#f0c6a0"), 0.02)
    work.board(-0.15, -0.26, 0.15, -0.13, work.own("colour", "#f0c6a0"), 0.02)
    for left, right, y, count in ((-0.20, 0.20, -0.135, 6), (-0.15, 0.15, -0.255, 5)):
        step = (right - left) / count
        for k in range(count):
            work.ball(left + step * (k + 0.5), y, 0.62 * step, work.own("icing", "#f7d3de"))
    for x in (-0.08, 0.0, 0.08):
        work.board(
            x - 0.009, -0.36, x + 0.009, -0.27, ("#6fb8e0", "#f3c93f", "#e2607e")[round(x / 0.08) + 1], 0.002
        )


def cake_flames(work: Joinery) -> None:
    """Flames of three candles in a row about the origin."""
    for x in (-0.08, 0.0, 0.08):
        work.halo(x, -0.02, 0.09, "#ffd58a", 0.4)
        flame(work, x, 0.0, 0.011, 0.045, 9 * x)


def cup(work: Joinery) -> None:
    """A cup on its saucer."""
    work.oval(0.0, -0.010, 0.15, 0.020, "#e9e4da")
    work.canvas.drawCircle(0.11, -0.10, 0.042, PLAIN.stroke(work.lit(work.own("colour", "#6f9fb8")), 0.018))
    work.soft(
        [(-0.11, -0.17), (0.11, -0.17), (0.085, -0.03), (0.0, -0.012), (-0.085, -0.03)],
        work.own("colour", "#6f9fb8"),
    )
    work.oval(0.0, -0.168, 0.108, 0.020, "#6a4326")


def vapour(work: Joinery) -> None:
    """Steam that curls up from the origin."""
    for k in range(4):
        q = ((work.now.t + 2.6 * k / 4) % 2.6) / 2.6
        x = 0.035 * math.sin(TAU * q + 2 * k)
        work.canvas.drawCircle(
            x, -0.22 * q, 0.012 + 0.026 * q, PLAIN.fill("#ffffff", round(0.45 * math.sin(math.pi * q), 2))
        )


def pot(work: Joinery) -> None:
    """A cooking pot."""
    work.board(-0.16, -0.18, 0.16, 0.0, work.own("colour", "#c8553d"), 0.03)
    work.board(-0.175, -0.205, 0.175, -0.175, work.own("colour", "#c8553d"), 0.012)
    for x in (-0.19, 0.19):
        work.ball(x, -0.13, 0.026, "#3a3a42")
    work.ball(0.0, -0.225, 0.022, "#3a3a42")


def kettle(work: Joinery) -> None:
    """A kettle."""
    work.soft(
        [(-0.15, 0.0), (-0.14, -0.12), (-0.06, -0.20), (0.06, -0.20), (0.14, -0.12), (0.15, 0.0)],
        work.own("colour", "#4f8a8c"),
    )
    work.soft([(0.12, -0.06), (0.23, -0.15), (0.25, -0.13), (0.14, -0.02)], work.own("colour", "#4f8a8c"))
    work.canvas.drawCircle(0.0, -0.20, 0.075, PLAIN.stroke(work.lit("#3a3a42"), 0.014))
    work.ball(0.0, -0.205, 0.020, "#3a3a42")


def pizza(work: Joinery) -> None:
    """A pizza on its board."""
    work.oval(0.0, -0.03, 0.30, 0.05, "#a97a4a")
    work.oval(0.0, -0.05, 0.27, 0.048, "#e0a95a")
    work.oval(0.0, -0.055, 0.235, 0.038, work.own("colour", "#f3c95a"))
    for k in range(7):
        work.oval(
            0.17 * math.cos(2.4 * k) * (0.4 + 0.09 * k),
            -0.055 + 0.024 * math.sin(2.4 * k),
            0.030,
            0.012,
            "#c8402f",
        )


def ice_cream(work: Joinery) -> None:
    """An ice cream in its cone."""
    work.flat([(-0.085, -0.24), (0.085, -0.24), (0.0, 0.0)], "#d9a45c")
    for x, y, colour in (
        (-0.045, -0.28, "#f6d3de"),
        (0.05, -0.28, "#f6e7b8"),
        (0.0, -0.36, work.own("colour", "#b98a6a")),
    ):
        work.ball(x, y, 0.075, colour)
    work.ball(0.0, -0.445, 0.024, "#d8392f")


def egg(work: Joinery) -> None:
    """An egg; it cracks open."""
    opened = work.now.amount if work.now.act == "open" else 0.0
    shell = work.own("colour", "#f4ead6")
    if opened > 0.1:
        work.ball(0.0, -0.15, 0.085, "#f6d964")
        for x in (-0.028, 0.036):
            work.oval(x, -0.175, 0.012, 0.014, "#16130f")
        work.flat([(-0.016, -0.15), (0.022, -0.15), (0.004, -0.128)], "#e8893a")
    zigzag = [
        (-0.13, -0.16),
        (-0.085, -0.13),
        (-0.04, -0.17),
        (0.0, -0.13),
        (0.045, -0.17),
        (0.09, -0.13),
        (0.13, -0.16),
    ]
    if opened:
        work.canvas.save()
        work.canvas.translate(0.02 * opened, -0.10 * opened)
        work.canvas.rotate(24 * opened)
        work.soft([(-0.13, -0.16), (-0.10, -0.28), (0.0, -0.345), (0.10, -0.28), (0.13, -0.16)], shell)
        work.canvas.restore()
        work.flat([(-0.11, -0.05), *zigzag, (0.11, -0.05), (0.0, 0.0)], shell)
        return
    work.soft(
        [
            (0.0, 0.0),
            (-0.12, -0.06),
            (-0.13, -0.17),
            (-0.07, -0.30),
            (0.0, -0.345),
            (0.07, -0.30),
            (0.13, -0.17),
            (0.12, -0.06),
        ],
        shell,
    )


def ball(work: Joinery) -> None:
    """A ball; it turns as it rolls."""
    work.ball(0.0, -0.13, 0.13, work.own("colour", "#e0453a"))


def ball_stripes(work: Joinery) -> None:
    """A ball's stripes about its middle, turned by how far it has rolled."""
    work.canvas.save()
    work.canvas.rotate(math.degrees(work.now.rolled / 0.13))
    for k in range(3):
        a = TAU * k / 3
        work.oval(0.062 * math.cos(a), 0.062 * math.sin(a), 0.036, 0.036, "#f8f4ea", 0.92)
    work.canvas.restore()


def football(work: Joinery) -> None:
    """A football."""
    work.ball(0.0, -0.13, 0.13, work.own("colour", "#f6f4ee"))


def football_patches(work: Joinery) -> None:
    """A football's dark patches about its middle."""
    work.canvas.save()
    work.canvas.rotate(math.degrees(work.now.rolled / 0.13))
    for x, y in (
        (0.0, 0.0),
        *((0.088 * math.cos(TAU * k / 5), 0.088 * math.sin(TAU * k / 5)) for k in range(5)),
    ):
        work.oval(x, y, 0.030, 0.030, "#26282e")
    work.canvas.restore()


def drum(work: Joinery) -> None:
    """A drum."""
    work.board(-0.16, -0.24, 0.16, -0.01, work.own("colour", "#c8392f"), 0.008)
    for k in range(6):
        x = -0.16 + 0.053 * k
        work.line((x, -0.235), (x + 0.053, -0.015), "#f3e6c0", 0.007)
    work.oval(0.0, -0.24, 0.16, 0.035, "#f6efdc")


def guitar(work: Joinery) -> None:
    """A guitar that leans upright."""
    work.line((0.0, -0.28), (0.08, -0.62), "#5c3a22", 0.028)
    work.board(0.055, -0.70, 0.115, -0.60, "#5c3a22", 0.01)
    colour = work.own("colour", "#c8843f")
    work.ball(-0.03, -0.14, 0.14, colour)
    work.ball(0.0, -0.29, 0.105, colour)
    work.oval(-0.01, -0.215, 0.042, 0.042, "#3a2414")
    work.line((-0.045, -0.10), (0.085, -0.66), "#f3efe2", 0.004, 0.8)


def book(work: Joinery) -> None:
    """A book that opens."""
    opened = work.now.amount if work.now.act == "open" else 0.0
    cover = work.own("colour", "#a8383a")
    if opened < 0.05:
        work.board(-0.16, -0.08, 0.16, 0.0, cover, 0.008)
        work.board(-0.145, -0.066, 0.162, -0.014, "#f3ecd8", 0)
        return
    spread = lerp(0.02, 0.24, opened)
    for side in (-1, 1):
        work.flat([(0.0, -0.02), (side * spread, -0.10), (side * (spread + 0.02), 0.0), (0.0, 0.01)], cover)
        work.soft(
            [
                (0.0, -0.05),
                (0.5 * side * spread, -0.15),
                (side * spread, -0.12),
                (side * spread, -0.02),
                (0.0, -0.01),
            ],
            "#f8f2e0",
        )
    if opened > 0.4:
        work.halo(0.0, -0.16, 0.26, "#fff0b8", 0.4 * opened)


def crown(work: Joinery) -> None:
    """A crown."""
    gold = work.own("colour", "#e8b93c")
    work.flat(
        [
            (-0.17, 0.0),
            (-0.19, -0.19),
            (-0.09, -0.09),
            (0.0, -0.24),
            (0.09, -0.09),
            (0.19, -0.19),
            (0.17, 0.0),
        ],
        gold,
    )
    for x, y in ((-0.19, -0.20), (0.0, -0.25), (0.19, -0.20)):
        work.ball(x, y, 0.024, "#d8392f")
    for x in (-0.09, 0.0, 0.09):
        work.oval(x, -0.045, 0.018, 0.018, "#3f8fd0")


def gem(work: Joinery) -> None:
    """A cut diamond."""
    colour = work.own("colour", "#8fd8f0")
    work.flat([(-0.15, -0.20), (-0.09, -0.28), (0.09, -0.28), (0.15, -0.20), (0.0, 0.0)], colour)
    work.flat([(-0.05, -0.20), (0.05, -0.20), (0.0, 0.0)], "#ffffff")
    work.line((-0.15, -0.20), (0.15, -0.20), "#ffffff", 0.006)
    shining_star(work, 0.11, -0.27, 0.05, "#ffffff")


def coin(work: Joinery) -> None:
    """A gold coin."""
    work.ball(0.0, -0.13, 0.13, work.own("colour", "#efc23c"))
    work.canvas.drawCircle(0.0, -0.13, 0.098, PLAIN.stroke(work.lit("#b8862a"), 0.012))
    shining_star(work, 0.0, -0.13, 0.06, "#fff0b0")


def sword_in_stone(work: Joinery) -> None:
    """A sword in a stone."""
    work.line((0.0, -0.12), (0.0, -0.50), "#cfd6de", 0.034)
    work.line((-0.085, -0.47), (0.085, -0.47), "#d9a93c", 0.026)
    work.line((0.0, -0.47), (0.0, -0.60), "#6a3a24", 0.024)
    work.ball(0.0, -0.615, 0.024, "#d9a93c")
    work.soft(
        [(-0.24, 0.0), (-0.20, -0.12), (-0.06, -0.19), (0.10, -0.18), (0.21, -0.10), (0.24, 0.0)],
        work.own("colour", "#8f949a"),
    )


def gift(work: Joinery) -> None:
    """A wrapped gift."""
    work.board(-0.15, -0.24, 0.15, 0.0, work.own("colour", "#3f8fc0"), 0.006)
    work.board(-0.165, -0.275, 0.165, -0.22, work.own("colour", "#3f8fc0"), 0.008)
    work.board(-0.026, -0.275, 0.026, 0.0, work.own("ribbon", "#e0453a"), 0)
    for side in (-1, 1):
        work.soft(
            [(0.0, -0.27), (side * 0.05, -0.35), (side * 0.13, -0.33), (side * 0.09, -0.275)],
            work.own("ribbon", "#e0453a"),
        )
