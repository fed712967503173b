"""Machines on wheels or tracks, drawn at rest without what turns: tractors, diggers, tanks, rovers."""

import math
from typing import Final

from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.things.coachwork import beams, cabin
from tools.renderers.animatic.things.wheels import track as cleats


def tractor(work: Joinery) -> None:
    """A tractor."""
    body, dark = work.own("colour", "#3f8f4a"), "#33363c"
    work.line((0.165, -0.245), (0.165, -0.385), "#4a4a50", 0.018)
    work.line((0.165, -0.385), (0.180, -0.402), "#4a4a50", 0.016)
    for start, end in (((-0.255, -0.20), (-0.240, -0.440)), ((0.010, -0.22), (0.000, -0.440))):
        work.line(start, end, dark, 0.014)
    work.form(
        [(-0.275, -0.460, 0.02), (0.035, -0.465, 0.03), (0.055, -0.430, 0.01), (-0.285, -0.425, 0.01)], body
    )
    work.form([(-0.165, -0.250), (-0.085, -0.250), (-0.085, -0.205), (-0.165, -0.205)], "#4a342a", 0.014)
    work.form([(-0.195, -0.340), (-0.160, -0.340), (-0.145, -0.220), (-0.180, -0.220)], "#4a342a", 0.014)
    work.form([(-0.10, -0.150), (0.28, -0.150), (0.28, -0.085), (-0.10, -0.085)], "#4a4d55", 0.014)
    work.form(
        [
            (-0.010, -0.130, 0.01),
            (0.000, -0.262, 0.03),
            (0.285, -0.250, 0.05),
            (0.325, -0.180, 0.03),
            (0.320, -0.130, 0.01),
        ],
        body,
    )
    for k in range(5):
        work.line((0.195 + 0.022 * k, -0.225), (0.195 + 0.022 * k, -0.155), "#1f3a26", 0.007, 0.6)
    work.line((0.02, -0.205), (0.170, -0.205), work.own("stripe", "#f3e6b8"), 0.012)
    work.line((0.005, -0.262), (-0.040, -0.315), dark, 0.010)
    work.line((-0.060, -0.300), (-0.022, -0.328), dark, 0.012)
    work.form([(0.265, -0.120), (0.350, -0.120), (0.350, -0.060), (0.265, -0.060)], "#5b6169", 0.012)
    beams(work, 0.318, -0.215, 0.9)


def tractor_guard(work: Joinery) -> None:
    """A tractor's mudguard over its great wheel, whose middle is the origin."""
    points = [(0.152 * math.cos(a), -0.152 * math.sin(a)) for a in (0.35, 0.85, 1.35, 1.85, 2.35, 2.75)]
    work.curve(points, work.own("colour", "#3f8f4a"), 0.026)


def tracks(work: Joinery) -> None:
    """A track about the origin, 1 long, without its cleats."""
    work.form([(-0.5, -0.2, 0.1), (0.5, -0.2, 0.1), (0.5, 0.0, 0.1), (-0.5, 0.0, 0.1)], "#3a3c43", 0.1)
    work.form([(-0.475, -0.175), (0.475, -0.175), (0.475, -0.025), (-0.475, -0.025)], "#55585f", 0.075)


def running_track(work: Joinery) -> None:
    """A track's cleats as they go round; its scale is how long it is."""
    cleats(work)


def digger(work: Joinery) -> None:
    """An excavator without its arm."""
    body = work.own("colour", "#eab02c")
    with work.at(-0.05, 0.0, 0.54):
        tracks(work)
    work.form([(-0.16, -0.145), (0.04, -0.145), (0.04, -0.100), (-0.16, -0.100)], "#4a4d55", 0.008)
    work.form(
        [(-0.345, -0.270, 0.05), (-0.04, -0.270), (0.110, -0.200), (0.110, -0.135), (-0.335, -0.135, 0.03)],
        body,
        0.014,
    )
    work.form([(-0.330, -0.175), (-0.230, -0.175), (-0.230, -0.140), (-0.330, -0.140)], "#4a4d55", 0.010)
    for k in range(4):
        work.line((-0.315 + 0.03 * k, -0.245), (-0.315 + 0.03 * k, -0.200), "#8a6414", 0.007, 0.6)
    frame = [(-0.075, -0.415), (0.060, -0.415), (0.105, -0.250), (0.105, -0.145), (-0.085, -0.145)]
    pane = [(-0.050, -0.235), (-0.050, -0.385), (0.045, -0.385), (0.078, -0.235)]
    cabin(work, frame, [pane], body, 0.022)


