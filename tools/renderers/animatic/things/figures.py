"""Figures that people make: a statue, a snowman, a scarecrow, a teddy, a puppet's crown."""

from typing import Final

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.joinery import Joinery

_CLOAK: Final = (
    (-0.075, -0.555, 0.03), (-0.145, -0.40, 0.08), (-0.150, -0.255, 0.02), (0.020, -0.255),
    (0.02, -0.50),
)  # fmt: skip
_TORSO: Final = (
    (-0.078, -0.560, 0.03), (0.078, -0.560, 0.03), (0.068, -0.455, 0.03), (0.088, -0.375, 0.01),
    (-0.080, -0.375, 0.01), (-0.062, -0.455, 0.03),
)  # fmt: skip
_HAIR: Final = (
    (-0.055, -0.650, 0.02), (-0.05, -0.700, 0.03), (0.02, -0.715, 0.03), (0.062, -0.670, 0.02),
    (0.02, -0.665, 0.02), (-0.025, -0.625, 0.02),
)  # fmt: skip


def statue(work: Joinery) -> None:
    """A statue of a hero on its pedestal."""
    stone = work.own("colour", "#b5b8b4")
    work.form([(-0.215, -0.030), (0.215, -0.030), (0.215, 0.0), (-0.215, 0.0)], stone, 0.004)
    work.form(
        [(-0.170, -0.225), (0.170, -0.225), (0.175, -0.025), (-0.175, -0.025)], stone, 0.004, across=True
    )
    work.form([(-0.200, -0.255), (0.200, -0.255), (0.190, -0.220), (-0.190, -0.220)], stone, 0.006)
    work.form(
        [(-0.09, -0.165), (0.09, -0.165), (0.09, -0.085), (-0.09, -0.085)], mix(stone, "#1c1420", 0.22), 0.008
    )
    cloak = _CLOAK
    work.form(cloak, mix(stone, "#1c1420", 0.20), 0.02)
    for foot, knee in ((-0.035, -0.040), (0.060, 0.050)):
        work.form(
            [
                (knee - 0.034, -0.42),
                (knee + 0.034, -0.42),
                (foot + 0.026, -0.262),
                (foot + 0.055, -0.252, 0.01),
                (foot - 0.026, -0.252),
            ],
            stone,
            0.010,
            across=True,
        )
    work.form(_TORSO, stone, 0.01, across=True)
    work.curve([(-0.068, -0.535), (-0.105, -0.455), (-0.060, -0.405)], stone, 0.040)
    work.curve([(0.066, -0.540), (0.125, -0.600), (0.150, -0.700)], stone, 0.038)
    work.line((0.150, -0.690), (0.205, -0.930), mix(stone, "#fff4d8", 0.2), 0.018)
    work.line((0.118, -0.722), (0.196, -0.704), stone, 0.018)
    work.line((0.0, -0.57), (0.0, -0.60), stone, 0.044)
    work.disc(0.004, -0.640, 0.052, 0.060, stone)
    work.form(_HAIR, mix(stone, "#1c1420", 0.10), 0.01)
    work.flat([(0.050, -0.650), (0.070, -0.625), (0.050, -0.618)], stone)


_SCARF: Final = (
    (-0.118, -0.565, 0.02), (0.118, -0.565, 0.02), (0.128, -0.520, 0.02), (0.0, -0.500, 0.06),
    (-0.128, -0.520, 0.02),
)  # fmt: skip


def snowman(work: Joinery) -> None:
    """A snowman with hat, scarf and carrot."""
    snow, scarf, hat = work.own("colour", "#f8fbfd"), work.own("scarf", "#d8392f"), work.own("hat", "#2c2c36")
    shade = mix(snow, "#6f93b5", 0.42)
    for side, end in ((-1, (-0.315, -0.560)), (1, (0.325, -0.575))):
        elbow = (side * 0.21, -0.475)
        work.curve([(side * 0.11, -0.440), elbow, end], "#6a4a30", 0.013)
        for dx, dy in ((-0.03, -0.035), (0.035, -0.025)):
            work.line(end, (end[0] + dx, end[1] + dy), "#6a4a30", 0.008)
    work.form(
        [(-0.26, 0.008, 0.03), (-0.12, -0.03, 0.06), (0.12, -0.03, 0.06), (0.26, 0.008, 0.03)], snow, 0.02
    )
    for y, r in ((-0.165, 0.190), (-0.420, 0.148), (-0.625, 0.112)):
        work.disc(0.0, y, r, 0.96 * r, mix(shade, snow, 0.55))
        work.disc(0.10 * r, y - 0.06 * r, 0.90 * r, 0.87 * r, snow)
    work.form(_SCARF, scarf, 0.02)
    work.form([(0.030, -0.545), (0.088, -0.545), (0.110, -0.380), (0.055, -0.372)], scarf, 0.012)
    for k in range(4):
        work.line((0.062 + 0.013 * k, -0.378), (0.063 + 0.014 * k, -0.360), scarf, 0.006)
    for x in (-0.012, 0.066):
        work.oval(x, -0.665, 0.013, 0.015, "#1c1c22")
        work.oval(x + 0.004, -0.670, 0.004, 0.004, "#ffffff")
    work.form(
        [(0.022, -0.648, 0.01), (0.168, -0.612, 0.005), (0.024, -0.604, 0.01)],
        work.own("nose", "#ee8a33"),
        0.004,
    )
    for x, y in ((-0.020, -0.592), (0.008, -0.578), (0.040, -0.574), (0.072, -0.582)):
        work.oval(x, y, 0.007, 0.007, "#2a2a30")
    for y in (-0.470, -0.410, -0.350):
        work.oval(0.035, y, 0.015, 0.015, "#2a2a30")
    work.form([(-0.085, -0.900), (0.080, -0.905), (0.090, -0.725), (-0.090, -0.720)], hat, 0.012, across=True)
    work.form(
        [(-0.088, -0.765), (0.088, -0.768), (0.090, -0.728), (-0.090, -0.725)],
        work.own("ribbon", scarf),
        0.002,
    )
    work.form(
        [(-0.150, -0.735, 0.01), (0.150, -0.742, 0.01), (0.146, -0.712, 0.01), (-0.146, -0.706, 0.01)],
        hat,
        0.012,
    )


