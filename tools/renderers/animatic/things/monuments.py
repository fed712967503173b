"""Buildings of other lands and times: a temple, a pyramid, a pagoda, an igloo, a hut, a tower block."""

from typing import Final

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import spline
from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.things.buildings import front_door, window_pane


def temple(work: Joinery) -> None:
    """A Greek temple."""
    stone = work.own("colour", "#ece6d8")
    for k, y in enumerate((0.0, -0.035, -0.070)):
        half = 0.52 - 0.03 * k
        work.form(
            [(-half, y - 0.036), (half, y - 0.036), (half, y), (-half, y)],
            mix(stone, "#1c1420", 0.05 * k),
            0.002,
        )
    work.form(
        [(-0.40, -0.46), (0.40, -0.46), (0.40, -0.105), (-0.40, -0.105)], mix(stone, "#4a4458", 0.5), 0.0
    )
    work.form(
        [(-0.065, -0.105), (-0.065, -0.33), (0.065, -0.33), (0.065, -0.105)],
        "#3a3440" if not work.lamps else "#ffd98a",
        0.004,
    )
    for k in range(6):
        x = -0.40 + 0.16 * k
        work.form(
            [(x - 0.034, -0.120), (x - 0.028, -0.450), (x + 0.028, -0.450), (x + 0.034, -0.120)],
            stone,
            0.002,
            across=True,
        )
        for dx in (-0.012, 0.004, 0.018):
            work.line((x + dx, -0.44), (x + 1.15 * dx, -0.13), "#8a8478", 0.003, 0.4)
        work.form(
            [(x - 0.045, -0.470), (x + 0.045, -0.470), (x + 0.036, -0.445), (x - 0.036, -0.445)], stone, 0.004
        )
        work.form(
            [(x - 0.044, -0.125), (x + 0.044, -0.125), (x + 0.044, -0.104), (x - 0.044, -0.104)], stone, 0.004
        )
    work.form([(-0.48, -0.530), (0.48, -0.530), (0.48, -0.468), (-0.48, -0.468)], stone, 0.002)
    work.form([(-0.515, -0.525), (0.0, -0.715), (0.515, -0.525)], work.own("roof", "#dcd5c6"), 0.003)
    work.form([(-0.39, -0.540), (0.0, -0.680), (0.39, -0.540)], mix(stone, "#4a4458", 0.28), 0.002)
    work.disc(0.0, -0.585, 0.036, 0.036, stone)


def pyramid(work: Joinery) -> None:
    """A pyramid of sandstone."""
    sand = work.own("colour", "#e0b872")
    work.flat([(-0.80, 0.0), (0.10, -0.72), (0.22, 0.0)], mix(sand, "#5a3a20", 0.30))
    work.flat([(0.22, 0.0), (0.10, -0.72), (0.80, 0.0)], mix(sand, "#fff4d8", 0.12))
    for k in range(1, 11):
        part = k / 11
        y = -0.72 * (1 - part)
        left, ridge, right = 0.10 - 0.90 * part, 0.10 + 0.12 * part, 0.10 + 0.70 * part
        work.line((left, y), (ridge, y), "#4a2f18", 0.004, 0.30)
        work.line((ridge, y), (right, y), "#8a5f30", 0.004, 0.30)
    work.form([(-0.16, 0.0), (-0.16, -0.10, 0.03), (-0.06, -0.10, 0.03), (-0.06, 0.0)], "#4a3020", 0.006)