_BOOM: Final = (
    (-0.02, 0.02), (-0.025, -0.03), (0.13, -0.29, 0.03), (0.215, -0.315, 0.02), (0.225, -0.280),
    (0.165, -0.245, 0.03), (0.03, 0.02),
)  # fmt: skip
_SHOVEL: Final = (
    (-0.025, -0.02), (0.035, 0.0), (0.045, 0.115, 0.03), (-0.035, 0.135), (-0.105, 0.085),
    (-0.055, 0.060, 0.02),
)  # fmt: skip


def digger_arm(work: Joinery) -> None:
    """An excavator's arm about its joint, digging where it works."""
    reach = math.sin(work.now.t * 0.9)
    work.canvas.save()
    work.canvas.rotate(5 * reach)
    body = work.own("colour", "#eab02c")
    work.form(_BOOM, body, 0.012)
    work.line((0.035, -0.03), (0.135, -0.185), "#c3c8ce", 0.014)
    work.line((0.035, -0.03), (0.080, -0.10), "#5b6169", 0.022)
    work.canvas.translate(0.205, -0.295)
    work.canvas.rotate(-9 * reach)
    work.form([(-0.035, -0.02), (0.02, -0.025), (0.215, 0.165, 0.02), (0.195, 0.190, 0.01)], body, 0.012)
    work.oval(0.0, 0.0, 0.016, 0.016, "#5b6169")
    work.canvas.translate(0.205, 0.175)
    work.canvas.rotate(-14 * reach)
    work.form(_SHOVEL, "#5c5f66", 0.012)
    for k in range(3):
        work.line(
            (-0.105 + 0.025 * k, 0.090 + 0.017 * k), (-0.130 + 0.025 * k, 0.105 + 0.018 * k), "#3a3d44", 0.010
        )
    work.canvas.restore()


def bulldozer(work: Joinery) -> None:
    """A bulldozer with its blade."""
    body = work.own("colour", "#eab02c")
    with work.at(-0.06, 0.0, 0.60):
        tracks(work)
    work.line((0.06, -0.230), (0.06, -0.350), "#4a4a50", 0.016)
    work.form([(-0.10, -0.250, 0.02), (0.155, -0.235, 0.04), (0.185, -0.105), (-0.10, -0.105)], body, 0.014)
    for k in range(4):
        work.line((0.065 + 0.025 * k, -0.215), (0.065 + 0.025 * k, -0.150), "#8a6414", 0.007, 0.6)
    work.form([(-0.330, -0.235), (-0.08, -0.235), (-0.08, -0.105), (-0.320, -0.105)], body, 0.016)
    frame = [(-0.300, -0.410), (-0.085, -0.410), (-0.085, -0.220), (-0.300, -0.220)]
    panes = [
        [(left, -0.245), (left, -0.380), (left + 0.075, -0.380), (left + 0.075, -0.245)]
        for left in (-0.278, -0.182)
    ]
    cabin(work, frame, panes, body, 0.018)
    work.form([(-0.325, -0.440), (-0.065, -0.440), (-0.065, -0.408), (-0.325, -0.408)], body, 0.010)
    work.line((0.02, -0.070), (0.300, -0.070), "#5b6169", 0.024)
    work.line((0.16, -0.165), (0.295, -0.105), "#c3c8ce", 0.014)
    work.form(
        [
            (0.310, -0.220, 0.01),
            (0.345, -0.195, 0.03),
            (0.320, -0.110, 0.06),
            (0.385, -0.005, 0.01),
            (0.295, -0.012, 0.02),
            (0.285, -0.190, 0.03),
        ],
        "#8a9098",
        0.012,
    )
    beams(work, -0.07, -0.405, 0.8)


