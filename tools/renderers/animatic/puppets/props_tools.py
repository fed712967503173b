"""Things to work with, upright on a square of side 1 about its middle."""

from tools.renderers.animatic.puppets.easel import Easel, darker, lighter

_WOOD, _GOLD = "#8a5a34", "#d6a93c"


def _ring(easel: Easel, y: float, radius: float, width: float) -> None:
    """Draw a golden ring about (0, y)."""
    corners = (
        (1, 0),
        (0.71, 0.71),
        (0, 1),
        (-0.71, 0.71),
        (-1, 0),
        (-0.71, -0.71),
        (0, -1),
        (0.71, -0.71),
        (1, 0),
    )
    easel.line([(radius * dx, y + radius * dy) for dx, dy in corners], _GOLD, width)


def fishing_rod(easel: Easel) -> None:
    """Draw a rod and its line, out to the upper right."""
    easel.line(((-0.42, 0.48), (-0.05, 0.02), (0.40, -0.46)), "#6b4526", 0.016)
    easel.line(((-0.42, 0.48), (-0.30, 0.34)), "#3a2a20", 0.032)
    easel.ball(-0.27, 0.33, 0.028, "#9aa5b1")
    easel.line(((0.40, -0.46), (0.46, -0.1), (0.47, 0.34)), "#ffffff", 0.006, 0.85)
    easel.ball(0.47, 0.35, 0.020, "#d6453d")


def broom(easel: Easel) -> None:
    """Draw a broom, its twigs down."""
    easel.line(((0.0, -0.49), (0.0, 0.20)), _WOOD, 0.035)
    easel.round(
        ((-0.035, 0.16), (0.035, 0.16), (0.12, 0.36), (0.14, 0.49), (-0.14, 0.49), (-0.12, 0.36)),
        "#d8b05a",
        tension=0.10,
    )
    for x in (-0.06, 0.0, 0.06):
        easel.line(((x * 0.4, 0.24), (x * 1.5, 0.47)), darker("#d8b05a", 0.35), 0.012, 0.7)
    easel.line(((-0.055, 0.22), (0.055, 0.22)), "#a3302c", 0.03)


def paintbrush(easel: Easel) -> None:
    """Draw a brush, its hair up."""
    easel.line(((0.0, 0.48), (0.0, -0.10)), "#c98a45", 0.055)
    easel.line(((0.0, -0.10), (0.0, -0.24)), "#b9c6d2", 0.075)
    easel.round(((-0.045, -0.22), (0.045, -0.22), (0.055, -0.34), (0.0, -0.50), (-0.055, -0.34)), "#3f7fc4")


def pen(easel: Easel) -> None:
    """Draw a pencil, its point down."""
    easel.line(((0.0, -0.38), (0.0, 0.32)), "#f0b53a", 0.10, soft=False)
    easel.line(((0.0, -0.46), (0.0, -0.40)), "#e58aa8", 0.10)
    easel.sharp(((-0.05, 0.33), (0.05, 0.33), (0.0, 0.49)), "#f2dcb8")


def bucket(easel: Easel) -> None:
    """Draw a bucket that hangs from its handle."""
    easel.line(((-0.28, -0.12), (0.0, -0.46), (0.28, -0.12)), "#5c6875", 0.03)
    easel.sharp(((-0.32, -0.14), (0.32, -0.14), (0.24, 0.46), (-0.24, 0.46)), "#8fa3b3")
    easel.sharp(((0.12, -0.14), (0.32, -0.14), (0.24, 0.46), (0.10, 0.46)), lighter("#8fa3b3", 0.4))
    easel.oval(0.0, -0.14, 0.32, 0.07, "#5f7f96")
    easel.line(((-0.29, 0.14), (0.29, 0.14)), darker("#8fa3b3", 0.3), 0.03, 0.6)


def magnifier(easel: Easel) -> None:
    """Draw a magnifying glass."""
    easel.line(((0.0, 0.08), (0.0, 0.48)), "#5a3a28", 0.10)
    easel.oval(0.0, -0.18, 0.28, 0.28, "#cfe8f5", 0.7)
    _ring(easel, -0.18, 0.28, 0.06)
    easel.line(((0.04, -0.34), (0.15, -0.24)), "#ffffff", 0.04, 0.8)


def shovel(easel: Easel) -> None:
    """Draw a shovel, its blade down."""
    easel.line(((-0.07, -0.47), (0.07, -0.47)), _WOOD, 0.04)
    easel.line(((0.0, -0.47), (0.0, 0.18)), _WOOD, 0.035)
    easel.round(
        ((-0.11, 0.16), (0.11, 0.16), (0.11, 0.36), (0.0, 0.50), (-0.11, 0.36)), "#8fa3b3", tension=0.10
    )


def key(easel: Easel) -> None:
    """Draw an old key."""
    easel.line(((0.0, -0.10), (0.0, 0.44)), _GOLD, 0.08)
    easel.line(((0.02, 0.40), (0.16, 0.40)), _GOLD, 0.07)
    easel.line(((0.02, 0.28), (0.13, 0.28)), _GOLD, 0.07)
    _ring(easel, -0.26, 0.17, 0.08)


def pan(easel: Easel) -> None:
    """Draw a frying pan, its handle to the left."""
    easel.line(((-0.48, -0.02), (-0.10, 0.02)), "#2b2a2c", 0.06)
    easel.round(((-0.14, -0.06), (0.48, -0.06), (0.42, 0.14), (-0.06, 0.14)), "#3a3d44", tension=0.1)
    easel.oval(0.17, -0.06, 0.30, 0.05, "#5c6068")
    easel.oval(0.17, -0.08, 0.14, 0.04, "#fbf7ec")
    easel.oval(0.19, -0.095, 0.05, 0.03, "#f0b53a")


def spoon(easel: Easel) -> None:
    """Draw a cooking spoon, its bowl down."""
    easel.line(((0.0, -0.48), (0.0, 0.22)), "#c08a4a", 0.06)
    easel.oval(0.0, 0.33, 0.11, 0.16, "#c08a4a")
    easel.oval(0.02, 0.32, 0.06, 0.10, darker("#c08a4a", 0.25))


def watering_can(easel: Easel) -> None:
    """Draw a watering can, its spout to the right."""
    easel.line(((-0.34, 0.30), (-0.44, -0.04), (-0.22, -0.24), (0.0, -0.10)), "#3f8a7a", 0.05)
    easel.line(((0.14, 0.22), (0.40, -0.22)), "#3f8a7a", 0.07, soft=False)
    easel.sharp(((0.34, -0.28), (0.50, -0.20), (0.42, -0.12)), "#3f8a7a")
    easel.slab(-0.30, -0.12, 0.20, 0.40, "#4f9f8c", 0.05)


def clipboard(easel: Easel) -> None:
    """Draw a board with a sheet clipped to it."""
    easel.slab(-0.38, -0.44, 0.38, 0.48, "#a3703f", 0.04)
    easel.slab(-0.31, -0.36, 0.31, 0.42, "#fbf7ec")
    for i in range(4):
        easel.line(((-0.22, -0.18 + 0.15 * i), (0.22, -0.18 + 0.15 * i)), "#9a9488", 0.025, 0.8)
    easel.slab(-0.14, -0.48, 0.14, -0.36, "#8fa3b3", 0.03)