_COAT: Final = (
    (-0.120, -0.585, 0.03), (0.120, -0.585, 0.03), (0.125, -0.40, 0.02), (0.140, -0.225),
    (-0.140, -0.225), (-0.125, -0.40, 0.02),
)  # fmt: skip
_HAT: Final = (
    (-0.175, -0.700, 0.02), (-0.085, -0.735, 0.02), (-0.050, -0.850, 0.02), (0.035, -0.880, 0.02),
    (0.085, -0.735, 0.02), (0.180, -0.700, 0.02), (0.0, -0.705, 0.05),
)  # fmt: skip


def scarecrow(work: Joinery) -> None:
    """A scarecrow on its pole."""
    coat, straw = work.own("colour", "#5f7fa8"), "#e0bf5a"
    work.form([(-0.016, -0.60), (0.016, -0.60), (0.018, 0.0), (-0.018, 0.0)], "#8a6442", 0.004, across=True)
    work.form([(-0.38, -0.545), (0.38, -0.545), (0.38, -0.520), (-0.38, -0.520)], "#8a6442", 0.006)
    for side in (-1, 1):
        for k in range(6):
            work.line(
                (side * 0.30, -0.525 + 0.008 * (k - 2.5)),
                (side * (0.365 + 0.01 * (k % 3)), -0.560 + 0.024 * k),
                straw,
                0.008,
            )
        sleeve = [
            (side * 0.08, -0.580),
            (side * 0.315, -0.570, 0.01),
            (side * 0.320, -0.478, 0.01),
            (side * 0.09, -0.445),
        ]
        work.form(sleeve, coat, 0.012)
    for k in range(9):
        work.line((-0.10 + 0.025 * k, -0.24), (-0.115 + 0.029 * k, -0.185 + 0.012 * (k % 2)), straw, 0.009)
    work.form(_COAT, coat, 0.012)
    work.line((0.0, -0.560), (0.0, -0.24), mix(coat, "#1c1420", 0.35), 0.005)
    work.board(0.030, -0.345, 0.095, -0.280, work.own("patch", "#c8553d"), 0.003)
    work.board(-0.105, -0.480, -0.055, -0.430, "#d9a441", 0.003)
    work.curve([(-0.085, -0.595), (0.0, -0.570), (0.085, -0.595)], work.own("scarf", "#c8443a"), 0.034)
    for k in range(7):
        side = -1 if k % 2 else 1
        work.line((side * 0.06, -0.68), (side * 0.12, -0.665 + 0.012 * k), straw, 0.008)
    work.disc(0.0, -0.665, 0.088, 0.085, "#e6cf9a")
    for x in (-0.022, 0.042):
        work.oval(x, -0.680, 0.012, 0.014, "#2a2018")
    work.flat([(0.008, -0.665), (0.030, -0.645), (0.006, -0.642)], "#c8703a")
    work.curve([(-0.030, -0.630), (0.010, -0.615), (0.055, -0.630)], "#5c3a20", 0.006)
    for k in range(3):
        work.line((-0.018 + 0.026 * k, -0.630), (-0.016 + 0.026 * k, -0.612), "#5c3a20", 0.004)
    work.form(_HAT, work.own("hat", "#a9783c"), 0.01)
    work.line((-0.080, -0.738), (0.082, -0.738), "#7a3a34", 0.016)


def teddy_bear(work: Joinery) -> None:
    """A teddy bear that sits."""
    fur = work.own("colour", "#b5824c")
    pale = mix(fur, "#fff0d0", 0.45)
    for x in (-0.105, 0.105):
        work.disc(x, -0.475, 0.052, 0.052, fur)
        work.disc(x, -0.472, 0.030, 0.030, pale)
    for x in (-0.115, 0.125):
        work.disc(x, -0.245, 0.048, 0.090, mix(fur, "#1c1420", 0.10))
    work.disc(0.0, -0.185, 0.135, 0.165, fur)
    work.disc(0.010, -0.180, 0.085, 0.110, pale)
    for x in (-0.115, 0.125):
        work.disc(x, -0.060, 0.078, 0.062, fur)
        work.disc(x + 0.012, -0.060, 0.044, 0.040, pale)
    work.disc(0.0, -0.400, 0.132, 0.120, fur)
    work.disc(0.020, -0.365, 0.062, 0.050, pale)
    work.form([(0.0, -0.392), (0.044, -0.392), (0.022, -0.368)], "#3a2a24", 0.008)
    work.curve(
        [(-0.010, -0.350), (0.022, -0.340), (0.022, -0.365), (0.022, -0.340), (0.054, -0.350)],
        "#3a2a24",
        0.006,
    )
    for x in (-0.040, 0.072):
        work.oval(x, -0.430, 0.014, 0.016, "#241a16")
        work.oval(x + 0.005, -0.436, 0.004, 0.004, "#ffffff")
    for side in (-1, 1):
        work.form(
            [(0.0, -0.285, 0.0), (side * 0.075, -0.325, 0.02), (side * 0.075, -0.255, 0.02)],
            work.own("bow", "#c8443a"),
            0.008,
        )
    work.disc(0.0, -0.287, 0.020, 0.020, work.own("bow", "#c8443a"))