_TURRET: Final = (
    (-0.215, -0.220), (-0.185, -0.325, 0.04), (0.075, -0.335, 0.04), (0.165, -0.270, 0.03),
    (0.175, -0.220),
)  # fmt: skip
_TANK_HULL: Final = (
    (-0.405, -0.225, 0.02), (0.330, -0.225, 0.02), (0.420, -0.150), (0.395, -0.095), (-0.425, -0.095),
    (-0.430, -0.180, 0.02),
)  # fmt: skip


def tank(work: Joinery) -> None:
    """A tank."""
    body = work.own("colour", "#6f7a4c")
    work.form(
        [(0.10, -0.300), (0.145, -0.300), (0.52, -0.288), (0.52, -0.266), (0.145, -0.260), (0.10, -0.255)],
        body,
        0.006,
    )
    work.form([(0.485, -0.296), (0.535, -0.296), (0.535, -0.258), (0.485, -0.258)], body, 0.008)
    work.form(_TURRET, body, 0.020)
    work.form([(-0.130, -0.358), (-0.010, -0.358), (0.005, -0.325), (-0.145, -0.325)], body, 0.012)
    work.line((-0.160, -0.320), (-0.185, -0.470), "#3a3d36", 0.006)
    work.form(_TANK_HULL, body, 0.014)
    with work.at(-0.005, 0.0, 0.82):
        tracks(work)
    work.form([(-0.420, -0.170, 0.02), (0.385, -0.170, 0.03), (0.400, -0.128), (-0.425, -0.128)], body, 0.010)
    star = [
        (
            0.0 + (0.042 if k % 2 == 0 else 0.018) * math.sin(math.tau * k / 10),
            -0.275 - (0.042 if k % 2 == 0 else 0.018) * math.cos(math.tau * k / 10),
        )
        for k in range(10)
    ]
    work.flat(star, work.own("star", "#f3ead2"))
    beams(work, 0.375, -0.185, 0.8)


def rover(work: Joinery) -> None:
    """A rover for other planets."""
    body, metal = work.own("colour", "#e3e6e8"), "#8d939c"
    for start, middle, end in (
        ((-0.245, -0.062), (-0.10, -0.165), (0.02, -0.075)),
        ((0.02, -0.075), (0.11, -0.165), (0.265, -0.062)),
    ):
        work.curve([start, middle, end], metal, 0.018)
    work.form([(-0.215, -0.245), (0.205, -0.245), (0.225, -0.150), (-0.195, -0.150)], body, 0.014)
    work.form([(-0.190, -0.225), (-0.06, -0.225), (-0.06, -0.170), (-0.190, -0.170)], "#c9a24a", 0.008)
    work.form([(0.02, -0.222), (0.085, -0.222), (0.085, -0.172), (0.02, -0.172)], "#6f767f", 0.006)
    panel = work.own("panel", "#2f4f92")
    work.form([(-0.335, -0.282), (0.080, -0.300), (0.100, -0.270), (-0.310, -0.248)], panel, 0.004)
    for k in range(1, 6):
        work.line(
            (-0.335 + 0.07 * k, -0.282 - 0.003 * k),
            (-0.310 + 0.069 * k, -0.250 - 0.004 * k),
            "#9fb8e8",
            0.004,
            0.8,
        )
    work.line((0.155, -0.245), (0.165, -0.430), metal, 0.016)
    work.form([(0.115, -0.485), (0.235, -0.485), (0.235, -0.425), (0.115, -0.425)], body, 0.014)
    work.oval(0.205, -0.455, 0.020, 0.020, "#26303f")
    work.oval(0.211, -0.461, 0.006, 0.006, "#ffffff", 0.9)
    work.oval(0.155, -0.455, 0.012, 0.012, "#26303f")
    work.line((-0.255, -0.265), (-0.265, -0.355), metal, 0.009)
    work.disc(-0.268, -0.375, 0.055, 0.028, "#f1f2f3")
    work.curve([(0.215, -0.19), (0.305, -0.225), (0.345, -0.155)], metal, 0.014)
    work.line((0.345, -0.155), (0.365, -0.120), "#5b6169", 0.012)
