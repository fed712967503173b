"""What opens, what one looks through, and what one goes up by: doors, windows, mirrors, ladders, stairs."""

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import lerp, rounded
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery


def _opened(work: Joinery) -> float:
    return work.now.amount if work.now.act == "open" else 0.0


def door(work: Joinery) -> None:
    """A door in its frame; it opens on light."""
    opened, colour = _opened(work), work.own("colour", "#9a5a34")
    frame = work.own("frame", "#6a4a34")
    work.form([(-0.205, -0.645), (0.205, -0.645), (0.205, 0.0), (-0.205, 0.0)], frame, 0.006)
    work.form(
        [(-0.225, -0.670), (0.225, -0.670), (0.215, -0.635), (-0.215, -0.635)],
        mix(frame, "#fff4d8", 0.1),
        0.006,
    )
    gap = [(-0.160, 0.0), (-0.160, -0.60), (0.160, -0.60), (0.160, 0.0)]
    if opened > 0.02:
        work.bright(gap, "#ffe9b8")
        work.halo(0.0, -0.30, 0.42, "#ffe2a0", 0.5 * opened)
    else:
        work.flat(gap, "#2a1e18")
    edge, drop = lerp(0.160, -0.095, opened), 0.035 * opened
    work.form([(-0.160, -0.60), (edge, -0.60 - drop), (edge, drop), (-0.160, 0.0)], colour, 0.003)
    for top, foot in ((-0.555, -0.345), (-0.285, -0.055)):
        left, right = lerp(-0.160, edge, 0.15), lerp(-0.160, edge, 0.85)
        lift = 0.7 * drop
        work.form(
            [(left, top), (right, top - lift), (right, foot + lift), (left, foot)],
            mix(colour, "#1c1420", 0.20),
            0.006,
        )
        inner = [
            (lerp(left, right, 0.10), top + 0.016),
            (lerp(left, right, 0.90), top + 0.016 - lift),
            (lerp(left, right, 0.90), foot - 0.016 + lift),
            (lerp(left, right, 0.10), foot - 0.016),
        ]
        work.form(inner, mix(colour, "#fff4d8", 0.07), 0.004)
    work.ball(lerp(-0.160, edge, 0.90), -0.300, 0.016, work.own("knob", "#e0bf6a"))


def window(work: Joinery) -> None:
    """A window with its frame; its sashes open."""
    opened, frame = _opened(work), work.own("colour", "#f2ead8")
    work.form([(-0.225, -0.53), (0.225, -0.53), (0.225, -0.02), (-0.225, -0.02)], frame, 0.006)
    work.canvas.drawPath(
        rounded([(-0.185, -0.49), (0.185, -0.49), (0.185, -0.06), (-0.185, -0.06)], 0.004),
        PLAIN.fill(work.lit("#33465a")),
    )
    for side in (-1, 1):
        inner = side * lerp(0.0, 0.135, opened)
        outer = side * 0.185
        rise = 0.0
        sash = [(outer, -0.49), (inner, -0.49 - rise), (inner, -0.06 + rise), (outer, -0.06)]
        left, right = sorted((outer, inner))
        pane = [
            (left + 0.012, -0.478),
            (right - 0.012, -0.478),
            (right - 0.012, -0.072),
            (left + 0.012, -0.072),
        ]
        work.canvas.drawPath(
            rounded(sash, 0.004),
            PLAIN.fill(work.lit(mix("#9fc4d3", "#ffffff", 0.1)) if not work.lamps else "#ffd98a"),
        )
        if not work.lamps:
            work.flat(
                [
                    (lerp(left, right, 0.55), -0.478),
                    (lerp(left, right, 0.75), -0.478),
                    (lerp(left, right, 0.45), -0.072),
                    (lerp(left, right, 0.25), -0.072),
                ],
                "#d5eaf2",
            )
        work.canvas.drawPath(rounded(pane, 0.004), PLAIN.stroke(work.lit(frame), 0.024))
        work.line((left + 0.012, -0.275), (right - 0.012, -0.275), frame, 0.014)
    work.form([(-0.255, -0.045), (0.255, -0.045), (0.245, 0.0), (-0.245, 0.0)], frame, 0.006)