def pagoda(work: Joinery) -> None:
    """A pagoda of four storeys."""
    red, roof = work.own("wall", work.own("colour", "#b5443a")), work.own("roof", "#3f5a54")
    work.form([(-0.36, 0.0), (-0.33, -0.06), (0.33, -0.06), (0.36, 0.0)], "#b5aea0", 0.003)
    for k in range(4):
        y, half = -0.06 - 0.215 * k, 0.235 - 0.038 * k
        work.form(
            [(-half, y - 0.150), (half, y - 0.150), (half, y), (-half, y)], mix(red, "#1c1420", 0.10), 0.0
        )
        for x in (-half + 0.012, -0.33 * half, 0.33 * half, half - 0.012):
            work.board(x - 0.012, y - 0.150, x + 0.012, y, red, 0)
        if k == 0:
            front_door(work, 0.0, 0.045, 0.165, "#5c3a2a")
        else:
            window_pane(work, 0.0, y - 0.068, 0.030, 0.036, "#e8cf9a")
        for x in (-0.66 * half, 0.66 * half):
            window_pane(work, x, y - 0.068, 0.022, 0.036, "#e8cf9a")
        work.line((-half - 0.03, y - 0.012), (half + 0.03, y - 0.012), "#e8cf9a", 0.008)
        eave, top = half + 0.105, y - 0.150
        work.form(
            [
                (-eave - 0.03, top - 0.034, 0.01),
                (-half - 0.01, top - 0.030, 0.06),
                (-half + 0.045, top - 0.092, 0.02),
                (half - 0.045, top - 0.092, 0.02),
                (half + 0.01, top - 0.030, 0.06),
                (eave + 0.03, top - 0.034, 0.01),
                (half, top + 0.016, 0.06),
                (-half, top + 0.016, 0.06),
            ],
            roof,
        )
    work.line((0.0, -0.94), (0.0, -1.10), "#d9b45a", 0.012)
    for k in range(3):
        work.line(
            (-0.03 + 0.008 * k, -0.975 - 0.03 * k), (0.03 - 0.008 * k, -0.975 - 0.03 * k), "#d9b45a", 0.010
        )


_DOME: Final = (
    (-0.36, 0.0), (-0.35, -0.12), (-0.27, -0.25), (-0.12, -0.33), (0.06, -0.335), (0.21, -0.26),
    (0.29, -0.13), (0.30, 0.0),
)  # fmt: skip
_TUNNEL: Final = (
    (0.14, 0.0), (0.14, -0.13, 0.08), (0.235, -0.205, 0.08), (0.36, -0.185, 0.06), (0.43, -0.10, 0.06),
    (0.435, 0.0),
)  # fmt: skip


def igloo(work: Joinery) -> None:
    """An igloo."""
    snow = work.own("colour", "#eaf3f8")
    dome = spline(_DOME, True, 0.14)
    work.paint(dome, snow)
    joint = mix(snow, "#6f93b5", 0.45)
    with work.within(dome):
        for k in range(1, 5):
            y = -0.075 * k
            work.curve([(-0.40, y + 0.02), (-0.03, y - 0.02), (0.34, y + 0.02)], joint, 0.005)
            for j in range(9):
                x = -0.37 + 0.088 * j + 0.044 * (k % 2)
                work.line(
                    (x * (1 - 0.12 * k), y + 0.075), (x * (1 - 0.12 * (k + 0.9)), y + 0.004), joint, 0.005
                )
    tunnel = _TUNNEL
    work.form(tunnel, mix(snow, "#ffffff", 0.3), 0.02)
    work.form(
        [(0.235, 0.0), (0.235, -0.095, 0.06), (0.315, -0.150, 0.06), (0.395, -0.095, 0.06), (0.395, 0.0)],
        "#ffd98a" if work.lamps else mix(snow, "#33506f", 0.75),
        0.01,
    )
    work.form(
        [(-0.45, 0.012, 0.02), (-0.30, -0.022, 0.05), (0.10, -0.014, 0.08), (0.52, 0.012, 0.02)],
        "#f6fafc",
        0.02,
    )


def hut(work: Joinery) -> None:
    """A hut of logs."""
    wood = work.own("wall", work.own("colour", "#9a6f48"))
    work.form([(0.12, -0.50), (0.19, -0.50), (0.19, -0.34), (0.12, -0.34)], "#8f8a84", 0.004)
    for k in range(6):
        y = -0.048 * k
        work.form([(-0.285, y - 0.048), (0.285, y - 0.048), (0.285, y), (-0.285, y)], wood, 0.022)
        for x in (-0.270, 0.270):
            work.disc(x, y - 0.024, 0.024, 0.024, mix(wood, "#fff4d8", 0.25))
            work.ring(x, y - 0.024, 0.012, mix(wood, "#1c1420", 0.3), 0.004)
    work.form(
        [(-0.36, -0.265), (0.0, -0.475), (0.36, -0.265), (0.33, -0.235), (0.0, -0.425), (-0.33, -0.235)],
        work.own("roof", "#6a5a4c"),
        0.008,
    )
    work.form([(-0.27, -0.270), (0.0, -0.425), (0.27, -0.270)], mix(wood, "#1c1420", 0.18), 0.004)
    front_door(work, 0.06, 0.055, 0.195, work.own("door", "#5c4632"))
    window_pane(work, -0.14, -0.150, 0.048, 0.045, "#5c4632")
    window_pane(work, 0.0, -0.325, 0.024, 0.024, "#5c4632")


