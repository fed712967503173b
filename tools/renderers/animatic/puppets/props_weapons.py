"""Things to fight, chop and cast spells with, upright on a square of side 1 about its middle."""

from tools.renderers.animatic.puppets.easel import Easel, darker, lighter

_STEEL, _WOOD, _GOLD = "#c9d2da", "#8a5a34", "#d6a93c"


def sword(easel: Easel) -> None:
    """Draw a straight sword, point up."""
    easel.sharp(((-0.035, 0.28), (-0.032, -0.42), (0.0, -0.50), (0.032, -0.42), (0.035, 0.28)), _STEEL)
    easel.sharp(((0.0, 0.28), (0.0, -0.49), (0.032, -0.42), (0.035, 0.28)), lighter(_STEEL, 0.6))
    easel.line(((-0.13, 0.29), (0.0, 0.275), (0.13, 0.29)), _GOLD, 0.045)
    easel.line(((0.0, 0.30), (0.0, 0.43)), "#5a3a2a", 0.045)
    easel.ball(0.0, 0.455, 0.036, _GOLD)


def katana(easel: Easel) -> None:
    """Draw a curved sword, point up."""
    easel.round(
        ((-0.022, 0.26), (-0.030, -0.10), (-0.070, -0.46), (-0.040, -0.44), (0.010, -0.10), (0.018, 0.26)),
        "#dde4ea",
        tension=0.10,
    )
    easel.oval(0.0, 0.265, 0.055, 0.018, _GOLD)
    easel.line(((0.0, 0.28), (0.012, 0.48)), "#2b2630", 0.042)
    for y in (0.32, 0.37, 0.42):
        easel.line(((-0.012, y), (0.022, y + 0.02)), "#d8cda8", 0.010)


def dagger(easel: Easel) -> None:
    """Draw a short blade, point up."""
    easel.sharp(((-0.07, 0.14), (-0.06, -0.30), (0.0, -0.48), (0.06, -0.30), (0.07, 0.14)), _STEEL)
    easel.sharp(((0.0, 0.14), (0.0, -0.47), (0.06, -0.30), (0.07, 0.14)), lighter(_STEEL, 0.6))
    easel.line(((-0.16, 0.15), (0.16, 0.15)), _GOLD, 0.07)
    easel.line(((0.0, 0.18), (0.0, 0.42)), "#5a3a2a", 0.09)


def shield(easel: Easel) -> None:
    """Draw a knight's shield."""
    rim = (
        (-0.36, -0.42),
        (0.0, -0.47),
        (0.36, -0.42),
        (0.35, 0.05),
        (0.22, 0.32),
        (0.0, 0.48),
        (-0.22, 0.32),
        (-0.35, 0.05),
    )
    easel.round(rim, _STEEL, tension=0.10)
    easel.round([(x * 0.86, y * 0.88) for x, y in rim], "#a3302c", tension=0.10)
    easel.line(((0.0, -0.38), (0.0, 0.38)), "#f0e8d8", 0.09)
    easel.line(((-0.29, -0.10), (0.29, -0.10)), "#f0e8d8", 0.09)


def spear(easel: Easel) -> None:
    """Draw a spear, point up."""
    easel.line(((0.0, -0.38), (0.0, 0.49)), _WOOD, 0.022)
    easel.sharp(((-0.034, -0.38), (0.0, -0.50), (0.034, -0.38), (0.0, -0.35)), _STEEL)
    easel.line(((-0.016, -0.345), (0.016, -0.345)), "#a3302c", 0.022)


def bow(easel: Easel) -> None:
    """Draw a bow with an arrow on its string, shooting to the right."""
    easel.line(((-0.10, -0.48), (0.04, -0.34), (0.10, 0.0), (0.04, 0.34), (-0.10, 0.48)), _WOOD, 0.034)
    easel.line(((-0.10, -0.48), (-0.22, 0.0), (-0.10, 0.48)), "#efe6d0", 0.008, soft=False)
    easel.line(((-0.22, 0.0), (0.34, 0.0)), "#c9a86a", 0.016)
    easel.sharp(((0.34, -0.028), (0.42, 0.0), (0.34, 0.028)), _STEEL)
    easel.sharp(
        ((-0.22, 0.0), (-0.25, -0.04), (-0.17, -0.035), (-0.13, 0.0), (-0.17, 0.035), (-0.25, 0.04)),
        "#c4352f",
    )


def hammer(easel: Easel) -> None:
    """Draw a hammer, head up."""
    easel.line(((0.0, -0.25), (0.0, 0.46)), _WOOD, 0.085)
    easel.slab(-0.20, -0.44, 0.24, -0.22, "#7f8a96", 0.04)
    easel.slab(0.18, -0.47, 0.28, -0.19, "#9aa5b1", 0.03)


def axe(easel: Easel) -> None:
    """Draw an axe, its edge to the right."""
    easel.line(((0.0, -0.44), (0.0, 0.47)), _WOOD, 0.055)
    easel.round(
        (
            (-0.05, -0.42),
            (0.10, -0.40),
            (0.26, -0.48),
            (0.31, -0.28),
            (0.24, -0.08),
            (0.10, -0.20),
            (-0.05, -0.20),
        ),
        "#9aa5b1",
        tension=0.08,
    )
    easel.line(((0.26, -0.46), (0.30, -0.28), (0.24, -0.10)), "#eef2f5", 0.03)


def magic_wand(easel: Easel) -> None:
    """Draw a wand with a star."""
    easel.line(((0.0, -0.22), (0.0, 0.46)), "#3a2f4a", 0.05)
    star = []
    for x, y in (
        (0, -1),
        (0.24, -0.32),
        (0.95, -0.31),
        (0.38, 0.12),
        (0.59, 0.81),
        (0, 0.4),
        (-0.59, 0.81),
        (-0.38, 0.12),
        (-0.95, -0.31),
        (-0.24, -0.32),
    ):
        star.append((x * 0.17, -0.32 + y * 0.17))
    easel.oval(0.0, -0.32, 0.22, 0.22, "#fff2b0", 0.35)
    easel.sharp(star, "#f2c84a")


def stick(easel: Easel) -> None:
    """Draw a walking stick of rough wood."""
    easel.line(((0.02, -0.48), (-0.015, -0.2), (0.015, 0.1), (0.0, 0.49)), _WOOD, 0.036)
    easel.line(((0.0, -0.2), (0.05, -0.28)), _WOOD, 0.020)
    easel.line(((0.012, -0.44), (-0.002, 0.0), (0.004, 0.44)), lighter(_WOOD, 0.3), 0.008, 0.7)


def cane(easel: Easel) -> None:
    """Draw a cane with a bent handle."""
    easel.line(
        ((-0.14, -0.38), (-0.12, -0.46), (-0.03, -0.48), (0.02, -0.42), (0.02, -0.2), (0.02, 0.49)),
        "#5a3a24",
        0.045,
    )


def torch(easel: Easel) -> None:
    """Draw the wood of a torch; it burns by itself."""
    easel.sharp(((-0.035, -0.10), (0.035, -0.10), (0.020, 0.49), (-0.020, 0.49)), _WOOD)
    easel.slab(-0.055, -0.16, 0.055, -0.05, darker(_WOOD, 0.45), 0.02)