def mirror(work: Joinery) -> None:
    """A tall mirror on a stand."""
    gold = work.own("colour", "#c9a24a")
    for x in (-0.13, 0.13):
        work.curve([(x, -0.12), (1.15 * x, -0.05), (1.5 * x, -0.006)], mix(gold, "#5a3a10", 0.3), 0.020)
    frame = [
        (-0.155, -0.06, 0.05),
        (-0.170, -0.36, 0.05),
        (-0.150, -0.56, 0.12),
        (0.0, -0.635, 0.10),
        (0.150, -0.56, 0.12),
        (0.170, -0.36, 0.05),
        (0.155, -0.06, 0.05),
    ]
    work.form(frame, gold)
    glass = rounded([(0.80 * x, -0.345 + 0.88 * (y + 0.345), r) for x, y, r in frame], 0.02)
    work.canvas.drawPath(
        glass, PLAIN.linear((-0.1, -0.06), (0.1, -0.6), [work.lit("#8fb3c4"), work.lit("#e6f3f7")])
    )
    with work.within(glass):
        for x in (-0.02, 0.06):
            work.line((x - 0.10, -0.10), (x + 0.08, -0.50), "#ffffff", 0.026 if x < 0 else 0.012, 0.45)
    work.ball(0.0, -0.640, 0.022, gold)


def picture(work: Joinery) -> None:
    """A framed landscape that leans on nothing."""
    work.form(
        [(-0.25, -0.40), (0.25, -0.40), (0.25, 0.0), (-0.25, 0.0)], work.own("colour", "#b98a3c"), 0.008
    )
    scene = rounded([(-0.215, -0.365), (0.215, -0.365), (0.215, -0.035), (-0.215, -0.035)], 0.004)
    work.canvas.drawPath(
        scene, PLAIN.linear((0, -0.365), (0, -0.1), [work.lit("#a9d0e4"), work.lit("#f3e2c0")])
    )
    with work.within(scene):
        work.ball(0.10, -0.27, 0.030, "#f8d86a")
        work.soft(
            [
                (-0.24, 0.0),
                (-0.20, -0.16),
                (-0.06, -0.23),
                (0.06, -0.14),
                (0.16, -0.19),
                (0.25, -0.11),
                (0.24, 0.0),
            ],
            "#7f9ab0",
        )
        work.soft([(-0.24, 0.0), (-0.22, -0.10), (-0.02, -0.12), (0.24, -0.06), (0.24, 0.0)], "#7d9a63")


def ladder(work: Joinery) -> None:
    """A ladder that leans a little."""
    wood = work.own("colour", "#b98a58")
    for k in range(9):
        y = -0.06 - 0.092 * k
        x = -0.0875 * y
        work.form(
            [
                (-0.095 + x, y - 0.009),
                (0.075 + x, y - 0.009),
                (0.075 + x, y + 0.009),
                (-0.095 + x, y + 0.009),
            ],
            mix(wood, "#3a2414", 0.18),
            0.004,
        )
    for x in (-0.095, 0.075):
        work.form([(x - 0.012, 0.0), (x + 0.060, -0.88), (x + 0.086, -0.88), (x + 0.014, 0.0)], wood, 0.005)


def stairs(work: Joinery) -> None:
    """A flight of stairs that goes up to the right, with its rail."""
    wood, rail = work.own("colour", "#a9764a"), work.own("rail", "#6a4630")
    steps = 7
    for k in range(steps):
        left, y = -0.42 + 0.12 * k, -0.078 * (k + 1)
        work.form(
            [(left, y), (0.42, y), (0.42, y + 0.078), (left, y + 0.078)],
            mix(wood, "#2a1a10", 0.10 + 0.02 * (k % 2)),
            0.0,
        )
        work.form(
            [
                (left - 0.014, y - 0.012),
                (left + 0.135, y - 0.012),
                (left + 0.135, y + 0.012),
                (left - 0.014, y + 0.012),
            ],
            mix(wood, "#fff4d8", 0.16),
            0.005,
        )
        work.line((left + 0.06, y - 0.012), (left + 0.06, y - 0.185), rail, 0.010)
    work.line((-0.37, -0.285), (0.37, -0.768), rail, 0.024)
    for x, y in ((-0.385, 0.0), (0.385, -0.545)):
        work.form(
            [(x - 0.020, y - 0.30), (x + 0.020, y - 0.30), (x + 0.020, y), (x - 0.020, y)],
            rail,
            0.004,
            across=True,
        )
        work.ball(x, y - 0.318, 0.026, rail)