def skyscraper(work: Joinery) -> None:
    """A tall tower of glass."""
    glass = work.own("colour", "#6f9fb8")
    work.line((0.0, -1.26), (0.0, -1.42), "#8d939c", 0.012)
    for half, top, foot in ((0.10, -1.28, -1.15), (0.155, -1.16, -0.92), (0.21, -0.93, 0.0)):
        work.form([(-half, top), (half, top), (half, foot), (-half, foot)], glass, 0.004, across=True)
        rows, columns = round((foot - top) / 0.046), round(2 * half / 0.052)
        for row in range(rows):
            for column in range(columns):
                x, y = -half + 0.012 + (2 * half - 0.012) * column / columns, top + 0.014 + 0.046 * row
                key = (row * 7 + column * 5 + row * column) % 9
                box = [(x, y), (x + 0.036, y), (x + 0.036, y + 0.030), (x, y + 0.030)]
                if work.lamps and key % 3:
                    work.bright(box, "#ffdf9a" if key % 2 else "#f3c97a")
                else:
                    work.board(
                        x,
                        y,
                        x + 0.036,
                        y + 0.030,
                        mix(glass, "#eaf6fb" if key in (1, 5) else "#1c3a4a", 0.4 if key in (1, 5) else 0.35),
                        0.002,
                    )
        work.form(
            [
                (-half - 0.012, top - 0.014),
                (half + 0.012, top - 0.014),
                (half + 0.012, top + 0.006),
                (-half - 0.012, top + 0.006),
            ],
            "#b9c0c7",
            0.002,
        )
    work.form([(-0.23, -0.08), (0.23, -0.08), (0.23, 0.0), (-0.23, 0.0)], "#5b6169", 0.003)
    work.form(
        [(-0.06, -0.072), (0.06, -0.072), (0.06, 0.0), (-0.06, 0.0)],
        "#ffe2a0" if work.lamps else "#a9cbd8",
        0.003,
    )
    work.line((0.0, -0.072), (0.0, 0.0), "#3a3d46", 0.006)


def tent(work: Joinery) -> None:
    """A tent, its flaps drawn aside."""
    cloth = work.own("colour", "#d98a3a")
    for side in (-1, 1):
        work.line((side * 0.44, 0.005), (side * 0.24, -0.235), "#e9dcc0", 0.006)
        work.line((side * 0.44, 0.012), (side * 0.445, -0.025), "#8a6442", 0.010)
    work.line((0.0, -0.50), (0.0, -0.545), "#8a6442", 0.014)
    work.flat([(-0.40, 0.0), (0.0, -0.515), (0.02, 0.0)], mix(cloth, "#1c1420", 0.10))
    work.flat([(-0.02, 0.0), (0.0, -0.515), (0.40, 0.0)], mix(cloth, "#fff4d8", 0.10))
    inside = [(-0.135, 0.0), (0.0, -0.455), (0.155, 0.0)]
    if work.lamps:
        work.halo(0.0, -0.15, 0.34, "#ffd98a", 0.4)
        work.bright(inside, "#ffcf7a")
    else:
        work.flat(inside, "#4a3226")
    for side, fold in ((-1, 0.075), (1, 0.080)):
        flap = [
            (0.0, -0.475, 0.01),
            (side * 0.160, 0.0, 0.0),
            (side * (0.160 - fold), 0.0, 0.0),
            (side * 0.055, -0.16, 0.06),
        ]
        work.form(flap, mix(cloth, "#fff4d8", 0.28), 0.0)
    work.line((-0.40, -0.002), (0.40, -0.002), mix(cloth, "#1c1420", 0.35), 0.010)
